"""The report that told most comes first, and a copy never turns a mind."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import log2

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.observer.turning_report import Turn, turns
from simulator.answers import Slots
from synthetic.report import Report
from tests.assessment import plain_reader
from tests.assessment.conftest import MakeReport
from tests.assessment.plain_reader import SourceTable, StatementReader, statement_reader
from tests.depth import examples


def question_turns(reader: StatementReader, reports: Sequence[Report]) -> tuple[Turn, ...]:
    """Return the turns of the only question."""
    (of_question,) = turns(reader, reports).values()
    return of_question


def test_the_report_that_told_most_comes_first_and_its_step_is_the_observers_own(
    reader: StatementReader, report: MakeReport
) -> None:
    reports = [
        report(1, source="public_line", grade="D"),
        report(2, about="H2", grade="A"),
        report(3, grade="C"),
    ]
    found = question_turns(reader, reports)
    assert found[0].report == "R-0002"
    assert [turn.bits for turn in found] == sorted((turn.bits for turn in found), reverse=True)
    for turn in found:
        read = [r for r in reports if r.headline.released_day <= turn.released_day]
        slots = reader.slots["Q1"]
        assert turn.beliefs[0] == pytest.approx(plain_reader.state(reader.tables, slots, read[:-1]))
        assert turn.beliefs[1] == pytest.approx(plain_reader.state(reader.tables, slots, read))
        moves = {h: abs(turn.beliefs[1][h] - turn.beliefs[0][h]) for h in turn.beliefs[0]}
        assert moves[turn.hypothesis] == max(moves.values())


def test_a_copy_never_turns_a_mind_and_order_of_listing_makes_no_difference(
    reader: StatementReader, report: MakeReport
) -> None:
    first, other = report(1), report(4, about="H3", says="against")
    copy = replace(report(2, source="pcso"), provenance=first.provenance)
    found = question_turns(reader, [other, copy, first])
    assert {turn.report for turn in found} == {"R-0001", "R-0004"}
    assert found == question_turns(reader, [first, copy, other])


@st.composite
def readings(draw: st.DrawFn, make: Callable[..., Report], slots: Slots) -> list[Report]:
    """Return reports of one question and of another, and copies, in any order."""
    reports: list[Report] = []
    for number in range(draw(st.integers(0, 6))):
        turn = draw(st.sampled_from(["new", "new", "copy", "other"]))
        made = make(
            number,
            about=draw(st.sampled_from([h.id for h in slots.hypotheses if h.entity])),
            says=draw(st.sampled_from(["for", "against"])),
            source=draw(st.sampled_from(plain_reader.SOURCES)),
            grade=draw(st.sampled_from("ABCDE")),
            question="Q2" if turn == "other" else slots.question,
        )
        if reports and turn == "copy":
            made = replace(made, provenance=draw(st.sampled_from(reports)).provenance)
        headline = replace(made.headline, released_day=draw(st.integers(0, 4)))
        reports.append(replace(made, headline=headline))
    return draw(st.permutations(reports))


@settings(max_examples=examples(usual=80, deep=2000), deadline=None)
@given(
    data=st.data(),
    tables=plain_reader.source_tables(least=1),
    slots=plain_reader.questions(),
)
def test_every_turn_is_the_belief_before_and_after_worked_out_from_nothing(
    report: Callable[..., Report],
    data: st.DataObject,
    tables: tuple[SourceTable, ...],
    slots: Slots,
) -> None:
    reports = data.draw(readings(report, slots))
    in_order = sorted(reports, key=lambda r: (r.headline.released_day, r.headline.id))
    expected = {}
    for place, read in enumerate(in_order):
        before, after = (plain_reader.state(tables, slots, in_order[:count]) for count in (place, place + 1))
        bits = sum(after[h] * log2(after[h] / before[h]) for h in before)
        if bits > 5e-11:
            expected[read.headline.id] = (bits, before, after)
    found = question_turns(statement_reader(tables, [slots]), reports)
    assert {turn.report for turn in found} == set(expected)
    assert [turn.bits for turn in found] == sorted((turn.bits for turn in found), reverse=True)
    for turn in found:
        bits, before, after = expected[turn.report]
        assert turn.bits == pytest.approx(bits, abs=1e-9)
        assert turn.beliefs[0] == pytest.approx(before, abs=1e-9)
        assert turn.beliefs[1] == pytest.approx(after, abs=1e-9)
        assert (turn.before, turn.after) == (
            turn.beliefs[0][turn.hypothesis],
            turn.beliefs[1][turn.hypothesis],
        )
        moves = {h: abs(after[h] - before[h]) for h in before}
        assert moves[turn.hypothesis] == pytest.approx(max(moves.values()), abs=1e-9)
