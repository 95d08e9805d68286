"""Colours and shapes of the charts: told apart in every form of colour blindness, and never by colour alone."""

from datetime import date, datetime, time

YOU, IDEAL = "#1F83BF", "#D55E00"
"""The trainee and the ideal observer; also with decisions and without. Both stand out on light and dark."""
HUES = ("#1F83BF", "#D55E00", "#1B9E77", "#CC79A7", "#8A8A8A", "#B8860B", "#56B4E9")
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right")
STEPS = ("#E6EFF7", "#BFD8EC", "#94BFE0", "#67A3D1")
"""Few to many, light enough for dark text on each."""
DARK_TEXT = "#090C10"


def decimals(values: tuple[float, ...], most: int = 5) -> int:
    """Return how many decimals show the smallest of ``values`` that is not 0 with two figures; 1 to ``most``."""
    smallest = min((abs(value) for value in values if value), default=1.0)
    places = 1
    while places < most and smallest * 10**places < 10:
        places += 1
    return places


def noon(day: date) -> datetime:
    """Return noon of ``day``, so that no time zone of a browser can move it to the day before or after."""
    return datetime.combine(day, time(12))
