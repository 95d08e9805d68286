"""Who somebody is says nothing about what they do: names, sex and address know no role."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from ruamel.yaml import YAML

import scenarios
from scenarios.schema.area import NameOrigin
from scenarios.schema.scenario import Scenario
from simulator.answers import answers, slots
from simulator.atlas import atlas
from simulator.ids import person_row
from simulator.run import run
from simulator.streams import Decision, Streams
from simulator.trace import digest
from synthetic.entity_labels import label
from synthetic.names import name_origin, name_origins, nominal_name
from synthetic.pools import frozen


def _origin_scores(scenario: Scenario, seed: int, count: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return 1 for a family name found only in the smaller pools, by person."""
    english = set(frozen.names()["english"]["family"])
    names = [nominal_name(scenario, seed, f"P{i:05d}") for i in range(count)]
    return np.array([float(n.split(" ", 1)[1] not in english) for n in names])


def test_name_origin_is_independent_of_role(scenario: Scenario) -> None:
    scores = _origin_scores(scenario, 9, 3000)
    members = np.arange(3000) % 10 == 0
    gap = abs(scores[members].mean() - scores[~members].mean())
    lots = Streams(9)
    beaten = 0
    for turn in range(400):
        order = np.argsort(lots.uniforms(Decision.ROLE, turn, np.arange(3000)), kind="stable")
        mixed = members[order]
        beaten += abs(scores[mixed].mean() - scores[~mixed].mean()) >= gap
    assert (beaten + 1) / 401 > 0.01
    assert 0.1 < scores.mean() < 0.35


def test_a_name_depends_on_the_profile_and_the_person_alone(scenario: Scenario) -> None:
    quieter = scenario.model_copy(update={"groups": scenario.groups[:2], "title": "Another"})
    for person in ("P00000", "P00417", "P01099"):
        assert (
            nominal_name(scenario, 3, person)
            == nominal_name(quieter, 3, person)
            == label(scenario, 3, person)
        )
    assert len({nominal_name(scenario, seed, "P00417") for seed in range(20)}) > 10


def test_an_unknown_pool_or_id_is_named_with_a_remedy(scenario: Scenario) -> None:
    origin = scenario.area.names[0].model_copy(update={"origin": "martian", "share": 1.0})
    area = scenario.area.model_copy(update={"names": (origin,)})
    with pytest.raises(ValueError, match="no name pool 'martian'; choose among caribbean"):
        nominal_name(scenario.model_copy(update={"area": area}), 1, "P00001")
    with pytest.raises(ValueError, match="no person, group or zone has the id 'Z-NONE'"):
        label(scenario, 1, "Z-NONE")


def test_a_name_agrees_with_the_residents_sex(scenario: Scenario) -> None:
    people = run(scenario, 3, days=1).people
    pools = frozen.names().values()
    given = {sex: {name for pool in pools for name in pool[sex]} for sex in ("women", "men")}
    for index in range(400):
        name = nominal_name(scenario, 3, f"P{index:05d}")
        fitting = given["women" if people["sex"][index] else "men"]
        assert any(name.startswith(f"{first} ") for first in fitting), name


DATA = Path(__file__).parents[1] / "data" / "small-town.yaml"


LIBRARY = sorted((Path(scenarios.__file__).parent / "library").glob("*.yaml"))


SEEDS = range(40, 60)


TURNS = 400


ALPHA = 0.01


Column = NDArray[np.int64]


@dataclass(frozen=True)
class Census:
    """Residents of many worlds in parallel columns."""

    world: Column
    group: Column
    """Running number over all worlds, -1 for none."""
    role: Column
    origin: Column
    sex: Column
    zone: Column
    place: Column


