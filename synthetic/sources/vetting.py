"""Vetting and system-access logs: searches and associations, with a remark."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.fields import accesses
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="vetting",
        name="Vetting and system-access log",
        bears_on=("broker",),
        visibility=0.06,
        delay_min=3,
        delay_max=20,
        open_hours=1.2,
        task_hours=16,
        errors=Errors(accurate=0.62, misattributed=0.22, planted=0.02, vague=0.14),
        when_accurate=Grades(A=0.46, B=0.3, C=0.16, D=0.08, E=0),
        when_not=Grades(A=0.22, B=0.24, C=0.34, D=0.17, E=0.03),
        evaluation=Evaluation(reliable=0.8, untested=0.2, not_reliable=0),
    ),
    prefix="VT",
    direct=True,
    sensitive=1.0,
    desk="Professional standards",
    how="Audit or vetting record",
    authors=4,
    record=accesses,
    reads={"insider": 0.15, "leak": 0.6},
)
