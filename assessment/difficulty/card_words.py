"""What the card says in sentences."""

from collections.abc import Iterator

from assessment.difficulty.difficulty import Difficulty, Verdict
from assessment.marks.knowability import KNOWABLE_BITS
from documents.numbers_in_text import brief, figure


def first_words(difficulty: Difficulty) -> list[str]:
    """Return what the card says first: of each question, whether it can be answered and when."""
    return [*(answerable(verdict) for verdict in difficulty.verdicts), *_price(difficulty)]


def answerable(verdict: Verdict) -> str:
    """Return whether a question can be answered, in a sentence."""
    left = f"{brief(verdict.bits)} of {brief(verdict.base_bits)} bits are expected to be left at the end"
    if verdict.low is not None and verdict.high is not None:
        left += f" (95% interval of the mean {brief(verdict.low)} to {brief(verdict.high)})"
    if verdict.knowable:
        when = "from the start" if not verdict.cycle else f"from the end of cycle {verdict.cycle}"
        return f"{verdict.question} can be answered {when}: {left}."
    if verdict.insufficient:
        return f"{verdict.question} cannot be answered: {left}. It is right to say “{verdict.insufficient}”."
    return f"{verdict.question} cannot be answered, and nothing lets a trainee say so: {left}."


def warnings(difficulty: Difficulty) -> Iterator[str]:
    """Yield what must not be overlooked: too few seeds, a stop, and questions without a right answer."""
    if len(difficulty.seeds) < difficulty.asked:
        yield f"Stopped after {len(difficulty.seeds)} of {difficulty.asked} seeds: intervals are wider than planned."
    if len(difficulty.seeds) < 2:
        yield "One seed is one world: there are no intervals, and another seed may say otherwise. Ask for more with --seeds."
    for verdict in difficulty.verdicts:
        if verdict.unanswerable:
            yield remedy(verdict)
    if gives_away(difficulty):
        yield (
            "“Insufficient intelligence” is among the answers of the questions that are not knowable and of no other, so "
            "that offering it gives it away; give insufficient: to a question that is knowable, too."
        )


def gives_away(difficulty: Difficulty) -> bool:
    """Return whether a trainee could tell from what is offered which questions are knowable."""
    offered = {verdict.question for verdict in difficulty.verdicts if verdict.insufficient}
    unknowable = {verdict.question for verdict in difficulty.verdicts if not verdict.knowable}
    return bool(offered) and offered == unknowable and len(offered) < len(difficulty.verdicts)


def remedy(verdict: Verdict) -> str:
    """Return what is wrong with a question that has no right answer, and what to do about it."""
    return (
        f"{verdict.question} is not knowable ({brief(verdict.bits)} bits are left, {KNOWABLE_BITS:g} at most would do) and has no "
        "answer “insufficient intelligence”; give it insufficient: with the words of that answer, or make it easier "
        "to know with more looks, a better basis or another source"
    )


def _price(difficulty: Difficulty) -> Iterator[str]:
    gaps = [e for e in difficulty.estimates if e.name == "blind_gap" and e.mean is not None]
    if gaps:
        worst = max(gaps, key=lambda e: (e.mean or 0.0, e.question))
        yield (
            f"Counting copies as witnesses of their own costs most on {worst.question}: "
            f"{figure(worst.mean, 2)} bits on average."
        )
