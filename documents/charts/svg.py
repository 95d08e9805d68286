"""SVG and HTML elements as escaped text, and the numbers in them."""

import math
from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

Value = str | int | float | None


def tag(name: str, *children: str, **attributes: Value) -> Markup:
    """Return an element; text is escaped, markup kept, and attributes that are None left out.

    ``class_`` is written ``class``, ``stroke_width`` is written ``stroke-width``, and figures have at
    most two decimals.
    """
    words = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value if isinstance(value, str) else short(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    inside = joined(children)  # escaped there, as attributes are above; names are this program's own
    return Markup(f"<{name}{words}>{inside}</{name}>")  # noqa: S704


def joined(parts: Iterable[str]) -> Markup:
    """Return markup one after the other; plain text is escaped."""
    return Markup("").join(parts)


def short(value: float) -> str:
    """Return a coordinate with at most two decimals and no trailing zeros."""
    text = f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
    return "0" if text in ("-0", "") else text


def figure(value: float | None, places: int = 1) -> str:
    """Return a number as people read it: thousands apart, a dash for none, a true minus sign."""
    if value is None or not math.isfinite(value):
        return "–"
    text = f"{value:,.{places}f}"
    if float(text.replace(",", "")) == 0:
        text = text.lstrip("-")
    return text.replace("-", "−")


def brief(value: float) -> str:
    """Return a number for a sentence: no decimals where they would tell nothing."""
    size = abs(value)
    whole = size >= 100 or value == int(value) or (size >= 1 and abs(value - round(value)) < 0.05)
    return figure(value, 0 if whole else 1 if size >= 1 else 2 if size >= 0.1 else 3)


def ticks_in_words(ticks: Sequence[float]) -> list[str]:
    """Return the figures of an axis, all with as many decimals as its step needs."""
    step = ticks[1] - ticks[0]
    places = next((p for p in range(6) if abs(step * 10**p - round(step * 10**p)) < 1e-6), 6)
    return [figure(tick, places) for tick in ticks]


def signed(value: float | None, places: int = 1) -> str:
    """Return a difference with its sign."""
    text = figure(value, places)
    return (
        f"+{text}"
        if value is not None and value > 0 and text[0] != "–" and float(text.replace(",", ""))
        else text
    )


def decimals(values: Iterable[float | None]) -> int:
    """Return how many decimals show values of this size with about three figures."""
    most = max((abs(value) for value in values if value is not None and math.isfinite(value)), default=0.0)
    steps = ((0, 100.0), (1, 10.0), (2, 1.0), (3, 1e-9))
    return next((places for places, least in steps if most >= least), 1)


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
