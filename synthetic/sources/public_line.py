"""The anonymous public line: second-hand, untested, in the present tense."""

from synthetic.sources.voice import Voice

VOICE = Voice(
    id="public_line",
    prefix="PL",
    direct=False,
    sensitive=0.5,
    share=0.12,
    topics=("nuisance", "person", "address", "vehicle"),
    desk="Anonymous public line, partner desk",
)
