"""What the force believes today, as it is put before a policy."""

import numpy as np

from simulator.ids import GroupRow, PersonRow, ZoneRow, group_id, person_id
from simulator.knowledge import ForceKnowledge, GroupKnowledge, Suspect
from simulator.streams import Floats, Ints
from simulator.trace import EventKind
from simulator.world.roles import ROLES
from simulator.world.world import World

_LOOK_BACK_DAYS = 28
"""Days over which recorded crime is counted."""
_MOST_SUSPECTS = 40
"""Suspects named, the surest first."""
_SURE_ENOUGH = 0.1
"""Confidence from which somebody counts as a suspect."""


def force_knowledge(world: World) -> ForceKnowledge:
    """Return what the force knows today."""
    zones = [zone.id for zone in world.config.area.zones]
    counts, harm = _recorded(world, len(zones))
    return ForceKnowledge(
        day=world.day,
        recorded={zone: int(counts[z]) for z, zone in enumerate(zones)},
        harm_recorded={zone: float(harm[z]) for z, zone in enumerate(zones)},
        suspects=_suspects(world),
        groups=tuple(_group(world, GroupRow(g), zones) for g in range(len(world.config.groups))),
        officer_days=world.budget.officer_days,
        specialist_hours=world.budget.specialist_hours,
        under_way=tuple(
            order
            for order, active in zip(world.ordered, world.actions, strict=True)
            if active.end_day > world.day
        ),
    )


def _recorded(world: World, zones: int) -> tuple[Ints, Floats]:
    events = world.recorder.since(world.day - _LOOK_BACK_DAYS)
    kinds = np.isin(events["kind"], (int(EventKind.CRIME), int(EventKind.VIOLENCE)))
    place = events["place"].astype(np.int64)
    rows = kinds & (events["reported"] == 1) & (place >= 0)
    zone = world.places.zone[place[rows]]
    counts = np.bincount(zone, minlength=zones).astype(np.int64)
    weighed = events["harm"].astype(np.float64)[rows]
    return counts, np.bincount(zone, weights=weighed, minlength=zones).astype(np.float64)


def _suspects(world: World) -> tuple[Suspect, ...]:
    people = world.people
    sure = np.flatnonzero(people.suspected >= _SURE_ENOUGH)
    order = sure[np.argsort(-people.suspected[sure], kind="stable")][:_MOST_SUSPECTS]
    return tuple(
        Suspect(
            person_id(int(p)),
            group_id(world.config, GroupRow(int(people.suspected_of[p]))),
            _believed_role(world, PersonRow(int(p))),
            float(people.suspected[p]),
        )
        for p in order
    )


def _believed_role(world: World, person: PersonRow) -> str:
    """Return the role of a suspect as far as the picture of their group shows it."""
    g, role = GroupRow(int(world.people.group[person])), int(world.people.role[person])
    if g < 0 or role < 0 or world.groups.picture[g] < 0.5:
        return ""
    return ROLES[role]


def _group(world: World, g: GroupRow, zones: list[str]) -> GroupKnowledge:
    groups = world.groups
    picture = float(groups.picture[g])
    effort = groups.share[g].sum(axis=(0, 2))
    order = np.argsort(-effort, kind="stable")
    worked = [
        ZoneRow(int(groups.patch[g, z])) for z in order if effort[z] > 0 and groups.patch[g, z] < len(zones)
    ]
    believed_zones = worked[: round(picture * len(worked) + 0.49)] or [ZoneRow(int(groups.home[g]))]
    believed = np.count_nonzero((world.people.suspected_of == g) & (world.people.suspected >= _SURE_ENOUGH))
    return GroupKnowledge(
        world.config.groups[g].id, picture, tuple(zones[z] for z in believed_zones if z >= 0), int(believed)
    )
