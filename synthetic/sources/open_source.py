"""Open source research: what is public, said by whoever says it."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="open_source",
        name="Open source research",
        bears_on=("broker", "supplier", "destination"),
        visibility=0.12,
        delay_min=0,
        delay_max=5,
        open_hours=0.5,
        task_hours=6,
        errors=Errors(accurate=0.4, misattributed=0.18, planted=0.16, vague=0.26),
        when_accurate=Grades(A=0.08, B=0.22, C=0.32, D=0.32, E=0.06),
        when_not=Grades(A=0.04, B=0.1, C=0.24, D=0.44, E=0.18),
        evaluation=Evaluation(reliable=0.04, untested=0.68, not_reliable=0.28),
        copied=0.2,
        copied_by=("public_line", "pcso"),
    ),
    prefix="OS",
    direct=False,
    sensitive=0.0,
    desk="Open source unit",
    how="Open research",
    authors=7,
    reads={"split": 0.08, "online": 0.4, "tie": 0.05},
)
