"""One joint world: what is true of every latent under a seed. Sealed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from simulator.answers import Answer
from synthetic.draws import Purpose, pick, uniform
from synthetic.questions.indicator_sheet import Floats
from synthetic.questions.joint_model import JointModel, LatentQuestion
from synthetic.questions.two_sides import BYSTANDER


@dataclass(frozen=True)
class JointWorld:
    """The truth of every latent. It never leaves the server before the debrief."""

    answers: Mapping[str, int]
    """Index of the true hypothesis by question id."""
    roles: Mapping[str, int]
    """Role of whoever or whatever a question names, by id."""
    users: tuple[int, ...]
    """User of each unknown handset: index among the holder question's subjects, or their number for nobody named."""
    affiliation: tuple[int, ...]
    """Group of each visiting party by number: index among the named groups, or their number for none."""
    pairing: tuple[int, ...]
    """Number of each visiting vehicle."""


def joint_world(model: JointModel, answers: Sequence[Answer], seed: int) -> JointWorld:
    """Return the joint world in which the given answers are true, the rest drawn from the model's prior."""
    own = {answer.question: answer for answer in answers}
    indexes: dict[str, int] = {}
    roles: dict[str, int] = {}
    for latent in model.questions:
        answer = own[latent.question]
        indexes[latent.question] = latent.hypotheses.index(answer.truth)
        driver = latent.hypotheses.index(answer.driver or answer.truth)
        subjects = [subject for _, subject, _ in latent.columns]
        roles |= dict(zip(subjects, _assignment(latent, driver, seed), strict=True))
    return JointWorld(
        answers=indexes,
        roles=roles,
        users=tuple(_pick(model.users, seed, 1, j) for j in range(len(model.handsets))),
        affiliation=tuple(_pick(model.owners, seed, 2, y) for y in range(len(model.numbers))),
        pairing=tuple(
            int(n) for n in model.pairings[int(uniform(seed, 0, Purpose.LATENT, 3) * len(model.pairings))]
        ),
    )


def _assignment(latent: LatentQuestion, driver: int, seed: int) -> list[int]:
    rows = np.flatnonzero(latent.assignments.answers == driver)
    shares = tuple(float(share) for share in latent.assignments.shares[rows])
    row = rows[pick(shares, uniform(seed, 0, Purpose.LATENT, 0, int(latent.question[1:])))]
    return [int(role) for role in latent.assignments.roles[row]]


def _pick(chances: Floats, seed: int, latent: int, index: int) -> int:
    return pick(tuple(float(chance) for chance in chances), uniform(seed, 0, Purpose.LATENT, latent, index))


def role_of(model: JointModel, world: JointWorld, kind: str, ident: str) -> int:
    """Return the row of the sheet for a subject: its own role, that of its user, or of nobody in question."""
    if kind != "handset":
        return world.roles.get(ident, BYSTANDER)
    user, holder = world.users[model.handsets.index(ident)], model.holder
    return world.roles[holder.subjects[user]] if holder and user < len(holder.subjects) else BYSTANDER


def vehicles_in_town(model: JointModel, seed: int, day: int, slot: int) -> tuple[bool, ...]:
    """Return which visiting vehicles are in town in a two-hour slot: by lot, before any act and without any role."""
    return tuple(
        uniform(seed, 0, Purpose.PRESENCE, day, slot, m) < model.plan.presence
        for m in range(len(model.vehicles))
    )
