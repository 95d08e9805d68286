"""Readers who count: what scores without tradecraft, and how well each does with the temper that suits it best."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assessment.evidence_checks.drawn_evidence import DrawnEvidence
from synthetic.filing.filings import Filing
from synthetic.questions.joint_model import LatentQuestion
from synthetic.questions.two_sides import BOTH, LOCAL, SUPPLY

Floats = NDArray[np.float64]
Counter = Callable[[Sequence[Filing]], float]
DAMNING = (BOTH, SUPPLY, LOCAL)
BASIS_WEIGHTS = {"machine": 5.0, "direct": 5.0, "told": 3.0, "hearsay": 2.0}
"""Five weights by letter: A 5, B 4, C 3, D 2, E 1; the letter follows from the basis."""
TEMPERS = (0.05, 0.1, 0.2, 0.35, 0.6, 1.0, 1.6, 2.5)
OFFSETS = (-2.0, -1.0, 0.0, 1.0, 2.0)


def _accounts(filed: Sequence[Filing]) -> list[Filing]:
    """Return filings with each account once: originals by their source, copies by the odd detail that they share."""
    return list(
        {(f.look.key, f.indication.detail or ("talk" if f.copy else f.source)): f for f in filed}.values()
    )


def _five_weights(filed: Sequence[Filing]) -> float:
    return sum(BASIS_WEIGHTS[f.basis] for f in _accounts(filed) if f.indication.nature in DAMNING)


def _letter_a(filed: Sequence[Filing]) -> float:
    return float(
        sum(f.indication.nature in DAMNING for f in _accounts(filed) if f.basis in ("machine", "direct"))
    )


def _mentions(filed: Sequence[Filing]) -> float:
    return float(len(filed))


def _damning(filed: Sequence[Filing]) -> float:
    return float(sum(f.indication.nature in DAMNING for f in filed))


def _damning_share(filed: Sequence[Filing]) -> float:
    return 5.0 * _damning(filed) / len(filed) if filed else 0.0


def _most_recent(filed: Sequence[Filing]) -> float:
    damning = [f.released_day for f in filed if f.indication.nature in DAMNING]
    return max(damning) / 20.0 if damning else 0.0


def _both_ends(filed: Sequence[Filing]) -> float:
    return 2.0 * sum(f.indication.nature == BOTH for f in _accounts(filed))


def _words(filed: Sequence[Filing]) -> float:
    weights = {BOTH: 3.0, SUPPLY: 1.0, LOCAL: 1.0}
    return sum(weights.get(f.indication.nature, 0.0) for f in filed)


COUNTERS: Mapping[str, Counter] = {
    "five weights, copies once": _five_weights,
    "letter A only": _letter_a,
    "mentions": _mentions,
    "count of damning": _damning,
    "share of damning": _damning_share,
    "most recent damning": _most_recent,
    "both ends, copies once": _both_ends,
    "words, weighted": _words,
}
"""What each reader scores a subject by, from the opened filings about it."""


def counter_scores(
    counter: Counter, evidence: DrawnEvidence, latent: LatentQuestion, opened: Sequence[Filing]
) -> Floats:
    """Return the score of every subject of a question from opened filings; shape (subjects,)."""
    return np.array([counter([f for f in opened if f.look.subject.id == s]) for s in latent.subjects])


@dataclass(frozen=True)
class CounterTemper:
    """How a counter turns scores into chances."""

    temper: float
    offset: float
    """Score of the hypothesis that names nobody, above the mean of the subjects' scores."""


def counter_chances(scores: Floats, hypotheses: int, temper: CounterTemper) -> Floats:
    """Return chances of the hypotheses from scores of the subjects; the last hypothesis may name nobody."""
    values = scores * temper.temper
    if hypotheses > len(scores):
        values = np.append(values, values.mean() + temper.offset)
    values = np.exp(values - values.max())
    return np.asarray(values / values.sum(), dtype=np.float64)


def brier(chances: Floats, truth: int) -> float:
    """Return the squared error of chances, summed over hypotheses."""
    right = np.zeros(len(chances))
    right[truth] = 1.0
    return float(((chances - right) ** 2).sum())


def best_temper(rows: Sequence[tuple[Floats, int]], hypotheses: int) -> CounterTemper:
    """Return the temper and offset under which scores err least; ``rows`` are scores and truths of other seeds."""
    tempers = [CounterTemper(t, o) for t in TEMPERS for o in OFFSETS]
    losses = [
        np.mean([brier(counter_chances(scores, hypotheses, temper), truth) for scores, truth in rows])
        for temper in tempers
    ]
    return tempers[int(np.argmin(losses))]


def counter_skill(
    counter: Counter,
    latent_of: Callable[[DrawnEvidence], LatentQuestion],
    tuning: Sequence[tuple[DrawnEvidence, Sequence[Filing]]],
    testing: Sequence[tuple[DrawnEvidence, Sequence[Filing]]],
) -> float:
    """Return a counter's skill: 1 less its squared error over that of the base rates, tempered on other seeds."""

    def rows(worlds: Sequence[tuple[DrawnEvidence, Sequence[Filing]]]) -> list[tuple[Floats, int]]:
        return [
            (counter_scores(counter, e, latent_of(e), opened), e.world.answers[latent_of(e).question])
            for e, opened in worlds
        ]

    hypotheses = len(latent_of(testing[0][0]).prior)
    temper = best_temper(rows(tuning), hypotheses)
    own = np.mean([brier(counter_chances(s, hypotheses, temper), truth) for s, truth in rows(testing)])
    prior = np.mean([brier(latent_of(e).prior, e.world.answers[latent_of(e).question]) for e, _ in testing])
    return float(1 - own / prior)
