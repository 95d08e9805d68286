"""How far the marks of a scenario or cohort can be trusted, and how hard each seed is."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import fmean

from assessment.reliability.reliability_report import MarkedRun, Quality, quality
from assessment.rubric.rubric import rubric
from exercise.access import Caller, Refused
from exercise.bots.bots import play
from exercise.decision_log.marking_panel import all_in, blind, levels_for, unsettled
from exercise.runs.runs import LiveRun, live_runs
from exercise.scoring.evaluation import evaluate
from exercise.services.services import Services


@dataclass(frozen=True)
class SeedRow:
    """How hard one scenario is under one seed, by mean Brier score over questions and cycles; 0 is best."""

    scenario: str
    seed: int
    ideal: float
    """Of a bot that reads by value of information and states the ideal posterior."""
    random: float
    """Of a bot that reads and states at random."""
    trainees: int
    mean: float
    """Of the trainees."""
    between: float | None
    """Where the trainees lie, 0 the random bot and 1 the ideal one; None when the two cannot be told apart."""


def report(services: Services, caller: Caller, *, scenario: str = "", cohort: str = "") -> Quality:
    """Return the quality of the marks of a scenario, a cohort, or both; of all exercises when neither is named.

    Raises:
        Refused: when nothing was handed in, or the exercises do not share a rubric.
    """
    lives = _lives(services, caller, scenario, cohort)
    names = sorted({live.scenario.rubric for live in lives})
    if not lives:
        raise Refused("No exercise has been handed in there yet; the report begins with the first.")
    if len(names) > 1:
        raise Refused(
            f"These exercises are marked by different rubrics ({', '.join(names)}); name one scenario at a time."
        )
    marked = rubric(names[0])
    return quality([_marked(live, tuple(row.id for row in marked.rows)) for live in lives], marked)


def scopes(services: Services, caller: Caller) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Return the scenarios of what has been handed in, and every cohort's id and name."""
    scenarios = sorted({live.scenario.id for live in _lives(services, caller, "", "")})
    return tuple(scenarios), tuple((head.id, head.name) for head in services.store.library.cohorts())


def seeds(
    services: Services, caller: Caller, scenario: str, cohort: str, step: Callable[[str], None]
) -> tuple[SeedRow, ...]:
    """Return how hard each seed in use is, bots playing it; takes seconds to a minute for each.

    ``step`` is told what is under way.
    """
    by_seed: dict[tuple[str, int], list[LiveRun]] = {}
    for live in _lives(services, caller, scenario, cohort):
        by_seed.setdefault((live.head.scenario, live.head.seed), []).append(live)
    rows = []
    for (_, seed), lives in sorted(by_seed.items(), key=lambda item: (item[1][0].scenario.id, item[0][1])):
        played = lives[0].scenario
        step(f"Bots play {played.id}, seed {seed} ...")
        ideal, random = (play(None, played, seed, bot).brier for bot in ("ideal", "random"))
        mean = fmean(_brier(services, live) for live in lives)
        apart = random - ideal
        between = (random - mean) / apart if apart > 0.01 else None
        rows.append(SeedRow(played.id, seed, ideal, random, len(lives), mean, between))
    return tuple(rows)


def _brier(services: Services, live: LiveRun) -> float:
    return fmean(mark.brier.total for mark in evaluate(services, live).marks)


def _lives(services: Services, caller: Caller, scenario: str, cohort: str) -> list[LiveRun]:
    if not isinstance(caller, Caller) or not caller.roles & {"instructor", "assessor"}:
        raise Refused("This needs the role of assessor or instructor; sign in with an account that has it.")
    cohorts = {head.id for head in services.store.library.cohorts()}
    if cohort and cohort not in cohorts:
        raise Refused(f"There is no cohort {cohort}; there is {', '.join(sorted(cohorts)) or 'none yet'}.")
    runs = live_runs(services, services.store.library.runs(cohort=cohort))
    handed_in = [live for live in runs if live.state.submission is not None]
    lives = [live for live in handed_in if scenario in ("", live.scenario.id)]
    if scenario and handed_in and not lives:
        names = ", ".join(sorted({live.scenario.id for live in handed_in}))
        raise Refused(f"Nothing has been handed in of scenario {scenario}; there is {names}.")
    return lives


def _marked(live: LiveRun, rows: tuple[str, ...]) -> MarkedRun:
    state = live.state
    after_blind = blind(state) and all_in(state)
    first = {marks.author: dict(marks.entry.levels) for marks in state.marks_in} if after_blind else {}
    return MarkedRun(live.head.id, live.head.trainee, first, _counted(live, rows))


def _counted(live: LiveRun, rows: tuple[str, ...]) -> dict[str, int]:
    """Return the levels that count: of who signed, else of the panel or of who marked last; {} until complete."""
    state = live.state
    if not state.marks or not all_in(state) or unsettled(state, rows):
        return {}
    marker = (state.marked or state.marks[-1]).author
    levels = levels_for(state, marker)
    return {row: levels[row] for row in rows} if set(rows) <= set(levels) else {}
