"""Communications data: contact records of a handset, with a one-line remark."""

from synthetic.sources.records import calls
from synthetic.sources.voice import Voice

VOICE = Voice(
    id="communications",
    prefix="CD",
    direct=True,
    sensitive=0.8,
    share=0.05,
    topics=("handset",),
    desk="Communications data unit",
    record=calls,
)
