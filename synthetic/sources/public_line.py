"""The anonymous public line: second-hand, untested, in the present tense."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="public_line",
        name="Anonymous public line",
        bears_on=("broker", "supplier", "destination"),
        visibility=0.16,
        delay_min=1,
        delay_max=6,
        open_hours=0.5,
        task_hours=6,
        errors=Errors(accurate=0.45, misattributed=0.15, planted=0.18, vague=0.22),
        when_accurate=Grades(A=0.06, B=0.22, C=0.3, D=0.37, E=0.05),
        when_not=Grades(A=0.03, B=0.1, C=0.22, D=0.47, E=0.18),
        evaluation=Evaluation(reliable=0.0, untested=0.82, not_reliable=0.18),
        copied=0.35,
        copied_by=("pcso", "source_report", "crime_report"),
    ),
    prefix="PL",
    direct=False,
    sensitive=0.5,
    desk="Anonymous public line, partner desk",
    how="Anonymous contact",
    authors=10,
    reads={"split": 0.08, "quarrel": 0.08, "online": 0.1},
)
