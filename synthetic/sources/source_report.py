"""Source (CHIS) contact sheets, sanitised before they leave the handling unit."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="source_report",
        name="Covert source report",
        bears_on=("broker", "supplier"),
        visibility=0.2,
        delay_min=1,
        delay_max=7,
        open_hours=0.8,
        task_hours=20,
        errors=Errors(accurate=0.56, misattributed=0.1, planted=0.16, vague=0.18),
        when_accurate=Grades(A=0.28, B=0.4, C=0.22, D=0.08, E=0.02),
        when_not=Grades(A=0.18, B=0.22, C=0.3, D=0.22, E=0.08),
        evaluation=Evaluation(reliable=0.5, untested=0.38, not_reliable=0.12),
        copied=0.25,
        copied_by=("pcso", "prison"),
    ),
    prefix="SR",
    direct=False,
    sensitive=1.0,
    desk="Source handling unit",
    how="Sanitised human source",
    authors=8,
    reads={"split": 0.4, "quarrel": 0.12, "insider": 0.08, "leak": 0.25, "tie": 0.1, "seen": 0.2},
)
