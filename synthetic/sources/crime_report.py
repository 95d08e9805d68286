"""Crime reports: what victims and witnesses tell the recording desk."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="crime_report",
        name="Crime report",
        bears_on=("destination",),
        visibility=0.2,
        delay_min=0,
        delay_max=3,
        open_hours=0.4,
        task_hours=4,
        errors=Errors(accurate=0.56, misattributed=0.16, planted=0.0, vague=0.28),
        when_accurate=Grades(A=0.3, B=0.35, C=0.25, D=0.1, E=0.0),
        when_not=Grades(A=0.14, B=0.2, C=0.34, D=0.27, E=0.05),
        evaluation=Evaluation(reliable=0.4, untested=0.52, not_reliable=0.08),
    ),
    prefix="CR",
    direct=True,
    sensitive=0.0,
    desk="Crime recording desk",
    how="Reported to police",
    authors=30,
    attention=0.08,
    records="crimes",
)
