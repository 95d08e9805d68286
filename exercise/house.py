"""The house: settings, store and clock, opened once by an entry point and passed to every function."""

from dataclasses import dataclass

from exercise.clock import Clock, system_clock
from exercise.settings import Settings
from exercise.store.store import Store


@dataclass(frozen=True, eq=False)
class House:
    """What every function of ``exercise`` works with."""

    settings: Settings
    store: Store
    now: Clock


def open_house(settings: Settings, *, now: Clock = system_clock) -> House:
    """Return a house on the configured database, its schema brought up to date.

    Raises StoreError, with a remedy, when the database cannot be used.
    """
    return House(settings, Store(settings.url), now)
