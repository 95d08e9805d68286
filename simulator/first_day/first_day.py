"""The first day: the state of the world before anything happens, drawn from the scenario and the seed."""

import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.atlas import atlas
from simulator.first_day.casting import cast
from simulator.first_day.initial_groups import make_groups
from simulator.first_day.initial_insiders import first_insiders
from simulator.first_day.initial_members import enrol
from simulator.first_day.initial_places import make_places
from simulator.first_day.initial_residents import residents
from simulator.first_day.initial_ties import first_ties
from simulator.ids import PersonRow
from simulator.streams import Ints, Streams
from simulator.trace import Columns
from simulator.world.offences import Offences
from simulator.world.person_columns import People
from simulator.world.roles import Cast
from simulator.world.state import State, SupplyLine

_LONG_AGO = -10_000


def members_on_first_day(scenario: Scenario, seed: int) -> tuple[People, Cast]:
    """Return the residents of day 0 with their groups and roles, and the cast."""
    people = residents(scenario, seed)
    players = cast(scenario, seed, people)
    enrol(scenario, seed, people, players)
    return people, players


def first_state(scenario: Scenario, seed: int) -> State:
    """Return the state of the world on day 0."""
    streams = Streams(seed)
    people, players = members_on_first_day(scenario, seed)
    insiders = first_insiders(scenario, streams, people)
    places = make_places(scenario, atlas(scenario), people, streams)
    groups = make_groups(scenario, places, people, streams, players)
    zones = places.zone_start.size
    return State(
        day=0,
        cast=players,
        first_people=_people_columns(people),
        people=people,
        places=places,
        groups=groups,
        insiders=insiders,
        ties=first_ties(scenario, seed, people),
        line=SupplyLine(players.supplier, players.broker, 2.0 * scenario.line.supply_per_run),
        crew=_crews(people.group, groups.alive.size),
        last_arrest={},
        left_day=np.full(zones, _LONG_AGO, dtype=np.int64),
        left_by=np.full(zones, -1, dtype=np.int64),
        offences=Offences.none(),
        changed=set(),
        loose=set(),
        warned=set(),
        used=set(),
    )


def _people_columns(people: People) -> Columns:
    return {
        "place": people.place.astype("<i4"),
        "age": people.age.astype("<i2"),
        "sex": people.woman.astype("<i2"),
        "vulnerable": people.vulnerable.astype("<i2"),
        "propensity": people.propensity.copy(),
        "group": people.group.astype("<i2"),
        "role": people.role.astype("<i2"),
    }


def _crews(group: Ints, rows: int) -> list[list[PersonRow]]:
    crews: list[list[PersonRow]] = [[] for _ in range(rows)]
    for person in np.flatnonzero(group >= 0):
        crews[int(group[person])].append(PersonRow(int(person)))
    return crews
