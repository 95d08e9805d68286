"""Measure what a scenario publishes: base rates over its seeds, and its sheets over worlds drawn from its model."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import t as student

from assessment.evidence_checks.act_tally import ActTally
from assessment.evidence_checks.answer_variety import AnswerVariety, answer_variety
from assessment.evidence_checks.drawn_evidence import drawn_filings
from assessment.evidence_checks.published_figures import LEVEL, PublishedFigure, published_figures
from scenarios.schema.scenario import Scenario
from synthetic.evidence_log import public_register
from synthetic.questions.latent_questions import joint_model

MODEL_SEED = 1
"""Seed whose candidates, handsets and vehicles the drawn worlds are about; no chance depends on it."""


@dataclass(frozen=True)
class SourceVolume:
    """How many reports a source files in time, a world."""

    source: str
    mean: float
    low: float
    """Lower end of the 95% t interval of the mean."""
    high: float


@dataclass(frozen=True)
class SheetMeasurement:
    """Everything that a scenario publishes beside what was measured."""

    scenario: str
    version: int
    seeds: tuple[int, ...]
    """Seeds over which base rates were counted."""
    worlds: tuple[int, ...]
    """Seeds of the worlds drawn from the published model."""
    variety: AnswerVariety
    figures: tuple[PublishedFigure, ...]
    """Figures of the sheets; base rates are in ``variety``."""
    volumes: tuple[SourceVolume, ...]

    @property
    def outside(self) -> tuple[PublishedFigure, ...]:
        """Return the figures whose published chance lies outside its interval."""
        base = (figure for tally in self.variety.tallies for figure in tally.figures)
        return tuple(figure for figure in (*base, *self.variety.driven, *self.figures) if not figure.agrees)


def measured_sheet(
    scenario: Scenario,
    worlds: Sequence[int],
    seeds: Sequence[int],
    step: Callable[[str], None] = lambda words: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> SheetMeasurement:
    """Return what a scenario publishes beside what is measured; when asked to stop, over what was done before.

    ``step`` is told what is under way.

    Raises:
        ValueError: when the scenario has no evidence plan.
    """
    register = public_register(scenario, MODEL_SEED)
    step(f"Counting the answers of {len(seeds)} seeds ...")
    variety = answer_variety(scenario, seeds, should_stop, step)
    model, days = joint_model(scenario, MODEL_SEED, register), scenario.calendar.days
    tally = ActTally(model)
    volumes: list[Counter[str]] = []
    passed: list[int] = []
    for turn, seed in enumerate(worlds):
        if should_stop():
            break
        if turn % 20 == 0:
            step(f"Drawing world {turn + 1} of {len(worlds)} ...")
        world, filed = drawn_filings(model, register.bystanders, seed, days)
        tally.add_world(seed, world, filed)
        volumes.append(Counter(f.source for f in filed if f.released_day < days))
        passed.append(seed)
    return SheetMeasurement(
        scenario=scenario.id,
        version=scenario.version,
        seeds=variety.seeds,
        worlds=tuple(passed),
        variety=variety,
        figures=published_figures(tally.counts),
        volumes=tuple(
            _volume(plan.id, [volume[plan.id] for volume in volumes]) for plan in model.plan.sources
        ),
    )


def _volume(source: str, numbers: Sequence[int]) -> SourceVolume:
    if not numbers:
        return SourceVolume(source, 0.0, 0.0, 0.0)
    mean = float(np.mean(numbers))
    half = 0.0
    if len(numbers) > 1:
        spread = float(np.std(numbers, ddof=1)) / len(numbers) ** 0.5
        half = float(student.ppf(0.5 + LEVEL / 2, len(numbers) - 1)) * spread
    return SourceVolume(source, mean, mean - half, mean + half)
