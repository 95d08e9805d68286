"""Colours and shapes of the charts: told apart in every form of colour blindness, and never by colour alone."""

from datetime import date, datetime, time

from documents import design_tokens

YOU, IDEAL = design_tokens.TRAINEE, design_tokens.IDEAL_OBSERVER
"""The trainee and the ideal observer; also with decisions and without."""
OTHERS = design_tokens.HUE_GREY
"""Everybody else."""
HUES = (
    YOU,
    IDEAL,
    design_tokens.HUE_GREEN,
    design_tokens.HUE_PINK,
    design_tokens.HUE_GREY,
    design_tokens.HUE_GOLD,
    design_tokens.HUE_SKY,
)
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right")
STEPS = (design_tokens.STEP_1, design_tokens.STEP_2, design_tokens.STEP_3, design_tokens.STEP_4)
"""Few to many, light enough for dark text on each."""
DARK_TEXT = design_tokens.SCREEN_INK
LIGHT_EDGE = design_tokens.WHITE
"""Round areas and dark text."""
LINE, STRONG_LINE = design_tokens.SCREEN_LINE, design_tokens.SCREEN_STRONG_LINE


def noon(day: date) -> datetime:
    """Return the noon of ``day``, so that no time zone of a browser can move it to the day before or after."""
    return datetime.combine(day, time(12))
