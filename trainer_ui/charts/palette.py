"""Colours and shapes of the charts: told apart in every form of colour blindness, and never by colour alone."""

from datetime import date, datetime, time

from documents import tokens

YOU, IDEAL = tokens.TRAINEE, tokens.IDEAL_OBSERVER
"""The trainee and the ideal observer; also with decisions and without."""
OTHERS = tokens.HUE_GREY
"""Everybody else."""
HUES = (
    YOU,
    IDEAL,
    tokens.HUE_GREEN,
    tokens.HUE_PINK,
    tokens.HUE_GREY,
    tokens.HUE_GOLD,
    tokens.HUE_SKY,
)
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right")
STEPS = (tokens.STEP_1, tokens.STEP_2, tokens.STEP_3, tokens.STEP_4)
"""Few to many, light enough for dark text on each."""
DARK_TEXT = tokens.SCREEN_INK
LIGHT_EDGE = tokens.WHITE
"""Round areas and dark text."""
LINE, STRONG_LINE = tokens.SCREEN_LINE, tokens.SCREEN_STRONG_LINE


def noon(day: date) -> datetime:
    """Return the noon of ``day``, so that no time zone of a browser can move it to the day before or after."""
    return datetime.combine(day, time(12))
