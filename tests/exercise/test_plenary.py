"""A plenary opens for its cohort when all is handed in, names nobody, and never spoils anybody's open run."""

import json
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from exercise import accounts
from exercise.access import Caller, Refused
from exercise.clock import system_clock
from exercise.control import control
from exercise.plenary import plenary, plenary_links
from exercise.read_models.plenary_models import LinkRow, Plenary
from exercise.runs.runs import load
from exercise.store.engine import open_engine
from exercise.store.plenary_store import PlenaryStore
from exercise.worker.job_handlers import work_once

Play = Callable[[Any, str], None]


def assigned(
    place: Any, name: str = "Two", seed: int = 3, members: tuple[Caller, ...] = ()
) -> tuple[str, Any, list[str]]:
    """A cohort with an exercise: its id, the assignment and its runs in the order of the members."""
    place.run()  # stores the scenario
    people = members or (place.trainee, place.other)
    cohort = control.add_cohort(place.services, place.instructor, name, [caller.user for caller in people])
    runs = list(control.assign(place.services, place.instructor, cohort.id, "small-town", seed))
    (given,) = plenary_links.assignments(place.services, place.instructor, cohort.id)
    return cohort.id, given, runs


def a_link(place: Any, cohort: str, given: Any, **more: Any) -> LinkRow:
    return plenary_links.make_link(
        place.services, place.instructor, cohort, given.scenario, given.seed, **more
    )


def finish(place: Any, run: str, play: Play) -> None:
    head = place.services.store.library.run(run)
    caller = next(s for s in (place.trainee, place.other) if s.user == head.trainee)
    play(replace(place, trainee=caller), run)


def work(place: Any) -> None:
    while work_once(place.services, "tests"):
        pass


@pytest.fixture
def everybody_done(place: Any, play_through: Play) -> tuple[Any, LinkRow, list[str]]:
    cohort, given, runs = assigned(place)
    own = [head.id for head in place.services.store.library.runs(trainee=place.trainee.user)]
    for run in (*runs, *(one for one in own if one not in runs)):
        finish(place, run, play_through)
    return place, a_link(place, cohort, given), runs


def shown(place: Any, caller: Caller, link: str) -> Plenary:
    opened = plenary.plenary(place.services, caller, link)
    if opened.plenary is None:
        assert opened.job is not None
        work(place)
        opened = plenary.plenary(place.services, caller, link)
    assert opened.plenary is not None
    return opened.plenary


def words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from words(getattr(value, field.name))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from words(item)


def test_it_opens_once_everybody_has_handed_in_and_not_before(place: Any, play_through: Play) -> None:
    cohort, given, runs = assigned(place, members=(place.other, place.trainee))
    link = a_link(place, cohort, given).link
    first, second = runs
    finish(place, first, play_through)
    handed_in = next(
        s for s in (place.trainee, place.other) if s.user == place.services.store.library.run(first).trainee
    )
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
    place: Any, play_through: Play
) -> None:
    cohort, given, runs = assigned(place)
    done = next(run for run in runs if place.services.store.library.run(run).trainee == place.other.user)
    finish(place, done, play_through)
    link = a_link(place, cohort, given).link
    plenary_links.close(place.services, place.instructor, link)
    told = shown(place, place.other, link)
    assert (len(told.participants), told.runs_left_out) == (1, 1)
    with pytest.raises(Refused, match="still open: hand it in first"):
        plenary.plenary(place.services, place.trainee, link)


def test_an_open_run_of_the_same_town_in_another_cohort_keeps_it_shut_too(
    place: Any, play_through: Play
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
    everybody_done: tuple[Any, LinkRow, list[str]],
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
    for caller in (place.assessor, place.researcher, None):
        with pytest.raises(Refused, match="trainees of a cohort and its instructors"):
            plenary.plenary(place.services, caller, row.link)


def test_a_link_taken_back_or_run_out_opens_for_nobody_and_says_why(
    everybody_done: tuple[Any, LinkRow, list[str]],
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


def test_nobody_is_named_unless_the_instructor_chose_so_and_only_oneself_is_marked(
    everybody_done: tuple[Any, LinkRow, list[str]],
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
    everybody_done: tuple[Any, LinkRow, list[str]],
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
    assert len(told.turns) == 2 * len(questions)
    assert len(told.openings) == len(questions)


def test_a_link_may_show_one_finished_run_alone(everybody_done: tuple[Any, LinkRow, list[str]]) -> None:
    place, _, runs = everybody_done
    (cohort,) = (c.id for c in control.cohorts(place.services, place.instructor) if c.name == "Two")
    (given,) = plenary_links.assignments(place.services, place.instructor, cohort)
    alone = a_link(place, cohort, given, run=runs[1])
    assert len(shown(place, place.trainee, alone.link).participants) == 1


def test_links_that_make_no_sense_are_refused_with_the_remedy(place: Any) -> None:
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


def test_who_made_closed_and_took_back_a_link_stays_on_the_log(place: Any) -> None:
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


@pytest.mark.parametrize("change", ["UPDATE plenary_log SET by = 'U-0001'", "DELETE FROM plenary_log"])
def test_the_log_of_links_refuses_change_and_removal_and_shows_what_was_altered(
    url: str, change: str
) -> None:
    engine = open_engine(url)
    try:
        log = PlenaryStore(engine)
        now = system_clock()
        for n in range(3):
            log.append("U-0003", "link", json.dumps({"what": "made", "n": n}), now)
        assert [row.seq for row in log.entries("link")] == [1, 2, 3]
        with pytest.raises(DatabaseError, match="append-only"), engine.begin() as connection:
            connection.execute(text(change.replace("by =", '"by" =')))
        assert log.faults() == ()
        with engine.begin() as connection:
            if engine.dialect.name == "sqlite":
                connection.execute(text("DROP TRIGGER plenary_no_update"))
            else:
                connection.execute(text("DROP TRIGGER plenary_no_change ON plenary_log"))
            connection.execute(text("UPDATE plenary_log SET link = 'other' WHERE seq = 2"))
        assert log.faults() == ("entry 2 of the log of plenaries was altered after it was written",)
    finally:
        engine.dispose()


def test_work_that_failed_is_not_begun_again_by_a_page_that_waits_for_it(
    everybody_done: tuple[Any, LinkRow, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    place, row, _ = everybody_done

    def broken(*_: Any) -> None:
        raise ValueError("no")

    monkeypatch.setattr("exercise.plenary.plenary_job._plenary_run", broken)
    assert plenary.under_way(place.services, place.trainee, row.link) is None
    assert plenary.plenary(place.services, place.trainee, row.link).job is not None
    work(place)
    for _ in range(2):
        job = plenary.under_way(place.services, place.trainee, row.link)
        assert job is not None
        assert job.status == "failed"
    assert len(place.services.store.jobs.all(kind="plenary")) == 1
    plenary_links.revoke(place.services, place.instructor, row.link)
    with pytest.raises(Refused, match="Taken back"):
        plenary.under_way(place.services, place.trainee, row.link)
