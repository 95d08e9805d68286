"""Every registered page launches for somebody of its role, in every phase of an exercise."""

import pytest

from exercise.services.services import Services
from tests.trainer_ui.views.conftest import launch
from trainer_ui.page_registry import PAGES, Page

PHASES_OF_PAGES = [
    (view, phase)
    for view in PAGES
    for phase in (("briefing", "cycle", "debrief") if view.role == "trainee" else ("debrief",))
]
"""Trainees' pages depend on the phase of the exercise; those of staff do not."""


@pytest.mark.parametrize(("view", "phase"), PHASES_OF_PAGES, ids=lambda part: getattr(part, "path", part))
def test_every_page_launches_in_every_phase(
    monkeypatch: pytest.MonkeyPatch, services: Services, runs: dict[str, str], view: Page, phase: str
) -> None:
    role = "trainee" if view.role == "any" else view.role
    app = launch(monkeypatch, services, view, role, runs[phase])
    assert not app.exception
    assert app.title, "a page says what it is"


def test_without_a_chosen_exercise_the_page_says_where_to_choose_one(
    monkeypatch: pytest.MonkeyPatch, services: Services, runs: dict[str, str]
) -> None:
    view = next(view for view in PAGES if view.path == "desk")
    app = launch(monkeypatch, services, view, "trainee")
    assert not app.exception
    assert any("No exercise is chosen" in info.value for info in app.info)
