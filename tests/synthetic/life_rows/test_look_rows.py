"""What a report of a machine prints is a row of the bulk records, misread or not."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.load import find
from simulator.answers import answers
from simulator.run import run
from synthetic.evidence_log import evidence_world
from synthetic.life_rows.look_rows import (
    CALL_LOGS,
    OTHER_LOGS,
    READERS,
    look_contacts,
    look_reads,
    witnessed,
)
from tests.depth import examples
from tests.synthetic.life_rows.printed_tables import (
    BulkRun,
    Row,
    bulk_run,
    printed_contacts,
    printed_reads,
    printed_referrals,
)

DUE = 0.95
"""Least share of the printed rows that are rows of the bulk records."""


def share_of_rows(printed: Iterator[Row], rows: Callable[[Row], bool]) -> float:
    """Return the share of some printed rows that are rows."""
    every = list(printed)
    assert every
    return sum(map(rows, every)) / len(every)


def assert_printed_rows_are_rows(bulk: BulkRun) -> None:
    assert share_of_rows(printed_reads(bulk), lambda row: row in bulk.reads) >= DUE
    assert share_of_rows(printed_contacts(bulk), lambda row: row in bulk.contacts) >= DUE
    short = {row[:4] for row in bulk.contacts if row[5] == "SMS"}
    assert all(row in short for row in printed_referrals(bulk))


@given(seed=st.integers(1, 400))
@settings(max_examples=examples(usual=3, deep=40), deadline=None)
def test_every_read_and_call_that_a_report_prints_is_a_row_of_the_bulk_records(seed: int) -> None:
    assert_printed_rows_are_rows(bulk_run(seed))


def test_the_first_assessment_prints_reads_and_calls_that_are_rows() -> None:
    assert_printed_rows_are_rows(bulk_run(1, "harrowmere-lines"))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_calls_and_drives_that_no_machine_reported_are_rows_as_they_happened(seed: int) -> None:
    scenario = find("first-light")
    evidence = evidence_world(scenario, seed, answers(scenario, seed))
    sights = witnessed(scenario, run(scenario, seed), evidence)
    machines = READERS | CALL_LOGS | OTHER_LOGS
    by_people = {
        sight.filing.look.key: sight.activity.acts
        for sight in sights
        if not machines & set(sight.filing.look.sources) and sight.filing.look.kind in ("call", "journey")
    }
    contacts = {(c.look, c.caller, c.called, c.seconds) for c in look_contacts(evidence.register, sights)}
    reads = {(r.look, r.camera) for r in look_reads(evidence.register, sights)}
    assert by_people
    for look, acts in by_people.items():
        for act in acts[:1]:
            if act.deed == "rang":
                assert (look, act.actor.number, act.counterpart.number, act.seconds) in contacts
            else:
                assert {(look, act.camera), (look, act.exit_camera)} <= reads


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_return_that_speaks_of_one_contact_in_the_hour_is_borne_out(seed: int) -> None:
    """No other row of the number that was asked for begins within half an hour of it."""
    bulk = bulk_run(seed)
    for report in bulk.reports:
        indication = report.indication
        if (
            report.headline.source != "communications"
            or indication is None
            or indication.subject.kind != "handset"
        ):
            continue
        rows = list(printed_contacts(BulkRun(**{**vars(bulk), "reports": (report,)})))
        for row in rows[:1]:
            near = [
                other for other in bulk.contacts
                if indication.subject.id in other[:2] and other[2] == row[2] and _apart(other[3], row[3]) <= 30
            ]  # fmt: skip
            assert set(near) <= set(rows) | bulk.own


def _apart(clock: str, other: str) -> int:
    minutes = [int(c[:2]) * 60 + int(c[3:]) for c in (clock, other)]
    return abs(minutes[0] - minutes[1])
