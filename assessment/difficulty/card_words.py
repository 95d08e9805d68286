"""What the card says in sentences."""

from collections.abc import Iterator

from assessment.difficulty.card import Difficulty, Verdict
from assessment.marks.knowability import KNOWABLE_BITS
from documents.numbers_in_text import brief, figure


def first_words(of: Difficulty) -> list[str]:
    """Return what the card says first: of each question, whether it can be answered and when."""
    return [*(answerable(verdict) for verdict in of.verdicts), *_price(of)]


def answerable(of: Verdict) -> str:
    """Return whether a question can be answered, in a sentence."""
    left = f"{brief(of.bits)} of {brief(of.base_bits)} bits are expected to be left at the end"
    if of.low is not None and of.high is not None:
        left += f" (95% interval of the mean {brief(of.low)} to {brief(of.high)})"
    if of.knowable:
        when = "from the start" if not of.cycle else f"from the end of cycle {of.cycle}"
        return f"{of.question} can be answered {when}: {left}."
    if of.insufficient:
        return f"{of.question} cannot be answered: {left}. It is right to say “{of.insufficient}”."
    return f"{of.question} cannot be answered, and nothing lets a trainee say so: {left}."


def warnings(of: Difficulty) -> Iterator[str]:
    """Yield what must not be overlooked: too few seeds, a stop, what is not installed, and questions without a right answer."""
    if len(of.seeds) < of.asked:
        yield f"Stopped after {len(of.seeds)} of {of.asked} seeds: intervals are wider than planned."
    if len(of.seeds) < 2:
        yield "One seed is one world: there are no intervals, and another seed may say otherwise. Ask for more with --seeds."
    known = {e.name: e.seeds for e in of.estimates if e.measure == "linkage"}
    if known.get("linkage_exact") and not known.get("linkage_splink"):
        yield "Linkage is by equal names alone: pip install 'goldenthread[linkage]' brings Splink."
    for verdict in of.verdicts:
        if verdict.unanswerable:
            yield remedy(verdict)
    if gives_away(of):
        yield (
            "“Insufficient intelligence” is among the answers of the questions that are not knowable and of no other, so "
            "that offering it gives it away; give insufficient: to a question that is knowable, too."
        )


def gives_away(of: Difficulty) -> bool:
    """Return whether a trainee could tell from what is offered which questions are knowable."""
    offered = {verdict.question for verdict in of.verdicts if verdict.insufficient}
    unknowable = {verdict.question for verdict in of.verdicts if not verdict.knowable}
    return bool(offered) and offered == unknowable and len(offered) < len(of.verdicts)


def remedy(of: Verdict) -> str:
    """Return what is wrong with a question that has no right answer, and what to do about it."""
    return (
        f"{of.question} is not knowable ({brief(of.bits)} bits are left, {KNOWABLE_BITS:g} at most would do) and has no "
        "answer “insufficient intelligence”; give it insufficient: with the words of that answer, or make it easier "
        "to know with more signal, less noise or another source"
    )


def _price(of: Difficulty) -> Iterator[str]:
    gaps = [e for e in of.estimates if e.name == "blind_gap" and e.mean is not None]
    if gaps:
        worst = max(gaps, key=lambda e: (e.mean or 0.0, e.question))
        yield (
            f"Counting copies as witnesses of their own costs most on {worst.question}: "
            f"{figure(worst.mean, 2)} bits on average."
        )
