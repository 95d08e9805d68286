"""Selective search: opening what mentions the leading hypothesis more often than chance or reason would."""

from collections.abc import Mapping, Sequence

from assessment.amounts import counted, requirement
from assessment.bias import opening_choices
from assessment.bias.evidence import Evidence, IndicatorRow, Statement, leader
from assessment.bias.evidence_split import lines_of
from assessment.mark_records import Indicator

NAME = "search"
TITLE = "Choosing what to read"
WOULD_CHANGE = (
    "Opening headlines about rivals of your leading hypothesis about as often as they are on the menu, or "
    "where they could change most. Ask of each opening what answer would have changed your mind."
)


def rows(evidence: Evidence) -> tuple[IndicatorRow, ...]:
    """Return a row for every opening whose question had one stated leader and whose menu offered a choice."""
    return opening_choices.rows(evidence, _mentions_leader, same_question=True)


def _mentions_leader(last: Mapping[str, Statement], mentioned: Mapping[str, frozenset[str]]) -> bool | None:
    leading = {question: leader(last.get(question)) for question in mentioned}
    if not any(leading.values()):
        return None
    return any(leading[question] in hypotheses for question, hypotheses in mentioned.items())


def judge(rows: Sequence[IndicatorRow]) -> Indicator:
    """Return by how much the leader's share of openings lies outside both honest references.

    One reference is the leader's share on the same menus (choosing blindly), the other its share among
    the most informative headlines an hour at those moments (choosing as the ideal would). Between the
    two the index is 0; above, positive: the leader was sought beyond what either explains.
    """
    n, lines, shares = len(rows), lines_of(rows), opening_choices.shares(rows)
    if shares is None:
        return Indicator(NAME, TITLE, None, None, n, lines, _too_few(n), WOULD_CHANGE)
    measured = (
        f"{shares.opened:.0%} of {counted(n, 'opening')}, against {shares.offered:.0%} of the menus and {shares.informative:.0%} "
        f"of the most informative choices (standard error {shares.se:.0%})"
    )
    prompt = _prompt(shares, measured)
    return Indicator(
        NAME, TITLE, shares.above, shares.se, n, lines, prompt, WOULD_CHANGE, shares.beyond_chance
    )


def _too_few(n: int) -> str:
    return (
        f"Not shown: {counted(n, 'opening')} offered a choice between your leading hypothesis and a rival, and "
        f"{requirement(opening_choices.LEAST)}. State probabilities before you read, so that the log knows what you were leaning to."
    )


def _prompt(shares: opening_choices.Shares, measured: str) -> str:
    if not shares.beyond_chance:
        return f"What you opened mentioned your leading hypothesis about as often as chance or information explains, within chance: {measured}."
    if shares.above > 0:
        return f"You opened headlines about your leading hypothesis more often than the menus or their information explain: {measured}. What would have spoken against it, and was it on the menu?"
    return f"You opened headlines about rivals more often than the menus or their information explain: {measured}. Was that a test of your leader, or a search for something new?"
