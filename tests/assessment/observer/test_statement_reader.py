"""The reader of statements is the observer, to the last bit."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.observer.ideal_reader import Mistake
from assessment.observer.observer import evidence_weight_of, posterior, state_of, value_of
from assessment.observer.possible_worlds import possible_worlds
from assessment.observer.statement_reader import StatementReader, statement_reader
from scenarios.schema.intelligence import Dials, SourcePlan
from simulator.answers import Slots
from synthetic.report import Report
from tests.assessment import plain_reader
from tests.assessment.conftest import MakeReport


@st.composite
def openings(draw: st.DrawFn, make: Callable[..., Report], slots: Slots) -> list[Report]:
    """Return reports on a question and on another, copies and withdrawals, in any order."""
    reports: list[Report] = []
    for number in range(draw(st.integers(1, 7))):
        made = make(
            number,
            about=draw(st.sampled_from([h.id for h in slots.hypotheses if h.entity])),
            says=draw(st.sampled_from(["for", "against"])),
            source=draw(st.sampled_from(plain_reader.SOURCES)),
            grade=draw(st.sampled_from("ABCDE")),
            question=draw(st.sampled_from([slots.question, slots.question, "Q9"])),
        )
        turn = draw(st.sampled_from(["new", "new", "copy", "withdrawal"]))
        if reports and turn != "new":
            made = replace(made, origin=draw(st.sampled_from(reports)).origin)
        if reports and turn == "withdrawal":
            made = replace(made, withdraws="R-0000", assertions=())
        reports.append(made)
    return draw(st.permutations(reports))


@given(
    data=st.data(),
    plans=plain_reader.source_plans(least=1),
    dials=plain_reader.any_dials(),
    slots=plain_reader.questions(),
)
def test_belief_weight_and_value_are_the_observers_to_the_last_bit(
    report: MakeReport, data: st.DataObject, plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots
) -> None:
    reader, worlds = statement_reader(plans, dials, [slots]), possible_worlds(plans, dials, slots)
    *earlier, last = data.draw(openings(report, slots))
    reading = reader.reading(earlier)
    assert reading.beliefs["Q1"].tolist() == list(posterior(plans, dials, slots, earlier).values())
    for hypothesis in reader.hypotheses("Q1"):
        weight = evidence_weight_of(worlds, earlier, last, hypothesis)
        assert reading.weight(last, "Q1", hypothesis) == weight
    value = value_of(worlds, state_of(worlds, earlier), last.headline)
    assert reading.values([last.headline])["Q1"].tolist() == [value]


def test_a_withdrawal_takes_back_what_was_read_and_is_no_repeat(
    reader: StatementReader, report: MakeReport
) -> None:
    first, other = report(1, grade="A"), report(2, about="H2")
    back = replace(report(3, question=""), withdraws=first.headline.id, origin=first.origin, assertions=())
    assert not reader.repeats([first], back)
    for order in ([first, other, back], [back, first, other], [first, back, other]):
        reading = reader.reading()
        for opened in order:
            reading = reading.advance(opened)
        assert reading.beliefs["Q1"] == pytest.approx(reader.reading([other]).beliefs["Q1"])
    gone = reader.reading([first]).weight(back, "Q1", "H1")
    assert gone == pytest.approx(-reader.reading().weight(first, "Q1", "H1"))


def test_the_originating_sources_own_report_stands_for_a_copy_read_before_it(
    reader: StatementReader, report: MakeReport
) -> None:
    first = report(5, grade="A")
    copy = report(2, grade="E", source="pcso", origin=first.origin)
    reading = reader.reading([copy]).advance(first)
    assert reader.repeats([copy], first)
    assert reading.beliefs["Q1"].tolist() == reader.reading([first]).beliefs["Q1"].tolist()


def test_a_question_that_a_report_leaves_alone_keeps_its_array(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: MakeReport
) -> None:
    reader = statement_reader(plans, dials, [slots, replace(slots, question="Q2")])
    before = reader.reading()
    after = before.advance(report(1))
    assert after.beliefs["Q2"] is before.beliefs["Q2"]
    assert after.beliefs["Q1"] is not before.beliefs["Q1"]
    assert before.advance(report(2, question="")).beliefs["Q1"] is before.beliefs["Q1"]


def test_no_mistake_is_made_where_there_is_nothing_to_mistake(
    reader: StatementReader, report: MakeReport
) -> None:
    """An original read once is its bearer's own word and a further word alike."""
    reading = reader.reading()
    mistakes: tuple[Mistake, ...] = ("again", "bearer")
    for number in range(12):
        made = report(number, about=f"H{1 + number % 3}", grade="ABCDE"[number % 5])
        later = reading.advance(made).beliefs["Q1"].tolist()
        for mistake in mistakes:
            assert reading.misread(made, mistake).beliefs["Q1"].tolist() == later
        reading = reading.advance(made)
