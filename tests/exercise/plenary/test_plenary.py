"""A plenary opens for its cohort when all is handed in, names nobody, and never spoils anybody's open run."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from exercise import accounts
from exercise.access import Refused
from exercise.control import control
from exercise.plenary import plenary, plenary_links
from exercise.read_models.plenary_models import LinkRow
from exercise.runs.runs import load
from tests.exercise.conftest import NOBODY, Place, Play
from tests.exercise.plenary.conftest import a_link, assigned, finish, shown, trainee_of


def words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from words(getattr(value, field.name))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from words(item)


def test_it_opens_once_everybody_has_handed_in_and_not_before(place: Place, play_through: Play) -> None:
    cohort, given, runs = assigned(place, members=(place.other, place.trainee))
    link = a_link(place, cohort, given).link
    first, second = runs
    finish(place, first, play_through)
    handed_in = trainee_of(place, first)
    with pytest.raises(Refused, match="once everybody has handed in; 1 of 2 have"):
        plenary.plenary(place.services, place.instructor, link)
    if handed_in == place.other:  # who has no other run open
        with pytest.raises(Refused, match="1 of 2 have"):
            plenary.plenary(place.services, handed_in, link)
    finish(place, second, play_through)
    told = shown(place, place.instructor, link)
    assert [part.label for part in told.participants] == ["A", "B"]
    assert told.runs_left_out == 0


def test_a_closed_exercise_opens_for_those_done_and_never_for_whoever_is_not(
    place: Place, play_through: Play
) -> None:
    cohort, given, runs = assigned(place)
    done = next(run for run in runs if trainee_of(place, run) == place.other)
    finish(place, done, play_through)
    link = a_link(place, cohort, given).link
    plenary_links.close(place.services, place.instructor, link)
    told = shown(place, place.other, link)
    assert (len(told.participants), told.runs_left_out) == (1, 1)
    with pytest.raises(Refused, match="still open: hand it in first"):
        plenary.plenary(place.services, place.trainee, link)


def test_an_open_run_of_the_same_town_in_another_cohort_keeps_it_shut_too(
    place: Place, play_through: Play
) -> None:
    cohort, given, runs = assigned(place)
    elsewhere = place.run(seed=3)
    assert elsewhere not in runs
    for run in runs:
        finish(place, run, play_through)
    link = a_link(place, cohort, given).link
    with pytest.raises(Refused, match=elsewhere):
        plenary.plenary(place.services, place.trainee, link)
    finish(place, elsewhere, play_through)
    assert shown(place, place.trainee, link).participants


def test_a_link_of_others_or_of_nobody_says_the_same_and_other_roles_are_refused(
    everybody_done: tuple[Place, LinkRow, list[str]],
) -> None:
    place, row, _ = everybody_done
    accounts.add_user(place.services, "uma", place.password, ("trainee",))
    stranger = accounts.caller_of(place.services, "uma")
    said = set()
    for caller, link in (
        (stranger, row.link),
        (stranger, "no-such-link"),
        (place.trainee, ""),
        (place.trainee, "\x00"),
    ):
        with pytest.raises(Refused) as refusal:
            plenary.plenary(place.services, caller, link)
        said.add(str(refusal.value))
    assert said == {plenary.ELSEWHERE}
    assert plenary.plenaries(place.services, stranger) == ()
    for caller in (place.assessor, place.researcher, NOBODY):
        with pytest.raises(Refused, match="trainees of a cohort and its instructors"):
            plenary.plenary(place.services, caller, row.link)


def test_nobody_is_named_unless_the_instructor_chose_so_and_only_oneself_is_marked(
    everybody_done: tuple[Place, LinkRow, list[str]],
) -> None:
    place, row, runs = everybody_done
    told = shown(place, place.trainee, row.link)
    said = " ".join(words(told))
    for secret in (*runs, place.trainee.name, place.other.name, place.trainee.user, place.other.user):
        assert secret not in said.split()
    assert sum(part.you for part in told.participants) == 1
    assert not any(part.you for part in shown(place, place.instructor, row.link).participants)
    (cohort,) = (c.id for c in control.cohorts(place.services, place.instructor) if c.name == "Two")
    (given,) = plenary_links.assignments(place.services, place.instructor, cohort)
    open_names = shown(place, place.trainee, a_link(place, cohort, given, names_shown=True).link)
    assert {part.label[2:] for part in open_names.participants} == {"(tess)", "(otis)"}


def test_runs_stand_side_by_side_as_each_debrief_tells_them(
    everybody_done: tuple[Place, LinkRow, list[str]],
) -> None:
    place, row, runs = everybody_done
    told = shown(place, place.instructor, row.link)
    live = load(place.services, runs[0])
    questions = {q.id for q in live.scenario.questions}
    assert {r.question for r in told.tracks} == questions == {a.question for a in told.answers}
    assert len(told.tracks) == len(questions) * 2 * (live.scenario.calendar.cycles + 1)
    for one in told.ideal:
        mine = [r.ideal for r in told.tracks if (r.question, r.cycle) == (one.question, one.cycle)]
        assert one.mean == pytest.approx(sum(mine) / len(mine))
    assert {(c.cycle, c.action): c.runs for c in told.choices} == {
        (1, "Arrest and charge"): 2,
        (2, "Deferred"): 2,
        (3, "Deferred"): 2,
    }
    assert {turn.question for turn in told.turns} == {"Q1", "Q2", "Q3"}
    assert len(told.turns) == 2 * 3
    assert [words.partition(":")[0] for words in told.openings] == ["Q1", "Q2", "Q3"]


def test_a_link_may_show_one_finished_run_alone(everybody_done: tuple[Place, LinkRow, list[str]]) -> None:
    place, _, runs = everybody_done
    (cohort,) = (c.id for c in control.cohorts(place.services, place.instructor) if c.name == "Two")
    (given,) = plenary_links.assignments(place.services, place.instructor, cohort)
    alone = a_link(place, cohort, given, run=runs[1])
    assert len(shown(place, place.trainee, alone.link).participants) == 1
