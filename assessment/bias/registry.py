"""Every bias indicator by name, with what its calibration on scripted readers came to."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from assessment.bias import (
    absence,
    anchoring,
    availability,
    base_rate,
    closure,
    confidence,
    conservatism,
    double_counting,
    recency,
    satisficing,
    selective_search,
    source_grade,
    weighting,
)
from assessment.bias.evidence import Evidence, IndicatorRow
from assessment.mark_records import Indicator

CALIBRATION = Path(__file__).parent / "calibration.json"
"""Written by ``make calibration``."""
MOST_ALARMS = 0.10
"""Share of unbiased readers remarked on above which an indicator is not shown."""


@dataclass(frozen=True)
class Probe:
    """One indicator in two steps, so that the rows of several exercises can be judged together."""

    rows: Callable[[Evidence], tuple[IndicatorRow, ...]]
    judge: Callable[[Sequence[IndicatorRow]], Indicator]


@dataclass(frozen=True)
class Calibrated:
    """How an indicator did on scripted readers over a number of exercises."""

    exercises: int
    false_alarms: float
    power: float


INDICATORS: dict[str, Probe] = {
    "search": Probe(selective_search.rows, selective_search.judge),
    "weighting": Probe(weighting.rows, weighting.judge),
    "source_grade": Probe(source_grade.rows, source_grade.judge),
    "double_counting": Probe(double_counting.rows, double_counting.judge),
    "anchoring": Probe(anchoring.rows, anchoring.judge),
    "conservatism": Probe(conservatism.rows, conservatism.judge),
    "base_rate": Probe(base_rate.rows, base_rate.judge),
    "recency": Probe(recency.rows, recency.judge),
    "availability": Probe(availability.rows, availability.judge),
    "confidence": Probe(confidence.rows, confidence.judge),
    "absence": Probe(absence.rows, absence.judge),
    "closure": Probe(closure.rows, closure.judge),
    "satisficing": Probe(satisficing.rows, satisficing.judge),
}
NOT_IN_THE_LOG: dict[str, str] = {
    "framing": "needs two trainees, or the same one twice, with the same information in two wordings; no exercise deals such pairs out.",
    "mirror-imaging": "has no validated measure; estimates that fit how police would choose may be right for other reasons.",
    "groupthink": "needs estimates of several people before and after a discussion; a run has one trainee.",
    "blind spot": "needs the trainee's own prediction of these indicators, which nobody is asked for.",
}
"""Rows of the literature's table that a log cannot support, and why."""


def pooled(runs: Sequence[Evidence]) -> tuple[Indicator, ...]:
    """Return every indicator fit to be shown over exercises of one person, the last being the one looked at.

    They are prompts with standard errors and log lines. No composite is made of them, and none may enter a
    mark or a CPD record.

    Log lines are those of the last exercise. An indicator whose calibration over at most as many
    exercises came to more false alarms than one in ten is left out.
    """
    shown_indicators = []
    for name, probe in INDICATORS.items():
        calibration = calibrated(name, len(runs))
        if calibration is not None and calibration.false_alarms > MOST_ALARMS:
            continue
        by_run = [probe.rows(run) for run in runs]
        judged = probe.judge([row for rows in by_run for row in rows])
        last = tuple(dict.fromkeys(seq for row in by_run[-1] for seq in row.seqs))
        shown_indicators.append(
            replace(
                judged,
                lines=last,
                exercises=len(runs),
                false_alarms=calibration.false_alarms if calibration else None,
                power=calibration.power if calibration else None,
            )
        )
    return tuple(shown_indicators)


def calibrated(name: str, exercises: int) -> Calibrated | None:
    """Return an indicator's calibration at the largest number of exercises tried up to a given one."""
    tried = [
        calibration for calibration in _calibration().get(name, ()) if calibration.exercises <= exercises
    ]
    return max(tried, key=lambda calibration: calibration.exercises, default=None)


@cache
def _calibration() -> dict[str, tuple[Calibrated, ...]]:
    if not CALIBRATION.is_file():
        return {}
    read = json.loads(CALIBRATION.read_text(encoding="utf-8"))
    return {name: tuple(Calibrated(**fields) for fields in rows) for name, rows in read["indicators"].items()}
