"""Source (CHIS) contact sheets, sanitised before they leave the handling unit."""

from synthetic.sources.voice import Voice

VOICE = Voice(
    id="source_report",
    prefix="SR",
    direct=False,
    sensitive=1.0,
    share=0.07,
    topics=("person", "association", "address"),
    desk="Source handling unit",
)
