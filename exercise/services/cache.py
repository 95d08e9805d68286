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
        self._values: OrderedDict[Hashable, Any] = OrderedDict()
        self._busy: dict[Hashable, threading.Lock] = {}
        self._guard = threading.Lock()

    def get(self, key: Hashable, compute: Callable[[], V]) -> V:
        """Return the value of a key, computed now unless it is still known."""
        with self._guard:
            if key in self._values:
                self._values.move_to_end(key)
                present: V = self._values[key]
                return present
            lock = self._busy.setdefault(key, threading.Lock())
        with lock:
            with self._guard:
                if key in self._values:
                    again: V = self._values[key]
                    return again
            value = compute()
            self.put(key, value)
            with self._guard:
                self._busy.pop(key, None)
        return value

    def peek(self, key: Hashable) -> Any:
        """Return the value of a key if it is still known, else None."""
        with self._guard:
            return self._values.get(key)

    def put(self, key: Hashable, value: object) -> None:
        """Keep a value, letting the oldest go."""
        with self._guard:
            self._values[key] = value
            self._values.move_to_end(key)
            while len(self._values) > self._size:
                self._values.popitem(last=False)

    def items(self) -> list[tuple[Any, Any]]:
        """Return what is known now, newest first."""
        with self._guard:
            return list(reversed(self._values.items()))
