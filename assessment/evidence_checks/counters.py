"""Readers who count: what scores without tradecraft, and how well each does with the temper that suits it best."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assessment.evidence_checks.drawn_evidence import DrawnEvidence
from assessment.evidence_checks.reading_loss import Loss
from synthetic.filing.filings import Filing
from synthetic.questions.joint_model import LatentQuestion
from synthetic.questions.number import KINDS, MANY
from synthetic.questions.two_sides import BOTH, LOCAL, SUPPLY
from synthetic.testimony.occasion import ActivityKind
from synthetic.testimony.view import VAGUE

Floats = NDArray[np.float64]
Counter = Callable[[Sequence[Filing]], float]
DAMNING = (BOTH, SUPPLY, LOCAL)
MACHINES = frozenset({"communications", "anpr", "sar", "crypto"})
"""Sources that read machines and papers."""
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


def _level(filed: Sequence[Filing], kinds: tuple[ActivityKind, ...]) -> float:
    """Return the sum of what looks at the crew show, a look that shows many counting 1."""
    own = [f.indication.nature / MANY for f in filed if f.look.kind in kinds and f.indication.nature != VAGUE]
    return sum(own) * len(filed) / len(own) if own else 0.5 * len(filed)


HEADS: tuple[ActivityKind, ...] = ("count",)
BEDROOMS: tuple[ActivityKind, ...] = ("rooms",)
CREW_COUNTERS: Mapping[str, Counter] = {
    "mean of head counts": lambda filed: _level(filed, HEADS),
    "mean of rooms": lambda filed: _level(filed, BEDROOMS),
    "mean of all figures": lambda filed: _level(filed, KINDS),
    "most heads at once": lambda filed: (
        len(filed) * max((f.indication.nature / MANY for f in filed), default=0.5)
    ),
}
"""What each reader takes for the size of a crew, as a share of the most that reports could show, times their number."""
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
    """Return the score of every subject of a question from opened filings; shape (subjects,).

    Where the answers are bands of a number, the score of every band but the last instead: how near it lies to what
    is counted, the share that the counter's score is of all that it could be.
    """
    scores = [counter([f for f in opened if f.look.subject.id == s]) for s in latent.subjects]
    if latent.subject_kind != "crew":
        return np.array(scores)
    bands = len(latent.hypotheses)
    most = sum(f.look.subject.id in latent.subjects for f in opened)
    level = sum(scores) / most if most else 0.5
    return np.array([-10.0 * abs(level - band / (bands - 1)) for band in range(bands)])


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


def best_temper(rows: Sequence[tuple[Floats, int]], hypotheses: int, loss: Loss) -> CounterTemper:
    """Return the temper and offset under which scores err least; ``rows`` are scores and truths of other seeds."""
    tempers = [CounterTemper(t, o) for t in TEMPERS for o in OFFSETS]
    losses = [
        np.mean([loss(counter_chances(scores, hypotheses, temper), truth) for scores, truth in rows])
        for temper in tempers
    ]
    return tempers[int(np.argmin(losses))]


ScoreRow = tuple[Floats, int]
"""Scores of the subjects of a question in one world, and the index of its true hypothesis."""


def counter_losses(rows: Sequence[ScoreRow], hypotheses: int, loss: Loss) -> list[float]:
    """Return a counter's loss in each world, each half of the worlds tempered on the other half."""
    losses = [0.0] * len(rows)
    for half in (0, 1):
        temper = best_temper(rows[1 - half :: 2], hypotheses, loss)
        for place in range(half, len(rows), 2):
            scores, truth = rows[place]
            losses[place] = loss(counter_chances(scores, hypotheses, temper), truth)
    return losses


def counters_of(latent: LatentQuestion) -> Mapping[str, Counter]:
    """Return the readers who count that a question of this kind has."""
    return CREW_COUNTERS if latent.subject_kind == "crew" else COUNTERS


HEADLINE_COUNTERS: Mapping[str, Counter] = {
    "headlines": _mentions,
    "fewest headlines": lambda filed: -_mentions(filed),
    "days with a headline": lambda filed: float(len({f.look.day for f in filed})),
    "sources": lambda filed: float(len({f.source for f in filed})),
    "latest headline": lambda filed: max((f.released_day for f in filed), default=0) / 20.0,
    "headlines by machines": lambda filed: float(sum(f.source in MACHINES for f in filed)),
}
"""What somebody can count who opens nothing."""
