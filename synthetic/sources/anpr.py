"""ANPR returns: reads of vehicles at cameras, with a one-line remark."""

from synthetic.sources.records import reads
from synthetic.sources.voice import Voice

VOICE = Voice(
    id="anpr",
    prefix="AN",
    direct=True,
    sensitive=0.15,
    share=0.09,
    topics=("vehicle",),
    desk="ANPR desk",
    record=reads,
)
