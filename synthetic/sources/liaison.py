"""Border and liaison replies: what other services are willing to say."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="liaison",
        name="Border and liaison reply",
        partner="abroad",
        bears_on=("supplier", "broker"),
        visibility=0.1,
        delay_min=7,
        delay_max=40,
        open_hours=1,
        task_hours=16,
        errors=Errors(accurate=0.6, misattributed=0.16, planted=0.06, vague=0.18),
        when_accurate=Grades(A=0.3, B=0.36, C=0.22, D=0.1, E=0.02),
        when_not=Grades(A=0.14, B=0.2, C=0.36, D=0.24, E=0.06),
        evaluation=Evaluation(reliable=0.5, untested=0.46, not_reliable=0.04),
        copied=0.1,
        copied_by=("source_report",),
    ),
    prefix="LB",
    direct=False,
    sensitive=0.9,
    desk="International liaison desk",
    how="Reply of another service",
    authors=6,
    reads={"split": 0.1, "online": 0.15},
)
