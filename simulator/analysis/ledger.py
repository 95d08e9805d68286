"""Books kept from the events alone: money in and out of groups, and who joined and left them."""

from dataclasses import dataclass

import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.streams import Floats, Ints
from simulator.trace import EventKind, Trace

_INTO = (EventKind.CRIME,)
"""Events whose amount comes to the group."""
_OUT_OF = (
    EventKind.PAID,
    EventKind.SEIZED,
    EventKind.RESTRAINED,
    EventKind.BRIBED,
    EventKind.INVESTED,
    EventKind.DISSOLVED_CASH,
)
"""Events whose amount leaves the group, and the groups altogether."""
_TO_OTHER = (EventKind.WHOLESALE, EventKind.SPLIT)
_FROM_OTHER = (EventKind.MERGED,)
_JOINS_ACTOR = (EventKind.RECRUITED, EventKind.CHANGED_GROUP)
_JOINS_VICTIM = (EventKind.EXPLOITED,)
_LEAVES_ACTOR = (EventKind.LEFT,)
_LEAVES_VICTIM = (EventKind.SAFEGUARDED,)


@dataclass(frozen=True)
class Ledger:
    """Entries in order of event; an event between two groups makes two. Columns are parallel."""

    event: Ints
    day: Ints
    group: Ints
    amount: Floats
    """Pounds, positive when they come to the group."""

    def balance(self, opening: Floats, day: int) -> Floats:
        """Return what each group holds at the end of a day, given what each held at the start."""
        rows = self.day <= day
        balance: Floats = opening + np.bincount(
            self.group[rows], weights=self.amount[rows], minlength=opening.size
        )
        return balance


def ledger(trace: Trace) -> Ledger:
    """Return every movement of money into, out of and between groups; banking moves nothing."""
    kind = trace.events["kind"].astype(np.int64)
    group, other = trace.events["group"].astype(np.int64), trace.events["other"].astype(np.int64)
    amount = trace.events["amount"].astype(np.float64)
    parts = (
        (_INTO, group, 1.0),
        (_OUT_OF, group, -1.0),
        (_TO_OTHER, group, -1.0),
        (_TO_OTHER, other, 1.0),
        (_FROM_OTHER, other, -1.0),
        (_FROM_OTHER, group, 1.0),
    )
    rows, owner, sign = [], [], []
    for kinds, column, way in parts:
        entries = np.flatnonzero(np.isin(kind, kinds) & (column >= 0))
        rows.append(entries)
        owner.append(column[entries])
        sign.append(np.full(entries.size, way))
    row = np.concatenate(rows)
    order = np.argsort(row, kind="stable")
    row = row[order]
    return Ledger(
        event=trace.events["event"].astype(np.int64)[row],
        day=trace.events["day"].astype(np.int64)[row],
        group=np.concatenate(owner)[order],
        amount=np.concatenate(sign)[order] * amount[row],
    )


def opening(scenario: Scenario, trace: Trace) -> Floats:
    """Return what each group of a trace held before the first day; groups yet to form hold nothing."""
    cash = np.zeros(len(trace.group_names))
    cash[: len(scenario.groups)] = [plan.cash for plan in scenario.groups]
    return cash


def membership(trace: Trace, day: int) -> Ints:
    """Return the group of each person at the end of a day, -1 for none, from day 0 and the events since."""
    group: Ints = trace.people["group"].astype(np.int64).copy()
    events = trace.events
    turning = np.isin(events["kind"], _JOINS_ACTOR + _JOINS_VICTIM + _LEAVES_ACTOR + _LEAVES_VICTIM)
    for row in np.flatnonzero(turning & (events["day"].astype(np.int64) <= day)).tolist():
        kind = int(events["kind"][row])
        by_actor = kind in _JOINS_ACTOR or kind in _LEAVES_ACTOR
        person = int(events["actor" if by_actor else "victim"][row])
        joins = kind in _JOINS_ACTOR or kind in _JOINS_VICTIM
        if person >= 0:
            group[person] = int(events["group"][row]) if joins else -1
    return group
