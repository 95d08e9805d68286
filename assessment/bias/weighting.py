"""Uneven weighting: moving more on evidence for the leading hypothesis than on evidence against it."""

from assessment.bias.events import Evidence, Interval, intervals, leader
from assessment.bias.slopes import Slopes, fit
from assessment.observer import evidence_weight_of, log_odds
from assessment.records import Indicator
from assessment.scorers.coherence import normalised
from assessment.worlds import Worlds

TITLE = "Weighing for and against"
CERTAIN = 0.01
"""Statements this near to 0 or 1 leave no room in which a step could be seen."""
WOULD_CHANGE = (
    "Stating probabilities again soon after each report that bears on a question, and moving as far for "
    "evidence against your leader as for equally strong evidence in its favour."
)


def weighting(of: Evidence) -> Indicator:
    """Return b₊ - b₋ from Δℓ = b₊λ₊ + b₋λ₋ over intervals between statements.

    ℓ is the stated log-odds of the hypothesis that led before the interval; λ₊ and λ₋ add up the
    ideal weights of the reports opened in it that favour and oppose that hypothesis.
    """
    gains: list[float] = []
    losses: list[float] = []
    moves: list[float] = []
    lines: list[int] = []
    for interval in intervals(of):
        leading = leader(interval.before)
        if leading is None:
            continue
        table = of.tables[interval.question]
        favouring, opposing = _weights(table, interval, leading)
        step = moved(table, interval, leading)
        if step is None or (favouring == 0.0 and opposing == 0.0):
            continue
        gains.append(favouring)
        losses.append(opposing)
        moves.append(step)
        lines += [interval.before.seq, *(o.seq for o in interval.openings), interval.after.seq]
    n, where = len(moves), tuple(dict.fromkeys(lines))
    slopes = fit(gains, losses, moves)
    if slopes is None:
        return Indicator("weighting", TITLE, None, None, n, where, _too_few(n), WOULD_CHANGE)
    estimate, se = slopes.first - slopes.second, slopes.difference_se
    prompt = _prompt(slopes, n)
    return Indicator("weighting", TITLE, estimate, se, n, where, prompt, WOULD_CHANGE)


def moved(table: Worlds, interval: Interval, hypothesis: str) -> float | None:
    """Return the change in a hypothesis's stated log-odds over an interval.

    None when either statement is so near certainty that a further step could not have shown.
    """
    before = normalised(interval.before.probabilities, table.hypotheses)[hypothesis]
    after = normalised(interval.after.probabilities, table.hypotheses)[hypothesis]
    if not all(CERTAIN < p < 1.0 - CERTAIN for p in (before, after)):
        return None
    return log_odds(after) - log_odds(before)


def _weights(table: Worlds, interval: Interval, hypothesis: str) -> tuple[float, float]:
    seen = list(interval.seen)
    favouring = opposing = 0.0
    for opening in interval.openings:
        weight = evidence_weight_of(table, seen, opening.report, hypothesis)
        favouring += max(weight, 0.0)
        opposing += min(weight, 0.0)
        seen.append(opening.report)
    return favouring, opposing


def _too_few(n: int) -> str:
    return (
        f"Not shown: {n} intervals between estimates held evidence about the leading hypothesis; six are needed, "
        "three with evidence for it and three with evidence against, not always together. Estimate more often."
    )


def _prompt(slopes: Slopes, n: int) -> str:
    favouring, opposing, se = slopes.first, slopes.second, slopes.difference_se
    measured = (
        f"you moved {favouring:.2f} of the warranted step on evidence for your leading hypothesis and "
        f"{opposing:.2f} on evidence against it (difference {favouring - opposing:+.2f}, standard error {se:.2f}, "
        f"{n} intervals)"
    )
    if not slopes.beyond_chance(favouring - opposing, se):
        return f"For and against weighed about alike: {measured}, within chance."
    if favouring > opposing:
        return f"Evidence against your leader moved you less: {measured}. Which report did you explain away?"
    return f"Evidence against your leader moved you more: {measured}. Did a single report unsettle you more than it should?"
