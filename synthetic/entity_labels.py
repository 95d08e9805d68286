"""What ids are called in words."""

from scenarios.questions.number import BandedQuestion
from scenarios.schema.scenario import Scenario
from simulator.ids import is_group_id, is_person_id
from synthetic.draws import Purpose, bits
from synthetic.identifiers import ALLOCATORS
from synthetic.names import nominal_name

UNNAMED = "an unnamed group"
"""What a group is called that formed after the scenario was written, such as a splinter."""


def is_band(entity: str) -> bool:
    """Return whether an id is a band of numbers, which is nobody and nowhere."""
    return entity.startswith("N-Q")


def label(scenario: Scenario, seed: int, entity: str) -> str:
    """Return the name of a person (``P…``), group (``G…``), zone (``Z-…``) or band (``N-Q…``) in words.

    A group that the scenario does not list is unnamed.

    Raises:
        ValueError: when any other id is unknown.
    """
    if is_person_id(entity):
        return nominal_name(scenario, seed, entity)
    if is_group_id(entity):
        return {g.id: g.name for g in scenario.groups}.get(entity, UNNAMED)
    if is_band(entity):
        questions = (q for q in scenario.questions if isinstance(q, BandedQuestion))
        bands = {e: words for q in questions for e, words in zip(q.entities(), q.words(), strict=True)}
        if entity in bands:
            return bands[entity]
    zones = {z.id: z.name for z in scenario.area.zones}
    if entity not in zones:
        raise ValueError(
            f"no person, group or zone has the id '{entity}'; see the scenario's groups and zones"
        )
    return zones[entity]


def street_name(seed: int, place: int) -> str:
    """Return the invented street by which a neighbourhood is known; no two share one while the pool lasts."""
    pool = ALLOCATORS["street"]
    return pool.allot(max(place, 0) % pool.size, bits(seed, 0, Purpose.STREET))
