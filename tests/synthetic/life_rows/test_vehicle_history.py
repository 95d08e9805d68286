"""The return on a plate: presence and absence as the lot has them, in rows of the bulk table, and nothing of any role."""

from datetime import timedelta

import pytest

from simulator.answers import answers
from simulator.trace import Trace
from synthetic.activities.looks import FIRST_MINUTE, SLOT_MINUTES, SLOTS
from synthetic.enquiries.enquiry import Enquiry, enquiry
from synthetic.evidence_log import evidence_world, public_register
from synthetic.life_rows.vehicle_history import HEADS, presence_rows, with_histories
from synthetic.questions.joint_world import vehicles_in_town
from synthetic.questions.latent_questions import joint_model
from synthetic.report import IntelLog, Report
from synthetic.safety_scan import scan_text
from synthetic.testimony.occasion import Subject
from tests.data import first_light
from tests.synthetic.life_rows.printed_tables import bulk_run

SCENARIO = first_light.scenario()
EMPTY = IntelLog((), ())


def plate_of(seed: int, place: int = 0) -> str:
    model = joint_model(SCENARIO, seed, public_register(SCENARIO, seed))
    return model.vehicles[place]


def history(seed: int, first: int, days: int, place: int = 0) -> Enquiry:
    span = range(first, first + days)
    return enquiry(1, 1, "anpr", Subject("vehicle", plate_of(seed, place)), span, due=first + days, looks=1)


def returned(seed: int, request: Enquiry, trace: Trace | None = None, until: int = 70) -> Report:
    run = trace or bulk_run(seed).trace
    log = with_histories(EMPTY, SCENARIO, seed, run, answers(SCENARIO, seed), [request], until)
    (report,) = log.reports
    assert log.truths[0].report == report.headline.id
    return report


def rows_of(report: Report) -> list[list[str]]:
    lines = [line.split(" | ") for line in report.body.splitlines() if " | " in line]
    assert tuple(lines[0]) == HEADS
    return lines[1:]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_slot_is_granted_as_present_or_absent_and_the_table_says_the_same(seed: int) -> None:
    request = history(seed, 20, 14)
    report = returned(seed, request)
    assert report.indication is not None
    granted = {(day, slot): there for day, slot, there in report.indication.presence}
    model = joint_model(SCENARIO, seed, public_register(SCENARIO, seed))
    assert granted == {
        (day, slot): vehicles_in_town(model, seed, day, slot)[0] for day in request.days for slot in range(SLOTS)
    }  # fmt: skip
    shown = set()
    for on, first, _, last, _ in rows_of(report):
        day = next(d for d in request.days if _date_words(d) == on)
        minutes = [int(clock[:2]) * 60 + int(clock[3:]) for clock in (first, last)]
        slots = [(minute - FIRST_MINUTE) // SLOT_MINUTES for minute in minutes]
        shown |= {(day, slot) for slot in range(slots[0], slots[1] + 1)}
    assert shown == {where for where, there in granted.items() if there}


def _date_words(day: int) -> str:
    then = SCENARIO.calendar.starts + timedelta(days=day)
    return f"{then:%a} {then.day} {then:%B}"


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_read_that_it_prints_is_a_row_of_the_bulk_table(seed: int) -> None:
    request = history(seed, 20, 14)
    bulk = bulk_run(seed).reads
    days = {_date_words(day): SCENARIO.calendar.starts + timedelta(days=day) for day in request.days}
    reads = [
        (f"{days[on]:%Y-%m-%d}", clock, camera, request.subject.id)
        for on, first, first_camera, last, last_camera in rows_of(returned(seed, request))
        for clock, camera in ((first, first_camera), (last, last_camera))
    ]
    assert reads
    assert all(bulk[read] for read in reads)


def test_it_is_the_same_whatever_else_is_asked_and_comes_on_a_day_after_it_was_asked() -> None:
    first, second = history(2, 20, 7), history(2, 22, 14, place=1)
    later = Enquiry(1, "anpr", "", "", 2, second.subject, (), 22, 35, 36, 1)
    run = bulk_run(2).trace
    both = with_histories(EMPTY, SCENARIO, 2, run, answers(SCENARIO, 2), [first, later], 70).reports
    assert returned(2, first) in both
    assert len({report.headline.id for report in both}) == 2
    for report, request in zip(sorted(both, key=lambda r: r.headline.id), (first, later), strict=True):
        assert report.headline.released_day >= request.due
        assert report.headline.tasked
    until = returned(2, first).headline.released_day
    assert not with_histories(EMPTY, SCENARIO, 2, run, answers(SCENARIO, 2), [first], until).reports


def test_days_without_a_read_are_named_and_a_return_without_any_says_so() -> None:
    seen = set()
    for seed in (1, 2, 3):
        for first in range(15, 50, 2):
            request = history(seed, first, 1)
            report = returned(seed, request)
            assert report.indication is not None
            there = any(row[2] for row in report.indication.presence)
            seen.add(there)
            assert (" | " in report.body) == there
            assert ("was not read between 06:00 and 24:00 on any day" in report.body) != there
    assert seen == {True, False}


def test_it_holds_no_role_and_no_real_number() -> None:
    request = history(3, 20, 28)
    report = returned(3, request)
    assert scan_text(report.body) == ()
    evidence = evidence_world(SCENARIO, 3, answers(SCENARIO, 3))
    assert report.indication is not None
    assert report.indication.presence == presence_rows(evidence, request)
