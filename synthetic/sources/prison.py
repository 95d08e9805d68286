"""Prison intelligence: staff write in the third person about what is said on a wing."""

from synthetic.sources.voice import Voice

VOICE = Voice(
    id="prison",
    prefix="PI",
    direct=False,
    sensitive=0.7,
    share=0.05,
    topics=("wing", "association"),
    desk="Prison intelligence unit",
)
