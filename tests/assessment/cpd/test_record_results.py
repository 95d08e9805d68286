"""Results on a record stand side by side, each with its uncertainty and its reference."""

import pytest

from assessment.cpd.record_results import results
from assessment.marks.decision_marks import decision_mark
from assessment.marks.probability_marks import question_marks
from assessment.rubric.rubric import rubric, rubric_result
from simulator.answers import Answer, Slots
from tests.assessment.conftest import TABLES, MakeReport
from tests.assessment.plain_reader import statement_reader
from tests.assessment.present import present


def test_results_stand_side_by_side_with_uncertainty_and_reference(slots: Slots, report: MakeReport) -> None:
    reports = {1: [report(1, grade="A")]}
    marks = question_marks(
        statement_reader(TABLES, [slots]),
        [slots],
        [Answer("Q1", "H1", "H2", "")],
        [],
        opened=reports,
        available=reports,
        hours={1: 1.0},
    )
    harm = [float(i % 7) for i in range(100)]
    decision = decision_mark({"none": harm, "yours": [h - 1 for h in harm]}, "yours")
    written = rubric_result({"clear": 3}, rubric("analytical-standards"))
    made = {r.id: r for r in results(marks, decision, written)}
    assert list(made) == [
        "question.regret",
        "question.timeliness",
        "question.skill.Q1",
        "decision.capture",
        "rubric.mean",
    ]
    assert present(made["question.timeliness"].value) < 0
    assert all(r.uncertainty and r.reference for r in made.values())
    assert made["question.skill.Q1"].value == pytest.approx(0.0)
    assert "ideal observer" in made["question.skill.Q1"].reference
    assert made["decision.capture"].value == 1.0


def test_what_could_not_be_scored_has_no_value() -> None:
    decision = decision_mark({"none": [1.0, 2.0], "yours": [1.0, 1.0]}, "yours")
    assert results([], decision, None)[0].value is None
    assert results([], None, None) == ()


def test_the_share_captured_on_a_record_carries_the_interval_of_the_ratio() -> None:
    none = [100.0 + 7 * (i % 5) for i in range(120)]
    half = [h - 20 + (i % 3 - 1) for i, h in enumerate(none)]
    best = [h - 40 + (i % 4 - 1.5) for i, h in enumerate(none)]
    mark = decision_mark({"none": none, "clear": best, "yours": half}, "yours")
    (result,) = results([], mark, None)
    assert (result.low, result.high) == (
        round(present(mark.capture_low), 4),
        round(present(mark.capture_high), 4),
    )
    assert present(result.low) < present(result.value) < present(result.high)
    assert "jackknife" in result.uncertainty
