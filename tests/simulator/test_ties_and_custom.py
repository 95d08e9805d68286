"""Members who lost contacts, and customers who lost a platform, turn to others; the wary wait."""

import numpy as np
import pytest

from scenarios import reference_worlds
from simulator.groups.membership import arrest, free_members
from simulator.phases.actions import shocks
from simulator.run import new_world, run
from simulator.trace import Cause, EventKind
from simulator.world.person_columns import FREE
from simulator.world.ties import path_length
from simulator.world.world import World, discard

SIZE = reference_worlds.Size(places=40, groups=8, offenders=250, people=3_000)
RULES = reference_worlds.world(SIZE).adaptation.rules


@pytest.fixture
def world():
    found = new_world(reference_worlds.world(SIZE, days=200), 4, 0, frozenset(RULES))
    yield found
    discard(found)


def platforms(world: World) -> np.ndarray:
    return np.arange(world.places.count, world.places.count + world.places.platforms)


def test_members_left_without_ties_form_new_ones_unless_rewiring_is_off() -> None:
    lengths = {}
    for name, rules in (("on", RULES), ("off", tuple(set(RULES) - {"rewiring"}))):
        world = new_world(reference_worlds.world(SIZE, days=200), 4, 0, frozenset(rules))
        g = max(range(8), key=lambda g: len(world.crew[g]))
        for person in sorted(world.crew[g], key=lambda p: int(world.people.role[p]))[:2]:
            arrest(world, person, 3_000, int(world.people.place[person]), int(Cause.ORDER))
        stayed = [p for p in world.crew[g] if world.people.status[p] == FREE]
        while world.day < 120:
            world.step()
        lengths[name] = path_length(world.ties, [p for p in stayed if p in world.crew[g]])
        discard(world)
    assert lengths["on"] < lengths["off"]


def test_nobody_is_recruited_without_a_tie_to_a_member(world: World) -> None:
    before = {p for crew in world.crew for p in crew}
    while world.day < 100:
        world.step()
    for g, crew in enumerate(world.crew):
        for person in set(crew) - before:
            tied = set(world.ties.tied(person))
            assert tied, f"recruit {person} of group {g} is tied to nobody"


def test_custom_of_a_closed_platform_moves_and_none_is_made(world: World) -> None:
    rows = platforms(world)
    usual = world.places.opportunity[:, rows].copy()
    world.places.open[rows[0]] = 0.0
    for _ in range(60):
        shocks(world)
    now = world.places.opportunity[:, rows]
    assert np.allclose(now.sum(axis=1), usual.sum(axis=1))
    assert (now[:, 0] < 0.2 * usual[:, 0] + 1e-12).all()
    assert (now[:, 1:] >= usual[:, 1:]).all()
    world.places.open[rows[0]] = 1.0
    for _ in range(600):
        shocks(world)
    assert np.allclose(world.places.opportunity[:, rows], usual, rtol=0.01)


def test_the_wary_stay_away(world: World) -> None:
    rows = platforms(world)
    usual = world.places.opportunity[:, rows].copy()
    world.places.open[rows[0]] = 0.0
    world.places.wary[rows] = 1.0
    shocks(world)
    moved = usual[:, 0] - world.places.opportunity[:, rows[0]]
    assert (moved <= 0.04 * 0.02 * usual[:, 0] + 1e-12).all()


def test_an_arrest_on_a_platform_is_heard_of_on_all(world: World) -> None:
    rows = platforms(world)
    person = int(free_members(world, 0)[0])
    arrest(world, person, 10, int(rows[1]), int(Cause.ORDER))
    wary = world.places.wary[rows]
    assert wary[1] > wary[0] > 0
    assert wary[0] == wary[2]
    assert (world.places.wary[: world.places.count] == 0).all()


def test_retaliation_happens_on_the_ground() -> None:
    events = run(reference_worlds.world(reference_worlds.FORCE, days=200), 2, days=200).events
    answers = events["place"][events["kind"] == EventKind.RETALIATED]
    assert answers.size
    assert (answers >= 0).all()
