"""Custody records: fields of the detention, and what was said in it."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.fields import detention
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="custody",
        name="Custody record",
        bears_on=("broker", "supplier"),
        visibility=0.1,
        delay_min=0,
        delay_max=2,
        open_hours=0.5,
        task_hours=6,
        errors=Errors(accurate=0.5, misattributed=0.16, planted=0.14, vague=0.2),
        when_accurate=Grades(A=0.16, B=0.32, C=0.32, D=0.16, E=0.04),
        when_not=Grades(A=0.08, B=0.16, C=0.34, D=0.3, E=0.12),
        evaluation=Evaluation(reliable=0.24, untested=0.54, not_reliable=0.22),
        copied=0.15,
        copied_by=("source_report",),
    ),
    prefix="CU",
    direct=False,
    sensitive=0.3,
    desk="Custody desk",
    how="Said or seen in custody",
    authors=14,
    attention=0.1,
    records="arrests",
    record=detention,
    reads={"split": 0.1, "quarrel": 0.12, "tie": 0.06},
)
