"""What ids are called in words."""

from scenarios.schema.scenario import Scenario
from synthetic.draws import Purpose, bits
from synthetic.identifiers import ALLOCATORS
from synthetic.names import nominal_name


def label(scenario: Scenario, seed: int, entity: str) -> str:
    """Return the name of a person (``P…``), group (``G…``) or zone (``Z-…``) in words.

    Raises ValueError for an id that the scenario does not know.
    """
    if entity.startswith("P") and entity[1:].isdigit():
        return nominal_name(scenario, seed, entity)
    named = {g.id: g.name for g in scenario.groups} if entity.startswith("G") else {}
    named |= {z.id: z.name for z in scenario.area.zones} if entity.startswith("Z-") else {}
    if entity not in named:
        raise ValueError(
            f"no person, group or zone has the id '{entity}'; see the scenario's groups and zones"
        )
    return named[entity]


def street_of(seed: int, place: int) -> str:
    """Return the invented street by which a neighbourhood is known; no two share one while the pool lasts."""
    pool = ALLOCATORS["street"]
    return pool.allot(max(place, 0) % pool.size, bits(seed, 0, Purpose.STREET))
