"""Notes on how to read a result: its intervals, its multiplicity, and runs that are missing."""

from collections.abc import Iterator, Sequence

from lab.design.designs import SAMPLED
from lab.records.study_records import InterimAnalysis, RunFailure, StrategyEffect, StudyFacts
from lab.statistics.paired_differences import LEVEL, RESAMPLES
from lab.statistics.paired_effects import family_size


def notes(
    facts: StudyFacts,
    effects: Sequence[StrategyEffect],
    changes: int,
    analyses: Sequence[InterimAnalysis],
    failures: Sequence[RunFailure],
    ended: str,
) -> tuple[str, ...]:
    """Return sentences on how to read a result; ``changes`` is the number of factor effects, ``ended`` how it ended."""
    synthetic = "Synthetic: what the model does under its assumptions, not a forecast of any real place."
    return (
        synthetic,
        *_on_comparing(facts, effects, changes),
        *_on_design(facts),
        *_on_ending(facts, analyses, failures, ended),
    )


def _on_comparing(facts: StudyFacts, effects: Sequence[StrategyEffect], changes: int) -> Iterator[str]:
    if facts.design not in ("morris", "sobol"):
        yield (
            "Strategies are compared in pairs: each meets the same draws. The variance ratio of a comparison "
            "says what share of the variance of unpaired runs is left."
        )
    if effects:
        yield (
            f"Intervals are {LEVEL:.0%} t intervals of the mean paired difference, each taken alone. The study "
            f"makes {_count(family_size(effects), 'comparison')}: Holm-adjusted p values, and the wider "
            "simultaneous intervals (Bonferroni), count them together."
        )
    if changes:
        yield (
            f"{_count(changes, 'factor effect')}, adjusted among themselves (Holm), apart from strategies."
        )


def _on_design(facts: StudyFacts) -> Iterator[str]:
    if facts.design == "latin_hypercube":
        yield (
            "Effects are over the points of the hypercube, each with the mean of its replicates; rank "
            "correlations are partial, with Fisher's interval, and their p values Holm-adjusted."
        )
    if facts.design in SAMPLED:
        yield "A sampled design has no curves and no places; each of its points is one setting."
    else:
        yield (
            f"Quotients, survival bands and prices are percentile bootstraps of {RESAMPLES} draws of whole "
            "replicates. The Pareto front compares means, without their uncertainty."
        )


def _on_ending(
    facts: StudyFacts, analyses: Sequence[InterimAnalysis], failures: Sequence[RunFailure], ended: str
) -> Iterator[str]:
    if analyses:
        yield (
            f"The study looked {_count(len(analyses), 'time')}, at numbers of replicates fixed beforehand. The "
            "interval that decided covers at all planned looks together (Bonferroni). All other intervals "
            "ignore the looking, so they are slightly too narrow."
        )
    if ended == "stopped":
        yield "The study is not finished: what is shown is of the runs that are there."
        if facts.design in SAMPLED:
            yield "Sensitivity needs every point and is left out until the study is finished."
    if failures:
        yield (
            f"{_count(len(failures), 'run')} failed and left out; if that is because of what a strategy did, "
            "the comparison is biased."
        )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
