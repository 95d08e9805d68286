"""Seeds on the page of cohorts: within range, and one that the cohort has not had."""

import pytest

from exercise.control import control
from exercise.desk import desk
from exercise.services.services import Services
from tests.trainer_ui.views.conftest import TOWN, launch, seat
from trainer_ui.page_registry import PAGES


def test_a_seed_out_of_range_assigns_nothing(
    monkeypatch: pytest.MonkeyPatch, services: Services, runs: dict[str, str]
) -> None:
    view = next(view for view in PAGES if view.path == "cohorts")
    app = launch(monkeypatch, services, view, "instructor")
    before = len(desk.my_runs(services, seat(services, "trainee")))
    app.text_input(key="assign-seed").set_value("99999999999999999999").run()
    next(button for button in app.button if button.label == "Assign to the cohort").click().run()
    assert any("Nothing was assigned" in error.value for error in app.error)
    assert len(desk.my_runs(services, seat(services, "trainee"))) == before


def test_the_seed_offered_is_one_that_the_cohort_has_not_had(
    monkeypatch: pytest.MonkeyPatch, services: Services, runs: dict[str, str], request: pytest.FixtureRequest
) -> None:
    instructor = seat(services, "instructor")
    cohort = control.add_cohort(services, instructor, "Fresh seeds", (seat(services, "trainee").user,))
    assert control.fresh_seed(services, instructor, cohort.id, "small-town") == 7
    for seed in (7, 8, 10):
        control.assign(services, instructor, cohort.id, "small-town", seed)
    text = (request.config.rootpath / TOWN).read_text(encoding="utf-8")
    control.save_scenario(services, instructor, text + "\n# A later version.\n")
    assert control.fresh_seed(services, instructor, cohort.id, "small-town") == 9
    assert control.fresh_seed(services, instructor, cohort.id, "harrowmere-lines") == 7
    app = launch(monkeypatch, services, next(view for view in PAGES if view.path == "cohorts"), "instructor")
    app.selectbox(key="cohort").set_value(cohort.id).run()
    app.selectbox(key="assign-scenario").set_value("small-town").run()
    assert app.text_input(key="assign-seed").value == "9"
    next(button for button in app.button if button.label == "Assign to the cohort").click().run()
    assert app.text_input(key="assign-seed").value == "11"
