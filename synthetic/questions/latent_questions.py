"""The questions of a scenario as latents: one line a kind."""

from collections.abc import Callable, Mapping

import numpy as np

from scenarios.schema.evidence import EvidencePlan
from scenarios.schema.scenario import Scenario
from simulator.answers import Slots, slots
from synthetic.entities.town_register import Register
from synthetic.questions import group, holder, two_sides
from synthetic.questions.indicator_sheet import RoleAssignments
from synthetic.questions.joint_model import JointModel, LatentQuestion

ASSIGNMENTS: Mapping[str, Callable[[int, bool], RoleAssignments]] = {
    "holder": lambda subjects, otherwise: holder.assignments(subjects),
    "group": group.assignments,
}
"""By kind of question: every way in which roles can be held, from how many it names and whether there is a rest."""


def unseen(hypotheses: int) -> RoleAssignments:
    """Return the answers of a question of a kind that leaves no evidence yet: nobody it names is looked at."""
    return RoleAssignments(
        np.arange(hypotheses, dtype=np.int64),
        np.zeros((hypotheses, 0), dtype=np.int64),
        np.ones(hypotheses, dtype=np.float64),
    )


def joint_model(scenario: Scenario, seed: int, register: Register) -> JointModel:
    """Return the joint model of a scenario under a seed. It holds no truth."""
    plan = scenario.evidence
    latents = [_latent(plan, slot) for slot in slots(scenario, seed)]
    return JointModel(
        plan=plan,
        group=next((latent for latent in latents if latent.kind == "group"), None),
        others=tuple(latent for latent in latents if latent.kind != "group"),
        handsets=register.unknown_handsets,
        vehicles=register.visiting_vehicles,
        numbers=register.visiting_numbers,
    )


def _latent(plan: EvidencePlan, slot: Slots) -> LatentQuestion:
    sighted = slot.kind in ASSIGNMENTS
    subjects = tuple(h.entity for h in slot.hypotheses if h.entity) if sighted else ()
    otherwise = len(subjects) < len(slot.hypotheses)
    return LatentQuestion(
        question=slot.question,
        kind=slot.kind,
        hypotheses=tuple(h.id for h in slot.hypotheses),
        prior=np.array(slot.base_rates, dtype=np.float64),
        subjects=subjects,
        assignments=ASSIGNMENTS[slot.kind](len(subjects), otherwise)
        if sighted
        else unseen(len(slot.hypotheses)),
        sheet=two_sides.sheet(plan.sharpness),
        outsider=two_sides.BYSTANDER,
    )
