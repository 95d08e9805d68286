"""SVG and HTML elements as escaped text, and the places and round numbers of an axis."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from documents.numbers_in_text import short_number

Attribute = str | int | float | None


def tag(name: str, *children: str, **attributes: Attribute) -> Markup:
    """Return an element; text is escaped, markup kept, and attributes that are None left out.

    ``class_`` is written ``class``, ``stroke_width`` is written ``stroke-width``, and figures have at
    most two decimals.
    """
    words = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value if isinstance(value, str) else short(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    inside = join_markup(children)  # escaped there, as attributes are above; names are this program's own
    return Markup(f"<{name}{words}>{inside}</{name}>")  # noqa: S704


def join_markup(parts: Iterable[str]) -> Markup:
    """Return markup one after the other; plain text is escaped."""
    return Markup("").join(parts)


def short(value: float) -> str:
    """Return a coordinate with at most two decimals and no trailing zeros."""
    return short_number(value, 2) if isinstance(value, float) else str(value)


@dataclass(frozen=True)
class LinearScale:
    """A straight line from values to places on a sheet."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Return the place of a value; in the middle when there is no width."""
        if self.high <= self.low:
            return (self.start + self.end) / 2
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def nice_steps(low: float, high: float, most: int = 5) -> tuple[float, ...]:
    """Return at most ``most`` + 1 round numbers from at or below ``low`` to at or above ``high``."""
    if high <= low:
        high = low + 1.0
    step = round_up((high - low) / (most - 1))
    first = step * (low // step)
    ticks = [first]
    while ticks[-1] < high - step * 1e-9:
        ticks.append(first + step * len(ticks))
    return tuple(round(tick, 10) for tick in ticks)


def round_up(value: float) -> float:
    """Return the least of 1, 2, 2.5, 5 and 10 times a power of ten that is not below ``value``."""
    power = 1.0
    while power > value:
        power /= 10
    while power * 10 <= value:
        power *= 10
    return next(power * part for part in (1.0, 2.0, 2.5, 5.0, 10.0) if power * part >= value * (1 - 1e-9))
