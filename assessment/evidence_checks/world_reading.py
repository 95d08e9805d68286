"""One drawn world read in every way: how much each reader errs, and what each counter scores."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assessment.evidence_checks.by_hand import by_hand
from assessment.evidence_checks.counters import (
    HEADLINE_COUNTERS,
    Floats,
    ScoreRow,
    counter_losses,
    counter_scores,
    counters_of,
)
from assessment.evidence_checks.drawn_evidence import DrawnEvidence, drawn_evidence
from assessment.evidence_checks.reading_loss import brier, loss_of
from assessment.evidence_checks.reading_skill import (
    READERS,
    Skill,
    at_random,
    by_value,
    in_order,
    losses,
    skill,
)
from assessment.evidence_checks.sheet_measurement import MODEL_SEED
from assessment.observer.joint.joint_tables import JointTables
from scenarios.schema.scenario import Scenario
from synthetic.evidence_log import public_register
from synthetic.filing.filings import Filing
from synthetic.questions.joint_model import JointModel
from synthetic.questions.latent_questions import joint_model
from synthetic.views.registry import merges

EVERYTHING = "everything"
IDEAL = "ideal"
HANDS: Mapping[str, tuple[bool, bool]] = {
    "matrix of roles and pivots": (True, True),
    "matrix of roles, no pivots": (True, False),
    "lone suspects and pivots": (False, True),
    "lone suspects, no pivots": (False, False),
}
"""Readers with pencil and paper: whether with the matrix, and whether with pivots."""


@dataclass(frozen=True, eq=False)
class ReadingPlan:
    """A scenario's published model, and when and how much of it can be read."""

    model: JointModel
    tables: JointTables
    bystanders: tuple[str, ...]
    days: int
    openings: tuple[int, ...]
    """First day of every cycle: what was released before can be read then."""
    numbers: tuple[int, ...]
    """How many reports are read by value of information, fewest first."""
    affordable: int
    """How many the analyst hours of all cycles pay for; one of ``numbers``."""

    def evidence(self, seed: int) -> DrawnEvidence:
        """Return the evidence of one world drawn from the model."""
        return drawn_evidence(self.model, self.bystanders, seed, self.days)


def reading_plan(scenario: Scenario) -> ReadingPlan:
    """Return how a scenario can be read: what its hours pay for, and two thirds and half as much again.

    Raises:
        ValueError: when the scenario has no evidence plan.
    """
    register = public_register(scenario, MODEL_SEED)
    model = joint_model(scenario, MODEL_SEED, register)
    calendar = scenario.calendar
    openings = tuple(calendar.first_day(cycle) for cycle in range(1, calendar.cycles + 1))
    first = drawn_evidence(model, register.bystanders, MODEL_SEED, calendar.days)
    hours = float(np.mean([model.plan.plan_of(f.source).open_hours for f in first.filed]))
    affordable = int(scenario.force.analyst_hours * calendar.cycles / hours)
    return ReadingPlan(
        model=model,
        tables=JointTables(model, merges),
        bystanders=register.bystanders,
        days=calendar.days,
        openings=openings,
        numbers=(affordable * 2 // 3, affordable, affordable * 3 // 2),
        affordable=affordable,
    )


Key = tuple[str, str, str]
"""What was opened, who read it, and the question."""


@dataclass(frozen=True)
class WorldReading:
    """How every reader fared in one world."""

    seed: int
    filed: int
    bases: Mapping[str, float]
    """Loss of the base rates by question."""
    losses: Mapping[Key, float]
    rows: Mapping[Key, ScoreRow]
    """Scores and truth for every counter, and logs of chances for every reader with pencil and paper."""


def read_world(plan: ReadingPlan, seed: int, *, briefly: bool = False) -> WorldReading:
    """Return how every reader fares in one world; ``briefly`` leaves out all but reading everything."""
    evidence = plan.evidence(seed)
    opened = {EVERYTHING: evidence.filed}
    if not briefly:
        opened |= {value_name(n): by_value(plan.tables, evidence, n, plan.openings) for n in plan.numbers}
        opened["in order"] = in_order(evidence, plan.affordable, plan.openings)
        opened["at random"] = at_random(evidence, plan.affordable, plan.openings)
    errors: dict[Key, float] = {}
    rows: dict[Key, ScoreRow] = {}
    for name, filed in opened.items():
        is_whole = name in (EVERYTHING, value_name(plan.affordable))
        for reader in READERS if is_whole else (IDEAL,):
            own = losses(plan.tables, evidence, filed, reader)
            errors |= {(name, reader, question): loss for question, loss in own.items()}
        if is_whole and plan.model.holder:
            question = plan.model.holder.question
            truth = evidence.world.answers[question]
            for hand, chances in _hands(evidence, filed).items():
                errors[name, hand, question] = brier(chances, truth)
                rows[name, hand, question] = np.log(np.maximum(chances, 1e-12)), truth
        rows |= _scores(plan, evidence, name, filed)
    bases = {
        latent.question: loss_of(latent)(latent.prior, evidence.world.answers[latent.question])
        for latent in plan.model.questions
    }
    return WorldReading(seed, len(evidence.filed), bases, errors, rows)


def value_name(number: int) -> str:
    """Return what reading so many by value is called."""
    return f"{number} by value"


def _hands(evidence: DrawnEvidence, filed: Sequence[Filing]) -> dict[str, Floats]:
    """Return the chances of the holder question's hypotheses as each reader with pencil and paper has them."""
    return {
        hand: by_hand(evidence, filed, matrix=matrix, pivots=pivots)
        for hand, (matrix, pivots) in HANDS.items()
    }


def _scores(
    plan: ReadingPlan, evidence: DrawnEvidence, name: str, filed: Sequence[Filing]
) -> dict[Key, ScoreRow]:
    idle = HEADLINE_COUNTERS if name == EVERYTHING else {}
    return {
        (name, title, latent.question): (
            counter_scores(counter, evidence, latent, filed),
            evidence.world.answers[latent.question],
        )
        for latent in plan.model.questions
        for title, counter in {**counters_of(latent), **idle}.items()
    }


def reader_skill(readings: Sequence[WorldReading], key: Key) -> Skill:
    """Return the skill of a reader of one question over worlds."""
    question = key[2]
    return skill([r.losses[key] for r in readings], [r.bases[question] for r in readings])


def counting_skill(plan: ReadingPlan, readings: Sequence[WorldReading], key: Key) -> Skill:
    """Return the skill of a counter of one question, tempered for each half of the worlds on the other."""
    latent = next(latent for latent in plan.model.questions if latent.question == key[2])
    own = counter_losses([r.rows[key] for r in readings], len(latent.prior), loss_of(latent))
    return skill(own, [r.bases[key[2]] for r in readings])
