"""The house: settings, store and clock, opened once by an entry point and passed to every function."""

from dataclasses import dataclass, field

from exercise.clock import Clock, system_clock
from exercise.memory import Memory
from exercise.settings import Settings
from exercise.store.store import Store


@dataclass(frozen=True)
class Memories:
    """Recomputable things that this process has computed lately."""

    scenarios: Memory = field(default_factory=lambda: Memory(16))
    heads: Memory = field(default_factory=lambda: Memory(1024))
    answers: Memory = field(default_factory=lambda: Memory(64))
    traces: Memory = field(default_factory=lambda: Memory(6))
    logs: Memory = field(default_factory=lambda: Memory(24))
    words: Memory = field(default_factory=lambda: Memory(8))
    states: Memory = field(default_factory=lambda: Memory(256))
    views: Memory = field(default_factory=lambda: Memory(128))


@dataclass(frozen=True, eq=False)
class House:
    """What every function of ``exercise`` works with."""

    settings: Settings
    store: Store
    now: Clock
    memories: Memories = field(default_factory=Memories)


def open_house(settings: Settings, *, now: Clock = system_clock) -> House:
    """Return a house on the configured database, its schema brought up to date.

    Raises StoreError, with a remedy, when the database cannot be used.
    """
    return House(settings, Store(settings.url), now)
