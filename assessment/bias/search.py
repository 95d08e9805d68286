"""Selective search: opening what mentions the leading hypothesis more often than chance or reason would."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from assessment.bias.events import Evidence, Opening, Statement, leader
from assessment.observer import headline_value, state_of, values_of
from assessment.records import Indicator
from assessment.worlds import Worlds
from synthetic.report import Headline, Report

LEAST = 8
"""Openings below which the shares say nothing."""
TITLE = "Choosing what to read"
WOULD_CHANGE = (
    "Opening headlines about rivals of your leading hypothesis about as often as they are on the menu, or "
    "where they could change most. Ask of each opening what answer would have changed your mind."
)


@dataclass(frozen=True)
class _Choice:
    seq: int
    opened: float
    """1 when the opened headline mentions the leader, else 0."""
    offered: float
    """Share of such headlines on the menu."""
    informative: float
    """Whether the most informative headline an hour mentions it; a share where several tie."""


def search(of: Evidence) -> Indicator:
    """Return by how much the leader's share of openings lies outside both honest references.

    One reference is the leader's share on the same menus (choosing blindly), the other its share among
    the most informative headlines an hour at those moments (choosing as the ideal would). Between the
    two the index is 0; above, positive: the leader was sought beyond what either explains. An opening
    counts when its question had a single stated leader and the menu offered headlines that mention the
    leader and headlines that mention a rival. The standard error is that of blind choice, √Σm(1-m)/n.
    """
    last: dict[str, Statement] = {}
    seen: list[Report] = []
    choices: list[_Choice] = []
    for event in of.events:
        if isinstance(event, Statement):
            last[event.question] = event
            continue
        question = event.report.headline.question
        leading = leader(last.get(question))
        if leading is not None and question in of.tables:
            choices += _choice(of.tables[question], event, leading, seen)
        seen.append(event.report)
    n, lines = len(choices), tuple(c.seq for c in choices)
    if n < LEAST:
        return Indicator("search", TITLE, None, None, n, lines, _too_few(n), WOULD_CHANGE)
    opened, offered, informative = (
        sum(part) / n for part in zip(*((c.opened, c.offered, c.informative) for c in choices), strict=True)
    )
    se = sqrt(sum(c.offered * (1.0 - c.offered) for c in choices)) / n
    estimate = opened - min(max(opened, min(offered, informative)), max(offered, informative))
    measured = (
        f"{opened:.0%} of {n} openings, against {offered:.0%} of the menus and {informative:.0%} of the most "
        f"informative choices (standard error {se:.0%})"
    )
    return Indicator("search", TITLE, estimate, se, n, lines, _prompt(estimate, se, measured), WOULD_CHANGE)


def _choice(table: Worlds, opening: Opening, leading: str, seen: Sequence[Report]) -> list[_Choice]:
    head = opening.report.headline
    menu = {h.id: h for h in (*opening.menu, head) if h.question == head.question and h.hypothesis}
    if head.id not in menu:
        return []
    offered = _share(list(menu.values()), leading)
    if not 0.0 < offered < 1.0:
        return []
    values = values_of(table, state_of(table, seen))
    rates = {id_: round(headline_value(table, values, h) / h.open_hours, 9) for id_, h in menu.items()}
    best = [menu[id_] for id_, rate in rates.items() if rate == max(rates.values())]
    return [_Choice(opening.seq, float(head.hypothesis == leading), offered, _share(best, leading))]


def _share(headlines: Sequence[Headline], leading: str) -> float:
    return sum(h.hypothesis == leading for h in headlines) / len(headlines)


def _too_few(n: int) -> str:
    return (
        f"Not shown: {n} openings offered a choice between your leading hypothesis and a rival, and {LEAST} are "
        "needed. State probabilities before you read, so that the log knows what you were leaning to."
    )


def _prompt(estimate: float, se: float, measured: str) -> str:
    if abs(estimate) <= 2 * se:
        return f"What you opened mentioned your leading hypothesis about as often as chance or information explains, within chance: {measured}."
    if estimate > 0:
        return f"You opened headlines about your leading hypothesis more often than the menus or their information explain: {measured}. What would have spoken against it, and was it on the menu?"
    return f"You opened headlines about rivals more often than the menus or their information explain: {measured}. Was that a test of your leader, or a search for something new?"