def scenario_of(path: Path) -> Scenario:
    return Scenario.model_validate(YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8")))


@pytest.fixture(scope="module", params=[DATA, *LIBRARY], ids=lambda p: p.stem)
def town(request: pytest.FixtureRequest) -> Scenario:
    return scenario_of(request.param)


@pytest.fixture(scope="module")
def census(town: Scenario) -> Census:
    pools = [n.origin for n in town.area.names]
    zone_of = np.array(atlas(town).zone_of)
    columns: list[tuple[Column, ...]] = []
    for turn, seed in enumerate(SEEDS):
        people = run(town, seed, days=1).people
        group = people["group"].astype(np.int64)
        # Every member, and as many others as make the comparison quick.
        rows = np.flatnonzero((group >= 0) | (np.arange(len(group)) % (1 + len(group) // 600) == 0))
        origin = np.array([pools.index(name_origin(name_origins(town.area), seed, int(i))) for i in rows])
        place = people["place"].astype(np.int64)[rows]
        member = np.where(group[rows] >= 0, group[rows] + 100 * turn, -1)
        columns.append(
            (np.full(len(rows), turn), member, people["role"].astype(np.int64)[rows], origin,
             people["sex"].astype(np.int64)[rows], zone_of[place], place)
        )  # fmt: skip
    return Census(*(np.concatenate(column) for column in zip(*columns, strict=True)))


def spread(labels: Column, values: Column) -> float:
    """Return how far the mix of values under each label lies from the mix over all."""
    told = values[:, None] == np.unique(values)
    overall, total = told.mean(axis=0), 0.0
    for group in np.unique(labels):
        under = told[labels == group]
        total += len(under) * float(((under.mean(axis=0) - overall) ** 2).sum())
    return total


def chance(labels: Column, values: Column, within: Column) -> float:
    """Return the share of shuffles of the labels within each block that are spread at least as far."""
    seen, beaten, lots = spread(labels, values), 0, Streams(9)
    blocks = np.argsort(within, kind="stable")
    for turn in range(TURNS):
        draw = lots.uniforms(Decision.ROLE, turn, np.arange(len(labels)))
        shuffled = np.empty_like(labels)
        shuffled[blocks] = labels[np.lexsort((draw, within))]
        beaten += spread(shuffled, values) >= seen
    return (beaten + 1) / (TURNS + 1)


@pytest.mark.parametrize("trait", ["origin", "sex"])
def test_belonging_to_a_group_is_independent_of(trait: str, census: Census) -> None:
    assert chance((census.group >= 0).astype(np.int64), getattr(census, trait), census.world) > ALPHA


@pytest.mark.parametrize("trait", ["origin", "sex", "place"])
def test_role_in_a_group_is_independent_of(trait: str, census: Census) -> None:
    """Groups recruit at home, so role and address are compared among members of one group and zone."""
    member = census.group >= 0
    block = census.group[member] * 10_000 + census.zone[member]
    within = block if trait == "place" else census.group[member]
    assert chance(census.role[member], getattr(census, trait)[member], within) > ALPHA


def test_a_role_that_went_by_name_would_be_noticed(census: Census) -> None:
    member = census.group >= 0
    role, origin = census.role[member].copy(), census.origin[member]
    linked = np.flatnonzero(np.arange(len(role)) % 3 == 0)
    role[linked] = origin[linked]
    assert chance(role, origin, census.group[member] * 0) <= ALPHA


def test_the_true_broker_is_told_from_rivals_by_no_name_sex_or_address() -> None:
    town = scenario_of(DATA)
    pools, zone_of = [n.origin for n in town.area.names], np.array(atlas(town).zone_of)
    rows: list[tuple[int, int, int, int, int]] = []
    for seed in range(500, 700):
        trace = run(town, seed, days=1)
        broker = next(s for s in slots(town, seed) if s.kind == "holder")
        for rival in broker.hypotheses[:-1]:
            person = person_row(rival.entity)
            home = int(zone_of[trace.people["place"][person]])
            origin = pools.index(name_origin(name_origins(town.area), seed, person))
            rows.append((seed, int(person == trace.broker), origin, int(trace.people["sex"][person]), home))
    world, true, *traits = np.array(rows, dtype=np.int64).T
    assert true.sum() > 100
    assert [round(c, 3) for c in (chance(true, trait, world) for trait in traits) if c <= ALPHA] == []


def reskinned(town: Scenario) -> Scenario:
    names = (NameOrigin(origin="vietnamese", share=0.5), NameOrigin(origin="west_african", share=0.5))
    return town.model_copy(update={"area": town.area.model_copy(update={"names": names})})


def test_the_same_world_under_other_names_has_the_same_truth(town: Scenario) -> None:
    # Whoever shares a name with somebody else is not named there, so that other names name other people.
    assert answers(town, 21) == answers(reskinned(town), 21)
    traces = [run(each, 21) for each in (town, reskinned(town))]
    assert len({digest(replace(trace, scenario_hash="")) for trace in traces}) == 1
