"""Studies: strategies built from a scenario's actions, compared over paired seeds by the lab."""

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from exercise.plans import NONE, PLANS, Focus, focus_of, reference_plans
from exercise.staff import EffectRow, StrategyView
from scenarios.schema.scenario import Scenario
from simulator.answers import Slots
from simulator.lab.effects import MEASURES
from simulator.lab.study import PlannedOrder, Study, StudyResult, effects, run_study, write
from simulator.orders import Order

FILES: dict[str, str] = {
    "csv": "runs.csv",
    "parquet": "runs.parquet",
    "effects": "effects.csv",
    "json": "summary.json",
}
"""Formats that can be downloaded, and the file of each."""
ROWS = "rows.json"
BROKER = "@broker"
"""In a study the seed varies, and with it who is broker: the lab looks it up under each."""


def strategies(scenario: Scenario, slots: Sequence[Slots]) -> dict[str, tuple[Order, ...]]:
    """Return the orders of every strategy that the scenario has the actions for, by id."""
    focus = focus_of(scenario, {s.question: s for s in slots})
    suspect = BROKER if focus.suspect else ""
    return reference_plans(scenario, Focus(focus.zone, suspect, focus.group))


def strategy_view(scenario: Scenario, ident: str, orders: Sequence[Order]) -> StrategyView:
    """Return a strategy in words."""
    names: dict[str, str] = {action.action: action.name for action in scenario.actions}
    targets = {z.id: z.name for z in scenario.area.zones} | {g.id: g.name for g in scenario.groups}
    targets[BROKER] = "the broker of each seed"
    lines = (
        f"day {order.day}: {names[order.action]}, {targets.get(order.target, order.target)}"
        for order in orders
    )
    name = "Arrest the broker" if ident == "arrest" else PLANS[ident].name
    return StrategyView(ident, name, tuple(lines))


def study_of(scenario: Scenario, payload: dict[str, Any]) -> Study:
    """Return the lab's study of a job's payload."""
    return Study(
        title=f"{scenario.title}: {', '.join(payload['strategies'])}",
        scenario=scenario.id,
        strategies={
            name: tuple(PlannedOrder(day=int(d), action=str(a), target=str(t)) for d, a, t in orders)
            for name, orders in payload["strategies"].items()
        },
        replicates=int(payload["replicates"]),
        seed=int(payload["seed"]),
        days=int(payload["days"]),
    )


def carry_out(
    scenario: Scenario,
    payload: dict[str, Any],
    directory: Path,
    workers: int,
    progress: Callable[[int, int], None],
    should_stop: Callable[[], bool],
) -> int:
    """Run a study into a folder and return how many paired seeds are in it; stopping keeps whole pairs."""
    found = run_study(
        study_of(scenario, payload), scenario, workers=workers, progress=progress, should_stop=should_stop
    )
    if found.replicates_done < 2:
        return 0
    part = directory.with_name(f".{directory.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    write(found, part)
    (part / ROWS).write_text(json.dumps([asdict(row) for row in rows(found)]), encoding="utf-8")
    shutil.rmtree(directory, ignore_errors=True)
    part.replace(directory)
    return found.replicates_done


def rows(found: StudyResult) -> tuple[EffectRow, ...]:
    """Return every strategy's mean and its paired difference from no action, measure by measure."""
    against = {(e.strategy, e.measure): e for e in effects(found) if e.against == NONE}
    made = []
    for measure, unit in MEASURES.items():
        for strategy in found.strategies:
            values = [
                float(value)
                for row in found.outcomes
                if row.strategy == strategy and (value := getattr(row, measure)) is not None
            ]
            effect = against.get((strategy, measure))
            if not values or (effect is None and strategy != NONE):
                continue
            difference = (effect.difference, effect.low, effect.high) if effect else (0.0, 0.0, 0.0)
            mean = sum(values) / len(values)
            made.append(EffectRow(strategy, measure, unit, mean, *difference, len(values)))
    return tuple(made)


def read_rows(directory: Path) -> tuple[EffectRow, ...]:
    """Return the rows that a study left, or none when it left nothing."""
    path = directory / ROWS
    if not path.is_file():
        return ()
    return tuple(EffectRow(**row) for row in json.loads(path.read_text(encoding="utf-8")))
