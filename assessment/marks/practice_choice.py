"""Three things to practise, chosen from marks and prompts by one rule. Formative: no mark rests on the choice.

Each measure is told as a loss: 1 is where it becomes worth practising. A skill is *clear* when a measure
with enough behind it lost 1 or more, or when two signals point to it; *slight* when a measure with enough
behind it lost something; *unseen* when too little was done to judge. A bias prompt counts only where it
lies beyond chance, adds half a loss, and is never enough alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from scenarios.schema.skills import SKILLS, Skill

THREE = 3
CLEAR = 1.0
HALF = 0.5
"""Loss at which a measure is a signal beside another; also what a prompt adds."""
Tier = Literal["clear", "slight", "unseen"]
TIERS: tuple[Tier, ...] = ("clear", "slight", "unseen")


@dataclass(frozen=True)
class SkillLoss:
    """One measure of a skill as a loss, and what it rests on."""

    skill: Skill
    loss: float | None
    """1 is worth practising, 0 nothing lost; None when it could not be scored."""
    n: int
    least: int
    """Observations below which it says nothing."""
    sentence: str

    @property
    def enough(self) -> bool:
        """Return whether it may be counted."""
        return self.loss is not None and self.n >= self.least


@dataclass(frozen=True)
class SkillPrompt:
    """A bias prompt that lies beyond chance."""

    skill: Skill
    sentence: str


@dataclass(frozen=True)
class Choice:
    """A skill chosen, how clearly the log points to it, and why."""

    skill: Skill
    tier: Tier
    strength: float
    why: tuple[str, ...]


def three(measures: Iterable[SkillLoss], prompts: Iterable[SkillPrompt]) -> tuple[Choice, ...]:
    """Return at most three skills: the clear ones by strength, then the slight, then the unseen."""
    measured, prompted = tuple(measures), tuple(prompts)
    choices = []
    for skill in SKILLS:
        choice = _choice(
            skill, [m for m in measured if m.skill == skill], [p for p in prompted if p.skill == skill]
        )
        if choice is not None:
            choices.append(choice)
    order = list(SKILLS)
    choices.sort(key=lambda c: (TIERS.index(c.tier), -c.strength, order.index(c.skill)))
    return tuple(choices[:THREE])


def _choice(skill: Skill, measures: Sequence[SkillLoss], prompts: Sequence[SkillPrompt]) -> Choice | None:
    counted = [(m.loss, m) for m in measures if m.enough and m.loss is not None and m.loss > 0]
    largest_loss = max((loss for loss, _ in counted), default=0.0)
    signals = sum(loss >= HALF for loss, _ in counted) + len(prompts)
    strength = largest_loss + HALF * len(prompts)
    sentences = (
        *(m.sentence for _, m in sorted(counted, key=lambda item: -item[0])),
        *(p.sentence for p in prompts),
    )
    if largest_loss >= CLEAR or signals > 1:
        return Choice(skill, "clear", strength, sentences)
    if largest_loss > 0:
        return Choice(skill, "slight", strength, sentences)
    if measures and not any(m.enough for m in measures):
        return Choice(skill, "unseen", 0.0, tuple(m.sentence for m in measures))
    return None
