"""Premature closure: closing a cycle with hours in hand and something worth reading on the menu."""

from collections.abc import Mapping, Sequence

from assessment.amounts import counted, requirement
from assessment.bias import evidence_split
from assessment.bias.cluster_slopes import mean
from assessment.bias.evidence import Closing, Evidence, IndicatorRow
from assessment.mark_records import Indicator
from assessment.observer.observer import headline_value, values_of
from assessment.observer.possible_worlds import Floats

LEAST = 3
"""Closings, the hand-in among them, below which nothing is said."""
WORDS = evidence_split.IndicatorWords(
    name="closure",
    title="Stopping to read",
    first="closings",
    second="closings",
    more="You closed a cycle, or handed in, with hours left and something worth reading on the menu: {figures}. What could it still have changed?",
    less="",
    would_change="Asking, before closing a cycle, which unread headline could still change a judgement, and reading it while hours are left.",
)


def rows(evidence: Evidence) -> tuple[IndicatorRow, ...]:
    """Return for every cycle closed, and the hand-in, the bits that the hours left could have bought, at the belief then."""
    by_closing = []
    states = {question: worlds.prior for question, worlds in evidence.worlds.items()}
    changes = iter(evidence.changes)
    following = next(changes, None)
    for event in evidence.events:
        while following is not None and following.opening.seq <= event.seq:
            states[following.question] = following.after
            following = next(changes, None)
        if isinstance(event, Closing):
            by_closing.append(IndicatorRow((event.seq,), (_left(evidence, event, states),)))
    return tuple(by_closing)


def judge(rows: Sequence[IndicatorRow]) -> Indicator:
    """Return the mean over closings of bits left unread that were affordable; 0 leaves none."""
    n, lines = len(rows), evidence_split.lines_of(rows)
    measured = mean([row.values[0] for row in rows], LEAST)
    if measured is None:
        prompt = (
            f"Not shown: cycles were closed or work handed in {counted(n, 'time')}; {requirement(LEAST)}."
        )
        return Indicator(WORDS.name, WORDS.title, None, None, n, lines, prompt, WORDS.would_change)
    figures = (
        f"{measured.estimate:z.2f} bits each time could still have been bought with the hours left "
        f"(standard error {measured.se:.2f}, {counted(n, 'time')}, the hand-in counted as one)"
    )
    chance_prompt = (
        f"Little or nothing worth reading was left when you closed a cycle or handed in: {figures}."
    )
    return evidence_split.indicator(WORDS, measured, n, lines, chance_prompt, figures)


def _left(evidence: Evidence, closing: Closing, states: Mapping[str, Floats]) -> float:
    """Return the bits of the headlines that the hours left would have bought, best first."""
    values = {question: values_of(worlds, states[question]) for question, worlds in evidence.worlds.items()}
    rated = []
    for headline in closing.menu:
        if headline.question in evidence.worlds:
            bits = headline_value(evidence.worlds[headline.question], values[headline.question], headline)
            rated.append((-bits / headline.open_hours, headline.id, bits, headline.open_hours))
    hours, left = closing.hours_left + 1e-9, 0.0
    for _, _, bits, cost in sorted(rated):
        if cost <= hours:
            hours, left = hours - cost, left + bits
    return left
