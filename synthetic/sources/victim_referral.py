"""Victim referrals under the National Referral Mechanism: what possible victims say to first responders."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="victim_referral",
        name="Victim referral (NRM)",
        partner="victims",
        bears_on=("supplier", "destination"),
        visibility=0.1,
        delay_min=14,
        delay_max=60,
        open_hours=0.8,
        task_hours=10,
        errors=Errors(accurate=0.58, misattributed=0.16, planted=0.02, vague=0.24),
        when_accurate=Grades(A=0.3, B=0.32, C=0.26, D=0.12, E=0),
        when_not=Grades(A=0.14, B=0.18, C=0.36, D=0.28, E=0.04),
        evaluation=Evaluation(reliable=0.4, untested=0.58, not_reliable=0.02),
    ),
    prefix="VR",
    direct=False,
    sensitive=0.6,
    desk="Exploitation and victims unit",
    how="Referred by a first responder",
    authors=8,
    reads={"online": 0.15},
)
