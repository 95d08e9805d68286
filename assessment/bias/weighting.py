"""Uneven weighting: moving more on evidence for the leading hypothesis than on evidence against it."""

from collections.abc import Sequence

from assessment.amounts import counted, signed
from assessment.bias.evidence import Evidence, IndicatorRow, StatementInterval, intervals, leader
from assessment.bias.evidence_split import lines_of
from assessment.bias.slopes import CANNOT_TELL, Slopes, fit
from assessment.mark_records import Indicator
from assessment.observer.ideal_reader import log_odds
from assessment.scorers.coherence import normalised

NAME = "weighting"
TITLE = "Weighing for and against"
CERTAIN = 0.01
"""Statements this near to 0 or 1 leave no room in which a step could be seen."""
WOULD_CHANGE = (
    "Stating probabilities again soon after each report that bears on a question, and moving as far for "
    "evidence against your leader as for equally strong evidence in its favour."
)


def rows(evidence: Evidence) -> tuple[IndicatorRow, ...]:
    """Return (λ₊, λ₋, Δℓ) for every interval between statements that held evidence about the leader.

    ℓ is the stated log-odds of the hypothesis that led before the interval; λ₊ and λ₋ add up the
    ideal weights of the reports opened in it that favour and oppose that hypothesis.
    """
    by_interval: list[IndicatorRow] = []
    for interval in intervals(evidence):
        leading = leader(interval.before)
        if leading is None:
            continue
        favouring, opposing = _weights(evidence, interval, leading)
        step = moved(evidence, interval, leading)
        if step is None or (favouring == 0.0 and opposing == 0.0):
            continue
        by_interval.append(IndicatorRow(interval.seqs, (favouring, opposing, step)))
    return tuple(by_interval)


def judge(rows: Sequence[IndicatorRow]) -> Indicator:
    """Return b₊ - b₋ from Δℓ = b₊λ₊ + b₋λ₋."""
    n, lines = len(rows), lines_of(rows)
    slopes = fit(*([row.values[k] for row in rows] for k in range(3)))
    if slopes is None:
        return Indicator(NAME, TITLE, None, None, n, lines, _too_few(n), WOULD_CHANGE)
    estimate, se = slopes.first - slopes.second, slopes.difference_se
    beyond = slopes.beyond_chance(estimate, se)
    return Indicator(NAME, TITLE, estimate, se, n, lines, _prompt(slopes, n), WOULD_CHANGE, beyond)


def moved(evidence: Evidence, interval: StatementInterval, hypothesis: str) -> float | None:
    """Return the change in a hypothesis's stated log-odds over an interval.

    None when either statement is so near certainty that a further step could not have shown.
    """
    hypotheses = evidence.reader.hypotheses(interval.question)
    before = normalised(interval.before.probabilities, hypotheses)[hypothesis]
    after = normalised(interval.after.probabilities, hypotheses)[hypothesis]
    if not all(CERTAIN < p < 1.0 - CERTAIN for p in (before, after)):
        return None
    return log_odds(after) - log_odds(before)


def _weights(evidence: Evidence, interval: StatementInterval, hypothesis: str) -> tuple[float, float]:
    earlier = list(interval.earlier)
    favouring = opposing = 0.0
    for report in interval.reports:
        weight = evidence.reader.reading(earlier).weight(report, interval.question, hypothesis)
        favouring += max(weight, 0.0)
        opposing += min(weight, 0.0)
        earlier.append(report)
    return favouring, opposing


def _too_few(n: int) -> str:
    return (
        f"Not shown: {counted(n, 'interval')} between estimates held evidence about the leading hypothesis; six are needed, "
        "three with evidence for it and three with evidence against, not always together. Estimate more often."
    )


def _prompt(slopes: Slopes, n: int) -> str:
    favouring, opposing, se = slopes.first, slopes.second, slopes.difference_se
    measured = (
        f"you moved {favouring:z.2f} of the warranted step on evidence for your leading hypothesis and "
        f"{opposing:z.2f} on evidence against it (difference {signed(favouring - opposing, 2)}, standard error {se:.2f}, "
        f"{counted(n, 'interval')})"
    )
    if not slopes.beyond_chance(favouring - opposing, se):
        if slopes.cannot_tell(se):
            return CANNOT_TELL.format(figures=measured)
        return f"For and against weighed about alike: {measured}, within chance."
    if favouring > opposing:
        return f"Evidence against your leader moved you less: {measured}. Which report did you explain away?"
    return f"Evidence against your leader moved you more: {measured}. Did a single report unsettle you more than it should?"
