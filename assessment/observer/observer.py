"""The ideal observer: exact Bayesian belief from what a trainee could know, and nothing else.

It uses the published source table (the same emission tables that generate statements), the recorded
grades, and origin references; never the sealed truth. Belief is exact: a sum over every pair of truth
and decoy. Each function lays out the worlds itself; code that asks many times makes them once with
``possible_worlds`` and calls the functions of the same name ending in ``_of``.
"""

from collections.abc import Iterable, Sequence

import numpy as np

from assessment.observer.ideal_reader import ROUNDING, Floats, log_odds
from assessment.observer.possible_worlds import Worlds, by_hypothesis, normalised, possible_worlds, row
from scenarios.schema.intelligence import Dials, SourcePlan
from simulator.answers import Slots
from synthetic.codes import origin_source
from synthetic.report import Assertion, Headline, Report


def independent(reports: Iterable[Report]) -> tuple[Report, ...]:
    """Return one report an origin, so that circular reporting counts once, in an order that ignores arrival.

    The originating source's own report is preferred to one that repeats it, then the lower id.
    """
    best: dict[str, tuple[bool, str, Report]] = {}
    for report in reports:
        key = (report.headline.source != origin_source(report.origin), report.headline.id, report)
        if report.origin not in best or key[:2] < best[report.origin][:2]:
            best[report.origin] = key
    return tuple(best[origin][2] for origin in sorted(best))


def assertions_about(report: Report, question: str) -> tuple[Assertion, ...]:
    """Return what a report asserts about one question, each assertion once."""
    return tuple(dict.fromkeys(a for a in report.assertions if a.question == question))


def speaks(report: Report, question: str) -> bool:
    """Return whether a report asserts something about a question."""
    return any(assertion.question == question for assertion in report.assertions)


def weight_of(worlds: Worlds, report: Report) -> Floats:
    """Return the chance of a report's statements under each world; ones when it says nothing."""
    source = origin_source(report.origin)
    weights = np.ones(len(worlds.pairs), dtype=np.float64)
    for assertion in assertions_about(report, worlds.question):
        weights = weights * row(
            worlds, source, assertion.hypothesis, report.grade.assessment, assertion.polarity
        )
    return weights


def standing_reports(reports: Iterable[Report]) -> tuple[Report, ...]:
    """Return the reports whose origin no opened report withdraws.

    Only hearsay without content is withdrawn, as often as the source table says, so to leave it out is exact;
    that a report has not been withdrawn is not read as a sign.
    """
    opened = tuple(reports)
    withdrawn = {r.origin for r in opened if r.withdraws}
    return tuple(r for r in opened if r.origin not in withdrawn) if withdrawn else opened


def state_of(worlds: Worlds, reports: Iterable[Report]) -> Floats:
    """Return the ideal belief over worlds given opened reports; shape (pairs,), sums to 1."""
    state = worlds.prior
    for report in independent(r for r in standing_reports(reports) if speaks(r, worlds.question)):
        state = normalised(worlds, state * weight_of(worlds, report))
    return state


def bearer_state(worlds: Worlds, state: Floats, report: Report) -> Floats:
    """Return the belief of one who takes a report for its bearer's own word, whoever it goes back to."""
    for assertion in assertions_about(report, worlds.question):
        bearer = report.headline.source
        chance = row(worlds, bearer, assertion.hypothesis, report.grade.assessment, assertion.polarity)
        state = normalised(worlds, state * chance)
    return state


def posterior_of(worlds: Worlds, reports: Iterable[Report]) -> dict[str, float]:
    """Return the ideal probability of each hypothesis, by id, given opened reports."""
    return belief(worlds, state_of(worlds, reports))


def belief(worlds: Worlds, state: Floats) -> dict[str, float]:
    """Return a belief over worlds as a probability for each hypothesis id."""
    return {h: float(p) for h, p in zip(worlds.hypotheses, by_hypothesis(worlds, state), strict=True)}


