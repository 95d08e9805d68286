"""Names say nothing about anybody."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest

from scenarios.schema.scenario import Scenario
from simulator.run import run
from simulator.streams import Decision, Streams
from synthetic.entity_labels import label
from synthetic.names import nominal_name
from synthetic.pools import frozen, pool_build
from synthetic.safety_scan import scan_text

POOLS = Path(frozen.__file__).parent


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


def test_a_group_that_formed_in_the_run_is_unnamed(scenario: Scenario) -> None:
    assert label(scenario, 1, "G01") == scenario.groups[0].name
    assert label(scenario, 1, "G99") == "an unnamed group"


def test_the_frozen_pools_are_what_was_committed() -> None:
    manifest = json.loads((POOLS / "manifest.json").read_text(encoding="utf-8"))
    for name, stated in manifest.items():
        assert hashlib.sha256((POOLS / name).read_bytes()).hexdigest() == stated
    assert {
        "english",
        "scottish",
        "welsh",
        "irish",
        "south_asian",
        "polish",
        "romanian",
        "west_african",
    } < set(frozen.names())
    for origin, pool in frozen.names().items():
        for part in ("women", "men", "family"):
            assert len(pool[part]) >= 8, (origin, part)
            assert scan_text("\n".join(pool[part])) == ()
    assert sorted(set(pool_build.streets())) == list(frozen.streets())


def test_a_name_agrees_with_the_residents_sex(scenario: Scenario) -> None:
    people = run(scenario, 3, days=1).people
    pools = frozen.names().values()
    given = {sex: {name for pool in pools for name in pool[sex]} for sex in ("women", "men")}
    for index in range(400):
        name = nominal_name(scenario, 3, f"P{index:05d}")
        fitting = given["women" if people["sex"][index] else "men"]
        assert any(name.startswith(f"{first} ") for first in fitting), name
