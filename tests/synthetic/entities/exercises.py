"""Scenarios and plans for the tests of entities and lives."""

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from scenarios.load import load
from scenarios.schema.evidence import BasisShares, EvidencePlan, ViewPlan
from scenarios.schema.scenario import Scenario
from synthetic.entities.nominals import Nominals, nominals
from synthetic.entities.register_build import register
from synthetic.entities.town_register import Register
from synthetic.lives.life import Life
from synthetic.lives.life_build import lives
from tests.depth import DEEP

ROOT = Path(__file__).parents[3]
EXERCISES = ("small-town", "harrowmere")
LAST_SEED = 10**6 if DEEP else 39
"""In every run the properties share registers of so many seeds."""


@cache
def small_town() -> Scenario:
    return load(ROOT / "tests" / "data" / "small-town.yaml")


@cache
def harrowmere() -> Scenario:
    return load(ROOT / "scenarios" / "library" / "harrowmere-lines.yaml")


def exercise(name: str) -> Scenario:
    """Return one of the two by name, so that properties print something short."""
    return small_town() if name == "small-town" else harrowmere()


def plan_of(people: int = 80, sellers: int = 3, vehicles: int = 3) -> EvidencePlan:
    source = ViewPlan(id="pcso", name="Neighbourhood log", basis=BasisShares(direct=1.0))
    return EvidencePlan(people=people, sellers=sellers, vehicles=vehicles, sources=(source,))


@lru_cache(maxsize=256)
def register_of(name: str, seed: int, people: int = 80) -> Register:
    return register(exercise(name), seed, plan_of(people))


@lru_cache(maxsize=256)
def lives_of(name: str, seed: int, people: int = 80) -> Mapping[str, Life]:
    return lives(exercise(name), seed, plan_of(people))


@lru_cache(maxsize=256)
def nominals_of(name: str, seed: int, people: int = 80) -> Nominals:
    return nominals(exercise(name), seed, plan_of(people))