def posterior(
    plans: Sequence[SourcePlan], dials: Dials, slots: Slots, reports: Iterable[Report]
) -> dict[str, float]:
    """Return the ideal probability of each hypothesis of a question given opened reports.

    Exact over (truth, decoy): base rates times a uniform decoy, times the emission likelihood of
    each independent origin's statement. Reports of one origin count once, in any order.

    Raises:
        ValueError: for a source or hypothesis that the scenario does not have.
    """
    return posterior_of(possible_worlds(plans, dials, slots), reports)


def evidence_weight_of(worlds: Worlds, before: Iterable[Report], report: Report, hypothesis: str) -> float:
    """Return λ = ln P(report|h) / P(report|not h), given the reports opened ``before`` it.

    Other truths and decoys are weighed by the ideal belief at that point, so the weights of a
    sequence add up to the whole change in ideal log-odds. A report of an origin opened before
    weighs nothing; a withdrawal weighs what the withdrawn origin did, the other way.
    """
    earlier = tuple(before)
    if report.withdraws:
        return withdrawal_weight(worlds, earlier, report, hypothesis)
    if any(r.origin == report.origin for r in earlier):
        return 0.0
    return factor_weight(worlds, state_of(worlds, earlier), report, hypothesis)


def withdrawal_weight(worlds: Worlds, earlier: Sequence[Report], report: Report, hypothesis: str) -> float:
    """Return by how much a withdrawal changes a hypothesis's log-odds, given the reports opened before it."""
    after = belief(worlds, state_of(worlds, (*earlier, report)))[hypothesis]
    return log_odds(after) - log_odds(belief(worlds, state_of(worlds, earlier))[hypothesis])


def factor_weight(worlds: Worlds, state: Floats, report: Report, hypothesis: str) -> float:
    """Return the weight of evidence of a report of a new origin at a belief over worlds."""
    likelihood = weight_of(worlds, report)
    # Worlds in which the hypothesis is the truth; the chance of the report is averaged over them and over the rest.
    true_worlds = np.array([truth == hypothesis for truth, _ in worlds.pairs])
    weights_if_true, weights_if_false = state[true_worlds], state[~true_worlds]
    if weights_if_true.sum() <= 0 or weights_if_false.sum() <= 0:
        return 0.0
    chance_if_true = float((weights_if_true * likelihood[true_worlds]).sum() / weights_if_true.sum())
    chance_if_false = float((weights_if_false * likelihood[~true_worlds]).sum() / weights_if_false.sum())
    return float(np.log(max(chance_if_true, ROUNDING)) - np.log(max(chance_if_false, ROUNDING)))


def value_of(worlds: Worlds, state: Floats, headline: Headline) -> float:
    """Return the expected fall in entropy at a belief, in bits, from opening an unread headline.

    The sum runs over every assessment and direction the source could give about the subject the
    headline mentions; a headline that mentions none is averaged over the nameable hypotheses. Zero
    for a headline about another question or none. What is inside is not looked at, nor whether it
    will turn out to be circular.
    """
    return headline_value(worlds, values_of(worlds, state), headline)


def headline_value(worlds: Worlds, values: Floats, headline: Headline) -> float:
    """Return a headline's entry in a table made by ``values_of``; 0 when it is about something else."""
    if headline.question != worlds.question or headline.source not in worlds.sources:
        return 0.0
    source_values = values[worlds.sources.index(headline.source)]
    if headline.hypothesis in worlds.subjects:
        return float(source_values[worlds.subjects.index(headline.hypothesis)])
    return 0.0 if headline.hypothesis else float(source_values.mean())


def values_of(worlds: Worlds, state: Floats) -> Floats:
    """Return the value of information for every source and subject; shape (sources, subjects), bits."""
    # The chance of every outcome together with every truth, shape (sources, subjects, outcomes, hypotheses);
    # divided by the outcome's own chance it is the belief after that outcome.
    joint = by_hypothesis(worlds, worlds.chances * state)
    chance = joint.sum(axis=-1)
    after = _entropy(joint / np.where(chance > 0, chance, 1.0)[..., None])
    now = _entropy(by_hypothesis(worlds, state))
    return np.maximum(now - (chance * after).sum(axis=-1), 0.0)


def _entropy(p: Floats) -> Floats:
    safe = np.where(p > 0, p, 1.0)
    return np.asarray(-(p * np.log2(safe)).sum(axis=-1), dtype=np.float64)
