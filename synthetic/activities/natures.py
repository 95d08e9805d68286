"""What a look finds: the class of the act by the role of the subject, and the visiting party that takes part. Sealed."""

from dataclasses import dataclass

import numpy as np

from synthetic.draws import Purpose, pick, uniform
from synthetic.questions.indicator_sheet import Floats
from synthetic.questions.joint_model import JointModel, LatentQuestion
from synthetic.questions.joint_world import JointWorld, role_of, vehicles_in_town
from synthetic.questions.two_sides import NUMBER_KINDS, VEHICLE_KINDS, with_nobody_in_town
from synthetic.testimony.occasion import Look


@dataclass(frozen=True, slots=True)
class Nature:
    """The class of an act and the visiting party in it."""

    role: int
    """Row of the sheet; -1 for what rests on no role."""
    nature: int
    """Class; index of the user, group or number for ``use`` and ``pairing``; 0 for reads of a vehicle."""
    vehicle: int = -1
    """Index of the visiting vehicle, or -1."""
    number: int = -1
    """Index of the visiting number, or -1."""


def nature_of(model: JointModel, world: JointWorld, seed: int, look: Look) -> Nature:
    """Return what a look finds: the one draw of the evidence that knows the truth."""
    kind, subject = look.kind, look.subject
    if kind == "pairing":
        return Nature(-1, world.pairing[model.vehicles.index(subject.id)])
    if kind == "use" and subject.kind == "handset":
        return Nature(-1, world.users[model.handsets.index(subject.id)])
    if kind == "use":
        return Nature(-1, world.affiliation[model.numbers.index(subject.id)])
    if subject.kind == "vehicle":
        return Nature(-1, 0)
    role = role_of(model, world, subject.kind, subject.id)
    laid = model.sheet_of(subject.kind, subject.id)
    row = laid.chances[kind][role]
    comes_by_vehicle = subject.kind == "person" and kind in VEHICLE_KINDS
    present = vehicles_in_town(model, seed, look.day, look.slot) if comes_by_vehicle else ()
    if comes_by_vehicle and not any(present):
        row = with_nobody_in_town(row)
    nature = _pick(row, uniform(seed, 0, Purpose.NATURE, look.key))
    if nature not in laid.visiting or subject.kind == "group":
        return Nature(role, nature)
    shares = model.party_shares(_answer(model.group, world), np.array(world.affiliation))
    draw = uniform(seed, 0, Purpose.PARTY, look.key)
    if comes_by_vehicle:
        # Shares stand by number; each vehicle has the share of the number in it, if it is in town.
        weights = shares[list(world.pairing)] * np.array(present, dtype=np.float64)
        return Nature(role, nature, vehicle=_pick(weights / weights.sum(), draw))
    return Nature(role, nature, number=_pick(shares, draw) if kind in NUMBER_KINDS else -1)


def _answer(group: LatentQuestion | None, world: JointWorld) -> int:
    return world.answers[group.question] if group else -1


def _pick(chances: Floats, draw: float) -> int:
    return pick(tuple(float(chance) for chance in chances), draw)
