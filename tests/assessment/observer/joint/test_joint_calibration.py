"""Belief in what generated reports show is as often right as it says: the generator and the observer share one model."""

from dataclasses import dataclass

import numpy as np

from assessment.observer.joint.joint_inference import joint_belief
from assessment.observer.joint.joint_tables import JointTables
from simulator.answers import Answer
from synthetic.activities.looks import looks
from synthetic.draws import Purpose, bits, pick, uniform
from synthetic.filing.filings import filings
from synthetic.questions.indicator_sheet import Floats
from synthetic.questions.joint_model import JointModel
from synthetic.questions.joint_world import JointWorld, joint_world
from synthetic.testimony.view import Indication
from synthetic.views.registry import merges
from tests.depth import DEEP
from tests.synthetic.questions.plain_model import BYSTANDERS, plain_model

WORLDS = 3000 if DEEP else 24
DAYS = 140
OPENED = (10, 30, 60, 100, 1000)
"""How many reports are opened at random, world after world; the last is all."""
SURE = 4.0
"""Most standard errors from 0; brute force is what binds, for this lets most ways of misreading pass."""


@dataclass(frozen=True)
class GeneratedWorld:
    """What is true in a world and all that is reported of it, in an order by lot."""

    truth: JointWorld
    indications: tuple[Indication, ...]


def generated(model: JointModel, seed: int) -> GeneratedWorld:
    answers = []
    for latent in model.questions:
        draw = uniform(seed, 0, Purpose.LATENT, 9, int(latent.question[1:]))
        answers.append(Answer(latent.question, latent.hypotheses[pick(tuple(latent.prior), draw)], "", ""))
    truth = joint_world(model, answers, seed)
    reports = filings(model, truth, seed, looks(model, BYSTANDERS, seed, DAYS))
    order = sorted(reports, key=lambda filing: bits(seed, 0, Purpose.PERMUTED, *filing.key))
    return GeneratedWorld(truth, tuple(f.indication for f in order if f.released_day < DAYS))


def excess(chances: Floats, truth: int) -> float:
    """Return the Brier score less what it is expected to be by the chances themselves; its mean is 0 if they hold."""
    hit = np.eye(len(chances))[truth]
    return float(((chances - hit) ** 2).sum() - 1 + (chances**2).sum())


def test_beliefs_about_every_latent_are_right_as_often_as_they_say() -> None:
    model = plain_model()
    tables = JointTables(model, merges)
    rows = []
    for seed in range(WORLDS):
        world = generated(model, seed)
        belief = joint_belief(tables, world.indications[: OPENED[seed % len(OPENED)]])
        latents = [
            (belief.answer(latent.question), world.truth.answers[latent.question])
            for latent in model.questions
        ]
        latents.append((belief.users[0], world.truth.users[0]))
        latents.append((belief.owners[0], world.truth.affiliation[0]))
        latents.append((belief.pairings[0], world.truth.pairing[0]))
        rows.append([excess(*latent) for latent in latents])
    z = np.mean(rows, axis=0) / np.std(rows, axis=0) * WORLDS**0.5
    assert np.abs(z).max() < SURE


def test_everything_read_tells_nearly_all() -> None:
    model = plain_model()
    tables = JointTables(model, merges)
    scores: dict[str, list[float]] = {latent.question: [] for latent in model.questions}
    for seed in range(200, 208):
        world = generated(model, seed)
        belief = joint_belief(tables, world.indications)
        for latent in model.questions:
            scores[latent.question].append(
                float(belief.answer(latent.question)[world.truth.answers[latent.question]])
            )
    assert min(np.mean(values) for values in scores.values()) > 0.7
