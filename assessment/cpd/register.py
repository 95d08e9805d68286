"""The register: what each learner has done over all exercises, with totals by competency."""

from collections.abc import Iterable
from dataclasses import dataclass

from assessment.cpd.record import CpdRecord
from assessment.cpd.signing.seal import RecordStanding

ALL = "all"


@dataclass(frozen=True)
class Entry:
    """One learner's total for one competency, or for all of them together."""

    learner: str
    """Pseudonym."""
    competency: str
    """Code and name, or ``all``."""
    exercises: int
    hours: float
    """Notional hours of the exercises that practised it; rows of competencies overlap and do not add up."""
    met: int
    """Exercises in which the assessor decided that the objective was met."""
    not_yet: int
    credits: float
    first: str
    """Day of the first signature, as YYYY-MM-DD."""
    last: str


def register(records: Iterable[CpdRecord], standing: RecordStanding) -> tuple[Entry, ...]:
    """Return every learner's totals, the total over all competencies first.

    Records that another has superseded or voided, and those that only void another, do not count.
    """
    counted = [
        r for r in records if r.id not in standing.superseded and r.id not in standing.voided and not r.voids
    ]
    entries = []
    for learner in sorted({r.learner.pseudonym for r in counted}):
        own = [r for r in counted if r.learner.pseudonym == learner]
        entries.append(_entry(learner, ALL, own))
        for competency in sorted({f"{c.id} {c.name}" for r in own for c in r.competencies}):
            practised = [r for r in own if competency in {f"{c.id} {c.name}" for c in r.competencies}]
            entries.append(_entry(learner, competency, practised))
    return tuple(entries)


def _entry(learner: str, competency: str, records: list[CpdRecord]) -> Entry:
    days = sorted(r.assessment.at.date().isoformat() for r in records)
    return Entry(
        learner=learner,
        competency=competency,
        exercises=len(records),
        hours=sum(r.hours.notional for r in records),
        met=sum(r.assessment.decision == "meets" for r in records),
        not_yet=sum(r.assessment.decision == "not_yet" for r in records),
        credits=sum(r.credit.credits for r in records if r.credit is not None),
        first=days[0],
        last=days[-1],
    )
