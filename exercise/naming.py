"""Naming: who the trainee takes to be part of the network, in what role, and who is linked with whom."""

from typing import get_args

from exercise.entries import Linked, Named, NamedRole
from exercise.house import House
from exercise.rivals import named
from exercise.runs import act, made, mine
from exercise.targets import nominals
from exercise.views import LinkedView, NamedView, NetworkView, Seat, Target

ROLES: tuple[str, ...] = get_args(NamedRole)


def name(
    house: House,
    seat: Seat,
    run: str,
    entity: str,
    role: str = "member",
    group: str = "",
    note: str = "",
    *,
    withdrawn: bool = False,
    request: str = "",
) -> None:
    """Name a nominal as part of the network, or take the name back; the last word on each counts."""
    mine(house, seat, run)
    entry = made(Named, entity=entity, role=role, group=group or "", withdrawn=withdrawn, note=note)
    act(house, run, seat.user, entry, request)


def link(
    house: House,
    seat: Seat,
    run: str,
    first: str,
    second: str,
    note: str = "",
    *,
    withdrawn: bool = False,
    request: str = "",
) -> None:
    """Link two nominals or groups, or take the link back; the last word on each pair counts."""
    mine(house, seat, run)
    act(
        house,
        run,
        seat.user,
        made(Linked, first=first, second=second, withdrawn=withdrawn, note=note),
        request,
    )


def network(house: House, seat: Seat, run: str) -> NetworkView:
    """Return the trainee's own picture of the network, and what can be named and linked."""
    live = mine(house, seat, run)
    pinned, state = live.world.pinned, live.state
    able = nominals(live.world, state) if state.phase != "briefing" else set()
    people = sorted((named(pinned, entity), entity) for entity in able)
    return NetworkView(
        nominals=tuple(Target(entity, label) for label, entity in people),
        groups=tuple(Target(group.id, group.name) for group in live.scenario.groups),
        roles=tuple(Target(role, words(role)) for role in ROLES),
        named=tuple(
            NamedView(
                done.entry.entity,
                named(pinned, done.entry.entity),
                words(done.entry.role),
                named(pinned, done.entry.group),
                done.entry.note,
            )
            for done in state.named
        ),
        linked=tuple(
            LinkedView(
                done.entry.first,
                done.entry.second,
                f"{named(pinned, done.entry.first)} – {named(pinned, done.entry.second)}",
                done.entry.note,
            )
            for done in state.linked
        ),
    )


def words(role: str) -> str:
    """Return a role in words."""
    return "member, role not known" if role == "member" else role.replace("_", " ")
