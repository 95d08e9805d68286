"""From marks to the results on a record: each with its uncertainty and its reference."""

from collections.abc import Sequence

from assessment.amounts import counted, number_word, signed
from assessment.cpd.record import Result
from assessment.mark_records import DecisionMark, QuestionMark
from assessment.marks.decision_marks import paired_interval
from assessment.rubric.rubric import LEVELS, RubricResult
from assessment.scorers.luck import luck_in_brier
from assessment.scorers.timeliness import timeliness

PLACES = 4
"""Decimal places a record keeps."""


def results(
    marks: Sequence[QuestionMark], decision: DecisionMark | None, assessment: RubricResult | None
) -> tuple[Result, ...]:
    """Return judgement, outcome, decision and written results, side by side; no total is made of them here.

    Parts that were not assessed are left out; parts that could not be scored have no value.
    """
    rows: list[Result] = []
    if marks:
        rows.append(_regret(marks))
        rows.append(_timeliness(marks))
        rows += [_skill(mark) for mark in _final(marks)]
        rows += [_ranked(mark) for mark in _final(marks) if mark.ranked is not None]
        rows += _knowing(marks)
    if decision is not None:
        rows.append(_capture(decision))
    if assessment is not None:
        rows.append(_rubric(assessment))
    return tuple(rows)


def _final(marks: Sequence[QuestionMark]) -> list[QuestionMark]:
    return [track[-1] for track in _tracks(marks)]


def _regret(marks: Sequence[QuestionMark]) -> Result:
    means = [_mean([m.brier_regret for m in track]) for track in _tracks(marks)]
    mean, low, high, uncertainty = _over_questions(means)
    return Result(
        id="question.regret",
        name="Distance of probabilities from the ideal observer on the same reports",
        value=mean,
        low=None if low is None else max(low, 0.0),
        high=high,
        unit="Brier points, 0 best, 2 worst",
        n=len(marks),
        uncertainty=f"{uncertainty}; free of luck in the outcome",
        reference="0 is the ideal observer",
        explanation="Mean over questions and cycles; lower is better.",
    )


def _timeliness(marks: Sequence[QuestionMark]) -> Result:
    behind = [
        timeliness([m.stated[m.truth] for m in track], [m.ideal[m.truth] for m in track])
        for track in _tracks(marks)
    ]
    mean, low, high, uncertainty = _over_questions(behind)
    return Result(
        id="question.timeliness",
        name="Stated chance of the true answer, less the ideal observer's",
        value=mean,
        low=low,
        high=high,
        unit="probability, mean over cycles",
        n=len(marks),
        uncertainty=uncertainty,
        reference="0 keeps pace with the ideal observer on the same reports; below 0 is behind",
        explanation="Mean over questions and cycles; below 0 ran behind the ideal observer, above 0 ahead of it.",
    )


def _tracks(marks: Sequence[QuestionMark]) -> list[list[QuestionMark]]:
    questions = sorted({m.question for m in marks})
    return [sorted((m for m in marks if m.question == q), key=lambda m: m.cycle) for q in questions]


def _over_questions(values: Sequence[float]) -> tuple[float, float | None, float | None, str]:
    mean, low, high = paired_interval(values)
    if len(values) < 2:
        return round(mean, PLACES), None, None, "one question: no interval"
    words = f"95% interval over {len(values)} questions"
    return round(mean, PLACES), round(low, PLACES), round(high, PLACES), words


def _skill(mark: QuestionMark) -> Result:
    spread = luck_in_brier(mark)
    at_ideal = mark.brier.total - mark.brier.processing
    reference = mark.brier.total / (1.0 - mark.skill) if mark.skill < 1.0 else None
    ideal = (
        f"the ideal observer on the same reports {1 - at_ideal / reference:z.2f}"
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


def _ranked(mark: QuestionMark) -> Result:
    assert mark.ranked is not None
    at_ideal = mark.ranked.total - mark.ranked.processing
    return Result(
        id=f"question.ranked.{mark.question}",
        name=f"Ranked score on {mark.question} at the end, its answers standing in an order",
        value=round(mark.ranked.total, PLACES),
        unit="ranked probability score, 0 best, 1 worst",
        n=1,
        uncertainty="one outcome of one question, luck included: no interval",
        reference=f"the ideal observer on the same reports {at_ideal:z.2f}",
        explanation=(
            f"Probability close to the truth costs less than probability far from it; in skill beside the base rates "
            f"this is {signed(mark.ranked_skill or 0.0, 2)}."
        ),
    )


def _knowing(marks: Sequence[QuestionMark]) -> list[Result]:
    """Return how often a call on what could be known was right; nothing where no question asks for one."""
    knowings = [mark.knowing for mark in marks if mark.knowing is not None]
    if not knowings:
        return []
    calls = [call for call in knowings if call.right is not None]
    insufficient = [call for call in calls if call.insufficient]
    right = sum(call.right is True for call in calls)
    return [
        Result(
            id="question.knowing",
            name="Calls on what could be known that fitted it",
            value=round(right / len(calls), PLACES) if calls else None,
            unit="share of calls",
            n=len(calls),
            uncertainty="calls of one exercise, those on one question not independent: no interval",
            reference="1 is every call right; a classification of its own, in no other result",
            explanation=(
                f"“Insufficient intelligence” was the answer {len(insufficient)} of the {counted(len(knowings), 'time')} that it was "
                f"allowed{_rightly(len(insufficient), sum(call.call == 'warranted' for call in insufficient))}; a firm answer was given "
                f"{counted(len(calls) - len(insufficient), 'time')}"
                f"{_rightly(len(calls) - len(insufficient), sum(call.call == 'answered' for call in calls))}. "
                "It is scored as the base rates, which it stands for."
            ),
        )
    ]


def _rightly(answers: int, right: int) -> str:
    """Return how many of some answers were right, nothing where there were none."""
    return f", {number_word(right)} of them rightly" if answers else ""


def _capture(mark: DecisionMark) -> Result:
    scored = mark.capture is not None and mark.capture_low is not None
    return Result(
        id="decision.capture",
        name="Share of the best searched plan's prevented harm that the decisions captured",
        value=None if mark.capture is None else round(mark.capture, PLACES),
        low=None if mark.capture_low is None else round(mark.capture_low, PLACES),
        high=None if mark.capture_high is None else round(mark.capture_high, PLACES),
        unit="share",
        n=mark.runs,
        uncertainty=(
            f"95% jackknife interval of the ratio over {mark.runs} paired runs"
            if scored
            else f"unscored over {mark.runs} paired runs"
        ),
        reference=f"0 is no action; 1 is the best of the plans searched ({mark.best_plan})"[:400],
        explanation=mark.explanation,
    )


def _rubric(assessment: RubricResult) -> Result:
    return Result(
        id="rubric.mean",
        name="Written assessment, mean level",
        value=None if assessment.mean is None else round(assessment.mean, PLACES),
        unit=f"level, 0 to {LEVELS - 1}",
        n=len(assessment.levels),
        uncertainty="one assessor's judgement; agreement between assessors is not measured here",
        reference=f"levels as described in the rubric {assessment.rubric}",
        explanation=assessment.explanation,
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
