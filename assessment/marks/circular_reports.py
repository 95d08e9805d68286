"""Copies counted twice: what reports of one origin were worth, and what a reader made of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from assessment.bias.evidence import Evidence, Stretch, stretches
from assessment.observer.observer import belief, log_odds, posterior_of, said, weight_of
from assessment.observer.possible_worlds import Floats, Worlds, by_hypothesis, normalised
from synthetic.report import Report

CLIP = 0.01
"""Stated chances nearer to 0 or 1 are read as this far from it."""
TELLING = 0.2
"""Change in log-odds below which counting a copy twice is too like counting it once to be told apart. An assumption."""
Verdict = Literal["twice", "once", "untold"]


@dataclass(frozen=True)
class Family:
    """Opened reports that go back to one origin, in the order of opening."""

    origin: str
    reports: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """Two estimates with a copy read in between: what was stated, and what it would be by either count."""

    question: str
    hypothesis: str
    """The one on which the two counts differ most."""
    copies: tuple[str, ...]
    seqs: tuple[int, int]
    """Entry numbers of the two estimates."""
    stated: tuple[float, float]
    once: tuple[float, float]
    """Ideal chance at either estimate, each origin counted once."""
    twice: float
    """Ideal chance at the second, had the copies been witnesses of their own."""
    verdict: Verdict


def families(opened: Iterable[Report]) -> tuple[Family, ...]:
    """Return the origins of which two or more opened reports tell something about a question."""
    by_origin: dict[str, list[Report]] = {}
    for report in opened:
        if report.assertions and not report.withdraws:
            by_origin.setdefault(report.origin, []).append(report)
    return tuple(
        Family(
            origin,
            tuple(r.headline.id for r in reports),
            tuple(sorted({a.question for r in reports for a in r.assertions})),
        )
        for origin, reports in by_origin.items()
        if len(reports) > 1
    )


def each_a_witness(of: Worlds, opened: Iterable[Report]) -> dict[str, float]:
    """Return the belief of a reader who heeds every grade and takes each copy for a witness of its own."""
    state = of.prior
    for report in opened:
        if said(report, of.question):
            state = normalised(of, state * weight_of(of, report))
    return belief(of, state)


def by_either_count(of: Worlds, opened: Sequence[Report]) -> tuple[dict[str, float], dict[str, float]]:
    """Return the ideal chances with each origin counted once, and with each copy a witness of its own."""
    return posterior_of(of, opened), each_a_witness(of, opened)


def readings(of: Evidence) -> tuple[Reading, ...]:
    """Return every pair of consecutive estimates with a copy read in between, in order."""
    found = []
    for stretch in stretches(of):
        if any(told.copy for told in stretch.told):
            reading = _reading(of.tables[stretch.before.question], stretch)
            if reading is not None:
                found.append(reading)
    return tuple(found)


def _reading(of: Worlds, stretch: Stretch) -> Reading | None:
    counted = stretch.told[0].before
    for told in stretch.told:
        counted = normalised(of, counted * weight_of(of, told.opening.report))
    start, once = (by_hypothesis(of, state) for state in stretch.ideal)
    twice = by_hypothesis(of, counted)
    h = int(np.argmax(np.abs(_odds(twice) - _odds(once))))
    name = of.hypotheses[h]
    first, last = (_share(s.probabilities, name) for s in (stretch.before, stretch.after))
    if first is None or last is None:
        return None
    return Reading(
        question=of.question,
        hypothesis=name,
        copies=tuple(t.opening.report.headline.id for t in stretch.told if t.copy),
        seqs=(stretch.before.seq, stretch.after.seq),
        stated=(first, last),
        once=(float(start[h]), float(once[h])),
        twice=float(twice[h]),
        verdict=_verdict((first, last), (float(start[h]), float(once[h])), float(twice[h])),
    )


def _verdict(stated: tuple[float, float], once: tuple[float, float], twice: float) -> Verdict:
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
