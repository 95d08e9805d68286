"""Satisficing: reading no further about a question once one hypothesis seems good enough."""

from collections.abc import Mapping, Sequence

from assessment.amounts import counted, requirement
from assessment.bias import opening_choices
from assessment.bias.evidence import Evidence, IndicatorRow, Statement
from assessment.bias.evidence_split import lines_of
from assessment.mark_records import Indicator

NAME = "satisficing"
TITLE = "Reading on once it seems settled"
ENOUGH = 0.65
"""Stated chance of the leader from which a question counts as seeming settled: "likely" on the yardstick."""
WOULD_CHANGE = (
    "Asking of a question that seems settled which unread headline could still overturn it, and reading that "
    "one before turning to the next question."
)


def rows(evidence: Evidence) -> tuple[IndicatorRow, ...]:
    """Return a row for every opening made while some questions seemed settled and others did not."""
    return opening_choices.rows(evidence, _about_a_settled_question, same_question=False)


def _about_a_settled_question(
    last: Mapping[str, Statement], mentioned: Mapping[str, frozenset[str]]
) -> bool | None:
    stated = [last[question] for question in mentioned if question in last]
    if not stated:
        return None
    # A headline that can bear on several questions is about a settled one when none of them is open.
    return all(max(s.probabilities.values(), default=0.0) >= ENOUGH for s in stated)


def judge(rows: Sequence[IndicatorRow]) -> Indicator:
    """Return by how much the share of openings about settled questions lies below both references.

    The references are those of selective search: the share on the same menus, and among the most
    informative headlines. Positive when settled questions were left alone beyond what either explains.
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
        NAME, TITLE, -shares.above, shares.se, n, lines, prompt, WOULD_CHANGE, shares.beyond_chance
    )


def _too_few(n: int) -> str:
    return (
        f"Not shown: {counted(n, 'opening')} offered a choice between a question that seemed settled and one that did not, "
        f"and {requirement(opening_choices.LEAST)}."
    )


def _prompt(shares: opening_choices.Shares, measured: str) -> str:
    if not shares.beyond_chance:
        return f"You read about questions that seemed settled about as often as chance or information explains: {measured}."
    if shares.above < 0:
        return f"Once a rival seemed likely you read little more about its question: {measured}. What would have overturned it?"
    return f"You went on reading about questions that seemed settled more than menus or information explain: {measured}. Which open question went short?"
