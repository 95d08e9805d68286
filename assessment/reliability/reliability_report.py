"""The assessor quality report: every statistic on every scale, with what it rests on."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assessment.amounts import counted
from assessment.mark_records import Rubric
from assessment.reliability import alpha, icc, internal_consistency, item_statistics, kappa, projection, sem
from assessment.reliability.reliability_figure import ReliabilityFigure
from assessment.reliability.sample_sizes import DOUBLE_SHARE, PERSONS, SETTLED
from simulator.streams import Floats

MEAN = "Mean of all rows"


@dataclass(frozen=True)
class MarkedRun:
    """The marks of one handed-in exercise."""

    run: str
    person: str
    first: dict[str, dict[str, int]]
    """By marker, the levels given before anybody saw another's; empty unless marking was blind."""
    counted: dict[str, int]
    """The levels that count, by row; empty until every row has one."""


@dataclass(frozen=True)
class Missing:
    """A statistic that is not given for some scales, and why."""

    name: str
    scales: tuple[str, ...]
    words: str


@dataclass(frozen=True)
class Quality:
    """What can be said about the marks of a set of exercises."""

    handed_in: int
    marked: int
    """Marked on every row by somebody, settled or not."""
    double: int
    """Of these, marked blind by two or more."""
    settled: int
    """Of these, with levels that count."""
    persons: int
    """Whose these are."""
    figures: tuple[ReliabilityFigure, ...]
    notes: tuple[str, ...]
    """What to keep in mind when reading the figures."""

    @property
    def missing(self) -> tuple[Missing, ...]:
        """Return what is not given, scales with the same reason together."""
        scales: dict[tuple[str, str], list[str]] = {}
        for figure in self.figures:
            if figure.refused:
                scales.setdefault((figure.name, figure.words), []).append(figure.scale)
        return tuple(Missing(name, tuple(names), words) for (name, words), names in scales.items())


def quality(runs: Sequence[MarkedRun], rubric: Rubric) -> Quality:
    """Return the report on the marks of exercises that share a rubric."""
    double = [run for run in runs if len(run.first) > 1]
    settled = [run for run in runs if run.counted]
    marked = sum(bool(run.counted or run.first) for run in runs)
    persons = len({run.person for run in settled})
    figures = (*_agreement(double, rubric), *_items(settled, rubric), *_exercises(settled))
    notes = _notes(marked, len(double), persons)
    return Quality(len(runs), marked, len(double), len(settled), persons, figures, notes)


def _agreement(double: Sequence[MarkedRun], rubric: Rubric) -> tuple[ReliabilityFigure, ...]:
    """Return agreement on the mean level and on each row."""
    rows = tuple(row.id for row in rubric.rows)
    crossed, markers = _crossed(double)
    means = icc.table_of([[_mean(run.first[m]) for m in markers] for run in crossed])
    single, mean = icc.figures(MEAN, means)
    everybody = _everybody(double)
    figures = [
        single,
        mean,
        alpha.figure(MEAN, _table(double, everybody, None), "interval"),
        sem.figure(MEAN, means.ravel(), single),
    ]
    pairs, two = _crossed(double, 2)
    for row, rubric_row in zip(rows, rubric.rows, strict=True):
        levels = icc.table_of([[float(run.first[m][row]) for m in two] for run in pairs])
        figures.append(kappa.figure(rubric_row.name, levels))
        figures.append(alpha.figure(rubric_row.name, _table(double, everybody, row)))
    return tuple(figures)


def _crossed(double: Sequence[MarkedRun], size: int = 0) -> tuple[list[MarkedRun], tuple[str, ...]]:
    """Return the runs that the same markers marked, and who they are: the set with the most runs.

    ``size`` asks for sets of so many; 0 takes each run's whole panel.
    """
    sets: Counter[tuple[str, ...]] = Counter()
    for run in double:
        panel = tuple(sorted(run.first))
        sets.update(_pairs(panel) if size == 2 else [panel])
    if not sets:
        return [], ()
    best = min(sets, key=lambda markers: (-sets[markers], markers))
    return [run for run in double if set(best) <= set(run.first)], best


def _pairs(panel: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [(marker, other) for n, marker in enumerate(panel) for other in panel[n + 1 :]]


def _everybody(double: Sequence[MarkedRun]) -> tuple[str, ...]:
    return tuple(sorted({marker for run in double for marker in run.first}))


def _table(double: Sequence[MarkedRun], markers: tuple[str, ...], row: str | None) -> Floats:
    """Return marks, shape (runs, markers), NaN where somebody did not mark; of a row, or the mean level."""
    return icc.table_of(
        [
            [
                (float(run.first[m][row]) if row else _mean(run.first[m])) if m in run.first else float("nan")
                for m in markers
            ]
            for run in double
        ]
    )


def _items(settled: Sequence[MarkedRun], rubric: Rubric) -> tuple[ReliabilityFigure, ...]:
    """Return how the rows hold together and tell people apart; the first exercise of each person."""
    first: dict[str, MarkedRun] = {}
    for run in settled:
        first.setdefault(run.person, run)
    table = icc.table_of([[float(run.counted[row.id]) for row in rubric.rows] for run in first.values()])
    figures = [internal_consistency.figure("All rows", table)]
    for number, row in enumerate(rubric.rows):
        highest = len(row.levels) - 1
        column = table[:, number] if table.size else np.empty(0)
        figures.append(item_statistics.difficulty(row.name, column, highest))
        figures += item_statistics.discrimination(row.name, table, number, highest)
    return tuple(figures)


def _exercises(settled: Sequence[MarkedRun]) -> tuple[ReliabilityFigure, ...]:
    """Return how far one exercise tells persons apart, and how many are needed."""
    by_person: dict[str, list[float]] = {}
    for run in settled:
        by_person.setdefault(run.person, []).append(_mean(run.counted))
    longest = max((len(scores) for scores in by_person.values()), default=0)
    padded = [scores + [float("nan")] * (longest - len(scores)) for scores in by_person.values()]
    return projection.figures(MEAN, icc.table_of(padded))


def _mean(levels: dict[str, int]) -> float:
    return sum(levels.values()) / len(levels)


def _notes(marked: int, double: int, persons: int) -> tuple[str, ...]:
    notes = []
    share = double / marked if marked else 0.0
    if share < DOUBLE_SHARE:
        notes.append(
            f"{double} of {marked} marked exercises were marked blind by two or more; have at least "
            f"{DOUBLE_SHARE:.0%} marked so, chosen without looking at them, or agreement speaks of the few."
        )
    if 0 < double < SETTLED:
        notes.append(
            f"Agreement rests on {double} exercises and is tentative below {SETTLED}; read the interval, not the value."
        )
    if persons < PERSONS:
        notes.append(
            f"With settled marks of {counted(persons, 'person')} the rows are not judged; that takes {PERSONS}. Rasch models are not fitted at all."
        )
    notes.append(
        "Levels are those handed in before anybody saw another's; changes and adjudication came later."
    )
    return tuple(notes)
