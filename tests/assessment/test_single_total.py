"""One total only where it is asked for: weighted, with its uncertainty, and withheld rather than guessed."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from assessment import single_total as sums
from assessment.cpd.exports.as_badge import credential
from assessment.cpd.record import CpdRecord
from assessment.cpd.signing.seal import Seal
from assessment.mark_records import Estimate, QuestionMark
from assessment.marks.decision_marks import decision_mark
from assessment.marks.grading_practice import ASSESSMENTS, grading_mark
from assessment.marks.probability_marks import question_marks
from assessment.rubric.rubric import rubric, rubric_result
from assessment.scorers.regret import brier_regret
from assessment.single_total import TotalPart, total
from scenarios.load import check_text
from scenarios.schema.total import Total
from simulator.answers import Answer, Slots
from tests.assessment.conftest import TABLES, MakeReport
from tests.assessment.plain_reader import statement_reader
from tests.assessment.present import present

TOWN = (Path(__file__).parents[1] / "data" / "small-town.yaml").read_text(encoding="utf-8")


GIVEN = {"Q1": {"H1": 0.3, "H2": 0.2, "H3": 0.3, "H4": 0.2}}


shares = st.floats(0, 1)


@pytest.fixture
def marks(slots: Slots, report: MakeReport) -> Callable[..., tuple[QuestionMark, ...]]:
    reports = {1: [report(1, grade="A"), report(2, grade="A")]}

    def marked(**stated: float) -> tuple[QuestionMark, ...]:
        estimates = [Estimate(1, "Q1", stated, "low", 3)] if stated else []
        return question_marks(
            statement_reader(TABLES, [slots]), [slots], [Answer("Q1", "H1", "H2", "")], estimates,
            opened=reports, available=reports, hours={1: 4.0},
        )  # fmt: skip

    return marked


def test_weights_that_do_not_add_up_to_one_are_refused_with_the_remedy() -> None:
    faults = check_text(f"{TOWN}\ntotal: {{judgement: 0.5, decisions: 0.3}}\n", "town.yaml")
    assert any(
        "weights of the total add up to 0.8" in str(f) and "make them add up to 1" in str(f) for f in faults
    )
    assert check_text(f"{TOWN}\ntotal: {{judgement: 0.7, decisions: 0.3}}\n", "town.yaml") == ()
    faults = check_text(f"{TOWN}\ntotal: {{judgment: 1.0}}\n", "town.yaml")
    assert any("did you mean judgement?" in str(f) for f in faults)
    with pytest.raises(ValidationError):
        Total()


@given(shares, shares, st.floats(0.01, 0.99))
def test_the_total_is_the_weighted_mean_and_lies_in_its_interval(
    first: float, second: float, weight: float
) -> None:
    parts = (TotalPart("judgement", first, 0.1, "one"), TotalPart("decisions", second, 0.2, "two"))
    found = total({"judgement": weight, "decisions": 1 - weight}, parts)
    assert found.value == pytest.approx(weight * first + (1 - weight) * second, abs=1e-4)
    assert 0.0 <= present(found.low) <= present(found.value) <= present(found.high) <= 1.0


def test_an_unscored_part_withholds_the_total_and_says_why_but_not_one_of_no_weight() -> None:
    parts = (
        TotalPart("judgement", 0.8, 0.1, "one"),
        TotalPart("decisions", None, None, "the paired runs are not done"),
    )
    found = total({"judgement": 0.5, "decisions": 0.5}, parts)
    assert (found.value, found.low, found.high) == (None, None, None)
    assert (
        "Withheld, as unscored is not nought: decisions: the paired runs are not done." in found.explanation
    )
    assert total({"judgement": 1.0}, parts).value == 0.8


def test_it_says_who_asked_for_it_and_with_which_weights() -> None:
    parts = (TotalPart("judgement", 0.8, 0.1, "one"), TotalPart("written", 0.5, None, "two"))
    found = total({"judgement": 0.75, "written": 0.25}, parts)
    assert (
        "Asked for by the scenario's author with these weights: judgement 75%, written 25%."
        in found.explanation
    )
    assert "written taken as given" in found.uncertainty


def test_judgement_is_best_for_whoever_says_what_the_reports_warrant(
    marks: Callable[..., tuple[QuestionMark, ...]],
) -> None:
    (none,) = marks()
    ideal = sums.judgement(marks(**none.ideal), GIVEN)
    assert ideal.value == pytest.approx(1.0)
    assert sums.judgement(marks(), GIVEN).value == pytest.approx(0.0)
    wrong = sums.judgement(marks(H1=0.0, H2=1.0, H3=0.0, H4=0.0), GIVEN)
    assert wrong.value == 0.0
    half = {h: (GIVEN["Q1"][h] + q) / 2 for h, q in none.ideal.items()}
    expected = 1 - brier_regret(half, none.ideal) / brier_regret(GIVEN["Q1"], none.ideal)
    assert sums.judgement(marks(**half), GIVEN).value == pytest.approx(expected)


def test_judgement_is_unscored_when_nothing_opened_moved_the_base_rates(
    marks: Callable[..., tuple[QuestionMark, ...]],
) -> None:
    still = [replace(mark, ideal=GIVEN["Q1"]) for mark in marks()]
    assert sums.judgement(still, GIVEN).value is None


def test_every_other_part_is_unscored_rather_than_nought(
    marks: Callable[..., tuple[QuestionMark, ...]],
) -> None:
    grades = [grading_mark(axis, [], [], ASSESSMENTS) for axis in ("Source", "Assessment")]
    part = sums.process(grades, 0.5, None)
    assert part.value is None
    assert (
        "grading of the source, grading of the assessment and people named could not be scored" in part.words
    )
    assert sums.decisions(None).value is None
    assert sums.decisions(decision_mark({"none": [1.0], "yours": [1.0]}, "yours")).value is None
    assert sums.outcome(()).value is None
    assert sums.written_assessment(None).value is None
    assert (
        "have not been marked"
        in sums.written_assessment(rubric_result({"clear": 3}, rubric("analytical-standards"))).words
    )


def test_every_part_has_a_value_when_it_could_be_scored(
    marks: Callable[..., tuple[QuestionMark, ...]],
) -> None:
    same = list("ABCDABCDAB")
    grades = [grading_mark(axis, same, same, ASSESSMENTS) for axis in ("Source", "Assessment")]
    assert sums.process(grades, 1.0, 0.5).value == pytest.approx(0.875)
    harm = [float(i % 7) for i in range(100)]
    assert sums.decisions(decision_mark({"none": harm, "yours": [h - 1 for h in harm]}, "yours")).value == 1.0
    found = sums.outcome(marks(H1=0.9, H2=0.05, H3=0.03, H4=0.02))
    assert 0.5 < present(found.value) <= 1.0
    assert present(found.half) > 0
    full = {row.id: 4 for row in rubric("analytical-standards").rows}
    assert sums.written_assessment(rubric_result(full, rubric("analytical-standards"))).value == 1.0


def test_a_badge_shows_no_total(record: CpdRecord, seal: Seal) -> None:
    parts = (TotalPart("judgement", 0.8, 0.1, "one"),)
    asked = record.model_copy(update={"results": (*record.results, total({"judgement": 1.0}, parts))})
    assert "Total, as weighted" not in json.dumps(credential(asked, seal)["credentialSubject"])
    assert CpdRecord.model_validate_json(asked.model_dump_json()) == asked
