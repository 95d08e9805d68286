"""What a researcher's own phase may do to the world and read of it, as the force or as somebody who only looks."""

from collections.abc import Callable

from simulator.day import Phase, World, with_phase
from simulator.groups.membership import arrest, free_members, holder
from simulator.ids import PersonRow, PlaceRow
from simulator.policing.target_ground import zone_places
from simulator.run import new_world
from simulator.streams import Decision, Ints, in_order
from simulator.trace import Cause
from simulator.world.person_columns import FREE
from simulator.world.roles import ROLE
from simulator.world.ties import path_length
from simulator.world.world import discard

__all__ = [
    "FOR_GOOD",
    "FREE",
    "ROLE",
    "World",
    "arrest",
    "arrest_at_home",
    "discard",
    "free_members",
    "holder",
    "new_world",
    "path_length",
    "shuffled",
    "staged",
    "zone_places",
]

FOR_GOOD = 3_000
"""Days of custody that outlast every pattern."""


def staged(step: Callable[[World], None]) -> tuple[Phase, ...]:
    """Return the day with a step just after the force's own actions, before groups review."""
    return with_phase(("staged", step), before="deliberation")


def arrest_at_home(world: World, person: PersonRow, days: int = FOR_GOOD) -> None:
    """Arrest somebody at home, on the force's own account."""
    arrest(world, person, days, PlaceRow(int(world.people.place[person])), int(Cause.ORDER))


def shuffled(world: World, people: Ints, key: int) -> Ints:
    """Return people in an order drawn with a ``key`` of the researcher's own."""
    return people[in_order(world.streams.uniforms(Decision.STAGED, key, people))]
