"""Selective search: opening what mentions the leading hypothesis more often than it was on offer."""

from math import sqrt

from assessment.bias.events import Evidence, Opening, Statement, leader
from assessment.records import Indicator

LEAST = 8
"""Openings below which the share says nothing."""
TITLE = "Choosing what to read"
WOULD_CHANGE = (
    "Opening headlines about rivals of your leading hypothesis about as often as they are on the menu. "
    "Reading about the leader can be the most informative choice, so ask of each opening what answer would "
    "have changed your mind."
)


def search(of: Evidence) -> Indicator:
    """Return the selective search index: leader-consistent share opened minus share on the menus.

    An opening counts when its headline concerns a question with a stated single leader and the menu
    offered both headlines that mention the leader and headlines that mention a rival. The standard
    error is that of choosing blindly from the same menus: √Σm(1-m)/n.
    """
    last: dict[str, Statement] = {}
    excess, variance, lines = [], 0.0, []
    for event in of.events:
        if isinstance(event, Statement):
            last[event.question] = event
            continue
        share = _offered(event, leader(last.get(event.report.headline.question)))
        if share is None:
            continue
        head = event.report.headline
        excess.append((1.0 if head.hypothesis == leader(last[head.question]) else 0.0) - share)
        variance += share * (1.0 - share)
        lines.append(event.seq)
    n = len(excess)
    if n < LEAST:
        return Indicator("search", TITLE, None, None, n, tuple(lines), _too_few(n), WOULD_CHANGE)
    estimate, se = sum(excess) / n, sqrt(variance) / n
    return Indicator("search", TITLE, estimate, se, n, tuple(lines), _prompt(estimate, se, n), WOULD_CHANGE)


def _offered(opening: Opening, leading: str | None) -> float | None:
    head = opening.report.headline
    if leading is None or not head.hypothesis:
        return None
    menu = {h.id: h for h in (*opening.menu, head) if h.question == head.question and h.hypothesis}
    share = sum(h.hypothesis == leading for h in menu.values()) / len(menu)
    return share if 0.0 < share < 1.0 else None


def _too_few(n: int) -> str:
    return (
        f"Not shown: {n} openings offered a choice between your leading hypothesis and a rival, and {LEAST} are "
        "needed. State probabilities before you read, so that the log knows what you were leaning to."
    )


def _prompt(estimate: float, se: float, n: int) -> str:
    measured = f"{estimate:+.0%} (standard error {se:.0%}, {n} openings)"
    if abs(estimate) <= 2 * se:
        return f"What you opened mentioned your leading hypothesis about as often as the menus did: {measured}, within chance."
    if estimate > 0:
        return f"You opened headlines about your leading hypothesis more often than the menus offered them: {measured}. What would have spoken against it, and was it on the menu?"
    return f"You opened headlines about rivals more often than the menus offered them: {measured}. Was that a test of your leader, or a search for something new?"
