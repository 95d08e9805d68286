"""Research: strategies compared over paired seeds, in the worker."""

import json
from collections.abc import Mapping, Sequence

from assessment.amounts import counted
from exercise.access import Caller, Refused
from exercise.accounts import need
from exercise.jobs.jobs import job_details, queue
from exercise.jobs.payloads import StudyPayload
from exercise.read_models.control_models import ScenarioRow
from exercise.read_models.job_models import JobDetails
from exercise.read_models.research_models import (
    ActionChoice,
    CheckedStrategies,
    OwnStrategy,
    StrategyDetails,
    StudyDetails,
)
from exercise.research import own_strategies, study_job
from exercise.research.own_strategies import name_of
from exercise.runs.runs import title_at
from exercise.scenario_library import newest_text, rows_of_library, store_newest
from exercise.scoring.reference_plans import NONE
from exercise.services.services import Services
from exercise.store.rows import JobRow
from scenarios.load import load_text
from scenarios.schema.scenario import Scenario
from simulator.answers import slots
from simulator.orders import Order

FIRST_SEED = 1
MOST_PAIRS = 2000


def strategies(services: Services, caller: Caller, scenario_id: str) -> tuple[StrategyDetails, ...]:
    """Return the strategies that can be compared in a scenario."""
    need(caller, "researcher")
    scenario = _scenario(services, scenario_id)
    return tuple(
        study_job.strategy_details(scenario, ident, orders)
        for ident, orders in study_job.strategies(scenario, slots(scenario, FIRST_SEED)).items()
    )


def scenarios(services: Services, caller: Caller) -> tuple[ScenarioRow, ...]:
    """Return the newest version of every scenario, to choose from."""
    need(caller, "researcher")
    return rows_of_library(services)


def choices(services: Services, caller: Caller, scenario_id: str) -> tuple[ActionChoice, ...]:
    """Return the actions that a strategy of one's own may order in a scenario, and their targets."""
    need(caller, "researcher")
    return own_strategies.choices(_scenario(services, scenario_id))


def check_strategies(
    services: Services, caller: Caller, scenario_id: str, text: str, days: int
) -> CheckedStrategies:
    """Read strategies from a text and return them with every fault; nothing is stored.

    A line that ends in a colon names a strategy; each line below it is a day, an action and a target.
    """
    need(caller, "researcher")
    scenario = _scenario(services, scenario_id)
    own, unread = own_strategies.read(text)
    faults = (*unread, *own_strategies.faults(scenario, own, days))
    words = () if faults else tuple(study_job.strategy_details(scenario, o.name, _orders(o)) for o in own)
    return CheckedStrategies(own, words, faults)


def start_study(
    services: Services,
    caller: Caller,
    scenario_id: str,
    strategies: Sequence[str],
    replicates: int,
    days: int,
    own: Sequence[OwnStrategy] = (),
) -> JobDetails:
    """Queue a study of one or more strategies, beside no action, over paired seeds of some days.

    ``own`` are strategies of the researcher's.

    Raises:
        Refused: with everything that is wrong with them, or where there is nothing to compare.
    """
    need(caller, "researcher")
    scenario = _scenario(services, scenario_id)
    library = study_job.strategies(scenario, slots(scenario, FIRST_SEED))
    names = _chosen_names(library, strategies, own)
    if not 2 <= replicates <= MOST_PAIRS:
        raise Refused(f"Choose from 2 to {MOST_PAIRS} paired seeds; {replicates} was given.")
    longest = scenario.calendar.days
    if not 1 <= days <= longest:
        raise Refused(f"The exercise has {counted(longest, 'day')}; choose from 1 to {longest}, not {days}.")
    faults = (*own_strategies.faults(scenario, own, days), *_late_faults(library, names, days))
    if faults:
        raise Refused(" ".join(faults))
    plans = {name: library[name] for name in names} | {strategy.name: _orders(strategy) for strategy in own}
    payload = StudyPayload(store_newest(services, scenario_id).hash, FIRST_SEED, replicates, days, plans)
    total = replicates * (len(plans) + 1)
    return job_details(queue(services, payload, caller.user, total, fresh=True))


