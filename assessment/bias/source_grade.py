"""Source-grade neglect: moving as far on poorly graded reports as on well graded ones."""

from collections.abc import Sequence

from assessment.amounts import counted
from assessment.bias.evidence import Evidence, IndicatorRow, StatementInterval, intervals, leader
from assessment.bias.evidence_split import lines_of
from assessment.bias.slopes import CANNOT_TELL, Slopes, fit
from assessment.bias.weighting import moved
from assessment.mark_records import Indicator
from assessment.observer.ideal_reader import weight_between

NAME = "source_grade"
TITLE = "Heeding the grade"
WOULD_CHANGE = (
    "Reading the recorded grade before the text, and asking how often this source's reports with that grade "
    "are accurate in the published table before letting one move you."
)


def rows(evidence: Evidence) -> tuple[IndicatorRow, ...]:
    """Return (G, P, Δℓ stated, Δℓ warranted) for every interval with graded evidence about the leader.

    G and P are the grade-blind weights of well and poorly graded reports. Circular reports count nowhere.
    """
    by_interval: list[IndicatorRow] = []
    for interval in intervals(evidence):
        leading = leader(interval.before)
        if leading is None:
            continue
        well, badly, ideal = _weights(evidence, interval, leading)
        step = moved(evidence, interval, leading)
        if step is None or (well == 0.0 and badly == 0.0):
            continue
        by_interval.append(IndicatorRow(interval.seqs, (well, badly, step, ideal)))
    return tuple(by_interval)


def judge(rows: Sequence[IndicatorRow]) -> Indicator:
    """Return how much further poor grades moved the trainee, relative to good ones, than they should.

    Δℓ = g·G + p·P is fitted for the trainee and for the ideal observer. The index is p/g of the trainee
    minus p/g of the ideal: 0 heeds grades as warranted, positive neglects them. The standard error is
    by the delta method, the ideal being known.
    """
    n, lines = len(rows), lines_of(rows)
    good, poor, stated, warranted = ([row.values[k] for row in rows] for k in range(4))
    slopes, ideal_slopes = fit(good, poor, stated), fit(good, poor, warranted)
    if slopes is None or ideal_slopes is None or ideal_slopes.first <= 0:
        return Indicator(NAME, TITLE, None, None, n, lines, _too_few(n), WOULD_CHANGE)
    if slopes.first <= 2 * slopes.first_se or slopes.first < 0.05:
        return Indicator(NAME, TITLE, None, None, n, lines, _unmoved(n), WOULD_CHANGE)
    estimate, se = slopes.ratio - ideal_slopes.ratio, slopes.ratio_se
    beyond = slopes.beyond_chance(estimate, se)
    return Indicator(
        NAME, TITLE, estimate, se, n, lines, _prompt(slopes, ideal_slopes.ratio, n), WOULD_CHANGE, beyond
    )


def _weights(evidence: Evidence, interval: StatementInterval, hypothesis: str) -> tuple[float, float, float]:
    """Return the grade-blind weight of well and of poorly graded reports, and the ideal weight of all."""
    reader, question = evidence.reader, interval.question
    earlier = list(interval.earlier)
    good = poor = ideal = 0.0
    for report in interval.reports:
        if not reader.repeats(earlier, report):
            before = reader.reading(earlier)
            ideal += before.weight(report, question, hypothesis)
            ungraded = before.misread(report, "ungraded")
            blind = weight_between(reader, before, ungraded, question, hypothesis)
            # A grade that makes the source's word tell at least as much as it does on average is a good one.
            if reader.telling(report, question) >= 0:
                good += blind
            else:
                poor += blind
        earlier.append(report)
    return good, poor, ideal


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


def _prompt(slopes: Slopes, ideal: float, n: int) -> str:
    ratio, se = slopes.ratio, slopes.ratio_se
    measured = (
        f"a poorly graded report moved you {ratio:z.0%} as far as a well graded one that says the same, where "
        f"{ideal:.0%} was warranted (standard error {se:.0%}, {counted(n, 'interval')})"
    )
    if not slopes.beyond_chance(ratio - ideal, se):
        if slopes.cannot_tell(se):
            return CANNOT_TELL.format(figures=measured)
        return f"You heeded grades about as warranted: {measured}, within chance."
    if ratio > ideal:
        return f"Poorly graded reports moved you too far: {measured}. Which of them would you now set aside?"
    return f"Poorly graded reports moved you less than they should: {measured}. A weak report is weak, not worthless."
