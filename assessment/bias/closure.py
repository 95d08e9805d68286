"""Premature closure: closing a cycle with hours in hand and something worth reading on the menu."""

from collections.abc import Sequence

from assessment.amounts import counted, requirement
from assessment.bias import evidence_split
from assessment.bias.cluster_slopes import mean
from assessment.bias.evidence import Closing, Evidence, IndicatorRow, readings_after
from assessment.mark_records import Indicator
from assessment.observer.ideal_reader import IdealReading, worth

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
    reading = evidence.reader.reading()
    readings = readings_after(evidence)
    for event in evidence.events:
        reading = readings.get(event.seq, reading)
        if isinstance(event, Closing):
            by_closing.append(IndicatorRow((event.seq,), (_left(evidence, event, reading),)))
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


def _left(evidence: Evidence, closing: Closing, reading: IdealReading) -> float:
    """Return the bits of the headlines that the hours left would have bought, best first."""
    menu = [headline for headline in closing.menu if evidence.reader.mentions(headline)]
    rated = [
        (-bits / headline.open_hours, headline.id, bits, headline.open_hours)
        for headline, bits in zip(menu, worth(reading, menu), strict=True)
    ]
    hours, left = closing.hours_left + 1e-9, 0.0
    for _, _, bits, cost in sorted(rated):
        if cost <= hours:
            hours, left = hours - cost, left + bits
    return left
