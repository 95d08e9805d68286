"""Run patterns seed by seed, over processes, with progress; a stop keeps what is whole."""

from collections.abc import Callable, Sequence

from lab.patterns.intervals import detectable
from lab.patterns.pattern_records import Observation, Pattern, PatternResult, verdict
from simulator.processes import Progress, spread

Task = tuple[Pattern, int, bool]


class PatternError(RuntimeError):
    """A seed of a pattern could not be run; says which."""


def run_patterns(
    patterns: Sequence[Pattern],
    *,
    quick: bool,
    workers: int = 1,
    progress: Progress | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> tuple[PatternResult, ...]:
    """Return the results in order of ``patterns``; equal for any number of workers.

    After a stop only patterns with all their seeds are returned.

    Raises:
        PatternError: when a seed of a pattern could not be run.
    """
    tasks = [(pattern, seed, quick) for pattern in patterns for seed in pattern.scale(quick).seed_numbers]
    observations: dict[tuple[str, int], Observation] = {}
    for ident, seed, observation in spread(_observe, tasks, workers, should_stop):
        observations[ident, seed] = observation
        if progress is not None:
            progress(len(observations), len(tasks))
    results = []
    for pattern in patterns:
        seeds = pattern.scale(quick).seed_numbers
        if all((pattern.id, seed) in observations for seed in seeds):
            results.append(conclude(pattern, quick, tuple(observations[pattern.id, seed] for seed in seeds)))
    return tuple(results)


def conclude(pattern: Pattern, quick: bool, observations: tuple[Observation, ...]) -> PatternResult:
    """Return what the observations of all seeds, in order, come to."""
    measured = pattern.conclude(observations)
    return PatternResult(
        id=pattern.id,
        quick=quick,
        seeds=pattern.scale(quick).seed_numbers,
        measured=measured,
        verdict=verdict(pattern, measured),
        detectable=detectable(measured.spread, measured.n),
        detectable_quick=detectable(measured.spread, pattern.seeds_quick),
    )


def _observe(task: Task) -> tuple[str, int, Observation]:
    """Return what one pattern shows under one seed.

    Raises:
        PatternError: when the pattern could not be run.
    """
    pattern, seed, quick = task
    try:
        return pattern.id, seed, pattern.observe(seed, quick)
    except Exception as error:
        raise PatternError(f"{pattern.id}, seed {seed}: {type(error).__name__}: {error}") from error
