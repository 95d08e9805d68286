"""Probabilities are recorded from the page as typed, or refused with a sentence."""

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextInput

from exercise.desk import desk
from exercise.services.services import Services
from tests.trainer_ui.views.conftest import launch, seat
from trainer_ui.page_registry import PAGES


def test_probabilities_and_confidence_are_recorded_from_the_page(
    monkeypatch: pytest.MonkeyPatch, services: Services, runs: dict[str, str]
) -> None:
    run, trainee = runs["cycle"], seat(services, "trainee")
    before = len(desk.estimates(services, trainee, run))
    view = next(view for view in PAGES if view.path == "judge")
    app = launch(monkeypatch, services, view, "trainee", run)
    _shares(app)[0].set_value("70").run()
    assert any("add up to" in warning.value for warning in app.warning)
    next(button for button in app.button if button.label.startswith("Record the estimate")).click().run()
    stated = desk.estimates(services, trainee, run)
    assert len(stated) == before + 1
    assert 0.7 in stated[-1].probabilities.values()


def test_insufficient_intelligence_is_recorded_from_the_page_in_place_of_probabilities(
    monkeypatch: pytest.MonkeyPatch, services: Services, runs: dict[str, str]
) -> None:
    run, trainee = runs["cycle"], seat(services, "trainee")
    view = next(view for view in PAGES if view.path == "judge")
    app = launch(monkeypatch, services, view, "trainee", run)
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
    run, trainee = runs["cycle"], seat(services, "trainee")
    before = len(desk.estimates(services, trainee, run))
    view = next(view for view in PAGES if view.path == "judge")
    app = launch(monkeypatch, services, view, "trainee", run)
    _shares(app)[0].set_value("140").run()
    assert any("140 is outside 0 to 100" in error.value for error in app.error)
    next(button for button in app.button if button.label.startswith("Record the estimate")).click().run()
    assert any("Nothing was recorded" in error.value for error in app.error)
    assert _shares(app)[0].value == "140"
    assert len(desk.estimates(services, trainee, run)) == before
    _shares(app)[0].set_value("10.5").run()
    next(button for button in app.button if button.label.startswith("Record the estimate")).click().run()
    assert 0.105 in desk.estimates(services, trainee, run)[-1].probabilities.values()
