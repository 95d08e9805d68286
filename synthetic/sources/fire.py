"""Fire service reports: incidents and visits, with what was said at them."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="fire",
        name="Fire service report",
        partner="fire",
        bears_on=("destination",),
        visibility=0.1,
        delay_min=1,
        delay_max=7,
        open_hours=0.4,
        task_hours=6,
        errors=Errors(accurate=0.58, misattributed=0.18, planted=0.02, vague=0.22),
        when_accurate=Grades(A=0.36, B=0.32, C=0.22, D=0.1, E=0),
        when_not=Grades(A=0.16, B=0.22, C=0.36, D=0.22, E=0.04),
        evaluation=Evaluation(reliable=0.66, untested=0.32, not_reliable=0.02),
    ),
    prefix="FS",
    direct=False,
    sensitive=0.1,
    desk="Fire service liaison",
    how="Reported by the fire service",
    authors=12,
)
