"""Online platform referrals: what moderators and users pass on."""

from scenarios.schema.intelligence import Errors, Evaluation, Grades, SourcePlan
from synthetic.sources.voice import Voice

VOICE = Voice(
    plan=SourcePlan(
        id="platform_referral",
        name="School or platform referral",
        partner="education",
        bears_on=("destination",),
        visibility=0.24,
        delay_min=2,
        delay_max=8,
        open_hours=0.6,
        task_hours=8,
        errors=Errors(accurate=0.6, misattributed=0.12, planted=0.02, vague=0.26),
        when_accurate=Grades(A=0.28, B=0.38, C=0.24, D=0.1, E=0.0),
        when_not=Grades(A=0.12, B=0.2, C=0.38, D=0.24, E=0.06),
        evaluation=Evaluation(reliable=0.5, untested=0.48, not_reliable=0.02),
    ),
    prefix="PR",
    direct=False,
    sensitive=0.3,
    desk="Online referrals desk",
    how="Referred by a platform",
    authors=9,
    reads={"online": 0.4},
)
