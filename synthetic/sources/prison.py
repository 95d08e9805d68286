"""Prison intelligence: staff write in the third person about what is said on a wing."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="prison",
        name="Prison intelligence",
        partner="prison",
        bears_on=("broker", "supplier"),
        visibility=0.22,
        delay_min=2,
        delay_max=9,
        open_hours=0.6,
        task_hours=10,
        errors=Errors(accurate=0.52, misattributed=0.14, planted=0.14, vague=0.2),
        when_accurate=Grades(A=0.18, B=0.36, C=0.3, D=0.13, E=0.03),
        when_not=Grades(A=0.1, B=0.18, C=0.32, D=0.28, E=0.12),
        evaluation=Evaluation(reliable=0.26, untested=0.54, not_reliable=0.2),
        copied=0.2,
        copied_by=("source_report",),
    ),
    prefix="PI",
    direct=False,
    sensitive=0.7,
    desk="Prison intelligence unit",
    how="Prison staff",
    authors=18,
    reads={"split": 0.3, "quarrel": 0.12, "insider": 0.08, "tie": 0.08},
)
