"""Figures, intervals and bands in words, the same in a terminal, a page and a document."""

import math

from lab.patterns.pattern_records import Pattern, PatternResult, SideFigure, judge

SIGN = {"in band": "✓", "out of band": "✗", "cannot tell": "?"}


def figure(value: float | None) -> str:
    """Return a number with three significant digits."""
    if value is None or not math.isfinite(value):
        return "–"
    if value == 0 or abs(value) >= 100:
        return f"{value:z.0f}"
    return f"{value:.{max(0, 2 - math.floor(math.log10(abs(value))))}f}"


def interval(value: float, low: float | None, high: float | None) -> str:
    """Return a value with its interval."""
    ends = (low, high)
    if any(end is None or not math.isfinite(end) for end in ends) or low == high:
        return figure(value)
    return f"{figure(value)} ({figure(low)} to {figure(high)})"


def band(low: float | None, high: float | None) -> str:
    """Return a band such as ``2.1 to 6``, ``at most 3.3`` or ``above 0``."""
    if low is None and high is None:
        return ""
    if low is None:
        return f"at most {high:g}"
    if high is None:
        return f"at least {low:g}"
    return f"{low:g}" if low == high else f"{low:g} to {high:g}"


def verdict_of(point: SideFigure) -> str:
    """Return the verdict on a point of its own, an empty word when it has no band."""
    if not point.judged:
        return ""
    low = point.value if point.low is None else point.low
    high = point.value if point.high is None else point.high
    return judge(low, high, point.band_low, point.band_high)


def misses(result: PatternResult, pattern: Pattern) -> list[str]:
    """Return in words what is not in its band, the statistic first."""
    measured = result.measured
    lines = []
    if judge(measured.low, measured.high, pattern.low, pattern.high) != "in band":
        lines.append(f"the statistic ({band(pattern.low, pattern.high)})")
    for point in measured.points:
        if verdict_of(point) not in ("", "in band"):
            words = interval(point.value, point.low, point.high)
            lines.append(
                f"{point.label}: {words}, {verdict_of(point)} ({band(point.band_low, point.band_high)})"
            )
    return lines
