"""Source-grade neglect: moving as far on poorly graded reports as on well graded ones."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assessment.amounts import counted
from assessment.bias.evidence import Evidence, Interval, Row, intervals, leader
from assessment.bias.evidence_split import lines_of
from assessment.bias.slopes import Slopes, fit
from assessment.bias.weighting import moved
from assessment.mark_records import Indicator
from assessment.observer.observer import belief, evidence_weight_of, log_odds, said, state_of
from assessment.observer.possible_worlds import POLARITIES, Floats, Worlds, normalised
from synthetic.codes import origin_source
from synthetic.emission import ASSESSMENTS
from synthetic.report import Report

NAME = "source_grade"
TITLE = "Heeding the grade"
WOULD_CHANGE = (
    "Reading the recorded grade before the text, and asking how often this source's reports with that grade "
    "are accurate in the published table before letting one move you."
)


def rows(of: Evidence) -> tuple[Row, ...]:
    """Return (G, P, Δℓ stated, Δℓ warranted) for every interval with graded evidence about the leader.

    G and P are the grade-blind weights of well and poorly graded reports. Copies count nowhere.
    """
    found: list[Row] = []
    for interval in intervals(of):
        leading = leader(interval.before)
        if leading is None:
            continue
        table = of.tables[interval.question]
        well, badly, ideal = _weights(table, interval, leading)
        step = moved(table, interval, leading)
        if step is None or (well == 0.0 and badly == 0.0):
            continue
        seqs = (interval.before.seq, *(o.seq for o in interval.openings), interval.after.seq)
        found.append(Row(seqs, (well, badly, step, ideal)))
    return tuple(found)


def judge(found: Sequence[Row]) -> Indicator:
    """Return how much further poor grades moved the trainee, relative to good ones, than they should.

    Δℓ = g·G + p·P is fitted for the trainee and for the ideal observer. The index is p/g of the trainee
    minus p/g of the ideal: 0 heeds grades as warranted, positive neglects them. The standard error is
    by the delta method, the ideal being known.
    """
    n, lines = len(found), lines_of(found)
    good, poor, stated, warranted = ([row.values[k] for row in found] for k in range(4))
    mine, ideals = fit(good, poor, stated), fit(good, poor, warranted)
    if mine is None or ideals is None or ideals.first <= 0:
        return Indicator(NAME, TITLE, None, None, n, lines, _too_few(n), WOULD_CHANGE)
    if mine.first <= 2 * mine.first_se or mine.first < 0.05:
        return Indicator(NAME, TITLE, None, None, n, lines, _unmoved(n), WOULD_CHANGE)
    estimate, se = mine.ratio - ideals.ratio, mine.ratio_se
    beyond = mine.beyond_chance(estimate, se)
    return Indicator(
        NAME, TITLE, estimate, se, n, lines, _prompt(mine, ideals.ratio, n), WOULD_CHANGE, beyond
    )


def _weights(table: Worlds, interval: Interval, hypothesis: str) -> tuple[float, float, float]:
    """Return the grade-blind weight of well and of poorly graded reports, and the ideal weight of all."""
    seen = list(interval.seen)
    good = poor = ideal = 0.0
    for opening in interval.openings:
        report = opening.report
        if all(r.origin != report.origin for r in seen):
            ideal += evidence_weight_of(table, seen, report, hypothesis)
            blind = _blind_weight(table, state_of(table, seen), report, hypothesis)
            if _well_graded(table, report):
                good += blind
            else:
                poor += blind
        seen.append(report)
    return good, poor, ideal


def _outcomes(table: Worlds, report: Report, hypothesis: str) -> Floats:
    """Chances of every outcome about a subject, shape (assessments, polarities, pairs)."""
    chances = table.chances[
        table.sources.index(origin_source(report.origin)), table.subjects.index(hypothesis)
    ]
    return chances.reshape(len(ASSESSMENTS), len(POLARITIES), -1)


def blind_weight_of(table: Worlds, report: Report) -> Floats:
    """Return the chance of a report's statements under each world when its grade is not looked at."""
    weights = np.ones(len(table.pairs), dtype=np.float64)
    for assertion in said(report, table.question):
        blind = _outcomes(table, report, assertion.hypothesis).sum(axis=0)
        weights = weights * blind[POLARITIES.index(assertion.polarity)]
    return weights


def _blind_weight(table: Worlds, state: Floats, report: Report, hypothesis: str) -> float:
    after = normalised(table, state * blind_weight_of(table, report))
    return log_odds(belief(table, after)[hypothesis]) - log_odds(belief(table, state)[hypothesis])


def _well_graded(table: Worlds, report: Report) -> bool:
    """Whether the grade makes the direction tell more than the source's statements do on average.

    Measured on the published table: how far for and against are apart when the subject is the truth
    and when it is not, under this assessment and over all assessments.
    """
    subject = said(report, table.question)[0].hypothesis
    outcomes = _outcomes(table, report, subject)
    true = np.array([truth == subject for truth, _ in table.pairs])
    own = outcomes[ASSESSMENTS.index(report.grade.assessment)]
    return _telling(own, true, table.prior) >= _telling(outcomes.sum(axis=0), true, table.prior)


def _telling(by_polarity: Floats, true: NDArray[np.bool_], prior: Floats) -> float:
    here, there = prior * true, prior * ~true
    chance = [[float((p * w).sum() / max(w.sum(), 1e-12)) for p in by_polarity] for w in (here, there)]
    shares = [c[0] / max(c[0] + c[1], 1e-12) for c in chance]
    return abs(shares[0] - shares[1])


def _too_few(n: int) -> str:
    return (
        f"Not shown: {counted(n, 'interval')} between estimates held graded evidence; six are needed, three with well "
        "graded and three with poorly graded reports, not always together. Estimate more often."
    )


def _unmoved(n: int) -> str:
    return (
        f"Not shown: over {counted(n, 'interval')} your estimates moved too little, or too unevenly, with well graded "
        "reports to compare poorly graded ones with them."
    )


def _prompt(mine: Slopes, ideal: float, n: int) -> str:
    ratio, se = mine.ratio, mine.ratio_se
    measured = (
        f"a poorly graded report moved you {ratio:z.0%} as far as a well graded one that says the same, where "
        f"{ideal:.0%} was warranted (standard error {se:.0%}, {counted(n, 'interval')})"
    )
    if not mine.beyond_chance(ratio - ideal, se):
        return f"You heeded grades about as warranted: {measured}, within chance."
    if ratio > ideal:
        return f"Poorly graded reports moved you too far: {measured}. Which of them would you now set aside?"
    return f"Poorly graded reports moved you less than they should: {measured}. A weak report is weak, not worthless."
