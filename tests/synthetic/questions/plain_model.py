"""A joint model of invented candidates, groups, handsets and parties, without a scenario."""

import numpy as np

from scenarios.schema.evidence import BasisShares, EvidencePlan, ViewPlan
from synthetic.questions import group, holder, two_sides
from synthetic.questions.indicator_sheet import RoleAssignments
from synthetic.questions.joint_model import JointModel, LatentQuestion

MACHINE = BasisShares(machine=1.0)
CANDIDATES = ("P00001", "P00002", "P00003", "P00004", "P00005")
BYSTANDERS = tuple(f"P{n:05d}" for n in range(100, 160))
GROUPS = ("G01", "G02", "G03", "G04")
PLAN = EvidencePlan(
    sources=(
        ViewPlan(id="pcso", name="PCSO", basis=BasisShares(direct=0.8, told=0.2)),
        ViewPlan(id="source_report", name="Source", basis=BasisShares(direct=0.35, told=0.4, hearsay=0.25)),
        ViewPlan(id="public_line", name="Line", basis=BasisShares(direct=0.55, told=0.15, hearsay=0.3)),
        ViewPlan(id="anpr", name="ANPR", basis=MACHINE),
        ViewPlan(id="communications", name="Calls", basis=MACHINE, delay_min=4, delay_max=15),
        ViewPlan(id="sar", name="SAR", basis=MACHINE, delay_min=4, delay_max=15),
        ViewPlan(id="stop_search", name="Stops", basis=BasisShares(direct=1.0)),
    )
)


def latent(
    question: str,
    kind: str,
    subjects: tuple[str, ...],
    prior: tuple[float, ...],
    ways: RoleAssignments,
    plan: EvidencePlan = PLAN,
) -> LatentQuestion:
    return LatentQuestion(
        question=question,
        kind=kind,
        hypotheses=tuple(f"H{n}" for n in range(1, len(prior) + 1)),
        drivers=np.array(prior),
        outcomes=np.eye(len(prior)),
        subject_kind="person" if kind == "holder" else "group",
        subjects=subjects,
        assignments=ways,
        sheet=two_sides.sheet(plan.sharpness),
    )


def plain_model(plan: EvidencePlan = PLAN, *, groups: bool = True) -> JointModel:
    """Return a model with one holder question and, if asked, one group question."""
    who = latent("Q1", "holder", CANDIDATES, (0.17,) * 5 + (0.15,), holder.assignments(5), plan)
    which = latent("Q2", "group", GROUPS, (0.2125,) * 4 + (0.15,), group.assignments(4, True), plan)
    return JointModel(
        plan=plan,
        group=which if groups else None,
        others=(who,),
        handsets=tuple(f"07700 90010{n}" for n in range(plan.handsets)),
        vehicles=tuple(f"AB1{n} QCD" for n in range(plan.vehicles)),
        numbers=tuple(f"07700 90020{n}" for n in range(plan.vehicles)),
    )
