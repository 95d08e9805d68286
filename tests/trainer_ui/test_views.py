"""Every registered page launches for somebody of its role, in every phase of an exercise."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextInput

from exercise import accounts
from exercise.access import Caller
from exercise.control import control
from exercise.debrief import debrief
from exercise.desk import desk
from exercise.plenary import plenary_links
from exercise.services.services import Services, open_services
from exercise.services.settings import Settings
from exercise.worker.job_handlers import work_once
from trainer_ui import session
from trainer_ui.page_registry import PAGES, Page
from trainer_ui.views import plenary as plenary_page
from trainer_ui.views.trainee import debrief as debrief_page
from trainer_ui.widgets.desk.report_form import split
from trainer_ui.widgets.page.plain_text import escape, number

TOWN = "tests/data/small-town.yaml"
PHASES_OF_PAGES = [
    (view, phase)
    for view in PAGES
    for phase in (("briefing", "cycle", "debrief") if view.role == "trainee" else ("debrief",))
]
"""Trainees' pages depend on the phase of the exercise; those of staff do not."""


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
    instructor, trainee = _seat(services, "instructor"), _seat(services, "trainee")
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


def _seat(services: Services, role: str) -> Caller:
    return accounts.caller_of(services, f"a {role}")


def _open_some(services: Services, trainee: Caller, run: str) -> None:
    page = desk.inbox(services, trainee, run)
    menu = [item.headline.id for item in page.items]
    for item in [one for one in page.items if one.headline.question][:3]:
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


def _launch(
    monkeypatch: pytest.MonkeyPatch, services: Services, view: Page, role: str, run: str | None = None
) -> AppTest:
    caller = _seat(services, role)
    monkeypatch.setattr(session, "services", lambda: services)
    monkeypatch.setattr(session, "caller", lambda: caller)
    monkeypatch.setattr(session, "token", lambda: "a-token")
    app = AppTest.from_string(f"from {view.module} import page\npage()\n", default_timeout=60)
    if run:
        app.query_params["run"] = run
    return app.run()


@pytest.mark.parametrize(("view", "phase"), PHASES_OF_PAGES, ids=lambda part: getattr(part, "path", part))
def test_every_page_launches_in_every_phase(
    monkeypatch: pytest.MonkeyPatch, services: Services, runs: dict[str, str], view: Page, phase: str
) -> None:
    role = "trainee" if view.role == "any" else view.role
    app = _launch(monkeypatch, services, view, role, runs[phase])
    assert not app.exception
    assert app.title, "a page says what it is"


def test_without_a_chosen_exercise_the_page_says_where_to_choose_one(
    monkeypatch: pytest.MonkeyPatch, services: Services, runs: dict[str, str]
) -> None:
    view = next(view for view in PAGES if view.path == "desk")
    app = _launch(monkeypatch, services, view, "trainee")
    assert not app.exception
    assert any("No exercise is chosen" in info.value for info in app.info)


def test_probabilities_and_confidence_are_recorded_from_the_page(
    monkeypatch: pytest.MonkeyPatch, services: Services, runs: dict[str, str]
) -> None:
    run, trainee = runs["cycle"], _seat(services, "trainee")
    before = len(desk.estimates(services, trainee, run))
    view = next(view for view in PAGES if view.path == "judge")
    app = _launch(monkeypatch, services, view, "trainee", run)
    _shares(app)[0].set_value("70").run()
    assert any("add up to" in warning.value for warning in app.warning)
    next(button for button in app.button if button.label.startswith("Record the estimate")).click().run()
    stated = desk.estimates(services, trainee, run)
    assert len(stated) == before + 1
    assert 0.7 in stated[-1].probabilities.values()


def test_insufficient_intelligence_is_recorded_from_the_page_in_place_of_probabilities(
    monkeypatch: pytest.MonkeyPatch, services: Services, runs: dict[str, str]
) -> None:
    run, trainee = runs["cycle"], _seat(services, "trainee")
    view = next(view for view in PAGES if view.path == "judge")
    app = _launch(monkeypatch, services, view, "trainee", run)
    box = next(box for box in app.checkbox if box.label.startswith("Insufficient intelligence"))
    box.check().run()
    assert all(share.disabled for share in _shares(app))
    assert any("counts as the base rates" in info.value for info in app.info)
    next(button for button in app.button if button.label.startswith("Record the estimate")).click().run()
    assert not app.exception
    assert any("recorded for Q1" in done.value for done in app.success)
    assert desk.estimates(services, trainee, run)[-1].insufficient
    again = next(box for box in app.checkbox if box.label.startswith("Insufficient intelligence"))
    again.uncheck().run()
    assert not any(share.disabled for share in _shares(app))


