"""Circular reporting counted twice: what reports of one origin were worth, and what a reader made of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from assessment.bias.evidence import Evidence, StatementInterval, intervals
from assessment.observer.ideal_reader import Floats, IdealReader, IdealReading, log_odds
from synthetic.report import Report

CLIP = 0.01
"""Stated chances nearer to 0 or 1 are read as this far from it."""
TELLING = 0.2
"""Change in log-odds below which counting an origin twice is too like counting it once to be told apart. An assumption."""
CopyCount = Literal["twice", "once", "untold"]


@dataclass(frozen=True)
class Family:
    """Opened reports that go back to one origin, in the order of opening."""

    origin: str
    reports: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """Two estimates with circular reporting read in between: what was stated, and what it would be by either count."""

    question: str
    hypothesis: str
    """The one on which the two counts differ most."""
    circular_reports: tuple[str, ...]
    seqs: tuple[int, int]
    """Entry numbers of the two estimates."""
    stated: tuple[float, float]
    once: tuple[float, float]
    """Ideal chance at either estimate, each origin counted once."""
    twice: float
    """Ideal chance at the second, had the circular reports been witnesses of their own."""
    verdict: CopyCount


def families(reader: IdealReader, opened: Iterable[Report]) -> tuple[Family, ...]:
    """Return the accounts that two or more opened reports give, with the questions on which they tell something."""
    by_account: dict[str, list[Report]] = {}
    for report in opened:
        if reader.bears(report):
            by_account.setdefault(reader.account(report), []).append(report)
    return tuple(
        Family(
            account,
            tuple(r.headline.id for r in reports),
            tuple(sorted({question for r in reports for question in reader.bears(r)})),
        )
        for account, reports in by_account.items()
        if len(reports) > 1
    )


def each_a_witness(reader: IdealReader, opened: Iterable[Report]) -> IdealReading:
    """Return the reading of one who heeds every grade and takes each circular report for a witness of its own."""
    reading = reader.reading()
    for report in opened:
        reading = reading.misread(report, "again")
    return reading


def by_either_count(reader: IdealReader, opened: Sequence[Report]) -> tuple[IdealReading, IdealReading]:
    """Return the ideal reading with each origin counted once, and with each circular report a witness of its own."""
    return reader.reading(opened), each_a_witness(reader, opened)


def readings(evidence: Evidence) -> tuple[Reading, ...]:
    """Return every pair of consecutive estimates with circular reporting read in between, in order."""
    by_interval = []
    for interval in intervals(evidence):
        if any(change.circular for change in interval.changes):
            reading = _reading(evidence.reader, interval)
            if reading is not None:
                by_interval.append(reading)
    return tuple(by_interval)


def _reading(reader: IdealReader, interval: StatementInterval) -> Reading | None:
    counted = interval.changes[0].before
    for change in interval.changes:
        counted = counted.misread(change.opening.report, "again")
    start, once = interval.ideal
    twice = counted.beliefs[interval.question]
    h = int(np.argmax(np.abs(_odds(twice) - _odds(once))))
    name = reader.hypotheses(interval.question)[h]
    first, last = (_share(s.probabilities, name) for s in (interval.before, interval.after))
    if first is None or last is None:
        return None
    return Reading(
        question=interval.question,
        hypothesis=name,
        circular_reports=tuple(c.opening.report.headline.id for c in interval.changes if c.circular),
        seqs=(interval.before.seq, interval.after.seq),
        stated=(first, last),
        once=(float(start[h]), float(once[h])),
        twice=float(twice[h]),
        verdict=_verdict((first, last), (float(start[h]), float(once[h])), float(twice[h])),
    )


def _verdict(stated: tuple[float, float], once: tuple[float, float], twice: float) -> CopyCount:
    """Return which count the step between two estimates lies nearer to."""
    moved = log_odds(stated[1], CLIP) - log_odds(stated[0], CLIP)
    warranted = log_odds(once[1], CLIP) - log_odds(once[0], CLIP)
    doubled = log_odds(twice, CLIP) - log_odds(once[0], CLIP)
    if abs(doubled - warranted) < TELLING:
        return "untold"
    return "twice" if (moved - warranted) / (doubled - warranted) >= 0.5 else "once"


def _odds(chances: Floats) -> Floats:
    return np.array([log_odds(float(p), CLIP) for p in chances])


def _share(stated: Mapping[str, float], name: str) -> float | None:
    total = sum(stated.values())
    return stated[name] / total if name in stated and total > 0 else None
