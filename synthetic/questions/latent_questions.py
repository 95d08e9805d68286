"""The questions of a scenario as latents: one line a kind."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np

from scenarios.questions.number import BandedQuestion
from scenarios.schema.evidence import EvidencePlan
from scenarios.schema.questions import Question, QuestionKind
from scenarios.schema.scenario import Scenario
from simulator.answers import Slots, slots
from synthetic.entities.operations import SEARCH_DAYS
from synthetic.entities.town_register import Register
from synthetic.questions import group, holder, number, place, two_sides, whether
from synthetic.questions.indicator_sheet import IndicatorSheet, RoleAssignments
from synthetic.questions.joint_model import JointModel, LatentQuestion, Strand
from synthetic.testimony.occasion import SubjectKind

Layout = Callable[[EvidencePlan, Slots, Question, Register], LatentQuestion]


def joint_model(scenario: Scenario, seed: int, register: Register) -> JointModel:
    """Return the joint model of a scenario under a seed. It holds no truth."""
    plan = scenario.evidence
    latents = [
        LAYOUTS[slot.kind](plan, slot, question, register)
        for slot, question in zip(slots(scenario, seed), scenario.questions, strict=True)
    ]
    return JointModel(
        plan=plan,
        group=next((latent for latent in latents if latent.kind == "group"), None),
        others=tuple(latent for latent in latents if latent.kind != "group"),
        handsets=register.unknown_handsets,
        vehicles=register.visiting_vehicles,
        numbers=register.visiting_numbers,
    )


def _latent(
    slot: Slots,
    kind: SubjectKind,
    subjects: tuple[str, ...],
    assignments: RoleAssignments,
    sheet: IndicatorSheet,
) -> LatentQuestion:
    return LatentQuestion(
        question=slot.question,
        kind=slot.kind,
        hypotheses=tuple(h.id for h in slot.hypotheses),
        drivers=np.array(slot.drivers or slot.base_rates, dtype=np.float64),
        outcomes=np.array(slot.outcomes, dtype=np.float64) if slot.outcomes else np.eye(len(slot.hypotheses)),
        subject_kind=kind,
        subjects=subjects,
        assignments=assignments,
        sheet=sheet,
    )


def _rivals(slot: Slots) -> tuple[str, ...]:
    return tuple(h.entity for h in slot.hypotheses if h.entity)


def _holder(plan: EvidencePlan, slot: Slots, question: Question, register: Register) -> LatentQuestion:
    people, laid = _rivals(slot), two_sides.sheet(plan.sharpness)
    return _latent(slot, "person", people, holder.assignments(len(people)), laid)


def _group(plan: EvidencePlan, slot: Slots, question: Question, register: Register) -> LatentQuestion:
    groups, laid = _rivals(slot), two_sides.sheet(plan.sharpness)
    ways = group.assignments(len(groups), len(groups) < len(slot.hypotheses))
    return _latent(slot, "group", groups, ways, laid)


def _place(plan: EvidencePlan, slot: Slots, question: Question, register: Register) -> LatentQuestion:
    zones = _rivals(slot)
    return _latent(slot, "zone", zones, place.assignments(len(zones)), place.sheet(plan.sharpness))


def _number(plan: EvidencePlan, slot: Slots, question: Question, register: Register) -> LatentQuestion:
    if not isinstance(question, BandedQuestion):
        raise TypeError(f"{question.id} is no question of number; look up its layout by kind")
    laid = number.sheet(question.bands, plan.sharpness)
    return _latent(slot, "crew", (question.id,), number.assignments(len(question.bands) + 1), laid)


def _whether(plan: EvidencePlan, slot: Slots, question: Question, register: Register) -> LatentQuestion:
    employees = _rivals(slot)
    operations = [operation for operation in register.operations if operation.question == question.id]
    informed = [[employees.index(person) for person in operation.informed] for operation in operations]
    ways = whether.assignments(len(employees), informed)
    searches = Strand(
        "operation",
        tuple(operation.id for operation in operations),
        whether.search_sheet(plan.sharpness),
        tuple(range(operation.day, operation.day + SEARCH_DAYS) for operation in operations),
    )
    latent = _latent(slot, "employee", employees, ways, whether.sheet(plan.sharpness))
    return replace(latent, further=(searches,))


LAYOUTS: Mapping[QuestionKind, Layout] = {
    "holder": _holder,
    "group": _group,
    "place": _place,
    "number": _number,
    "whether": _whether,
}
"""By kind of question: how it is laid out as a latent."""
