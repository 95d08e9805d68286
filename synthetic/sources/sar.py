"""Suspicious activity reports: account movements, with the reporter's reason for suspicion."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.record_source import transactions
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="sar",
        name="Suspicious activity report",
        partner="private_sector",
        bears_on=("supplier",),
        visibility=0.2,
        delay_min=7,
        delay_max=21,
        open_hours=1.2,
        task_hours=14,
        errors=Errors(accurate=0.64, misattributed=0.18, planted=0.02, vague=0.16),
        when_accurate=Grades(A=0.42, B=0.34, C=0.16, D=0.08, E=0.0),
        when_not=Grades(A=0.18, B=0.24, C=0.34, D=0.2, E=0.04),
        evaluation=Evaluation(reliable=0.76, untested=0.24, not_reliable=0.0),
    ),
    prefix="SA",
    direct=True,
    sensitive=0.9,
    desk="Financial intelligence unit",
    how="Disclosure by the regulated sector",
    authors=20,
    record=transactions,
    reads={"insider": 0.1},
)
