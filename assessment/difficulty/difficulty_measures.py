"""A figure of difficulty: what it is called, what it means, and its value under one seed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from assessment.difficulty.observed_world import ObservedWorld


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
class SeedFigure:
    """One value under one seed."""

    name: str
    question: str
    """Question it is about, or empty for the whole scenario."""
    seed: int
    value: float | None
    """None where it does not apply, such as a rank that nobody has."""


@dataclass(frozen=True)
class DifficultyMeasure:
    """A measure: the figures it gives, and how they come from the worlds of several seeds."""

    id: str
    title: str
    meanings: tuple[Meaning, ...]
    figures: Callable[[Sequence[ObservedWorld]], Iterable[SeedFigure]]


def each(
    measure: Callable[[ObservedWorld], Iterable[SeedFigure]],
) -> Callable[[Sequence[ObservedWorld]], Iterable[SeedFigure]]:
    """Return a measure of several worlds that looks at each of them alone."""

    def figures(worlds: Sequence[ObservedWorld]) -> Iterable[SeedFigure]:
        return (figure for world in worlds for figure in measure(world))

    return figures
