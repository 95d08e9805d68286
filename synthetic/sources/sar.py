"""Suspicious activity reports: account movements, with the reporter's reason for suspicion."""

from synthetic.sources.records import transactions
from synthetic.sources.voice import Voice

VOICE = Voice(
    id="sar",
    prefix="SA",
    direct=True,
    sensitive=0.9,
    share=0.05,
    topics=("account",),
    desk="Financial intelligence unit",
    record=transactions,
)
