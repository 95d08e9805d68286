"""The form of an enquiry: choices lead from kind to subject to source, and a refusal loses nothing that was typed."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from exercise.control import control
from exercise.desk import desk
from exercise.services.services import Services
from tests.data import first_light
from tests.trainer_ui.views.conftest import launch, seat
from trainer_ui.page_registry import PAGES

NECESSITY = "Two accounts put this car by the harbour."


@pytest.fixture
def run(services: Services) -> str:
    instructor, trainee = seat(services, "instructor"), seat(services, "trainee")
    known = {cohort.name: cohort for cohort in control.cohorts(services, instructor)}
    cohort = known.get("Enquiries") or control.add_cohort(services, instructor, "Enquiries", (trainee.user,))
    saved = control.save_scenario(services, instructor, first_light.text())
    assert not isinstance(saved, tuple), saved
    seed = 5 + len(desk.my_runs(services, trainee))
    (made,) = control.assign(services, instructor, cohort.id, saved.id, seed)
    desk.begin(services, trainee, made)
    return made


def page(monkeypatch: pytest.MonkeyPatch, services: Services, run: str) -> AppTest:
    view = next(view for view in PAGES if view.path == "decide")
    return launch(monkeypatch, services, view, "trainee", run)


def choose(app: AppTest, label: str, words: str) -> None:
    box = next(box for box in app.selectbox if box.label == label)
    option = next(option for option in box.options if words in option)
    box.select(option).run()
    assert not app.exception


def press(app: AppTest) -> None:
    next(button for button in app.button if button.label == "Make the enquiry").click().run()
    assert not app.exception


def kept(services: Services, run: str, part: str, number: int = 1) -> str:
    return desk.draft(services, seat(services, "trainee"), run, f"enquiry-{number}-{part}")[0]


def test_an_enquiry_without_a_choice_is_refused_with_what_to_choose(
    monkeypatch: pytest.MonkeyPatch, services: Services, run: str
) -> None:
    app = page(monkeypatch, services, run)
    press(app)
    assert "Choose a kind of enquiry" in app.error[0].value


def test_a_source_that_is_the_only_one_is_chosen_and_days_are_those_that_may_be_asked_about(
    monkeypatch: pytest.MonkeyPatch, services: Services, run: str
) -> None:
    app = page(monkeypatch, services, run)
    choose(app, "Kind of enquiry", "ANPR history")
    choose(app, "About", "hired")
    source = next(box for box in app.selectbox if box.label == "Through")
    assert source.value == "anpr"
    first, last = app.date_input
    starts = desk.enquiry_offers(services, seat(services, "trainee"), run).starts
    assert [first.value, last.value] == [starts, starts + timedelta(days=13)]
    choose(app, "Kind of enquiry", "Subscriber check")
    assert not app.date_input


def test_a_refusal_loses_nothing_and_the_next_enquiry_begins_with_empty_reasons(
    monkeypatch: pytest.MonkeyPatch, services: Services, run: str
) -> None:
    trainee = seat(services, "trainee")
    desk.save_draft(services, trainee, run, "enquiry-1-necessity", NECESSITY, 0)
    app = page(monkeypatch, services, run)
    choose(app, "Kind of enquiry", "ANPR history")
    choose(app, "About", "hired")
    press(app)
    assert "Write the proportionality" in app.error[0].value
    assert kept(services, run, "necessity") == NECESSITY
    assert desk.returns(services, trainee, run) == ()
    desk.save_draft(services, trainee, run, "enquiry-1-proportionality", "One plate; nobody is watched.", 0)
    press(app)
    assert "asked for" in app.success[0].value
    (made,) = desk.returns(services, trainee, run)
    assert made.necessity == NECESSITY
    assert kept(services, run, "necessity", 2) == ""
    cells = [str(cell) for frame in app.table for cell in frame.value.to_numpy().ravel()]
    assert any("An answer may come from" in cell for cell in cells)
