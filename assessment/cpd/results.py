"""From marks to the results on a record: each with its uncertainty and its reference."""

from collections.abc import Sequence

from assessment.cpd.record import Result
from assessment.decisions import paired_interval
from assessment.records import DecisionMark, QuestionMark
from assessment.rubric import LEVELS, RubricResult

PLACES = 4
"""Decimal places a record keeps."""


def results(
    marks: Sequence[QuestionMark], decision: DecisionMark | None, written: RubricResult | None
) -> tuple[Result, ...]:
    """Return judgement, outcome, decision and written results, side by side and never totalled.

    Parts that were not assessed are left out; parts that could not be scored have no value.
    """
    found: list[Result] = []
    if marks:
        found.append(_regret(marks))
        found += [_skill(mark) for mark in _final(marks)]
    if decision is not None:
        found.append(_capture(decision))
    if written is not None:
        found.append(_rubric(written))
    return tuple(found)


def _final(marks: Sequence[QuestionMark]) -> list[QuestionMark]:
    last: dict[str, QuestionMark] = {}
    for mark in marks:
        if mark.question not in last or mark.cycle > last[mark.question].cycle:
            last[mark.question] = mark
    return [last[q] for q in sorted(last)]


def _regret(marks: Sequence[QuestionMark]) -> Result:
    questions = sorted({m.question for m in marks})
    means = [_mean([m.brier_regret for m in marks if m.question == q]) for q in questions]
    mean, low, high = paired_interval(means)
    several = len(questions) > 1
    return Result(
        id="question.regret",
        name="Distance of probabilities from the ideal observer on the same reports",
        value=round(mean, PLACES),
        low=round(max(low, 0.0), PLACES) if several else None,
        high=round(high, PLACES) if several else None,
        unit="Brier points, 0 best, 2 worst",
        n=len(marks),
        uncertainty=(
            f"95% interval over {len(questions)} questions; free of luck in the outcome"
            if several
            else "one question: no interval; free of luck in the outcome"
        ),
        reference="0 is the ideal observer",
        explanation="Mean over questions and cycles; lower is better.",
    )


def _skill(mark: QuestionMark) -> Result:
    expected = [
        (q, sum((p - (h == true)) ** 2 for h, p in mark.stated.items())) for true, q in mark.ideal.items()
    ]
    mean = sum(q * s for q, s in expected)
    spread = sum(q * (s - mean) ** 2 for q, s in expected) ** 0.5
    at_ideal = mark.brier.total - mark.brier.processing
    reference = mark.brier.total / (1.0 - mark.skill) if mark.skill < 1.0 else None
    ideal = (
        f"the ideal observer on the same reports {1 - at_ideal / reference:.2f}"
        if reference
        else "1 is certainty in the truth"
    )
    return Result(
        id=f"question.skill.{mark.question}",
        name=f"Skill on {mark.question} at the end, against the given base rates",
        value=round(mark.skill, PLACES),
        unit="share of the base rate's Brier score saved",
        n=1,
        uncertainty=(
            f"one outcome of one question: luck alone moves its Brier score of {mark.brier.total:.2f} by a "
            f"standard deviation of {spread:.2f}"
        ),
        reference=f"0 is the base rates; {ideal}",
        explanation=mark.explanation,
    )


def _capture(mark: DecisionMark) -> Result:
    scored = mark.capture is not None and mark.best > 0
    return Result(
        id="decision.capture",
        name="Share of the best searched plan's prevented harm that the decisions captured",
        value=None if mark.capture is None else round(mark.capture, PLACES),
        low=round(mark.low / mark.best, PLACES) if scored else None,
        high=round(mark.high / mark.best, PLACES) if scored else None,
        unit="share",
        n=mark.runs,
        uncertainty=(
            f"95% interval over {mark.runs} paired runs, the best plan's mean taken as given"
            if scored
            else f"unscored over {mark.runs} paired runs"
        ),
        reference=f"0 is no action; 1 is the best of the plans searched ({mark.best_plan})"[:400],
        explanation=mark.explanation,
    )


def _rubric(written: RubricResult) -> Result:
    return Result(
        id="rubric.mean",
        name="Written assessment, mean level",
        value=None if written.mean is None else round(written.mean, PLACES),
        unit=f"level, 0 to {LEVELS - 1}",
        n=len(written.levels),
        uncertainty="one assessor's judgement; agreement between assessors is not measured here",
        reference=f"levels as described in the rubric {written.rubric}",
        explanation=written.explanation,
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
