"""Pages launched for an account of a role, over runs in every phase that a page can meet."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from exercise import accounts
from exercise.access import Caller
from exercise.control import control
from exercise.desk import desk
from exercise.services.services import Services, open_services
from exercise.services.settings import Settings
from trainer_ui import session
from trainer_ui.page_registry import Page

TOWN = "tests/data/small-town.yaml"


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    home = tmp_path_factory.mktemp("views")
    made = open_services(Settings(home=home, argon2_time_cost=1, argon2_memory_kib=64, ensemble=2))
    for role in ("trainee", "instructor", "assessor", "researcher"):
        accounts.add_user(made, f"a {role}", "a-long-enough-word", (role,))
    yield made
    made.store.close()


@pytest.fixture(scope="module")
def runs(services: Services, request: pytest.FixtureRequest) -> dict[str, str]:
    """One run in each phase that a page can meet, by phase."""
    text = (request.config.rootpath / TOWN).read_text(encoding="utf-8")
    instructor, trainee = seat(services, "instructor"), seat(services, "trainee")
    control.save_scenario(services, instructor, text)
    cohort = control.add_cohort(services, instructor, "Views", (trainee.user,))
    made = {
        phase: control.assign(services, instructor, cohort.id, "small-town", seed)[0]
        for seed, phase in enumerate(("briefing", "cycle", "debrief"), start=3)
    }
    desk.begin(services, trainee, made["cycle"])
    desk.begin(services, trainee, made["debrief"])
    _open_some(services, trainee, made["cycle"])
    _open_some(services, trainee, made["debrief"])
    while desk.brief(services, trainee, made["debrief"]).phase == "cycle":
        _next_cycle(services, trainee, made["debrief"])
    desk.submit(services, trainee, made["debrief"], "It is a realistic possibility.")
    return made


def seat(services: Services, role: str) -> Caller:
    return accounts.caller_of(services, f"a {role}")


def _open_some(services: Services, trainee: Caller, run: str) -> None:
    page = desk.inbox(services, trainee, run)
    menu = [item.headline.id for item in page.items]
    for item in page.items[:3]:
        desk.open_report(services, trainee, run, item.headline.id, menu=menu)
    for question in desk.brief(services, trainee, run).questions:
        shares = {h.id: h.base_rate for h in question.hypotheses}
        desk.estimate(services, trainee, run, question.id, shares, "low", "")


def _next_cycle(services: Services, trainee: Caller, run: str) -> None:
    cycle = desk.brief(services, trainee, run).cycle
    words = dict.fromkeys(("information", "threat", "powers", "options_rejected", "review"), "")
    desk.decide(
        services,
        trainee,
        run,
        actions=(),
        deferred=True,
        rationale="Too little is known to act on.",
        expected_cycle=cycle,
        **words,
    )
    desk.advance(services, trainee, run, expected_cycle=cycle)


def launch(
    monkeypatch: pytest.MonkeyPatch, services: Services, view: Page, role: str, run: str | None = None
) -> AppTest:
    caller = seat(services, role)
    monkeypatch.setattr(session, "services", lambda: services)
    monkeypatch.setattr(session, "caller", lambda: caller)
    monkeypatch.setattr(session, "token", lambda: "a-token")
    app = AppTest.from_string(f"from {view.module} import page\npage()\n", default_timeout=60)
    if run:
        app.query_params["run"] = run
    return app.run()
