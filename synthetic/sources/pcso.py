"""PCSO and neighbourhood observations: chatty, close to the ground."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="pcso",
        name="PCSO observation",
        bears_on=("broker", "destination"),
        visibility=0.2,
        delay_min=0,
        delay_max=3,
        open_hours=0.4,
        task_hours=8,
        errors=Errors(accurate=0.58, misattributed=0.16, planted=0.04, vague=0.22),
        when_accurate=Grades(A=0.36, B=0.34, C=0.2, D=0.1, E=0.0),
        when_not=Grades(A=0.16, B=0.2, C=0.34, D=0.24, E=0.06),
        evaluation=Evaluation(reliable=0.6, untested=0.36, not_reliable=0.04),
        copied=0.15,
        copied_by=("source_report", "crime_report"),
    ),
    prefix="PC",
    direct=True,
    sensitive=0.05,
    desk="Neighbourhood policing team",
    how="Seen or heard on patrol",
    authors=16,
    reads={"split": 0.1, "quarrel": 0.15},
)
