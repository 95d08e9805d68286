"""The possible worlds of one question: every truth with every decoy, and how likely each makes a report.

The observer and the search both need the same sums; here they are arrays, made once a question.
Worlds are pairs (truth, decoy); the prior of a pair is the truth's base rate, shared equally among
the nameable hypotheses that deception could point at.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assessment.observer.ideal_reader import Floats
from scenarios.schema.intelligence import Dials, SourcePlan
from simulator.answers import Slots
from synthetic.emission import ASSESSMENTS, likelihood
from synthetic.report import Polarity

POLARITIES: tuple[Polarity, Polarity] = ("for", "against")
OUTCOMES: tuple[tuple[str, Polarity], ...] = tuple(
    (assessment, polarity) for assessment in ASSESSMENTS for polarity in POLARITIES
)
"""What opening a report can show: an intelligence assessment and a direction."""


@dataclass(frozen=True)
class Worlds:
    """One question's pairs of truth and decoy, with the chance of every outcome under each."""

    question: str
    hypotheses: tuple[str, ...]
    subjects: tuple[str, ...]
    """Hypotheses that name somebody or somewhere: those a report can be about."""
    pairs: tuple[tuple[str, str], ...]
    """(truth, decoy), ordered by truth as the hypotheses are."""
    prior: Floats
    """Shape (pairs,); sums to 1."""
    starts: NDArray[np.intp]
    """Index of the first pair of each hypothesis."""
    sources: tuple[str, ...]
    chances: Floats
    """Shape (sources, subjects, outcomes, pairs)."""


def possible_worlds(plans: Sequence[SourcePlan], dials: Dials, slots: Slots) -> Worlds:
    """Lay out a question's worlds under the published source table; the arrays are read-only.

    ``slots`` holds the question's hypotheses and base rates.

    Raises:
        ValueError: when a hypothesis leaves deception nothing to point at.
    """
    return _laid_out(tuple(plans), dials, slots)


@lru_cache(maxsize=64)
def _laid_out(plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots) -> Worlds:
    subjects = tuple(h.id for h in slots.hypotheses if h.entity)
    pairs: list[tuple[str, str]] = []
    prior: list[float] = []
    starts: list[int] = []
    for hypothesis, rate in zip(slots.hypotheses, slots.base_rates, strict=True):
        decoys = [s for s in subjects if s != hypothesis.id]
        if not decoys:
            raise ValueError(
                f"question {slots.question}: no other nameable hypothesis beside {hypothesis.id}; give it two or more"
            )
        # The block of this hypothesis begins here; its base rate is shared equally among its decoys.
        starts.append(len(pairs))
        pairs += [(hypothesis.id, decoy) for decoy in decoys]
        prior += [rate / len(decoys)] * len(decoys)
    weights = np.array(prior, dtype=np.float64)
    worlds = Worlds(
        question=slots.question,
        hypotheses=tuple(h.id for h in slots.hypotheses),
        subjects=subjects,
        pairs=tuple(pairs),
        prior=weights / weights.sum(),
        starts=np.array(starts, dtype=np.intp),
        sources=tuple(plan.id for plan in plans),
        chances=_chances(plans, dials, subjects, pairs),
    )
    for array in (worlds.prior, worlds.starts, worlds.chances):
        array.flags.writeable = False
    return worlds


def _chances(
    plans: Sequence[SourcePlan], dials: Dials, subjects: Sequence[str], pairs: Sequence[tuple[str, str]]
) -> Floats:
    chances = np.empty((len(plans), len(subjects), len(OUTCOMES), len(pairs)), dtype=np.float64)
    for p, plan in enumerate(plans):
        for o, (assessment, polarity) in enumerate(OUTCOMES):
            # A statement's chance depends only on whether its subject is the truth, the decoy or neither.
            at = {
                role: likelihood(plan, dials, assessment, polarity, role, "truth", "decoy")
                for role in ("truth", "decoy", "neither")
            }
            for s, subject in enumerate(subjects):
                chances[p, s, o] = [at[_role(subject, *pair)] for pair in pairs]
    return chances


def _role(subject: str, truth: str, decoy: str) -> str:
    if subject == truth:
        return "truth"
    return "decoy" if subject == decoy else "neither"


def by_hypothesis(worlds: Worlds, weights: Floats) -> Floats:
    """Add up world weights by truth; shape (..., pairs) becomes (..., hypotheses)."""
    # Pairs stand in blocks, one for each hypothesis: every block is added up from its first pair.
    return np.add.reduceat(weights, worlds.starts, axis=-1)


def normalised(worlds: Worlds, weights: Floats) -> Floats:
    """Return weights that sum to 1, or the prior when no world can explain what was seen."""
    total = float(weights.sum())
    return weights / total if total > 0 else worlds.prior


def row(worlds: Worlds, source: str, subject: str, assessment: str, polarity: Polarity) -> Floats:
    """Return the chance of one statement under each world; shape (pairs,).

    Raises:
        ValueError: naming whichever of source and subject the question does not know.
    """
    if source not in worlds.sources:
        raise ValueError(
            f"source {source!r} is not in the published table; it lists {', '.join(worlds.sources)}"
        )
    if subject not in worlds.subjects:
        raise ValueError(
            f"question {worlds.question} has no nameable hypothesis {subject!r}; it has {', '.join(worlds.subjects)}"
        )
    outcome = OUTCOMES.index((assessment, polarity))
    return worlds.chances[worlds.sources.index(source), worlds.subjects.index(subject), outcome]
