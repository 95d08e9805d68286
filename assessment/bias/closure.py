"""Premature closure: closing a cycle with hours in hand and something worth reading on the menu."""

from collections.abc import Mapping, Sequence

from assessment.amounts import counted, needed
from assessment.bias import evidence_split
from assessment.bias.cluster_slopes import mean
from assessment.bias.evidence import Closing, Evidence, Row
from assessment.mark_records import Indicator
from assessment.observer.observer import headline_value, values_of
from assessment.observer.possible_worlds import Floats

LEAST = 3
"""Closings, the hand-in among them, below which nothing is said."""
WORDS = evidence_split.Words(
    name="closure",
    title="Stopping to read",
    first="closings",
    second="closings",
    more="You closed a cycle, or handed in, with hours left and something worth reading on the menu: {figures}. What could it still have changed?",
    less="",
    would_change="Asking, before closing a cycle, which unread headline could still change a judgement, and reading it while hours are left.",
)


def rows(of: Evidence) -> tuple[Row, ...]:
    """Return for every cycle closed, and the hand-in, the bits that the hours left could have bought, at the belief then."""
    found = []
    states = {question: table.prior for question, table in of.tables.items()}
    told = iter(of.told)
    following = next(told, None)
    for event in of.events:
        while following is not None and following.opening.seq <= event.seq:
            states[following.question] = following.after
            following = next(told, None)
        if isinstance(event, Closing):
            found.append(Row((event.seq,), (_left(of, event, states),)))
    return tuple(found)


def judge(found: Sequence[Row]) -> Indicator:
    """Return the mean over closings of bits left unread that were affordable; 0 leaves none."""
    n, lines = len(found), evidence_split.lines_of(found)
    measured = mean([row.values[0] for row in found], LEAST)
    if measured is None:
        prompt = f"Not shown: cycles were closed or work handed in {counted(n, 'time')}; {needed(LEAST)}."
        return Indicator(WORDS.name, WORDS.title, None, None, n, lines, prompt, WORDS.would_change)
    figures = (
        f"{measured.estimate:z.2f} bits each time could still have been bought with the hours left "
        f"(standard error {measured.se:.2f}, {counted(n, 'time')}, the hand-in counted as one)"
    )
    within = f"Little or nothing worth reading was left when you closed a cycle or handed in: {figures}."
    return evidence_split.told(WORDS, measured, n, lines, within, figures)


def _left(of: Evidence, closing: Closing, states: Mapping[str, Floats]) -> float:
    """Return the bits of the headlines that the hours left would have bought, best first."""
    values = {question: values_of(table, states[question]) for question, table in of.tables.items()}
    rated = []
    for headline in closing.menu:
        if headline.question in of.tables:
            bits = headline_value(of.tables[headline.question], values[headline.question], headline)
            rated.append((-bits / headline.open_hours, headline.id, bits, headline.open_hours))
    hours, left = closing.hours_left + 1e-9, 0.0
    for _, _, bits, cost in sorted(rated):
        if cost <= hours:
            hours, left = hours - cost, left + bits
    return left
