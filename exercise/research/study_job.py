"""Studies: strategies built from a scenario's actions, compared over paired seeds by the lab."""

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from exercise.jobs.payloads import StudyPayload
from exercise.read_models.research_models import EffectRow, StrategyDetails
from exercise.research.own_strategies import BROKER, choices, name_of
from exercise.scoring.reference_plans import NONE, Focus, focus_of, reference_plans
from lab.design.study import PlannedOrder, Study
from lab.execution.study_run import Progress, run_study
from lab.records.result_tables import write
from lab.records.study_records import StudyResult
from scenarios.schema.scenario import Scenario
from simulator.answers import Slots
from simulator.orders import Order

FILES: dict[str, str] = {
    "csv": "runs.csv",
    "parquet": "runs.parquet",
    "effects": "effects.csv",
    "json": "summary.json",
}
"""Formats that can be downloaded, and the file of each."""
ROWS = "rows.json"
WORDS: dict[str, tuple[str, str]] = {
    "harm": ("Harm, all markets", "harm days"),
    "line_harm": ("Harm, the line's market", "harm days"),
    "violence": ("Violence", "events"),
    "exploited": ("People exploited", "people"),
    "displaced": ("Offences displaced to other zones", "share from 0 to 1"),
    "wdq": ("Weighted displacement quotient", "ratio"),
    "groups_alive": ("Groups alive at the end", "groups"),
    "confidence": ("Confidence in the police", "mean from 0 to 1"),
    "officer_days": ("Officers' time", "officer-days"),
    "prevented_per_officer_day": ("Harm prevented for each officer-day", "harm days"),
}
"""Every measure in plain words with its unit, in the order in which they are read."""


def strategies(scenario: Scenario, slots: Sequence[Slots]) -> dict[str, tuple[Order, ...]]:
    """Return the orders of every strategy that the scenario has the actions for, by id."""
    focus = focus_of(scenario, {s.question: s for s in slots})
    suspect = BROKER if focus.suspect else ""
    return reference_plans(scenario, Focus(focus.zone, suspect, focus.group))


def strategy_details(scenario: Scenario, ident: str, orders: Sequence[Order]) -> StrategyDetails:
    """Return a strategy in words."""
    names: dict[str, str] = {action.action: action.name for action in scenario.actions}
    targets = {z.id: z.name for z in scenario.area.zones} | {g.id: g.name for g in scenario.groups}
    targets |= {t.id: t.label for choice in choices(scenario) for t in choice.targets}
    lines = (
        f"day {order.day}: {names[order.action]}, {targets.get(order.target, order.target)}".removesuffix(
            ", "
        )
        for order in orders
    )
    return StrategyDetails(ident, name_of(ident), tuple(lines))


def study_of(scenario: Scenario, payload: StudyPayload) -> Study:
    """Return the lab's study of a job's payload; orders after the days simulated are left out."""
    return Study(
        title=f"{scenario.title}: {', '.join(payload.strategies)}"[:200],
        scenario=scenario.id,
        strategies={
            name: tuple(
                PlannedOrder(day=order.day, action=order.action, target=order.target)
                for order in orders
                if order.day < payload.days
            )
            for name, orders in payload.strategies.items()
        },
        replicates=payload.replicates,
        seed=payload.seed,
        days=payload.days,
        measures=tuple(WORDS),
    )


def carry_out(
    scenario: Scenario,
    payload: StudyPayload,
    directory: Path,
    workers: int,
    progress: Callable[[int, int], None],
    should_stop: Callable[[], bool],
) -> int:
    """Run a study into a folder and return how many paired seeds are in it; stopping keeps whole pairs."""

    def tell(state: Progress) -> None:
        progress(state.runs_done, state.total)

    result = run_study(
        study_of(scenario, payload), scenario, workers=workers, progress=tell, should_stop=should_stop
    )
    if result.replicates_done < 2:
        return 0
    part = directory.with_name(f".{directory.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    write(result, part)
    (part / ROWS).write_text(json.dumps([asdict(row) for row in rows(result)]), encoding="utf-8")
    shutil.rmtree(directory, ignore_errors=True)
    part.replace(directory)
    return result.replicates_done


def rows(result: StudyResult) -> tuple[EffectRow, ...]:
    """Return every strategy's mean and its paired difference from no action, measure by measure."""
    effects = {(e.strategy, e.measure): e for e in result.effects if e.against == NONE}
    effect_rows = []
    for measure, (name, unit) in WORDS.items():
        for strategy in (strategy.name for strategy in result.facts.strategies):
            values = [
                float(value)
                for run in result.runs
                if run.strategy == strategy and (value := getattr(run.figures, measure, None)) is not None
            ]
            effect = effects.get((strategy, measure))
            if not values or (effect is None and strategy != NONE):
                continue
            difference = (effect.difference, effect.low, effect.high) if effect else (0.0, 0.0, 0.0)
            mean = sum(values) / len(values)
            effect_rows.append(EffectRow(strategy, measure, unit, mean, *difference, len(values), name))
    return tuple(effect_rows)


def read_rows(directory: Path) -> tuple[EffectRow, ...]:
    """Return the rows that a study left, or none when it left nothing."""
    path = directory / ROWS
    if not path.is_file():
        return ()
    stored_rows = (EffectRow(**row) for row in json.loads(path.read_text(encoding="utf-8")))
    return tuple(
        replace(row, name=WORDS[row.measure][0], unit=WORDS[row.measure][1])
        for row in stored_rows
        if row.measure in WORDS
    )
