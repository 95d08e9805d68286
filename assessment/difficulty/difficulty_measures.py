"""A figure of difficulty: what it is called, what it means, and its value under one seed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from assessment.difficulty.observed_world import Observed


@dataclass(frozen=True)
class Meaning:
    """What a figure is."""

    name: str
    words: str
    """Name for people."""
    meaning: str
    """What it says, in a sentence."""
    unit: str
    harder: str = ""
    """``higher`` or ``lower``: which way a harder scenario lies; empty where neither."""
    bounds: tuple[float, float] = (0.0, float("inf"))
    """What the figure can be; intervals do not leave it."""


@dataclass(frozen=True)
class Figure:
    """One value under one seed."""

    name: str
    question: str
    """Question it is about, or empty for the whole scenario."""
    seed: int
    value: float | None
    """None where it does not apply, such as a rank that nobody has."""


@dataclass(frozen=True)
class Measure:
    """A measure: the figures it gives, and how they come from the worlds of several seeds."""

    id: str
    title: str
    meanings: tuple[Meaning, ...]
    of: Callable[[Sequence[Observed]], Iterable[Figure]]


def each(one: Callable[[Observed], Iterable[Figure]]) -> Callable[[Sequence[Observed]], Iterable[Figure]]:
    """Return a measure of several worlds that looks at each of them alone."""

    def of(seen: Sequence[Observed]) -> Iterable[Figure]:
        return (figure for world in seen for figure in one(world))

    return of
