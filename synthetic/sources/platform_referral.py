"""School, safeguarding and online platform referrals."""

from synthetic.sources.voice import Voice

VOICE = Voice(
    id="platform_referral",
    prefix="PR",
    direct=False,
    sensitive=0.3,
    share=0.04,
    topics=("welfare", "account_online"),
    desk="Safeguarding and platform referrals",
)