def _shares(app: AppTest) -> list[TextInput]:
    return [box for box in app.text_input if box.label.startswith("Probability in per cent")]


def test_a_probability_out_of_range_is_refused_with_a_sentence_and_stays_as_typed(
    monkeypatch: pytest.MonkeyPatch, services: Services, runs: dict[str, str]
) -> None:
    run, trainee = runs["cycle"], _seat(services, "trainee")
    before = len(desk.estimates(services, trainee, run))
    view = next(view for view in PAGES if view.path == "judge")
    app = _launch(monkeypatch, services, view, "trainee", run)
    _shares(app)[0].set_value("140").run()
    assert any("140 is outside 0 to 100" in error.value for error in app.error)
    next(button for button in app.button if button.label.startswith("Record the estimate")).click().run()
    assert any("Nothing was recorded" in error.value for error in app.error)
    assert _shares(app)[0].value == "140"
    assert len(desk.estimates(services, trainee, run)) == before
    _shares(app)[0].set_value("10.5").run()
    next(button for button in app.button if button.label.startswith("Record the estimate")).click().run()
    assert 0.105 in desk.estimates(services, trainee, run)[-1].probabilities.values()


def test_a_seed_out_of_range_assigns_nothing(
    monkeypatch: pytest.MonkeyPatch, services: Services, runs: dict[str, str]
) -> None:
    view = next(view for view in PAGES if view.path == "cohorts")
    app = _launch(monkeypatch, services, view, "instructor")
    before = len(desk.my_runs(services, _seat(services, "trainee")))
    app.text_input(key="assign-seed").set_value("99999999999999999999").run()
    next(button for button in app.button if button.label == "Assign to the cohort").click().run()
    assert any("Nothing was assigned" in error.value for error in app.error)
    assert len(desk.my_runs(services, _seat(services, "trainee"))) == before


def test_the_seed_offered_is_one_that_the_cohort_has_not_had(
    monkeypatch: pytest.MonkeyPatch, services: Services, runs: dict[str, str], request: pytest.FixtureRequest
) -> None:
    instructor = _seat(services, "instructor")
    cohort = control.add_cohort(services, instructor, "Fresh seeds", (_seat(services, "trainee").user,))
    assert control.fresh_seed(services, instructor, cohort.id, "small-town") == 7
    for seed in (7, 8, 10):
        control.assign(services, instructor, cohort.id, "small-town", seed)
    text = (request.config.rootpath / TOWN).read_text(encoding="utf-8")
    control.save_scenario(services, instructor, text + "\n# A later version.\n")
    assert control.fresh_seed(services, instructor, cohort.id, "small-town") == 9
    assert control.fresh_seed(services, instructor, cohort.id, "harrowmere-lines") == 7
    app = _launch(monkeypatch, services, next(view for view in PAGES if view.path == "cohorts"), "instructor")
    app.selectbox(key="cohort").set_value(cohort.id).run()
    app.selectbox(key="assign-scenario").set_value("small-town").run()
    assert app.text_input(key="assign-seed").value == "9"
    next(button for button in app.button if button.label == "Assign to the cohort").click().run()
    assert app.text_input(key="assign-seed").value == "11"


def test_text_from_data_cannot_become_markup_in_a_label() -> None:
    nasty = "![x](http://example.test/a.png) :red[now] **bold** <b>b</b> $x$ `c`\n# head"
    shown = escape(nasty)
    assert "\n" not in shown
    for mark in ("![", "](", ":red[", "**", "<b>", "$x$", "`c`"):
        assert mark not in shown


def test_a_named_icon_in_data_stays_letters() -> None:
    assert ":material" not in escape(":material/delete:").replace("\\", "")


def test_a_report_that_is_not_a_form_is_shown_as_it_is() -> None:
    assert split("Just a sentence.\n\nAnother.") == ([], "Just a sentence.\n\nAnother.")


