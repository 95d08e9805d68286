"""Rule ``rewiring``: members who lost those they worked with tie themselves to others of the group."""

import numpy as np

from simulator.groups.linking import joined_members
from simulator.groups.place_choice import Choices
from simulator.ids import GroupRow, PersonRow, PlaceRow
from simulator.streams import Decision
from simulator.trace import EventKind
from simulator.world.roles import ROLE
from simulator.world.ties import CO_OFFENDING
from simulator.world.world import World


def rewiring(world: World, choices: Choices) -> None:
    """Let members with few ties form one each, in groups that somebody joined, left or was taken from."""
    plan = world.behaviour.membership
    chance = plan.rewire * world.fixed.speed("rewiring") * world.config.adaptation.deliberation_days / 7
    enough, ties = plan.ties, world.ties
    for g in [g for g in choices.due.tolist() if g in world.loose]:
        members, joined = joined_members(world, g)
        need = [p for p in sorted(members) if p not in joined or ties.tie_count(p, members) < enough]
        if len(need) == 0 or len(members) <= enough:
            world.loose.discard(g)
            continue
        draws = world.streams.uniforms(Decision.REWIRE, world.day, np.array(need))
        for person in [p for p, draw in zip(need, draws.tolist(), strict=True) if draw < chance]:
            tie_anew(world, g, person, members if person in joined else joined | {person})


def tie_anew(
    world: World, g: GroupRow, person: PersonRow, members: set[PersonRow], cause: int | None = None
) -> None:
    """Tie a member to another of some members whom nothing ties to them yet, and write it down."""
    ties = world.ties.tied(person)
    open_to = sorted(p for p in members if p != person and p not in ties)
    if not open_to:
        return
    other = open_to[_pick(world, g, person, open_to, members)]
    world.ties.tie(world.day, person, other, CO_OFFENDING)
    place = PlaceRow(int(world.people.place[person]))
    why = {} if cause is None else {"cause": cause}
    world.note(EventKind.REWIRED, group=g, actor=person, other=other, place=place, **why)
    world.changed.add(g)


def _pick(
    world: World, g: GroupRow, person: PersonRow, open_to: list[PersonRow], members: set[PersonRow]
) -> int:
    """Return the position of whom a member turns to: anybody, who lives near, the best tied, or a role."""
    way, people = world.config.adaptation.rewiring, world.people
    draws = world.streams.uniforms(Decision.REWIRE_WHO, world.day, np.array(open_to) + person * 2_000_000)
    if way == "random":
        worth = np.ones(len(open_to))
    elif way == "nearest":
        gap = np.abs(people.place[open_to] - people.place[person])
        worth = 1.0 / (1.0 + gap.astype(np.float64))
    elif way == "central":
        worth = np.array([world.ties.degree(p, members) for p in open_to])
        worth *= worth
    else:
        worth = np.where(people.role[open_to] == ROLE["runner"], 0.25, 1.0)
    return int(np.argmin(draws / (1e-6 + worth)))
