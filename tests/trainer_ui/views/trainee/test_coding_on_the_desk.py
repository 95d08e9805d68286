"""The coding form says nothing of its own, refuses a half choice with the remedy, and confirms with the log's line."""

import pytest
from streamlit.testing.v1 import AppTest

from exercise.control import control
from exercise.desk import desk
from exercise.services.services import Services
from tests.data import first_light
from tests.trainer_ui.views.conftest import launch, seat
from trainer_ui.page_registry import PAGES


@pytest.fixture
def reading(
    monkeypatch: pytest.MonkeyPatch, services: Services, request: pytest.FixtureRequest
) -> tuple[str, str, str]:
    """A run of First Light with two opened reports, the first of which is on the desk."""
    instructor, trainee = seat(services, "instructor"), seat(services, "trainee")
    cohort = control.add_cohort(services, instructor, request.node.name, (trainee.user,))
    saved = control.save_scenario(services, instructor, first_light.text())
    assert not isinstance(saved, tuple), saved
    (run,) = control.assign(services, instructor, cohort.id, saved.id, 5)
    desk.begin(services, trainee, run)
    first, second = (item.headline.id for item in desk.inbox(services, trainee, run).items[:2])
    for ident in (first, second):
        desk.open_report(services, trainee, run, ident, menu=())
    monkeypatch.setattr("trainer_ui.widgets.desk.inbox.selected_report", lambda _: first)
    return run, first, second


def _desk(monkeypatch: pytest.MonkeyPatch, services: Services, run: str, path: str = "desk") -> AppTest:
    view = next(view for view in PAGES if view.path == path)
    app = launch(monkeypatch, services, view, "trainee", run)
    assert not app.exception
    return app


def _press(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click()
    return app.run()


def _said(app: AppTest) -> list[str]:
    return [message.value.replace("\\", "") for message in (*app.success, *app.error)]


def test_nothing_is_filled_in_and_nothing_coded_before_the_trainee_says_it(
    monkeypatch: pytest.MonkeyPatch, services: Services, reading: tuple[str, str, str]
) -> None:
    app = _desk(monkeypatch, services, reading[0])
    labels = ("Rival hypothesis", "Other opened report", "Person, handset, number or vehicle")
    assert [box.value for box in app.selectbox if box.label in labels] == [None, None, None]
    assert "Nothing coded yet." in [text.value for text in app.text]


def test_a_half_choice_is_refused_with_the_remedy(
    monkeypatch: pytest.MonkeyPatch, services: Services, reading: tuple[str, str, str]
) -> None:
    app = _desk(monkeypatch, services, reading[0])
    for label in ("Code it", "Join them", "Say that they are one"):
        (sentence,) = _said(_press(app, label))
        assert sentence.startswith("Choose ")
        assert f"“{label}”" in sentence


def test_a_coding_is_confirmed_by_the_line_of_the_log_and_stands_on_both_pages(
    monkeypatch: pytest.MonkeyPatch, services: Services, reading: tuple[str, str, str]
) -> None:
    run, first, _ = reading
    rival = desk.brief(services, seat(services, "trainee"), run).questions[0].hypotheses[0]
    app = _desk(monkeypatch, services, run)
    app.selectbox(f"code-rival-{run}-{first}").select(f"Q1|{rival.id}")
    app.button_group(f"code-direction-{run}-{first}").set_value("against")
    app.button_group(f"code-strength-{run}-{first}").set_value("weak")
    app = _press(app, "Code it")
    assert _said(app) == [f"In the log: Coded {first} on Q1, {rival.label}: weakly against."]
    assert f"• {first} on Q1, {rival.label}: weakly against" in [text.value for text in app.text]
    judged = _desk(monkeypatch, services, run, "judge")
    cells = [cell for part in (*judged.table, *judged.dataframe) for cell in part.value.to_numpy().ravel()]
    assert "weakly against" in cells


def test_what_was_joined_is_taken_back_from_the_list(
    monkeypatch: pytest.MonkeyPatch, services: Services, reading: tuple[str, str, str]
) -> None:
    run, first, second = reading
    app = _desk(monkeypatch, services, run)
    app.selectbox(f"join-other-{run}-{first}").select(second)
    app.button_group(f"join-sameness-{run}-{first}").set_value("origin")
    app = _press(app, "Join them")
    assert _said(app) == [f"In the log: Joined {first} and {second}: one origin, a copy."]
    app.selectbox(f"uncode-{run}-{first}").select(f"join|{first}|{second}")
    app = _press(app, "Take it back")
    assert _said(app) == [f"In the log: Took {first} and {second} apart again."]
    assert desk.coding(services, seat(services, "trainee"), run).joined == ()
