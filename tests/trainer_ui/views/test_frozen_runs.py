"""A frozen run is said to be frozen on every page about it, with its files for whoever may have them."""

import pytest
from streamlit.testing.v1 import AppTest

from exercise.freezing.freezing import freeze
from exercise.services.services import Services
from tests.trainer_ui.views.conftest import launch, seat
from trainer_ui import session
from trainer_ui.page_registry import PAGES
from trainer_ui.widgets.page.plain_text import escape

REASON = "The model changes next week."
ABOUT_A_RUN = [
    page.path for page in PAGES if page.role == "trainee" and page.path not in ("runs", "plenary")
] + ["mark"]


@pytest.fixture
def frozen(services: Services, runs: dict[str, str]) -> dict[str, str]:
    """The runs in each phase, those that are open closed, and all of them frozen."""
    for run in runs.values():
        head = services.store.library.run(run)
        assert head is not None
        if services.store.archives.row(run) is None:
            freeze(services, head, REASON, partial=True)
    return runs


def guarded(monkeypatch: pytest.MonkeyPatch, services: Services, path: str, role: str, run: str) -> AppTest:
    """Launch a page behind its guard, which says what a page cannot show."""
    caller = seat(services, role)
    monkeypatch.setattr(session, "services", lambda: services)
    monkeypatch.setattr(session, "caller", lambda: caller)
    monkeypatch.setattr(session, "token", lambda: "a-token")
    script = (
        "from trainer_ui.app import guard_page\nfrom trainer_ui.page_registry import PAGES\n"
        f"guard_page(next(page for page in PAGES if page.path == {path!r}))()\n"
    )
    app = AppTest.from_string(script, default_timeout=60)
    app.query_params["run"] = run
    return app.run()


@pytest.mark.parametrize("path", ABOUT_A_RUN)
def test_a_page_about_a_frozen_run_says_so_and_offers_its_files(
    monkeypatch: pytest.MonkeyPatch, services: Services, frozen: dict[str, str], path: str
) -> None:
    role = "assessor" if path == "mark" else "trainee"
    app = guarded(monkeypatch, services, path, role, frozen["debrief"])
    assert not app.exception
    assert any("was frozen on" in info.value and escape(REASON) in info.value for info in app.info)
    assert [link.proto.url for link in app.get("link_button")] == [
        f"/downloads/frozen/{frozen['debrief']}.zip"
    ]


def test_a_trainee_whose_run_was_closed_is_told_why_there_are_no_files(
    monkeypatch: pytest.MonkeyPatch, services: Services, frozen: dict[str, str]
) -> None:
    app = guarded(monkeypatch, services, "desk", "trainee", frozen["cycle"])
    assert not app.exception
    assert any("closed before it was handed in" in text.value for text in app.text)
    assert not app.get("link_button")


@pytest.mark.parametrize(
    ("path", "role"), [("runs", "trainee"), ("queue", "assessor"), ("cohorts", "instructor")]
)
def test_lists_of_runs_say_which_are_only_read(
    monkeypatch: pytest.MonkeyPatch, services: Services, frozen: dict[str, str], path: str, role: str
) -> None:
    view = next(page for page in PAGES if page.path == path)
    app = launch(monkeypatch, services, view, role)
    assert not app.exception
    words = [element.value for kind in ("text", "markdown") for element in getattr(app, kind)]
    assert path == "cohorts" or any("was frozen on" in word for word in words)
