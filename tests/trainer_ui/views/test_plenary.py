"""Every part of a plenary shows, and an open run keeps it shut."""

import pytest

from exercise.control import control
from exercise.plenary import plenary_links
from exercise.services.services import Services
from exercise.worker.job_handlers import work_once
from tests.trainer_ui.views.conftest import launch, seat
from trainer_ui import session
from trainer_ui.page_registry import PAGES
from trainer_ui.views import plenary as plenary_page


@pytest.mark.parametrize("part", plenary_page.PARTS)
def test_every_part_of_a_plenary_shows_and_an_open_run_keeps_it_shut(
    monkeypatch: pytest.MonkeyPatch, services: Services, runs: dict[str, str], part: str
) -> None:
    instructor, view = seat(services, "instructor"), next(view for view in PAGES if view.path == "plenary")
    (cohort,) = (one.id for one in control.cohorts(services, instructor) if one.name == "Views")
    given = next(
        a for a in plenary_links.assignments(services, instructor, cohort) if runs["debrief"] in a.runs
    )
    row = plenary_links.make_link(services, instructor, cohort, given.scenario, given.seed)
    monkeypatch.setattr("trainer_ui.views.plenary.section", lambda *_: part)
    monkeypatch.setattr(session, "link_id", lambda: row.link)
    launch(monkeypatch, services, view, "instructor")
    while work_once(services, "tests"):
        pass
    app = launch(monkeypatch, services, view, "instructor")
    assert not app.exception
    assert any("1 run, under letters" in one.value for one in app.text)
    shut = launch(monkeypatch, services, view, "trainee")
    assert [one.value for one in shut.info if "still open" in one.value]