def test_a_reports_head_becomes_the_boxes_of_the_form() -> None:
    boxes, text = split(
        "EXERCISE – SYNTHETIC DATA\nURN: R-1    Submitted by: Desk\nSubject: Call\n\nText.\n\nProvenance: Seen."
    )
    assert boxes == [("URN", "R-1"), ("Submitted by", "Desk"), ("Subject", "Call")]
    assert text == "Text."


@pytest.mark.parametrize(("value", "words"), [(7.5, "7.5"), (12.0, "12"), (0.0, "0"), (0.25, "0.25")])
def test_quantities_carry_no_needless_decimals(value: float, words: str) -> None:
    assert number(value) == words


def test_a_nominal_is_named_and_taken_back_from_the_page(
    monkeypatch: pytest.MonkeyPatch, services: Services, runs: dict[str, str]
) -> None:
    run, trainee = runs["cycle"], _seat(services, "trainee")
    first = desk.network(services, trainee, run).nominals[0]
    monkeypatch.setattr("trainer_ui.views.trainee.charts.section", lambda *_: "Your network")
    view = next(view for view in PAGES if view.path == "charts")
    app = _launch(monkeypatch, services, view, "trainee", run)
    next(b for b in app.button if b.label == "Name").click().run()
    assert any("Choose a nominal and a role" in error.value for error in app.error)
    choose = {box.label: box for box in app.selectbox}
    choose["Nominal"].set_value(first.id)
    choose["Role"].set_value("broker")
    next(b for b in app.button if b.label == "Name").click().run()
    assert not app.exception
    assert [(n.label, n.role) for n in desk.network(services, trainee, run).named_nominals] == [
        (first.label, "broker")
    ]
    next(box for box in app.selectbox if box.label == "Name to take back").set_value(first.id)
    next(b for b in app.button if b.label == "Take the name back").click().run()
    assert not app.exception
    assert desk.network(services, trainee, run).named_nominals == ()


@pytest.mark.parametrize("part", debrief_page.PARTS)
def test_every_part_of_the_debrief_shows(
    monkeypatch: pytest.MonkeyPatch, services: Services, runs: dict[str, str], part: str
) -> None:
    monkeypatch.setattr("trainer_ui.views.trainee.debrief.section", lambda *_: part)
    view = next(view for view in PAGES if view.path == "debrief")
    app = _launch(monkeypatch, services, view, "trainee", runs["debrief"])
    assert not app.exception
    said = " ".join(str(element.value) for element in (*app.markdown, *app.text))
    if part == "Side by side":
        for title in ("How you worked", "What you judged and chose", "How it turned out", "Unscored"):
            assert title in said
    if part == "Bias prompts":
        assert "Tried on scripted readers" in said
    if part == "Groups' reasons":
        told = debrief.debrief(services, _seat(services, "trainee"), runs["debrief"])
        (shown,) = app.table
        because = [*shown.value.iloc[:, 2]]
        assert because == [escape(reason.words) for reason in told.reasons]


@pytest.mark.parametrize("part", plenary_page.PARTS)
def test_every_part_of_a_plenary_shows_and_an_open_run_keeps_it_shut(
    monkeypatch: pytest.MonkeyPatch, services: Services, runs: dict[str, str], part: str
) -> None:
    instructor, view = _seat(services, "instructor"), next(view for view in PAGES if view.path == "plenary")
    (cohort,) = (one.id for one in control.cohorts(services, instructor) if one.name == "Views")
    given = next(
        a for a in plenary_links.assignments(services, instructor, cohort) if runs["debrief"] in a.runs
    )
    row = plenary_links.make_link(services, instructor, cohort, given.scenario, given.seed)
    monkeypatch.setattr("trainer_ui.views.plenary.section", lambda *_: part)
    monkeypatch.setattr(session, "link_id", lambda: row.link)
    _launch(monkeypatch, services, view, "instructor")
    while work_once(services, "tests"):
        pass
    app = _launch(monkeypatch, services, view, "instructor")
    assert not app.exception
    assert any("1 run, under letters" in one.value for one in app.text)
    shut = _launch(monkeypatch, services, view, "trainee")
    assert [one.value for one in shut.info if "still open" in one.value]
