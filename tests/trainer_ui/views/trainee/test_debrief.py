"""Every part of the debrief shows."""

import pytest

from exercise.debrief import debrief
from exercise.services.services import Services
from tests.trainer_ui.views.conftest import launch, seat
from trainer_ui.page_registry import PAGES
from trainer_ui.views.trainee import debrief as debrief_page
from trainer_ui.widgets.page.plain_text import escape


@pytest.mark.parametrize("part", debrief_page.PARTS)
def test_every_part_of_the_debrief_shows(
    monkeypatch: pytest.MonkeyPatch, services: Services, runs: dict[str, str], part: str
) -> None:
    monkeypatch.setattr("trainer_ui.views.trainee.debrief.section", lambda *_: part)
    view = next(view for view in PAGES if view.path == "debrief")
    app = launch(monkeypatch, services, view, "trainee", runs["debrief"])
    assert not app.exception
    said = " ".join(str(element.value) for element in (*app.markdown, *app.text))
    if part == "Side by side":
        for title in ("How you worked", "What you judged and chose", "How it turned out", "Unscored"):
            assert title in said
    if part == "Bias prompts":
        assert "Tried on scripted readers" in said
    if part == "Groups' reasons":
        told = debrief.debrief(services, seat(services, "trainee"), runs["debrief"])
        (shown,) = app.table
        because = [*shown.value.iloc[:, 2]]
        assert because == [escape(reason.words) for reason in told.reasons]
