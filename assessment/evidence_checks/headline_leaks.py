"""What headlines give away: statistics on all that can be seen before opening, each able to catch one kind of leak.

A headline shows source, subject, zone, hour and dates. If a statistic of it differs between the holder of a role and
the other candidates over many seeds, the evidence leaks. One pooled classifier hides small leaks, so each kind has a
statistic of its own; a classifier on all of them together is the last check.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assessment.evidence_checks.counters import MACHINES
from assessment.evidence_checks.drawn_evidence import DrawnEvidence
from synthetic.filing.filings import Filing
from synthetic.questions.joint_model import JointModel, LatentQuestion

Floats = NDArray[np.float64]
Statistic = Callable[[Sequence[Filing]], float]


def _count(filed: Sequence[Filing]) -> float:
    return float(len({(f.look.day, f.source) for f in filed}))


def _delay(filed: Sequence[Filing]) -> float:
    own = [f.released_day - f.look.day for f in filed]
    return float(np.mean(own)) if own else 0.0


def _late(filed: Sequence[Filing]) -> float:
    return float(np.mean([f.released_day - f.look.day > 5 for f in filed])) if filed else 0.0


def _views(filed: Sequence[Filing]) -> float:
    """Return how many sources file on one day of the subject, on average."""
    days = {f.look.day for f in filed}
    return len({(f.look.day, f.source) for f in filed}) / max(len(days), 1)


def _repeats(filed: Sequence[Filing]) -> float:
    """Return how many reports one day of the subject leads to, on average."""
    return len(filed) / max(len({f.look.day for f in filed}), 1)


def _hour(filed: Sequence[Filing]) -> float:
    return float(np.mean([f.look.slot for f in filed])) if filed else 0.0


def _machine(filed: Sequence[Filing]) -> float:
    """Return the share of reports by sources that read machines: the mix of kinds of act shows in it."""
    return float(np.mean([f.source in MACHINES for f in filed])) if filed else 0.0


STATISTICS: Mapping[str, Statistic] = {
    "number of reports": _count,
    "delay": _delay,
    "late reports": _late,
    "sources on one day": _views,
    "reports of one day": _repeats,
    "hour": _hour,
    "reports by machines": _machine,
}
"""What can be counted on the headlines of one subject."""


@dataclass(frozen=True)
class LeakFinding:
    """How far a statistic of headlines differs between the holder and the other candidates."""

    statistic: str
    difference: float
    """Mean over seeds of the holder's value less the mean of the others."""
    z: float
    """Difference in standard errors over seeds."""
    seeds: int


def leak_findings(
    evidence: Sequence[DrawnEvidence], question: str = "", extra: Mapping[str, Statistic] | None = None
) -> tuple[LeakFinding, ...]:
    """Return a finding for every statistic over worlds in which somebody who is named is a question's answer.

    Without a ``question`` it is the first of who holds a role.
    """
    statistics = {**STATISTICS, **(extra or {})}
    if any(latent_of(world.model, question).subject_kind == "crew" for world in evidence[:1]):
        table = _products(evidence, question, statistics)
    else:
        rows = [_differences(world, latent_of(world.model, question), statistics) for world in evidence]
        table = np.array([row for row in rows if row is not None])
    findings = []
    for column, name in enumerate(statistics):
        values = table[:, column]
        spread = float(values.std(ddof=1)) / len(values) ** 0.5
        mean = float(values.mean())
        findings.append(LeakFinding(name, mean, mean / spread if spread > 0 else 0.0, len(values)))
    return tuple(findings)


def latent_of(model: JointModel, question: str = "") -> LatentQuestion:
    """Return a question of a model; without its id, the first of who holds a role.

    Raises:
        KeyError: when there is no such question.
    """
    if not question and model.holder:
        return model.holder
    return {latent.question: latent for latent in model.questions}[question]


def principal(world: DrawnEvidence, latent: LatentQuestion) -> int | None:
    """Return the place of the subject whose role is the first of the sheet, the one asked for; None when nobody has it."""
    own = [place for place, subject in enumerate(latent.subjects) if world.world.roles[subject] == 0]
    return own[0] if own else None


def _products(
    evidence: Sequence[DrawnEvidence], question: str, statistics: Mapping[str, Statistic]
) -> Floats:
    """Return for every world and statistic how far it and the number in question are both out of the usual."""
    rows, bands = [], []
    for world in evidence:
        latent = latent_of(world.model, question)
        own = [f for f in world.filed if f.look.subject.id in latent.subjects]
        rows.append([statistic(own) for statistic in statistics.values()])
        bands.append(world.world.answers[latent.question])
    table, truth = np.array(rows), np.array(bands, dtype=np.float64)
    return np.asarray((table - table.mean(axis=0)) * (truth - truth.mean())[:, None], dtype=np.float64)


def _differences(
    world: DrawnEvidence, latent: LatentQuestion, statistics: Mapping[str, Statistic]
) -> list[float] | None:
    """Return the true subject less the others for every statistic, or None when nobody who is named is the answer."""
    truth = principal(world, latent)
    if truth is None:
        return None
    by_subject = [[f for f in world.filed if f.look.subject.id == subject] for subject in latent.subjects]
    rows = np.array([[statistic(own) for statistic in statistics.values()] for own in by_subject])
    others = np.delete(rows, truth, axis=0).mean(axis=0)
    return [float(value) for value in rows[truth] - others]


def headline_features(world: DrawnEvidence, question: str = "") -> tuple[Floats, NDArray[np.int64]]:
    """Return features of every subject's headlines, centred within the seed, and who is the answer.

    Shapes (subjects, features) and (subjects,). Features are the statistics, the number of headlines of each source,
    of each two-hour slot and of each stretch of twenty days.
    """
    latent = latent_of(world.model, question)
    sources = [plan.id for plan in world.model.plan.sources]
    rows = []
    for subject in latent.subjects:
        own = [f for f in world.filed if f.look.subject.id == subject]
        by_source = [sum(f.source == source for f in own) for source in sources]
        by_slot = [sum(f.look.slot == slot for f in own) for slot in range(9)]
        by_stretch = [sum(f.released_day // 20 == stretch for f in own) for stretch in range(7)]
        rows.append([*(s(own) for s in STATISTICS.values()), *by_source, *by_slot, *by_stretch])
    table = np.array(rows, dtype=np.float64)
    truth = principal(world, latent)
    place = -1 if truth is None or latent.subject_kind == "crew" else truth
    return table - table.mean(axis=0), (np.arange(len(latent.subjects)) == place).astype(np.int64)
