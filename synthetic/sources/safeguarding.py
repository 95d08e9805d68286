"""School and health safeguarding notes: facts of welfare, and what was said."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="safeguarding",
        name="School and health safeguarding",
        partner="education",
        bears_on=("destination", "supplier"),
        visibility=0.14,
        delay_min=2,
        delay_max=10,
        open_hours=0.6,
        task_hours=8,
        errors=Errors(accurate=0.6, misattributed=0.14, planted=0.02, vague=0.24),
        when_accurate=Grades(A=0.28, B=0.36, C=0.26, D=0.1, E=0),
        when_not=Grades(A=0.12, B=0.2, C=0.38, D=0.24, E=0.06),
        evaluation=Evaluation(reliable=0.5, untested=0.48, not_reliable=0.02),
    ),
    prefix="SG",
    direct=False,
    sensitive=0.5,
    desk="Multi-agency safeguarding hub",
    how="Shared by school or health staff",
    authors=14,
    reads={"quarrel": 0.08, "tie": 0.05},
)
