"""Evidence drawn from the published model alone: a joint world from the prior and all its filings, without words.

Thousands of such worlds tell how well anybody can read a scenario's evidence. They are distributed as the evidence of
the scenario itself, since its truths are drawn from the same prior and the world is made to fit them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.answers import Answer
from synthetic.activities.looks import looks
from synthetic.draws import Purpose, pick, uniform
from synthetic.filing.filings import Filing, filings
from synthetic.questions.joint_model import JointModel, LatentQuestion
from synthetic.questions.joint_world import JointWorld, joint_world


@dataclass(frozen=True)
class DrawnEvidence:
    """One world and everything that is filed about it in time."""

    seed: int
    model: JointModel
    world: JointWorld
    filed: tuple[Filing, ...]
    """In order of release."""


def drawn_evidence(model: JointModel, bystanders: Sequence[str], seed: int, days: int) -> DrawnEvidence:
    """Return the evidence of one world drawn from a model's prior over an exercise of some days."""
    world, everything = drawn_filings(model, bystanders, seed, days)
    in_time = [filing for filing in everything if filing.released_day < days]
    return DrawnEvidence(seed, model, world, tuple(sorted(in_time, key=lambda f: (f.released_day, f.key))))


def drawn_filings(
    model: JointModel, bystanders: Sequence[str], seed: int, days: int
) -> tuple[JointWorld, tuple[Filing, ...]]:
    """Return one world drawn from a model's prior and every filing about it, those that come too late as well."""
    world = joint_world(model, [_drawn_answer(latent, seed) for latent in model.questions], seed)
    return world, filings(model, world, seed, looks(model, bystanders, seed, days))


def _drawn_answer(latent: LatentQuestion, seed: int) -> Answer:
    """Return a driver and the answer that it leads to, drawn as published."""
    question = int(latent.question[1:])
    driver = pick(tuple(latent.drivers.tolist()), uniform(seed, 0, Purpose.LATENT, 9, question))
    outcomes = tuple(latent.outcomes[driver].tolist())
    truth = pick(outcomes, uniform(seed, 0, Purpose.LATENT, 10, question))
    return Answer(latent.question, latent.hypotheses[truth], "", "", latent.hypotheses[driver])
