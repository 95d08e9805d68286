"""Utility telemetry and insurer losses: alarms and claims, with a remark."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.fields import telemetry
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="utility",
        name="Utility telemetry and insurer loss",
        partner="private_sector",
        bears_on=("destination",),
        visibility=0.1,
        delay_min=1,
        delay_max=14,
        open_hours=0.8,
        task_hours=8,
        errors=Errors(accurate=0.66, misattributed=0.18, planted=0, vague=0.16),
        when_accurate=Grades(A=0.5, B=0.28, C=0.14, D=0.08, E=0),
        when_not=Grades(A=0.22, B=0.26, C=0.32, D=0.18, E=0.02),
        evaluation=Evaluation(reliable=0.84, untested=0.16, not_reliable=0),
    ),
    prefix="UT",
    direct=True,
    sensitive=0.2,
    desk="Rural and environmental crime desk",
    how="Telemetry or loss record",
    authors=9,
    record=telemetry,
)
