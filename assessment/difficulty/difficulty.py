"""The measures over several seeds, with intervals, and whether each question can be answered."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log2

import numpy as np
from scipy.stats import t as student

from assessment.difficulty.belief_course import Course, floored
from assessment.difficulty.difficulty_measures import DifficultyMeasure, SeedFigure
from assessment.difficulty.observed_world import ObservedWorld, observed_world
from assessment.difficulty.registry import MEASURES
from assessment.marks.knowability import KNOWABLE_BITS
from scenarios.load import scenario_hash
from scenarios.schema.scenario import Scenario

LEVEL = 0.95


@dataclass(frozen=True)
class SeedMean:
    """A figure over all seeds: its mean and 95% interval, with what it means."""

    name: str
    words: str
    meaning: str
    unit: str
    harder: str
    """Which way a harder scenario lies: higher, lower or neither (empty)."""
    measure: str
    question: str
    mean: float | None
    low: float | None
    high: float | None
    """Interval of the mean; None with fewer than two seeds."""
    seeds: int
    """Seeds that have the figure."""


@dataclass(frozen=True)
class CoursePoint:
    """Mean bits left before one day, for a reader of everything."""

    cycle: int
    """Cycles completed."""
    day: int
    """Days of the exercise that have passed."""
    expected: float
    """Bits that the ideal reader expects to be left, with the interval of their mean."""
    low: float | None
    high: float | None
    ideal: float
    """Bits that are left to the ideal reader."""
    blind: float
    """Bits that are left to one who double counts."""


@dataclass(frozen=True)
class Verdict:
    """Whether a question can be answered, and when."""

    question: str
    kind: str
    text: str
    knowable: bool
    """Whether at most 0.5 bits are expected to be left at the end, on average over seeds."""
    cycle: int | None
    """First cycle by the end of which that is so, and it stays so; None when never."""
    bits: float
    """Bits that the ideal reader expects to be left at the end, with the interval of their mean."""
    low: float | None
    high: float | None
    base_bits: float
    """Bits before any report: the entropy of the base rates."""
    insufficient: str
    """The answer for when it cannot be known; empty when the scenario offers none."""
    track: tuple[CoursePoint, ...]

    @property
    def unanswerable(self) -> bool:
        """Return whether there is no right answer to give: not knowable, and not allowed to say so."""
        return not self.knowable and not self.insufficient


@dataclass(frozen=True)
class Difficulty:
    """How hard a scenario is."""

    scenario: str
    version: int
    title: str
    hash: str
    seeds: tuple[int, ...]
    asked: int
    """Seeds that were asked for; more than there are when it was stopped."""
    estimates: tuple[SeedMean, ...]
    verdicts: tuple[Verdict, ...]
    figures: tuple[SeedFigure, ...]
    """Every figure of every seed."""


def difficulty(
    scenario: Scenario,
    seeds: Sequence[int],
    *,
    step: Callable[[str], None] = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
    measures: Sequence[DifficultyMeasure] = MEASURES,
) -> Difficulty:
    """Return how hard a scenario is over some seeds; ``stopped`` is asked before each but the first.

    ``step`` is told what is done next. The same scenario and seeds give the same figures.

    Raises:
        ValueError: without a seed.
    """
    if not seeds:
        raise ValueError("no seeds; give at least one")
    worlds: list[ObservedWorld] = []
    for number, seed in enumerate(seeds, start=1):
        if worlds and stopped():
            break
        step(f"Observing {scenario.title}, seed {seed} ({number} of {len(seeds)}) ...")
        worlds.append(observed_world(scenario, seed))
    return measured(scenario, worlds, seed_count=len(seeds), step=step, measures=measures)


def measured(
    scenario: Scenario,
    worlds: Sequence[ObservedWorld],
    *,
    seed_count: int,
    step: Callable[[str], None] = lambda _: None,
    measures: Sequence[DifficultyMeasure] = MEASURES,
) -> Difficulty:
    """Return how hard a scenario is from worlds that were observed already."""
    figures: list[SeedFigure] = []
    estimates: list[SeedMean] = []
    for measure in measures:
        step(f"Measuring: {measure.title.lower()} ...")
        measure_figures = list(measure.figures(worlds))
        figures += measure_figures
        estimates += _estimates(measure, measure_figures)
    return Difficulty(
        scenario=scenario.id,
        version=scenario.version,
        title=scenario.title,
        hash=scenario_hash(scenario),
        seeds=tuple(world.seed for world in worlds),
        asked=seed_count,
        estimates=tuple(estimates),
        verdicts=verdicts(scenario, worlds),
        figures=tuple(figures),
    )


def _estimates(measure: DifficultyMeasure, figures: Sequence[SeedFigure]) -> Iterator[SeedMean]:
    for meaning in measure.meanings:
        of_meaning = [figure for figure in figures if figure.name == meaning.name]
        for question in dict.fromkeys(figure.question for figure in of_meaning):
            values = [f.value for f in of_meaning if f.question == question and f.value is not None]
            mean, low, high = interval(values, meaning.bounds)
            yield SeedMean(
                name=meaning.name,
                words=meaning.words,
                meaning=meaning.meaning,
                unit=meaning.unit,
                harder=meaning.harder,
                measure=measure.id,
                question=question,
                mean=mean,
                low=low,
                high=high,
                seeds=len(values),
            )


def interval(
    values: Iterable[float], bounds: tuple[float, float] = (0.0, float("inf"))
) -> tuple[float | None, float | None, float | None]:
    """Return the mean of some values and its 95% t interval within bounds; what cannot be said is None."""
    sample = np.array(list(values), dtype=np.float64)
    if not sample.size:
        return None, None, None
    mean = float(sample.mean())
    if sample.size < 2:
        return mean, None, None
    half = float(student.ppf(0.5 + LEVEL / 2, sample.size - 1)) * float(sample.std(ddof=1)) / sample.size**0.5
    return mean, max(bounds[0], mean - half), min(bounds[1], mean + half)


def verdicts(scenario: Scenario, worlds: Sequence[ObservedWorld]) -> tuple[Verdict, ...]:
    """Return, for each question, whether it is knowable over the seeds observed, and when."""
    by_id = {question.id: question for question in scenario.questions}
    by_question = []
    for at, slots in enumerate(worlds[0].slots):
        question = by_id[slots.question]
        courses = [world.courses[at] for world in worlds]
        track = tuple(_point(scenario, courses, cycle) for cycle in range(scenario.calendar.cycles + 1))
        mean, low, high = interval(c.left_by(scenario.calendar.days) for c in courses)
        knowable = (mean or 0.0) <= KNOWABLE_BITS
        by_question.append(
            Verdict(
                question=slots.question,
                kind=slots.kind,
                text=question.text,
                knowable=knowable,
                cycle=_since(track) if knowable else None,
                bits=mean or 0.0,
                low=low,
                high=high,
                base_bits=courses[0].prior_left,
                insufficient=question.insufficient or "",
                track=track,
            )
        )
    return tuple(by_question)


def _since(track: Sequence[CoursePoint]) -> int:
    """Return the first cycle from which the mean stays within what counts as knowable."""
    above = [point.cycle for point in track if point.expected > KNOWABLE_BITS]
    return max(above) + 1 if above else 0


def _point(scenario: Scenario, courses: Sequence[Course], cycle: int) -> CoursePoint:
    calendar = scenario.calendar
    day = calendar.first_day(cycle + 1)
    mean, low, high = interval(c.left_by(day) for c in courses)
    ideal = float(np.mean([_bits(c.ideal_by(day)) for c in courses]))
    blind = float(np.mean([_bits(c.blind_by(day)) for c in courses]))
    return CoursePoint(cycle, day - calendar.warm_up_days, mean or 0.0, low, high, ideal, blind)


def _bits(probability: float) -> float:
    return -log2(floored(probability))
