"""What stands inside the records that pages receive."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass


def parts(value: object) -> Iterator[object]:
    """Yield everything inside ``value``, however deep."""
    yield value
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from parts(getattr(value, field.name))
    elif isinstance(value, dict):
        for item in (*value.keys(), *value.values()):
            yield from parts(item)
    elif isinstance(value, list | tuple | set | frozenset):
        for item in value:
            yield from parts(item)
