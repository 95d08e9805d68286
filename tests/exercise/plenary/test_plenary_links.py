"""Links to a plenary: made, closed, taken back and run out, each on the log."""

import pytest

from exercise.access import Refused
from exercise.control import control
from exercise.plenary import plenary, plenary_links
from exercise.read_models.plenary_models import LinkRow
from tests.exercise.conftest import Place
from tests.exercise.plenary.conftest import a_link, assigned, shown


def test_a_link_taken_back_or_run_out_opens_for_nobody_and_says_why(
    everybody_done: tuple[Place, LinkRow, list[str]],
) -> None:
    place, row, _ = everybody_done
    assert shown(place, place.trainee, row.link)
    plenary_links.revoke(place.services, place.instructor, row.link)
    for caller in (place.trainee, place.instructor):
        with pytest.raises(Refused, match="Taken back on 1 May 2031"):
            plenary.plenary(place.services, caller, row.link)
    with pytest.raises(Refused, match="taken back already"):
        plenary_links.revoke(place.services, place.instructor, row.link)
    (cohort,) = (c.id for c in control.cohorts(place.services, place.instructor) if c.name == "Two")
    (given,) = plenary_links.assignments(place.services, place.instructor, cohort)
    short = a_link(place, cohort, given, days=2).link
    assert [one.link for one in plenary.plenaries(place.services, place.trainee)] == [short]
    place.clock.wait(days=2)
    with pytest.raises(Refused, match="Ran out on 3 May 2031"):
        plenary.plenary(place.services, place.trainee, short)
    assert plenary.plenaries(place.services, place.trainee) == ()


def test_links_that_make_no_sense_are_refused_with_the_remedy(place: Place) -> None:
    cohort, given, runs = assigned(place)
    for more, why in (
        ({"days": 0}, "1 to 365 days"),
        ({"run": "EX-9999"}, "no run EX-9999"),
        ({"run": runs[0]}, "not been handed in"),
    ):
        with pytest.raises(Refused, match=why):
            a_link(place, cohort, given, **more)
    with pytest.raises(Refused, match="not assigned to that cohort"):
        plenary_links.make_link(place.services, place.instructor, cohort, given.scenario, given.seed + 1)
    with pytest.raises(Refused, match="no such link"):
        plenary_links.close(place.services, place.instructor, "nothing")
    assert plenary_links.links(place.services, place.instructor, cohort) == ()


def test_who_made_closed_and_took_back_a_link_stays_on_the_log(place: Place) -> None:
    cohort, given, _ = assigned(place)
    link = a_link(place, cohort, given).link
    plenary_links.close(place.services, place.instructor, link)
    plenary_links.revoke(place.services, place.instructor, link)
    log = plenary_links.link_log(place.services, place.instructor, cohort)
    assert [(one.instructor, one.event) for one in log] == [
        ("ines", "Made"),
        ("ines", "Closed the exercise for it"),
        ("ines", "Taken back"),
    ]
    assert plenary_links.log_faults(place.services, place.instructor) == ()
    for caller in (place.trainee, place.assessor):
        with pytest.raises(Refused):
            plenary_links.log_faults(place.services, caller)
