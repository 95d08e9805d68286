"""Surveillance logs: timed notes of what a team saw, with its own remark."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="surveillance",
        name="Surveillance log",
        bears_on=("broker", "destination"),
        visibility=0.12,
        delay_min=1,
        delay_max=3,
        open_hours=1.2,
        task_hours=40,
        errors=Errors(accurate=0.74, misattributed=0.16, planted=0.02, vague=0.08),
        when_accurate=Grades(A=0.66, B=0.22, C=0.08, D=0.04, E=0),
        when_not=Grades(A=0.3, B=0.26, C=0.28, D=0.13, E=0.03),
        evaluation=Evaluation(reliable=0.94, untested=0.06, not_reliable=0),
    ),
    prefix="SL",
    direct=True,
    sensitive=0.9,
    desk="Surveillance team",
    how="Observed by a team",
    authors=6,
    reads={"leak": 0.2, "tie": 0.06, "seen": 0.8},
)
