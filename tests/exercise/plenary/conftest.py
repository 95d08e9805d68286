"""Exercises of a cohort, handed in, and a link to look at them together."""

from dataclasses import replace
from typing import Any

import pytest

from exercise.access import Caller
from exercise.control import control
from exercise.plenary import plenary, plenary_links
from exercise.read_models.plenary_models import Assignment, LinkRow, Plenary
from exercise.worker.job_handlers import work_once
from tests.exercise.conftest import Place, Play


def assigned(
    place: Place, name: str = "Two", seed: int = 3, members: tuple[Caller, ...] = ()
) -> tuple[str, Assignment, list[str]]:
    """A cohort with an exercise: its id, the assignment and its runs in the order of the members."""
    place.run()  # stores the scenario
    people = members or (place.trainee, place.other)
    cohort = control.add_cohort(place.services, place.instructor, name, [caller.user for caller in people])
    runs = list(control.assign(place.services, place.instructor, cohort.id, "small-town", seed))
    (given,) = plenary_links.assignments(place.services, place.instructor, cohort.id)
    return cohort.id, given, runs


def a_link(place: Place, cohort: str, given: Assignment, **more: Any) -> LinkRow:
    return plenary_links.make_link(
        place.services, place.instructor, cohort, given.scenario, given.seed, **more
    )


def trainee_of(place: Place, run: str) -> Caller:
    head = place.services.store.library.run(run)
    assert head is not None
    return next(caller for caller in (place.trainee, place.other) if caller.user == head.trainee)


def finish(place: Place, run: str, play: Play) -> None:
    play(replace(place, trainee=trainee_of(place, run)), run)


def work(place: Place) -> None:
    while work_once(place.services, "tests"):
        pass


@pytest.fixture
def everybody_done(place: Place, play_through: Play) -> tuple[Place, LinkRow, list[str]]:
    cohort, given, runs = assigned(place)
    own = [head.id for head in place.services.store.library.runs(trainee=place.trainee.user)]
    for run in (*runs, *(one for one in own if one not in runs)):
        finish(place, run, play_through)
    return place, a_link(place, cohort, given), runs


def shown(place: Place, caller: Caller, link: str) -> Plenary:
    opened = plenary.plenary(place.services, caller, link)
    if opened.plenary is None:
        assert opened.job is not None
        work(place)
        opened = plenary.plenary(place.services, caller, link)
    assert opened.plenary is not None
    return opened.plenary
