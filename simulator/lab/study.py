"""A study: strategies compared over paired replicates and seeds, from a YAML file to tables."""

import csv
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from pydantic import Field, ValidationError, model_validator
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from scenarios.schema.parameter import Part, parameter
from scenarios.schema.scenario import Scenario
from simulator.lab.effects import Effect, paired_effects
from simulator.lab.outcomes import Outcome, outcome
from simulator.lab.targets import resolve
from simulator.orders import Order
from simulator.policing.schedule import OrderError, schedule
from simulator.run import run
from simulator.twin import NONE, Progress, spread


class StudyError(ValueError):
    """A study that cannot be run; the message says where, what and the remedy."""


class PlannedOrder(Part):
    """One order of a strategy; the target may be symbolic, such as ``@leader:G03``."""

    day: int = parameter(description="Day ordered.", unit="day", ge=0, le=3650)
    action: str
    target: str = ""


class Study(Part):
    """What is compared, over how many runs."""

    title: str = Field(min_length=3, max_length=200)
    scenario: str = Field(min_length=1, description="Name or path of a scenario.")
    strategies: dict[str, tuple[PlannedOrder, ...]] = Field(min_length=1)
    replicates: int = parameter(50, description="Paired runs a strategy.", unit="runs", ge=2, le=100_000)
    seed: int = parameter(
        1, description="First seed; replicate r plays in the world of seed + r.", unit="seed", ge=0, le=2**48
    )
    same_world: bool = Field(False, description="Keep one world and vary only what happens in it.")
    days: int | None = Field(None, ge=1, le=3650, description="Days simulated; the calendar by default.")

    @model_validator(mode="after")
    def _baseline_is_free(self) -> "Study":
        if self.strategies.get(NONE):
            raise ValueError("the strategy called none has orders; give it another name")
        return self


@dataclass(frozen=True)
class StudyResult:
    """Every run of a study, in order of replicate and strategy; whole replicates only."""

    study: Study
    scenario_id: str
    strategies: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    replicates_done: int
    stopped: bool


Task = tuple[Scenario, Study, int]


def load_study(path: Path) -> Study:
    """Return the study in a YAML file.

    Raises:
        StudyError: when the file cannot be read or says something a study cannot.
    """
    try:
        data = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise StudyError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    except (YAMLError, UnicodeDecodeError) as error:
        raise StudyError(f"{path}: is not YAML ({error}); mend it there") from error
    try:
        return Study.model_validate(data)
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, e['loc'])) or 'file'}: {e['msg']}" for e in error.errors())
        raise StudyError(f"{path}: {faults}") from error


def run_study(
    study: Study,
    scenario: Scenario,
    *,
    workers: int = 1,
    progress: Progress | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> StudyResult:
    """Run a study; every strategy meets the same draws. Stopping keeps whole replicates.

    Raises:
        StudyError: when a strategy names an action or target that the scenario does not have.
    """
    check(study, scenario)
    names = (NONE, *(name for name in study.strategies if name != NONE))
    tasks = [(scenario, study, replicate) for replicate in range(study.replicates)]
    found: list[Outcome] = []
    for number, outcomes in enumerate(spread(_replicate, tasks, workers, should_stop), start=1):
        found.extend(outcomes)
        if progress is not None:
            progress(number * len(names), study.replicates * len(names))
    found.sort(key=lambda row: (row.replicate, names.index(row.strategy)))
    done = len(found) // len(names)
    return StudyResult(study, scenario.id, names, tuple(found), done, done < study.replicates)


def check(study: Study, scenario: Scenario) -> None:
    """Raise StudyError when a strategy cannot be carried out in the scenario."""
    for name, planned in study.strategies.items():
        try:
            schedule(scenario, _orders(study, scenario, planned, study.seed))
        except OrderError as error:
            raise StudyError(f"strategy {name}: {error}") from error


def _orders(
    study: Study, scenario: Scenario, planned: tuple[PlannedOrder, ...], seed: int
) -> tuple[Order, ...]:
    return tuple(Order(o.day, o.action, resolve(scenario, seed, o.target)) for o in planned)


def _replicate(task: Task) -> list[Outcome]:
    """Run every strategy on the draws of one replicate."""
    scenario, study, replicate = task
    seed = study.seed if study.same_world else study.seed + replicate
    keyed = replicate if study.same_world else 0
    days = scenario.calendar.days if study.days is None else study.days
    plans = {NONE: (), **study.strategies}
    baseline = run(scenario, seed, days=days, replicate=keyed)
    outcomes = []
    for name, planned in plans.items():
        orders = _orders(study, scenario, planned, seed)
        trace = run(scenario, seed, orders=orders, days=days, replicate=keyed) if orders else baseline
        outcomes.append(outcome(scenario, name, replicate, seed, orders, trace, baseline))
    return outcomes


def effects(result: StudyResult) -> tuple[Effect, ...]:
    """Return paired differences, with 95% intervals, of every strategy against none and each other."""
    return paired_effects(result.strategies, result.outcomes)


def write(result: StudyResult, directory: Path) -> None:
    """Write ``runs`` and ``effects`` as Parquet and CSV, and ``summary.json`` with the words."""
    import pyarrow as pa  # loaded here because it takes half a second that other callers need not wait
    import pyarrow.parquet as pq

    directory.mkdir(parents=True, exist_ok=True)
    tables = {
        "runs": ([field.name for field in fields(Outcome)], [asdict(row) for row in result.outcomes]),
        "effects": ([field.name for field in fields(Effect)], [asdict(row) for row in effects(result)]),
    }
    for name, (columns, rows) in tables.items():
        pq.write_table(
            pa.table({c: [row[c] for row in rows] for c in columns}), directory / f"{name}.parquet"
        )
        with (directory / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, fieldnames=columns)
            writer.writeheader()
            writer.writerows(rows)
    facts = {
        "title": result.study.title,
        "scenario": result.scenario_id,
        "study": result.study.model_dump(mode="json"),
        "replicates_done": result.replicates_done,
        "stopped": result.stopped,
        "in_words": [effect.words for effect in effects(result)],
        "note": "Synthetic: what the model does under its assumptions, not a forecast. Intervals are 95%, one at a time, not adjusted for their number.",
    }
    (directory / "summary.json").write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")
