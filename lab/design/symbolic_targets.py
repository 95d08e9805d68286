"""Symbolic targets of studies: who holds a role under a seed. For research only; the force cannot know."""

from scenarios.schema.scenario import Scenario
from simulator.first_day.casting import cast
from simulator.first_day.initial_members import enrol
from simulator.first_day.initial_residents import residents
from simulator.ids import person_id
from simulator.schedule import OrderError
from simulator.world.roles import ROLE, ROLES


def resolve(scenario: Scenario, seed: int, target: str) -> str:
    """Return a target id; ``@broker`` is the line's, ``@leader:G03`` a role holder on day 0.

    ``@leader:supplier`` is in the group that supplies the town under this seed, and ``@supplier`` that group.

    Raises:
        OrderError: when the symbol, role or group is unknown, or nobody holds the role.
    """
    if not target.startswith("@"):
        return target
    people = residents(scenario, seed)
    names = cast(scenario, seed, people)
    if target == "@broker":
        return person_id(names.broker)
    role, _, group = target[1:].partition(":")
    ids = [plan.id for plan in scenario.groups]
    if target == "@supplier":
        return ids[names.supplier]
    if group == "supplier":
        group = ids[names.supplier]
    if role not in ROLES or group not in ids:
        raise OrderError(
            f"{target}: no such target; write @broker, or a role and group such as @leader:{ids[0]}"
        )
    enrol(scenario, seed, people, names)
    holding = (people.group == ids.index(group)) & (people.role == ROLE[role])
    if not holding.any():
        raise OrderError(f"{target}: nobody in {group} is {role} under seed {seed}; choose another role")
    return person_id(int(holding.argmax()))
