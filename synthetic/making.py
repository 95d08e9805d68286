"""Frozen records, made by the thousand."""

from dataclasses import MISSING, field, fields, make_dataclass
from typing import TypeVar, cast

Kind = TypeVar("Kind")


def maker(kind: type[Kind]) -> type[Kind]:
    """Return what makes records of a frozen dataclass in half the time: call it as the class itself.

    A frozen dataclass sets every field through the check that keeps others from doing so, which is a fifth of
    what a report costs. Here the fields of an open twin are set, and then it turns into the frozen class.
    For classes of fields alone: no base, no ``__post_init__``, no default factory.
    """
    own = fields(kind)  # type: ignore[arg-type]
    twin = make_dataclass(
        kind.__name__,
        [(f.name, f.type, field() if f.default is MISSING else field(default=f.default)) for f in own],
        namespace={"__post_init__": lambda made: setattr(made, "__class__", kind)},
        slots="__slots__" in vars(kind),
    )
    return cast(type[Kind], twin)
