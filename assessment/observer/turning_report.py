"""The report that should have changed the mind: how far each report moved a reader who opens them all as they arrive."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from assessment.observer.observer import assertions_about, state_of, weight_of
from assessment.observer.possible_worlds import Floats, Worlds, by_hypothesis, normalised
from synthetic.report import Report


@dataclass(frozen=True)
class Turn:
    """How far one report moved the ideal belief about one question."""

    question: str
    report: str
    released_day: int
    bits: float
    """KL(after || before) over the hypotheses: what the report was worth to that reader."""
    hypothesis: str
    """The one whose chance moved most."""
    before: float
    after: float
    """Chance of that hypothesis before and after."""
    beliefs: tuple[dict[str, float], dict[str, float]]
    """Every chance before and after, by hypothesis id."""


def turns(worlds: Worlds, reports: Iterable[Report]) -> tuple[Turn, ...]:
    """Return how far each report about a question moved the ideal reader, largest first.

    Reports are read in order of release. A report of an origin already read moves nothing and is
    left out, unless it is the originating source's own, which then counts in place of the one that repeats it.
    """
    moves, opened, origins, state = [], [], set[str](), worlds.prior
    for report in sorted(reports, key=lambda r: (r.headline.released_day, r.headline.id)):
        if not assertions_about(report, worlds.question) and not report.withdraws:
            continue
        opened.append(report)
        repeat = report.origin in origins or bool(report.withdraws)
        origins.add(report.origin)
        after = state_of(worlds, opened) if repeat else normalised(worlds, state * weight_of(worlds, report))
        turn = _turn(worlds, report, by_hypothesis(worlds, state), by_hypothesis(worlds, after))
        if turn.bits > 0:
            moves.append(turn)
        state = after
    return tuple(sorted(moves, key=lambda turn: (-turn.bits, turn.released_day, turn.report)))


def _turn(worlds: Worlds, report: Report, before: Floats, after: Floats) -> Turn:
    # The hypothesis whose chance moved most, either way.
    most = int(np.argmax(np.abs(after - before)))
    return Turn(
        question=worlds.question,
        report=report.headline.id,
        released_day=report.headline.released_day,
        bits=_divergence(after, before),
        hypothesis=worlds.hypotheses[most],
        before=float(before[most]),
        after=float(after[most]),
        beliefs=(_by_id(worlds, before), _by_id(worlds, after)),
    )


def _by_id(worlds: Worlds, chances: Floats) -> dict[str, float]:
    return {h: float(p) for h, p in zip(worlds.hypotheses, chances, strict=True)}


def _divergence(after: Floats, before: Floats) -> float:
    """Return KL(after || before) in bits, to ten places, so that what moved nothing is nought."""
    here = (after > 0) & (before > 0)
    return round(float((after[here] * np.log2(after[here] / before[here])).sum()), 10)
