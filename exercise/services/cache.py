"""What has been computed already: bounded, safe for threads, and never the only copy of anything."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

V = TypeVar("V")


class Cache:
    """The newest values of some keys. Two threads that ask for one key compute it once."""

    def __init__(self, size: int):
        self._size = size
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._busy: dict[Hashable, threading.Lock] = {}
        self._guard = threading.Lock()

    def get(self, key: Hashable, compute: Callable[[], V]) -> V:
        """Return the value of a key, computed now unless it is still known."""
        with self._guard:
            if key in self._kept:
                self._kept.move_to_end(key)
                kept: V = self._kept[key]
                return kept
            lock = self._busy.setdefault(key, threading.Lock())
        with lock:
            with self._guard:
                if key in self._kept:
                    again: V = self._kept[key]
                    return again
            value = compute()
            self.put(key, value)
            with self._guard:
                self._busy.pop(key, None)
        return value

    def peek(self, key: Hashable) -> Any:
        """Return the value of a key if it is still known, else None."""
        with self._guard:
            return self._kept.get(key)

    def put(self, key: Hashable, value: object) -> None:
        """Keep a value, letting the oldest go."""
        with self._guard:
            self._kept[key] = value
            self._kept.move_to_end(key)
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)

    def items(self) -> list[tuple[Any, Any]]:
        """Return what is known now, newest first."""
        with self._guard:
            return list(reversed(self._kept.items()))
