"""Marks on questions follow from the log and the truth, and explain themselves."""

from collections.abc import Callable, Sequence

import pytest

from assessment.mark_records import Estimate, QuestionMark
from assessment.marks.probability_marks import latest, question_marks
from simulator.answers import Answer, Slots
from synthetic.report import Report
from tests.assessment import plain_reader
from tests.assessment.conftest import TABLES, MakeReport
from tests.assessment.plain_reader import statement_reader
from tests.assessment.present import present

TRUTH = Answer("Q1", "H1", "H2", "H1 was the broker.")


Marker = Callable[..., tuple[QuestionMark, ...]]


@pytest.fixture
def reports(report: MakeReport) -> dict[int, list[Report]]:
    return {
        1: [report(1, grade="A"), report(2, about="H2", source="public_line")],
        2: [report(3, grade="B")],
    }


@pytest.fixture
def mark(slots: Slots, reports: dict[int, list[Report]]) -> Marker:
    def marks(
        estimates: Sequence[Estimate],
        opened: dict[int, list[Report]] | None = None,
        answers: Sequence[Answer] = (TRUTH,),
        of_cycles: int = 0,
    ) -> tuple[QuestionMark, ...]:
        return question_marks(
            statement_reader(TABLES, [slots]),
            [slots],
            answers,
            estimates,
            opened=reports if opened is None else opened,
            available=reports,
            hours={1: 1.0, 2: 1.0},
            of_cycles=of_cycles,
        )

    return marks


def estimate(cycle: int, seq: int, **probabilities: float) -> Estimate:
    return Estimate(cycle, "Q1", probabilities, "moderate", seq)


def test_every_question_has_a_mark_in_every_cycle(mark: Marker) -> None:
    assert [(m.question, m.cycle) for m in mark([])] == [("Q1", 1), ("Q1", 2)]


def test_saying_nothing_is_marked_as_the_base_rates_and_says_so(mark: Marker) -> None:
    first = mark([])[0]
    assert first.skill == pytest.approx(0.0)
    assert first.explanation.startswith("No estimate yet, so the given base rates stand")


def test_stating_the_ideal_posterior_leaves_no_regret(
    mark: Marker,
    reports: dict[int, list[Report]],
    slots: Slots,
) -> None:
    one = plain_reader.state(TABLES, slots, reports[1])
    first = mark([estimate(1, 5, **one)])[0]
    assert first.brier_regret == pytest.approx(0.0, abs=1e-12)
    assert first.brier.processing == pytest.approx(0.0, abs=1e-12)
    assert first.skill > 0


def test_opening_everything_worth_opening_leaves_no_search_loss(mark: Marker) -> None:
    assert mark([])[1].brier.search == pytest.approx(0.0, abs=1e-12)
    assert mark([], opened={})[1].brier.search > 0.05


def test_losses_add_up_in_every_mark(mark: Marker) -> None:
    for m in mark([estimate(1, 3, H1=0.2, H2=0.6, H3=0.1, H4=0.1)], opened={}):
        for loss in (m.brier, m.log):
            assert loss.search + loss.processing + loss.irreducible == pytest.approx(loss.total)


def test_the_last_estimate_of_a_cycle_counts_and_carries_forward(mark: Marker) -> None:
    early, late = estimate(1, 3, H1=0.1, H2=0.9), estimate(1, 8, H1=0.9, H2=0.1)
    first, second = mark([late, early])
    assert first.stated["H1"] == second.stated["H1"] == 0.9
    assert "entry 8" in first.explanation
    assert "the one of cycle 1 is carried forward" in second.explanation


def test_what_follows_the_last_cycle_is_called_the_hand_in(mark: Marker) -> None:
    carried = mark([estimate(1, 3, H1=0.9, H2=0.1)], of_cycles=1)[1].explanation
    assert carried.startswith("No estimate at the hand-in, so the one of cycle 1 is carried forward")
    stated = mark([estimate(2, 3, H1=0.9, H2=0.1)], of_cycles=1)[1].explanation
    assert stated.startswith("The last estimate of the hand-in (entry 3)")


def test_an_estimate_does_not_reach_back_in_time() -> None:
    assert latest([estimate(2, 9, H1=1.0)], "Q1", 1) is None


def test_probabilities_that_do_not_add_up_are_scaled_and_told(mark: Marker) -> None:
    first = mark([estimate(1, 3, H1=0.8, H2=0.8)])[0]
    assert sum(first.stated.values()) == pytest.approx(1.0)
    assert first.incoherence == pytest.approx(0.6)
    assert "added up to 1.60" in first.explanation


def test_a_question_without_an_answer_is_unscored_and_not_nought(mark: Marker) -> None:
    assert mark([], answers=()) == ()


def test_every_mark_of_a_real_log_adds_up_in_both_scores(slots: Slots, report: MakeReport) -> None:
    """The identity holds on marks made from opened and affordable reports, cycle by cycle."""
    reports = {
        c: [
            report(
                10 * c + k, about=f"H{1 + k % 3}", says=("for", "against")[k % 2], grade="ABCDE"[(c + k) % 5]
            )
            for k in range(5)
        ]
        for c in range(1, 5)
    }
    estimates = [
        Estimate(c, "Q1", {"H1": 0.1 * c, "H2": 0.3, "H3": 0.2, "H4": 0.7 - 0.1 * c}, "low", c)
        for c in (1, 3)
    ]
    marks = question_marks(
        statement_reader(TABLES, [slots]),
        [slots],
        [Answer("Q1", "H2", "H1", "")],
        estimates,
        opened={c: r[:2] for c, r in reports.items()},
        available=reports,
        hours=dict.fromkeys(reports, 1.5),
    )
    assert len(marks) == 4
    for mark in marks:
        for loss in (mark.brier, mark.log):
            assert loss.search + loss.processing + loss.irreducible == pytest.approx(loss.total, abs=1e-12)
        assert mark.brier_regret == pytest.approx(
            sum((mark.stated[h] - q) ** 2 for h, q in mark.ideal.items())
        )
        assert mark.explanation.endswith(".")


def test_an_ordered_question_has_a_ranked_score_too(monkeypatch: pytest.MonkeyPatch, mark: Marker) -> None:
    assert {m.ranked for m in mark([])} == {None}
    monkeypatch.setattr("assessment.marks.probability_marks.ORDERED", frozenset({"holder"}))
    for found in mark([]):
        assert found.ranked_skill == pytest.approx(0.0)
        assert "answers stand in an order" in found.explanation
        loss = present(found.ranked)
        assert loss.search + loss.processing + loss.irreducible == pytest.approx(loss.total)
        assert 0.0 <= loss.total <= 1.0
