"""Crypto exchange answers: transfers of a wallet, with a tracing remark."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.fields import transfers
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="crypto",
        name="Crypto exchange answer",
        partner="private_sector",
        bears_on=("supplier",),
        visibility=0.12,
        delay_min=14,
        delay_max=45,
        open_hours=1.4,
        task_hours=20,
        errors=Errors(accurate=0.68, misattributed=0.16, planted=0.02, vague=0.14),
        when_accurate=Grades(A=0.5, B=0.3, C=0.14, D=0.06, E=0),
        when_not=Grades(A=0.2, B=0.24, C=0.34, D=0.18, E=0.04),
        evaluation=Evaluation(reliable=0.84, untested=0.16, not_reliable=0),
    ),
    prefix="CX",
    direct=True,
    sensitive=0.7,
    desk="Economic crime unit",
    how="Disclosed by an exchange",
    authors=5,
    record=transfers,
    reads={"online": 0.2},
)
