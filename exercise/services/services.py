"""The services: settings, store and clock, opened once by an entry point and passed to every function."""

from dataclasses import dataclass, field

from exercise.clock import Clock, system_clock
from exercise.services.cache import Cache
from exercise.services.settings import Settings
from exercise.store.store import Store


@dataclass(frozen=True)
class Caches:
    """Recomputable things that this process has computed lately."""

    scenarios: Cache = field(default_factory=lambda: Cache(16))
    heads: Cache = field(default_factory=lambda: Cache(1024))
    frozen_rows: Cache = field(default_factory=lambda: Cache(1024))
    answers: Cache = field(default_factory=lambda: Cache(64))
    traces: Cache = field(default_factory=lambda: Cache(6))
    logs: Cache = field(default_factory=lambda: Cache(24))
    states: Cache = field(default_factory=lambda: Cache(256))
    read_models: Cache = field(default_factory=lambda: Cache(128))


@dataclass(frozen=True, eq=False)
class Services:
    """What every function of ``exercise`` works with."""

    settings: Settings
    store: Store
    now: Clock
    caches: Caches = field(default_factory=Caches)


def open_services(settings: Settings, *, now: Clock = system_clock) -> Services:
    """Return the services of the configured database, its schema brought up to date.

    Raises:
        StoreError: when the database cannot be used; it names a remedy.
    """
    return Services(settings, Store(settings.url), now)
