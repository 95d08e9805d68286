"""The skills that an exercise may train, as a debrief recommends them."""

from typing import Literal

Skill = Literal[
    "collection",
    "grading",
    "provenance",
    "weighing",
    "probability",
    "networks",
    "decisions",
    "harm",
    "partners",
    "writing",
]
SKILLS: dict[Skill, str] = {
    "collection": "Choosing what to read and what to ask for",
    "grading": "Grading sources and information",
    "provenance": "Telling copies from witnesses",
    "weighing": "Moving as far as the evidence warrants",
    "probability": "Stating probability and confidence",
    "networks": "Naming who belongs to the network",
    "decisions": "Deciding on what can be known",
    "harm": "Putting effort where the harm is",
    "partners": "Asking partners in good time",
    "writing": "Writing an assessment that can be audited",
}
"""Every skill in words, in the order in which they are told."""
