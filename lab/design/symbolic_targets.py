"""Symbolic targets of studies: who holds a role under a seed. For research only; the force cannot know."""

from scenarios.schema.scenario import Scenario
from simulator.census import ROLE, members_on_first_day
from simulator.ids import person_id
from simulator.schedule import OrderError


def resolve(scenario: Scenario, seed: int, target: str) -> str:
    """Return a target id; ``@broker`` is the line's, ``@leader:G03`` a role holder on day 0.

    ``@leader:supplier`` is in the group that supplies the town under this seed, and ``@supplier`` that group.

    Raises:
        OrderError: when the symbol, role or group is unknown, or nobody holds the role.
    """
    if not target.startswith("@"):
        return target
    people, players = members_on_first_day(scenario, seed)
    if target == "@broker":
        return person_id(players.broker)
    role, _, group = target[1:].partition(":")
    ids = [plan.id for plan in scenario.groups]
    if target == "@supplier":
        return ids[players.supplier]
    if group == "supplier":
        group = ids[players.supplier]
    if role not in ROLE or group not in ids:
        raise OrderError(
            f"{target}: no such target; write @broker, or a role and group such as @leader:{ids[0]}"
        )
    holding = (people.group == ids.index(group)) & (people.role == ROLE[role])
    if not holding.any():
        raise OrderError(f"{target}: nobody in {group} is {role} under seed {seed}; choose another role")
    return person_id(int(holding.argmax()))
