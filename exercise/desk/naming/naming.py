"""Naming: who the trainee takes to be part of the network, in what role, and who is linked with whom."""

from typing import get_args

from exercise.access import Caller
from exercise.decision_log.action_targets import nominals
from exercise.decision_log.entries import Linked, Named, NamedRole
from exercise.read_models.desk_models import NamedLink, NamedNetwork, NamedNominal, Target
from exercise.runs.hypotheses import entity_name
from exercise.runs.runs import add_entry, build_entry, own_run
from exercise.services.services import Services

ROLES: tuple[str, ...] = get_args(NamedRole)


def name(
    services: Services,
    caller: Caller,
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
    own_run(services, caller, run)
    entry = build_entry(Named, entity=entity, role=role, group=group or "", withdrawn=withdrawn, note=note)
    add_entry(services, run, caller.author("trainee"), entry, request)


def link(
    services: Services,
    caller: Caller,
    run: str,
    first: str,
    second: str,
    note: str = "",
    *,
    withdrawn: bool = False,
    request: str = "",
) -> None:
    """Link two nominals or groups, or take the link back; the last word on each pair counts."""
    own_run(services, caller, run)
    add_entry(
        services,
        run,
        caller.author("trainee"),
        build_entry(Linked, first=first, second=second, withdrawn=withdrawn, note=note),
        request,
    )


def network(services: Services, caller: Caller, run: str) -> NamedNetwork:
    """Return the trainee's own picture of the network, and what can be named and linked."""
    live = own_run(services, caller, run)
    inputs, state = live.world.inputs, live.state
    able = nominals(live.world, state) if state.phase != "briefing" else set()
    people = sorted((entity_name(inputs, entity), entity) for entity in able)
    return NamedNetwork(
        nominals=tuple(Target(entity, label) for label, entity in people),
        groups=tuple(Target(group.id, group.name) for group in live.scenario.groups),
        roles=tuple(Target(role, words(role)) for role in ROLES),
        named_nominals=tuple(
            NamedNominal(
                cycle_entry.entry.entity,
                entity_name(inputs, cycle_entry.entry.entity),
                words(cycle_entry.entry.role),
                entity_name(inputs, cycle_entry.entry.group),
                cycle_entry.entry.note,
            )
            for cycle_entry in state.named_nominals
        ),
        linked=tuple(
            NamedLink(
                cycle_entry.entry.first,
                cycle_entry.entry.second,
                f"{entity_name(inputs, cycle_entry.entry.first)} – {entity_name(inputs, cycle_entry.entry.second)}",
                cycle_entry.entry.note,
            )
            for cycle_entry in state.linked
        ),
    )


def words(role: str) -> str:
    """Return a role in words."""
    return "member, role not known" if role == "member" else role.replace("_", " ")
