"""A run by week: harm and offences in each place, market and group, as arrays."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenarios.schema.scenario import Scenario
from simulator.atlas import atlas
from simulator.trace import Columns, EventKind, Trace

WEEK = 7
ONLINE, CUSTODY = -1, -2
AWAY = ((ONLINE, "Online"), (CUSTODY, "Custody"))
"""Places without ground, by the number that events have for them; their columns follow the neighbourhoods' or the zones'."""

Counts = NDArray[np.float64]


@dataclass(frozen=True)
class MapMeasure:
    """One figure that the map shows."""

    id: str
    words: str
    unit: str
    event_weights: Callable[[Columns], Counts] | None
    """Adds each event with this weight; None for the presence of police, which is a weekly state of a place."""


def _has_kind(events: Columns, *kinds: EventKind) -> NDArray[np.bool_]:
    return np.isin(events["kind"].astype(np.int64), [int(kind) for kind in kinds])


def _harm(events: Columns) -> Counts:
    return events["harm"].astype(np.float64)


def _recorded_harm(events: Columns) -> Counts:
    return np.where(events["reported"].astype(np.int64) == 1, _harm(events), 0.0)


def _offences(events: Columns) -> Counts:
    return _has_kind(events, EventKind.CRIME).astype(np.float64)


MEASURES = (
    MapMeasure("harm", "Harm, all", "harm days", _harm),
    MapMeasure("recorded", "Harm, recorded by the police", "harm days", _recorded_harm),
    MapMeasure("offences", "Offences, all", "offences", _offences),
    MapMeasure("presence", "Presence of police", "felt risk at the week's end", None),
)


@dataclass(frozen=True)
class Weeks:
    """The weeks of a run; the last may be short."""

    scenario: Scenario
    trace: Trace

    @property
    def count(self) -> int:
        """Return how many weeks there are."""
        return -(-self.trace.days // WEEK)

    @property
    def groups(self) -> int:
        """Return how many groups the trace knows, those that formed during the run included.

        A row kept free for a group that never formed is not one.
        """
        table = self.trace.groups
        live_groups = table["group"][table["alive"].astype(np.int64) > 0]
        columns = (self.trace.events["group"].astype(np.int64), live_groups.astype(np.int64))
        return max(len(self.scenario.groups), *(int(column.max(initial=-1)) + 1 for column in columns))

    @property
    def places(self) -> int:
        """Return how many neighbourhoods there are."""
        return len(atlas(self.scenario).neighbourhoods)

    def days(self, week: int) -> tuple[int, int]:
        """Return the first and the last day of a week."""
        return week * WEEK, min((week + 1) * WEEK, self.trace.days) - 1

    def event_weeks(self) -> NDArray[np.int64]:
        """Return the week of each event."""
        return self.trace.events["day"].astype(np.int64) // WEEK

    def event_columns(self) -> NDArray[np.int64]:
        """Return the column of each event among neighbourhoods, then online, then custody.

        Places below custody are further platforms online.
        """
        place = self.trace.events["place"].astype(np.int64)
        return np.where(place >= 0, place, np.where(place == CUSTODY, self.places + 1, self.places))

    def by_place(self, measure: MapMeasure) -> Counts:
        """Return a measure as weeks by neighbourhoods, online and custody."""
        if measure.event_weights is None:
            nowhere = np.full((self.count, len(AWAY)), np.nan)
            return np.hstack([self.state("risk"), nowhere])
        size = self.places + len(AWAY)
        # Weeks by places, flattened: each event adds to the cell of its week and its column.
        cell = self.event_weeks() * size + self.event_columns()
        weight = measure.event_weights(self.trace.events)
        total = np.bincount(cell, weights=weight, minlength=self.count * size)
        return np.asarray(total, dtype=np.float64).reshape(self.count, size)

    def by_zone(self, measure: MapMeasure) -> Counts:
        """Return a measure as weeks by zones, online and custody; a state is the mean of a zone."""
        values = self.by_place(measure)
        zone_of = np.array(atlas(self.scenario).zone_of)
        # A row a zone, a column a neighbourhood, true where it lies in the zone; the product adds them up.
        member = np.arange(len(self.scenario.area.zones))[:, None] == zone_of
        zones = values[:, : self.places] @ member.T
        if measure.event_weights is None:
            zones = zones / member.sum(axis=1)
        return np.hstack([zones, values[:, self.places :]])

    def state(self, column: str) -> Counts:
        """Return a weekly state as weeks by neighbourhoods; a week without a record has the one before.

        Not a number before the first record.
        """
        states = np.full((self.count, self.places), np.nan)
        table = self.trace.places
        week = table["day"].astype(np.int64) // WEEK
        states[week, table["place"].astype(np.int64)] = table[column].astype(np.float64)
        return _carry_forward(states)

    def group_state(self, column: str) -> Counts:
        """Return a weekly state as weeks by groups, 0 for a group not yet formed."""
        table = self.trace.groups
        week = table["day"].astype(np.int64) // WEEK
        states = np.full((self.count, self.groups), np.nan)
        states[np.unique(week)] = 0.0  # a recorded week: 0 for a group without a row
        group = table["group"].astype(np.int64)
        listed = group < self.groups
        states[week[listed], group[listed]] = table[column].astype(np.float64)[listed]
        return _carry_forward(states)

    def by_market(self) -> Counts:
        """Return harm days as weeks by markets; events of no market are left out."""
        market = self.trace.events["market"].astype(np.int64)
        size = len(self.scenario.markets)
        in_market = market >= 0
        # Weeks by markets, flattened in the same way.
        cell = (self.event_weeks() * size + market)[in_market]
        total = np.bincount(cell, weights=_harm(self.trace.events)[in_market], minlength=self.count * size)
        return np.asarray(total, dtype=np.float64).reshape(self.count, size)

    def event_counts(self, kind: EventKind) -> Counts:
        """Return how many events of a kind there were in each week."""
        rows = self.event_weeks()[_has_kind(self.trace.events, kind)]
        return np.bincount(rows, minlength=self.count).astype(np.float64)

    def custody_counts(self) -> list[int]:
        """Return how many people were in custody at the end of each week."""
        events = self.trace.events
        rows = np.flatnonzero(_has_kind(events, EventKind.ARRESTED, EventKind.RELEASED))
        people: set[int] = set()
        ends = [0] * self.count
        week = 0
        for row in rows:
            now = int(events["day"][row]) // WEEK
            # Weeks that ended before this event have the count so far.
            ends[week:now] = [len(people)] * (now - week)
            week = now
            change = people.add if int(events["kind"][row]) == EventKind.ARRESTED else people.discard
            change(int(events["actor"][row]))
        ends[week:] = [len(people)] * (self.count - week)
        return ends

    def rows(self) -> list[int | float]:
        """Return the counts that the map adds up, six figures a row and the rows one after the other.

        Week, place column, group, offences, harm and recorded harm; only where there is any.
        """
        group = self.trace.events["group"].astype(np.int64)
        parts = [
            measure.event_weights(self.trace.events)
            for measure in MEASURES
            if measure.event_weights is not None
        ]
        counted = np.any(parts, axis=0)
        # One row for each week, place and group that occurs; ``inverse`` is the row that each event adds to.
        keys = np.stack([self.event_weeks(), self.event_columns(), group], axis=1)[counted]
        unique, inverse = np.unique(keys, axis=0, return_inverse=True)
        sums = [
            np.bincount(inverse.reshape(-1), weights=part[counted], minlength=len(unique)) for part in parts
        ]
        flat: list[int | float] = []
        for at, key in enumerate(unique.tolist()):
            flat += [*key, *(tidy(float(total[at])) for total in sums)]
        return flat


def tidy(value: float) -> int | float:
    """Return a figure at four decimals, and a whole one as an integer, which is shorter to write."""
    near = round(value, 4)
    return int(near) if near == int(near) else near


def _carry_forward(states: Counts) -> Counts:
    """Return weekly states in which an empty week has those of the week before."""
    for week in range(1, len(states)):
        missing = np.isnan(states[week])
        states[week, missing] = states[week - 1, missing]
    return states