def _chosen_names(
    library: Mapping[str, object], strategies: Sequence[str], own: Sequence[OwnStrategy]
) -> list[str]:
    """Return the chosen strategies that come with the product, in its order; no action is always compared."""
    unknown = sorted(set(strategies) - set(library))
    names = [name for name in library if name in strategies and name != NONE]
    if unknown:
        raise Refused(f"There is no strategy {', '.join(unknown)}; choose from {', '.join(library)}.")
    if not names and not own:
        raise Refused("Choose at least one strategy to compare with no action.")
    return names


def _late_faults(library: Mapping[str, Sequence[Order]], names: Sequence[str], days: int) -> tuple[str, ...]:
    """Return a sentence for every strategy that orders nothing in the days simulated."""
    late = [name for name in names if all(order.day >= days for order in library[name])]
    return tuple(
        f"“{name_of(name)}” orders nothing in {days} days; simulate more, or leave it out." for name in late
    )


def job(services: Services, caller: Caller, ident: str) -> JobDetails:
    """Return a job's progress."""
    return job_details(_own(services, caller, ident))


def stop(services: Services, caller: Caller, ident: str) -> JobDetails:
    """Stop a job; the pairs that are whole are kept."""
    row = _own(services, caller, ident)
    if row.status in ("queued", "running"):
        services.store.jobs.stop(ident)
    return job_details(_own(services, caller, ident))


def jobs(services: Services, caller: Caller) -> tuple[JobDetails, ...]:
    """Return this researcher's studies, newest first."""
    need(caller, "researcher")
    return tuple(
        job_details(row) for row in services.store.jobs.all(owner=caller.user, kind=StudyPayload.kind)
    )


def study(services: Services, caller: Caller, ident: str) -> StudyDetails:
    """Return a study with its results so far."""
    row = _own(services, caller, ident)
    payload = StudyPayload.from_json(json.loads(row.payload))
    effects = study_job.read_rows(services.settings.results / row.result) if row.result else ()
    return StudyDetails(
        job=job_details(row),
        scenario=title_at(services, payload.scenario),
        strategies=(NONE, *payload.strategies),
        replicates=payload.replicates,
        days=payload.days,
        effects=effects,
        files=tuple(study_job.FILES) if effects else (),
        names={name: name_of(name) for name in (NONE, *payload.strategies)},
        begun=row.created,
    )


def study_file(services: Services, caller: Caller, ident: str, fmt: str) -> tuple[str, bytes]:
    """Return a study's data as a file: its name and bytes. Formats: csv, parquet, effects, json."""
    row = _own(services, caller, ident)
    if fmt not in study_job.FILES:
        raise Refused(f"There is no format {fmt}; choose {', '.join(study_job.FILES)}.")
    path = services.settings.results / row.result / study_job.FILES[fmt]
    if not row.result or not path.is_file():
        raise Refused("This study has left no data yet; wait until it is done, or run it again.")
    return f"{ident}-{study_job.FILES[fmt]}", path.read_bytes()


def _orders(own: OwnStrategy) -> tuple[Order, ...]:
    return tuple(Order(row.day, row.action, row.target) for row in own.rows)


def _own(services: Services, caller: Caller, ident: str) -> JobRow:
    need(caller, "researcher")
    row = services.store.jobs.get(ident)
    if row is None or row.owner != caller.user or row.kind != StudyPayload.kind:
        raise Refused(f"There is no study {ident} of yours; choose one from the list.")
    return row


def _scenario(services: Services, ident: str) -> Scenario:
    row = newest_text(services, ident)
    return services.caches.scenarios.get(row.hash, lambda: load_text(row.text, row.id))
