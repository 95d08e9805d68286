"""ANPR returns: reads of vehicles at cameras, with a one-line remark."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.record_source import reads
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="anpr",
        name="ANPR research",
        bears_on=("supplier", "destination"),
        visibility=0.22,
        delay_min=0,
        delay_max=2,
        open_hours=1.0,
        task_hours=12,
        errors=Errors(accurate=0.66, misattributed=0.2, planted=0.04, vague=0.1),
        when_accurate=Grades(A=0.62, B=0.24, C=0.1, D=0.04, E=0.0),
        when_not=Grades(A=0.3, B=0.26, C=0.28, D=0.13, E=0.03),
        evaluation=Evaluation(reliable=0.92, untested=0.08, not_reliable=0.0),
    ),
    prefix="AN",
    direct=True,
    sensitive=0.15,
    desk="ANPR desk",
    how="Automatic reads",
    authors=5,
    record=reads,
    reads={"seen": 0.15},
)
