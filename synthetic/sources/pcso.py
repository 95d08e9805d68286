"""PCSO and neighbourhood observations: chatty, close to the ground."""

from synthetic.sources.voice import Voice

VOICE = Voice(
    id="pcso",
    prefix="PC",
    direct=True,
    sensitive=0.05,
    share=0.19,
    topics=("nuisance", "person", "vehicle", "welfare"),
    desk="Neighbourhood policing team",
)
