"""Crime reports: what victims and witnesses tell the recording desk."""

from synthetic.sources.voice import Voice

VOICE = Voice(
    id="crime_report",
    prefix="CR",
    direct=True,
    sensitive=0.0,
    share=0.34,
    topics=("crime", "incident"),
    desk="Crime recording desk",
)
