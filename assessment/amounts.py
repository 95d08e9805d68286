"""Numbers in sentences: counts with their noun, amounts without a sign before nought, and when a cycle was."""

from collections.abc import Sequence

from assessment.mark_records import QuestionMark

WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
HAND_IN = "hand-in"
"""Names the time after the last cycle, when the written assessment is due."""


def counted(amount: int, noun: str, plural: str = "") -> str:
    """Return a count with its noun, such as 1 interval or 3 intervals."""
    return f"{amount} {noun if amount == 1 else plural or noun + 's'}"


def number_word(amount: int) -> str:
    """Return a count up to ten in letters, with ``none`` for 0, and a larger one in figures."""
    return WORDS[amount] if 0 <= amount < len(WORDS) else str(amount)


def requirement(amount: int) -> str:
    """Return that so many are needed, such as ``six are needed``."""
    return f"{number_word(amount)} {'is' if amount == 1 else 'are'} needed"


def signed(value: float, places: int = 0) -> str:
    """Return an amount with its sign and thousands set apart, and nought with no sign."""
    plain = f"{value:z,.{places}f}"
    return plain if float(plain.replace(",", "")) == 0 else f"{value:+,.{places}f}"


def moment(cycle: int, cycles: int) -> str:
    """Return when something was, such as ``in cycle 3``; what follows the last cycle is the hand-in.

    ``cycles`` is how many the exercise has, 0 where that is not known.
    """
    return "at the hand-in" if 0 < cycles < cycle else f"in cycle {cycle}"


def cycle_name(cycle: int, cycles: int) -> str:
    """Return the number of a cycle, or that it is the time after the last one."""
    return HAND_IN if cycle > cycles else str(cycle)


def period(cycle: int, cycles: int) -> str:
    """Return whose something was, such as ``of cycle 3``, or ``of the hand-in``."""
    return "of the hand-in" if 0 < cycles < cycle else f"of cycle {cycle}"


def duration(count: int, cycles: int) -> str:
    """Return how long something was followed from the first cycle on, such as ``8 cycles and the hand-in``."""
    if 0 < cycles < count:
        return f"{counted(cycles, 'cycle')} and the hand-in"
    return counted(count, "cycle")


def mean_basis(marks: Sequence[QuestionMark], cycles: int) -> str:
    """Return what a mean is taken over, such as ``over 4 questions, each for 8 cycles and the hand-in``."""
    questions = len({mark.question for mark in marks})
    long = duration(len({mark.cycle for mark in marks}), cycles)
    return f"over {counted(questions, 'question')}, {'each ' if questions > 1 else ''}for {long}"
