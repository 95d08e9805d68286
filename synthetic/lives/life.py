"""A life: with whom somebody lives, whom they know, and where they are at which hour of the week."""

from dataclasses import dataclass
from typing import Literal

from synthetic.entities.entities import Acquaintance, Relation

__all__ = ["Acquaintance", "Doing", "Life", "Relation", "Stay"]

Doing = Literal["home", "work", "haunt", "shop", "club", "out"]


@dataclass(frozen=True, slots=True)
class Stay:
    """One stretch of the week at one place."""

    weekdays: frozenset[int]
    """0 is Monday."""
    start: int
    """Minute of the day at which it begins."""
    end: int
    """Minute of the day at which it is over; above ``start``."""
    premises: str
    doing: Doing


@dataclass(frozen=True, slots=True)
class Life:
    """One person's life. It knows no role."""

    person: str
    home: str
    """Premises id; for somebody from outside the town, where they stay when in it."""
    household: tuple[Acquaintance, ...]
    friends: tuple[Acquaintance, ...]
    """People of no interest, at least three: an innocent contact never names anybody in play."""
    haunts: tuple[str, ...]
    """Premises ids, two or three, the first the most usual."""
    week: tuple[Stay, ...]
    """Stays in order; what no stay covers is at home."""
