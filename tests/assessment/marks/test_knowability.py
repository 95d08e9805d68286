"""“Insufficient intelligence” is scored as the base rates it stands for; whether it was right is said apart."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.cpd.record_results import results
from assessment.mark_records import Estimate, QuestionMark
from assessment.marks.knowability import KNOWABLE_BITS, bits, knowing
from assessment.marks.probability_marks import question_marks
from assessment.scorers.registry import SCORERS
from simulator.answers import Answer, Slots
from synthetic.report import Report
from tests.assessment.conftest import TABLES, MakeReport
from tests.assessment.plain_reader import statement_reader
from tests.assessment.present import present

DARK = {"H1": 0.3, "H2": 0.2, "H3": 0.3, "H4": 0.2}


CLEAR = {"H1": 0.95, "H2": 0.03, "H3": 0.01, "H4": 0.01}


@st.composite
def beliefs(draw: st.DrawFn) -> dict[str, float]:
    raw = [draw(st.integers(0, 100)) for _ in range(4)]
    raw[draw(st.integers(0, 3))] += 1
    return {f"H{n}": share / sum(raw) for n, share in enumerate(raw, start=1)}


@dataclass(frozen=True)
class Marker:
    """Marks estimates on one question over two cycles."""

    slots: Slots
    one: dict[int, list[Report]]
    """A single weak report, opened in the first cycle."""
    many: dict[int, list[Report]]

    def __call__(
        self,
        *estimates: Estimate,
        opened: dict[int, list[Report]],
        available: dict[int, list[Report]] | None = None,
        offered: Sequence[str] = ("Q1",),
    ) -> tuple[QuestionMark, ...]:
        hours = dict.fromkeys(range(1, 3), 5.0)
        return question_marks(
            statement_reader(TABLES, [self.slots]), [self.slots], [Answer("Q1", "H1", "H2", "")], estimates,
            opened=opened, available=available or opened, hours=hours, insufficient=offered,
        )  # fmt: skip


@pytest.fixture
def mark(slots: Slots, report: MakeReport) -> Marker:
    one = {1: [report(1, grade="C", source="public_line")]}
    many = {1: [report(n, grade="A", provenance=f"source_report-{n:06x}") for n in range(1, 10)]}
    return Marker(slots, one, many)


def said(cycle: int = 1, insufficient: bool = True, **probabilities: float) -> Estimate:
    return Estimate(cycle, "Q1", probabilities or DARK, "low", 5, insufficient)


def test_it_is_scored_as_the_base_rates_with_no_skill(mark: Marker) -> None:
    without = mark(opened=mark.one)
    with_it = mark(said(), opened=mark.one)
    assert with_it[0].skill == pytest.approx(0.0)
    assert (with_it[0].brier, with_it[0].log) == (without[0].brier, without[0].log)
    assert "“insufficient intelligence”, counts as the base rates" in with_it[0].explanation


def test_the_three_losses_still_add_up_to_the_total(mark: Marker) -> None:
    for one in mark(said(), opened=mark.one, available=mark.many):
        for loss in (one.brier, one.log):
            assert loss.search + loss.processing + loss.irreducible == pytest.approx(loss.total)


def test_saying_it_is_right_where_nothing_affordable_would_tell(mark: Marker) -> None:
    one = mark(said(), opened=mark.one)[0]
    assert present(one.knowing).call == "warranted"
    assert present(one.knowing).right is True
    assert "was right" in one.explanation


def test_saying_it_is_a_missed_opportunity_where_what_was_opened_tells(mark: Marker) -> None:
    one = mark(said(), opened=mark.many)[0]
    assert (present(one.knowing).call, present(one.knowing).right) == ("missed_reading", False)
    assert "missed opportunity: what was opened told enough" in one.explanation


def test_saying_it_is_a_missed_opportunity_where_other_reports_would_have_told(mark: Marker) -> None:
    one = mark(said(), opened=mark.one, available=mark.many)[0]
    assert (present(one.knowing).call, present(one.knowing).right) == ("missed_search", False)


def test_a_firm_answer_is_warranted_or_claims_too_much(mark: Marker) -> None:
    sure = {"H1": 0.97, "H2": 0.01, "H3": 0.01, "H4": 0.01}
    assert present(mark(said(1, False, **sure), opened=mark.many)[0].knowing).call == "answered"
    assert present(mark(said(1, False, **sure), opened=mark.one)[0].knowing).call == "overclaimed"
    assert present(mark(said(insufficient=False), opened=mark.one)[0].knowing).right is None


def test_it_is_carried_forward_like_any_answer(mark: Marker) -> None:
    later = mark(said(), opened=mark.one)[1]
    assert present(later.knowing).insufficient
    assert "carried forward, “insufficient intelligence”" in later.explanation


def test_a_question_that_does_not_offer_it_says_nothing_of_it(mark: Marker) -> None:
    assert all(one.knowing is None for one in mark(opened=mark.one, offered=()))
    assert not any(r.id == "question.knowing" for r in results(mark(opened=mark.one, offered=()), None, None))


def test_the_record_counts_calls_and_leaves_hedged_answers_out(mark: Marker) -> None:
    marks = mark(said(), opened=mark.one)
    (result,) = [r for r in results(marks, None, None) if r.id == "question.knowing"]
    assert (result.value, result.n) == (1.0, 2)
    assert "in no other result" in result.reference
    hedged = mark(opened=mark.one)
    (result,) = [r for r in results(hedged, None, None) if r.id == "question.knowing"]
    assert (result.value, result.n) == (None, 0)


@given(beliefs(), beliefs(), beliefs(), st.booleans())
def test_the_classification_reads_no_truth_and_covers_every_case(
    stated: dict[str, float], ideal: dict[str, float], reachable: dict[str, float], insufficient: bool
) -> None:
    found = knowing(insufficient, stated, ideal, reachable)
    assert found.sentence
    assert (found.right is None) == (found.call == "open")
    if insufficient:
        nothing_told = min(bits(ideal.values()), bits(reachable.values())) > KNOWABLE_BITS
        assert found.right is nothing_told


@given(beliefs())
def test_nobody_gains_by_saying_it_against_their_own_belief(belief: dict[str, float]) -> None:
    for score in SCORERS.values():
        honest = sum(p * score(belief, h) for h, p in belief.items())
        said_so = sum(p * score(DARK, h) for h, p in belief.items())
        assert honest <= said_so + 0.03  # the logarithmic score is clipped at .01


def test_bits_are_nought_for_certainty_and_two_for_four_alike() -> None:
    assert bits([1.0, 0.0]) == 0.0
    assert bits([0.25] * 4) == pytest.approx(2.0)
    assert bits(CLEAR.values()) < KNOWABLE_BITS
