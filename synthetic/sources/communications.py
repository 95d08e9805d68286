"""Communications data: contact records of a handset, with a one-line remark."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.record_source import calls
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="communications",
        name="Communications data",
        bears_on=("broker", "supplier"),
        visibility=0.18,
        delay_min=3,
        delay_max=10,
        open_hours=1.5,
        task_hours=24,
        errors=Errors(accurate=0.72, misattributed=0.14, planted=0.02, vague=0.12),
        when_accurate=Grades(A=0.64, B=0.22, C=0.1, D=0.04, E=0.0),
        when_not=Grades(A=0.28, B=0.24, C=0.3, D=0.15, E=0.03),
        evaluation=Evaluation(reliable=0.92, untested=0.08, not_reliable=0.0),
    ),
    prefix="CD",
    direct=True,
    sensitive=0.8,
    desk="Communications data unit",
    how="Acquired communications data",
    authors=6,
    record=calls,
    reads={"leak": 0.15, "online": 0.1, "tie": 0.1},
)
