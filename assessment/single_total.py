"""A single total of marks, for a scenario whose author asks for one: weighted, with its uncertainty, or withheld.

Every part is put on a scale from 0 to 1 whose ends mean something. A part that could not be scored is
not nought, and sharing its weight among the others would mark another thing than was asked for: the
total is then withheld, with the reason.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite, sqrt

from assessment.cpd.record import Result
from assessment.cpd.record_words import TOTAL
from assessment.mark_records import DecisionMark, QuestionMark
from assessment.marks.decision_marks import capture_interval
from assessment.marks.grading_practice import GradingMark
from assessment.rubric.rubric import LEVELS, RubricResult
from assessment.scorers.luck import luck_in_skill
from assessment.scorers.regret import brier_regret

PLACES = 4
NORMAL = 1.959963984540054
"""Standard deviations of a 95% interval of a normal distribution."""


@dataclass(frozen=True)
class TotalPart:
    """A part of a total on its scale from 0 to 1, or why it has no value."""

    name: str
    value: float | None
    half: float | None
    """Half of its 95% interval; None where it has none."""
    words: str
    """What the part is, or why it is unscored."""


def process(grading: Sequence[GradingMark], acted: float | None, people: float | None) -> TotalPart:
    """Return the mean of the agreement in grading, the overlap of action with harm, and F1 of people named.

    Agreement below chance counts as 0. One of them unscored leaves the part unscored.
    """
    missing = [f"grading of the {mark.axis.lower()}" for mark in grading if mark.kappa is None]
    missing += ["action beside harm"] if acted is None else []
    missing += ["people named"] if people is None else []
    if acted is None or people is None or missing:
        return TotalPart("process", None, None, f"{_listed(missing)} could not be scored")
    kappas = [max(mark.kappa or 0.0, 0.0) for mark in grading]
    values = [*kappas, acted, people]
    halves = [(m.high - m.low) / 2 for m in grading if m.low is not None and m.high is not None]
    half = sqrt(sum(h * h for h in halves)) / len(values) if halves else None
    return TotalPart(
        "process", sum(values) / len(values), half, "grading, action where harm was, people named"
    )


def judgement(marks: Sequence[QuestionMark], base_rates: Mapping[str, Mapping[str, float]]) -> TotalPart:
    """Return the share of the base rates' regret that was saved; below 0 counts as 0.

    ``base_rates`` holds base rates by question. Unscored where the reports opened warranted nothing but those.
    """
    questions = sorted({mark.question for mark in marks})
    regrets = [sum(m.brier_regret for m in marks if m.question == q) for q in questions]
    base_regrets = [
        sum(brier_regret(base_rates[q], m.ideal) for m in marks if m.question == q) for q in questions
    ]
    if sum(base_regrets) <= 1e-9:
        return TotalPart("judgement", None, None, "the reports opened warranted nothing but the base rates")
    half = None
    if len(questions) > 1 and all(sum(base_regrets) - regret > 1e-9 for regret in base_regrets):
        low, high = capture_interval(regrets, base_regrets)
        half = (high - low) / 2
    saved = min(max(1.0 - sum(regrets) / sum(base_regrets), 0.0), 1.0)
    return TotalPart(
        "judgement", saved, half, "share of the base rates' distance from the ideal observer that was saved"
    )


def decisions(mark: DecisionMark | None) -> TotalPart:
    """Return the share captured of what the best plan searched prevented, from 0 to 1."""
    if mark is None:
        return TotalPart("decisions", None, None, "the paired runs are not done")
    if mark.capture is None:
        return TotalPart("decisions", None, None, mark.explanation.removeprefix("Unscored: ").rstrip("."))
    has_interval = mark.capture_low is not None and mark.capture_high is not None
    half = ((mark.capture_high or 0.0) - (mark.capture_low or 0.0)) / 2 if has_interval else None
    return TotalPart(
        "decisions",
        min(max(mark.capture, 0.0), 1.0),
        half,
        "share of the best searched plan's prevented harm",
    )


def outcome(marks: Sequence[QuestionMark]) -> TotalPart:
    """Return the mean skill of the last cycle over questions, from 0 to 1; luck is its uncertainty."""
    last = [m for m in marks if m.cycle == max(mark.cycle for mark in marks)]
    if not last:
        return TotalPart("outcome", None, None, "no question was marked")
    mean = sum(m.skill for m in last) / len(last)
    half = NORMAL * sqrt(sum(luck_in_skill(m) ** 2 for m in last)) / len(last)
    return TotalPart("outcome", min(max(mean, 0.0), 1.0), half, "skill at the end, luck included")


def written_assessment(result: RubricResult | None) -> TotalPart:
    """Return the mean level of the written assessment as a share of the highest."""
    if result is None or result.mean is None:
        return TotalPart("written", None, None, "the mark of the written assessment is not in")
    if result.unmarked:
        return TotalPart("written", None, None, f"its rows {', '.join(result.unmarked)} have not been marked")
    return TotalPart("written", result.mean / (LEVELS - 1), None, "mean level of the written assessment")


def total(weights: Mapping[str, float], parts: Sequence[TotalPart]) -> Result:
    """Return the weighted total of parts, or one without a value that says what is missing."""
    weighted = [part for part in parts if weights.get(part.name, 0.0) > 0]
    missing = [part for part in weighted if part.value is None]
    request = _request_words(weights)
    if missing:
        why = "; ".join(f"{part.name}: {part.words}" for part in missing)
        return _result(
            len(weighted), None, None, "withheld", f"{request} Withheld, as unscored is not nought: {why}."
        )
    value = sum(weights[part.name] * (part.value or 0.0) for part in weighted)
    exact = [part.name for part in weighted if part.half is None or not isfinite(part.half)]
    halves = {part.name: part.half for part in weighted if part.half is not None and isfinite(part.half)}
    half = sqrt(sum((weights[name] * h) ** 2 for name, h in halves.items())) if halves else None
    uncertainty = (
        "95% interval, the parts' errors taken for independent" if halves else "no part has an interval"
    )
    if exact and halves:
        uncertainty += f"; {_listed(exact)} taken as given"
    values = ", ".join(f"{part.name} {part.value or 0.0:.2f} ({part.words})" for part in weighted)
    return _result(len(weighted), value, half, uncertainty, f"{request} {values[:1].upper()}{values[1:]}.")


def _request_words(weights: Mapping[str, float]) -> str:
    shares = ", ".join(f"{name} {weight:.0%}" for name, weight in weights.items() if weight > 0)
    return (
        f"Asked for by the scenario's author with these weights: {shares}. It is in no badge and decides nothing by "
        "itself; an override of another result does not enter it."
    )


def _result(n: int, value: float | None, half: float | None, uncertainty: str, words: str) -> Result:
    ends: tuple[float | None, float | None] = (None, None)
    if value is not None and half is not None:
        ends = (round(max(value - half, 0.0), PLACES), round(min(value + half, 1.0), PLACES))
    return Result(
        id=TOTAL,
        name="Total, as weighted by the scenario's author",
        value=None if value is None else round(value, PLACES),
        low=ends[0],
        high=ends[1],
        unit="share, 0 to 1",
        n=n,
        uncertainty=uncertainty[:400],
        reference="0: no part better than chance, the base rates or no action; 1: every part at its best",
        explanation=words,
    )


def _listed(names: Sequence[str]) -> str:
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)
