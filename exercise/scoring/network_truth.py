"""Who was part of which group, and who was linked with whom: read off the trace, for the debrief alone."""

from collections.abc import Iterable
from itertools import combinations
from typing import get_args

from assessment.marks.network_marks import Link, MemberClaim, Network, NetworkMark, TrueMember, network_mark
from exercise.runs.runs import LiveRun
from scenarios.schema.groups import Role
from simulator.ids import person_id
from simulator.trace import EventKind, Trace

ROLES: tuple[str, ...] = get_args(Role)
SEXES = ("men", "women")
JOINED = (EventKind.RECRUITED, EventKind.EXPLOITED, EventKind.CHANGED_GROUP, EventKind.REPLACED)


def marked(live: LiveRun, truth: Network) -> NetworkMark:
    """Return the marks on the nominals and links that the trainee named, beside what was so."""
    claims = {
        entry.entry.entity: MemberClaim(entry.entry.role, entry.entry.group)
        for entry in live.state.named_nominals
    }
    links = [frozenset((entry.entry.first, entry.entry.second)) for entry in live.state.linked]
    return network_mark(claims, links, truth)


def network(live: LiveRun) -> Network:
    """Return what was so by the end of the run."""
    trace = live.world.trace(live.state.orders, live.state.day)
    members = _members(live, trace)
    reported = {entity for report in live.world.released(live.state).values() for entity in report.entities}
    return Network(members, frozenset(_links(live, trace, members, reported)), frozenset(reported))


def _members(live: LiveRun, trace: Trace) -> dict[str, TrueMember]:
    people, groups = trace.people, trace.group_names
    members: dict[str, TrueMember] = {}

    def add(person: int, group: int, role: str) -> None:
        ident, sex = person_id(person), SEXES[int(people["sex"][person])]
        roles = members[ident].roles if ident in members else frozenset()
        # Where somebody changed groups the last one counts.
        members[ident] = TrueMember(roles | {role}, groups[group], sex)

    for person, (group, role) in enumerate(
        zip(people["group"].tolist(), people["role"].tolist(), strict=True)
    ):
        if group >= 0 and role >= 0:
            add(person, group, ROLES[role])
    events = trace.events
    for row, kind in enumerate(events["kind"].tolist()):
        if kind not in JOINED or int(events["day"][row]) >= live.state.day or int(events["group"][row]) < 0:
            continue
        person = int(events["victim" if kind == EventKind.EXPLOITED else "actor"][row])
        if person >= 0:
            add(
                person,
                int(events["group"][row]),
                _role(members.get(person_id(person)), kind, int(events["other"][row])),
            )
    return members


def _role(member: TrueMember | None, kind: int, other: int) -> str:
    """Return the role that an event gave; whoever took over the line was a broker already."""
    if kind == EventKind.REPLACED and 0 <= other < len(ROLES):
        return "broker" if member is not None and "broker" in member.roles else ROLES[other]
    return "runner"


def _links(live: LiveRun, trace: Trace, members: dict[str, TrueMember], reported: Iterable[str]) -> set[Link]:
    """Return the links that held: ties and fellow members, membership itself, and who supplied whom."""
    links = {
        frozenset((person_id(a), person_id(b)))
        for a, b in zip(trace.ties["a"].tolist(), trace.ties["b"].tolist(), strict=True)
    }
    reported_members = sorted(entity for entity in reported if entity in members)
    links |= {
        frozenset(pair)
        for pair in combinations(reported_members, 2)
        if members[pair[0]].group == members[pair[1]].group
    }
    links |= {frozenset((entity, member.group)) for entity, member in members.items()}
    events = trace.events
    for row, kind in enumerate(events["kind"].tolist()):
        group, other = int(events["group"][row]), int(events["other"][row])
        if group < 0 or int(events["day"][row]) >= live.state.day:
            continue
        if kind == EventKind.WHOLESALE and other >= 0:
            links.add(frozenset((trace.group_names[group], trace.group_names[other])))
        elif kind == EventKind.MEET:
            links.add(frozenset((person_id(trace.broker), trace.group_names[group])))
    return links
