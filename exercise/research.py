"""Research: strategies compared over paired seeds, in the worker."""

import json
from collections.abc import Sequence

from exercise import jobs as work
from exercise import strategies as writing
from exercise import studies
from exercise.accounts import need
from exercise.house import House
from exercise.plans import NONE
from exercise.runs import scenario_at
from exercise.shelf import newest_text, rows_of_library, store_newest
from exercise.staff import (
    ActionChoice,
    CheckedStrategies,
    JobView,
    OwnStrategy,
    ScenarioRow,
    StrategyView,
    StudyView,
)
from exercise.store.rows import JobRow
from exercise.strategies import name_of
from exercise.views import Refused, Seat
from scenarios.load import load_text
from scenarios.schema.scenario import Scenario
from simulator.answers import slots
from simulator.orders import Order

FIRST_SEED = 1
MOST_PAIRS = 2000
KIND = "study"


def strategies(house: House, seat: Seat, scenario_id: str) -> tuple[StrategyView, ...]:
    """Return the strategies that can be compared in a scenario."""
    need(seat, "researcher")
    scenario = _scenario(house, scenario_id)
    return tuple(
        studies.strategy_view(scenario, ident, orders)
        for ident, orders in studies.strategies(scenario, slots(scenario, FIRST_SEED)).items()
    )


def scenarios(house: House, seat: Seat) -> tuple[ScenarioRow, ...]:
    """Return the newest version of every scenario, to choose from."""
    need(seat, "researcher")
    return rows_of_library(house)


def choices(house: House, seat: Seat, scenario_id: str) -> tuple[ActionChoice, ...]:
    """Return the actions that a strategy of one's own may order in a scenario, and their targets."""
    need(seat, "researcher")
    return writing.choices(_scenario(house, scenario_id))


def check_strategies(house: House, seat: Seat, scenario_id: str, text: str, days: int) -> CheckedStrategies:
    """Read strategies from a text and return them with every fault; nothing is stored.

    A line that ends in a colon names a strategy; each line below it is a day, an action and a target.
    """
    need(seat, "researcher")
    scenario = _scenario(house, scenario_id)
    own, unread = writing.read(text)
    found = (*unread, *writing.faults(scenario, own, days))
    words = () if found else tuple(studies.strategy_view(scenario, o.name, _orders(o)) for o in own)
    return CheckedStrategies(own, words, found)


def start_study(
    house: House,
    seat: Seat,
    scenario_id: str,
    strategies: Sequence[str],
    replicates: int,
    days: int,
    own: Sequence[OwnStrategy] = (),
) -> JobView:
    """Queue a study of one or more strategies, beside no action, over paired seeds of some days.

    ``own`` are strategies of the researcher's. Raises Refused with everything that is wrong with them.
    """
    need(seat, "researcher")
    scenario = _scenario(house, scenario_id)
    known = studies.strategies(scenario, slots(scenario, FIRST_SEED))
    wrong = sorted(set(strategies) - set(known))
    chosen = [name for name in known if name in strategies and name != NONE]
    if wrong:
        raise Refused(f"There is no strategy {', '.join(wrong)}; choose from {', '.join(known)}.")
    if not chosen and not own:
        raise Refused("Choose at least one strategy to compare with no action.")
    if not 2 <= replicates <= MOST_PAIRS:
        raise Refused(f"Choose from 2 to {MOST_PAIRS} paired seeds; {replicates} was given.")
    longest = scenario.calendar.days
    if not 1 <= days <= longest:
        raise Refused(f"The exercise has {longest} days; choose from 1 to {longest}, not {days}.")
    wrong = list(writing.faults(scenario, own, days))
    late = [name for name in chosen if all(order.day >= days for order in known[name])]
    wrong += [
        f"“{name_of(name)}” orders nothing in {days} days; simulate more, or leave it out." for name in late
    ]
    if wrong:
        raise Refused(" ".join(wrong))
    plans = {name: known[name] for name in chosen} | {one.name: _orders(one) for one in own}
    payload = {
        "scenario": store_newest(house, scenario_id).hash,
        "seed": FIRST_SEED,
        "replicates": replicates,
        "days": days,
        "strategies": {name: [[o.day, o.action, o.target] for o in orders] for name, orders in plans.items()},
    }
    total = replicates * (len(plans) + 1)
    return work.view(work.queue(house, KIND, payload, seat.user, total, fresh=True))


def job(house: House, seat: Seat, ident: str) -> JobView:
    """Return a job's progress."""
    return work.view(_own(house, seat, ident))


def stop(house: House, seat: Seat, ident: str) -> JobView:
    """Stop a job; the pairs that are whole are kept."""
    row = _own(house, seat, ident)
    if row.status in ("queued", "running"):
        house.store.jobs.stop(ident)
    return work.view(_own(house, seat, ident))


def jobs(house: House, seat: Seat) -> tuple[JobView, ...]:
    """Return this researcher's studies, newest first."""
    need(seat, "researcher")
    return tuple(work.view(row) for row in house.store.jobs.all(owner=seat.user, kind=KIND))


def study(house: House, seat: Seat, ident: str) -> StudyView:
    """Return a study with its results so far."""
    row = _own(house, seat, ident)
    payload = json.loads(row.payload)
    effects = studies.read_rows(house.settings.results / row.result) if row.result else ()
    return StudyView(
        job=work.view(row),
        scenario=scenario_at(house, payload["scenario"]).title,
        strategies=(NONE, *payload["strategies"]),
        replicates=payload["replicates"],
        days=payload["days"],
        effects=effects,
        files=tuple(studies.FILES) if effects else (),
        names={name: name_of(name) for name in (NONE, *payload["strategies"])},
        begun=row.created,
    )


def study_file(house: House, seat: Seat, ident: str, fmt: str) -> tuple[str, bytes]:
    """Return a study's data as a file: its name and bytes. Formats: csv, parquet, effects, json."""
    row = _own(house, seat, ident)
    if fmt not in studies.FILES:
        raise Refused(f"There is no format {fmt}; choose {', '.join(studies.FILES)}.")
    path = house.settings.results / row.result / studies.FILES[fmt]
    if not row.result or not path.is_file():
        raise Refused("This study has left no data yet; wait until it is done, or run it again.")
    return f"{ident}-{studies.FILES[fmt]}", path.read_bytes()


def _orders(own: OwnStrategy) -> tuple[Order, ...]:
    return tuple(Order(row.day, row.action, row.target) for row in own.rows)


def _own(house: House, seat: Seat, ident: str) -> JobRow:
    need(seat, "researcher")
    row = house.store.jobs.get(ident)
    if row is None or row.owner != seat.user or row.kind != KIND:
        raise Refused(f"There is no study {ident} of yours; choose one from the list.")
    return row


def _scenario(house: House, ident: str) -> Scenario:
    row = newest_text(house, ident)
    return house.memories.scenarios.get(row.hash, lambda: load_text(row.text, row.id))
