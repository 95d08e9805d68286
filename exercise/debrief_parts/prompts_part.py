"""Bias prompts: what the log suggests, how sure that is, and the lines behind it. Never a mark."""

from collections.abc import Iterable, Iterator, Sequence

from assessment.amounts import counted, number_word, signed
from assessment.mark_records import Indicator
from exercise.debrief_parts.blocks import Block, FrameBlock, Heading, LogLines, Paragraph, TableColumn, table

TITLE = "Bias prompts"
UNSEEN = 0.05
"""Share of readers with a strong bias below which it counts as not to be seen. An assumption."""


def prompts(indicators: Sequence[Indicator], over_exercises: Sequence[Indicator]) -> Iterator[Block]:
    """Yield the prompts of this exercise, and those over several exercises where there are any."""
    yield Paragraph("Prompts for reflection only. They are never part of a mark or a certificate.", "notice")
    yield from boxes(indicators)
    if over_exercises:
        yield Heading(f"Over your last {over_exercises[0].exercises} exercises", medium="screen")
        yield Paragraph(
            "The same prompts on everything that you have handed in so far; log lines are those of this one.",
            medium="screen",
        )
        yield from boxes(over_exercises)
    for title, rows in (("This exercise", indicators), ("Over several exercises", over_exercises)):
        if rows:
            yield table(
                title,
                (TableColumn("Prompt", 20), TableColumn("Estimate", 14), TableColumn("In words", 66)),
                ((indicator.title, _short(indicator), indicator.prompt) for indicator in rows),
                medium="print",
            )


def boxes(indicators: Iterable[Indicator]) -> Iterator[Block]:
    """Yield each prompt with its estimate, standard error and log lines, as it is read on screen."""
    for indicator in indicators:
        calibration = calibrated(indicator)
        over = f", over {indicator.exercises} exercises" if indicator.exercises > 1 else ""
        yield FrameBlock(
            (
                Heading(indicator.title, 4),
                Paragraph(measured(indicator)),
                Paragraph(indicator.prompt),
                Paragraph(f"What would change this: {indicator.would_change}"),
                *((Paragraph(calibration),) if calibration else ()),
                LogLines(f"{indicator.title}{over}", indicator.lines),
            ),
            "screen",
        )


def _short(indicator: Indicator) -> str:
    if indicator.estimate is None or indicator.se is None:
        return "not enough"
    return f"{signed(indicator.estimate, 2)} ± {indicator.se:.2f}"


def measured(indicator: Indicator) -> str:
    """Return an estimate with its standard error in a sentence."""
    observations = counted(indicator.n, "observation")
    if indicator.estimate is None or indicator.se is None:
        return f"Not enough in the log to say ({observations})."
    return (
        f"Estimate {signed(indicator.estimate, 2)}, standard error {indicator.se:.2f}, from {observations}."
    )


def calibrated(indicator: Indicator) -> str:
    """Return how often the indicator is wrong, or an empty text when it was never tried."""
    if indicator.false_alarms is None or indicator.power is None:
        return ""
    tried = (
        f"Tried on scripted readers: it remarks on {indicator.false_alarms:.0%} of those without this bias"
    )
    if indicator.power < UNSEEN:
        exercises = f"{number_word(indicator.exercises)} exercise{'' if indicator.exercises == 1 else 's'}"
        return f"{tried}. Even a strong one cannot be seen in {exercises}."
    return f"{tried}, and finds it in {indicator.power:.0%} of those who have it strongly."
