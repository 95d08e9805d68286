"""Figures of the page on evidence, looked up in what was measured and put into words."""

from collections.abc import Iterable, Sequence

from assessment.evidence_checks.reading_skill import Skill
from assessment.evidence_checks.world_reading import (
    EVERYTHING,
    IDEAL,
    counting_skill,
    reader_skill,
    value_name,
)
from benchmarks.evidence import ScenarioEvidence
from synthetic.questions.joint_model import LatentQuestion

OWN = ("in order", "at random")
"""Readings by which somebody who counts would open reports."""


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [f"| {' | '.join(heads)} |", f"| {' | '.join('---' for _ in heads)} |"]
    return lines + [f"| {' | '.join(row)} |" for row in rows]


def plain(value: float, digits: int = 2) -> str:
    """Return a number without its leading zero, and without the sign of what rounds to zero."""
    text = f"{value:z.{digits}f}"
    return text.replace("0.", ".", 1) if text.lstrip("-").startswith("0.") else text


def with_error(own: Skill) -> str:
    return f"{plain(own.value)} ± {plain(own.standard_error)}"


def read_skill(result: ScenarioEvidence, choice: str, question: str, who: str = IDEAL) -> Skill:
    return reader_skill(result.readings, (choice, who, question))


def counting(result: ScenarioEvidence, choice: str, question: str, counter: str) -> Skill:
    return counting_skill(result.plan, result.readings, (choice, counter, question))


def questions(result: ScenarioEvidence) -> list[str]:
    return [latent.question for latent in result.plan.model.questions]


def latent(result: ScenarioEvidence, question: str) -> LatentQuestion:
    """Return a question as a latent of the joint world."""
    return {latent.question: latent for latent in result.plan.model.questions}[question]


def affordable(result: ScenarioEvidence) -> str:
    return value_name(result.plan.affordable)


def ratio(result: ScenarioEvidence, choice: str, question: str, counter: str) -> float:
    """Return a counter's skill over that of the ideal, which opens as many by value or everything too."""
    against = EVERYTHING if choice == EVERYTHING else affordable(result)
    return counting(result, choice, question, counter).value / read_skill(result, against, question).value


def connected(result: ScenarioEvidence, kinds: Sequence[str]) -> float:
    own = [o.connects for w in result.written for o in w.occurrences if o.kind in kinds]
    return sum(own) / len(own) if own else 1.0
