"""The day as a list that a user can print, time, extend and reorder; analysers are phases that only look."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from simulator.phases.registry import PHASES
from simulator.world.world import Phase, World

__all__ = [
    "PHASES",
    "Analyser",
    "Phase",
    "World",
    "described",
    "with_analysers",
    "with_phase",
    "without_phase",
]

T = TypeVar("T")


@dataclass
class Analyser(Generic[T]):
    """Looks at the world every so many days and keeps what it saw; it changes nothing."""

    name: str
    look: Callable[[World], T]
    every: int = 7
    """Days between looks; the first is on the last day of the first span."""
    looks: list[tuple[int, T]] = field(default_factory=list)
    """Day and what was seen, in order of day."""

    def phase(self) -> Phase:
        """Return it as a phase of the day."""
        return self.name, self._visit

    def _visit(self, world: World) -> None:
        if world.day % self.every == self.every - 1:
            self.looks.append((world.day, self.look(world)))


def with_analysers(*analysers: Analyser[T], phases: tuple[Phase, ...] = PHASES) -> tuple[Phase, ...]:
    """Return a day that ends with some analysers."""
    return (*phases, *(analyser.phase() for analyser in analysers))


def with_phase(phase: Phase, *, before: str, phases: tuple[Phase, ...] = PHASES) -> tuple[Phase, ...]:
    """Return a day with one phase more, before another.

    Raises:
        ValueError: when no phase has that name.
    """
    at = _index(before, phases)
    return (*phases[:at], phase, *phases[at:])


def without_phase(name: str, phases: tuple[Phase, ...] = PHASES) -> tuple[Phase, ...]:
    """Return a day with one phase less.

    Raises:
        ValueError: when no phase has that name.
    """
    at = _index(name, phases)
    return (*phases[:at], *phases[at + 1 :])


def described(phases: Sequence[Phase] = PHASES, spent: dict[str, float] | None = None, days: int = 1) -> str:
    """Return the day as text, one phase a line: its name, its purpose and, when timed, ms a day."""
    lines = []
    for number, (name, phase) in enumerate(phases, start=1):
        purpose = (phase.__doc__ or "").strip().splitlines()
        took = f"{1000 * spent.get(name, 0.0) / max(1, days):8.3f} ms  " if spent is not None else ""
        lines.append(f"{number:2d}  {name:<14}{took}{purpose[0] if purpose else ''}".rstrip())
    return "\n".join(lines)


def _index(name: str, phases: tuple[Phase, ...]) -> int:
    """Return where a phase stands in the day.

    Raises:
        ValueError: when no phase has that name.
    """
    names = [phase_name for phase_name, _ in phases]
    if name not in names:
        raise ValueError(f"no phase {name!r}; use one of {', '.join(names)}")
    return names.index(name)
