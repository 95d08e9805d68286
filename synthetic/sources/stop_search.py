"""Stop and search records: fields of the stop, and what was said."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.fields import search
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="stop_search",
        name="Stop and search record",
        bears_on=("destination",),
        visibility=0.1,
        delay_min=0,
        delay_max=2,
        open_hours=0.3,
        task_hours=4,
        errors=Errors(accurate=0.5, misattributed=0.2, planted=0.06, vague=0.24),
        when_accurate=Grades(A=0.2, B=0.3, C=0.3, D=0.18, E=0.02),
        when_not=Grades(A=0.1, B=0.16, C=0.36, D=0.3, E=0.08),
        evaluation=Evaluation(reliable=0.3, untested=0.56, not_reliable=0.14),
    ),
    prefix="SS",
    direct=False,
    sensitive=0.0,
    desk="Response and patrol",
    how="Recorded at a stop",
    authors=40,
    attention=0.25,
    record=search,
    reads={"seen": 0.1},
)
