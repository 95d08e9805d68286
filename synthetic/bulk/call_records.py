"""Communications data of two operators, each in its own dress: headers, time zone and way to write a number."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

import numpy as np

from simulator.ids import is_person_id, person_row
from simulator.trace import EventKind, Trace
from synthetic.bulk.cameras import Cameras
from synthetic.bulk.lots import Bits, BulkPurpose, Ints, bits, share
from synthetic.bulk.outings import DAY
from synthetic.identifiers import ALLOCATORS, luhn_sum

REQUESTED = 0.1
"""Share of residents whose data was asked for, beside everybody in a group. An assumption."""
FRIENDS = 12
"""People with whom one is in contact again and again. An assumption."""
SLOTS = 8
"""Contacts a day at most. An assumption."""
CONTACT = 0.55
"""Share of them that take place. An assumption."""
TEXTS = 0.4
"""Share of contacts that are messages. An assumption."""
ARRANGED = (
    EventKind.MEET,
    EventKind.RESUPPLY,
    EventKind.RETALIATED,
    EventKind.SCOUTING,
    EventKind.MONEY_MOVED,
)
"""Events before which the offender is in contact with another of the same group."""

HEADS = (
    ("A_NUM", "B_NUM", "START", "DUR_S", "TYPE", "CELL"),
    ("calling", "called", "begin_utc", "seconds", "kind", "mast"),
)
"""Columns of operator one and of operator two."""


@dataclass(frozen=True)
class Lines:
    """Numbers of all residents, as each operator writes them, and who is asked about."""

    national: Any
    """Arrow strings by person: 07700900123, national form."""
    international: Any
    """The same: +447700900123, E.164."""
    subscribers: Ints
    """Persons whose data was asked for."""
    operator: Ints
    """Operator of each person, 0 or 1."""
    members: Mapping[int, Ints]
    """Persons of each group on day 0."""


@dataclass(frozen=True)
class ContactDay:
    """A day of both operators as Arrow tables, and the truth."""

    operator_one: Any
    operator_two: Any
    arrangements: Any
    """Sealed: operator, row of that operator's day from 0, event, the two persons."""


@dataclass(frozen=True)
class _Contacts:
    """One row a contact."""

    caller: Ints
    called: Ints
    at: Ints
    """Seconds of the local day."""
    owner: Ints
    """Person whose data it is."""
    event: Ints
    lots: Bits


def lines(trace: Trace, holders: Mapping[str, int]) -> Lines:
    """Return the numbers of a run's residents; those of ``holders`` are the ones that reports give."""
    import pyarrow as pa

    count = trace.people["age"].size
    numbers = long_numbers(count)
    for ident, number in holders.items():
        if is_person_id(ident):
            mobile = ALLOCATORS["mobile"].allot(number, trace.seed % 1000)
            numbers[person_row(ident)] = mobile.replace(" ", "")
    people = np.arange(count, dtype=np.int64)
    group = trace.people["group"].astype(np.int64)
    subscribers = (share(bits(trace.seed, BulkPurpose.REQUESTED, 0, 0, people), 0) < REQUESTED) | (group >= 0)
    return Lines(
        national=pa.array(numbers, pa.string()),
        international=pa.array([f"+44{number[1:]}" for number in numbers], pa.string()),
        subscribers=people[subscribers],
        operator=(share(bits(trace.seed, BulkPurpose.OPERATOR, 0, 0, people), 0) < 0.5).astype(np.int64),
        members={int(g): people[group == g] for g in np.unique(group[group >= 0])},
    )


def long_numbers(count: int) -> list[str]:
    """Return numbers of the mobile drama range, too long by two digits or more to be rung.

    Left out are those that a check for payment cards would take for one, in either operator's form.
    """
    wide = 5
    while 10**wide * 0.75 < count:
        wide += 1
    tail = np.arange(10**wide, dtype=np.int64)
    total = np.zeros(tail.size, dtype=np.int64)
    # Luhn's sum of every tail at once: each second digit counts double, and the digits of what is doubled are added.
    for place in range(wide):
        digit = tail // 10**place % 10 * (1 + place % 2)
        total += np.where(digit > 9, digit - 9, digit)
    heads = [luhn_sum(f"{head}{'0' * wide}") for head in ("07700900", "447700900")]
    cardlike = ((total + heads[0]) % 10 == 0) | ((total + heads[1]) % 10 == 0)
    return [f"07700900{n:0{wide}d}" for n in tail[~cardlike][:count].tolist()]


def contact_days(
    trace: Trace, numbers: Lines, town: Cameras, starts: date, days: range
) -> Iterator[ContactDay]:
    """Yield both operators' rows of each day, in order of time; masts stand where cameras do.

    ``starts`` is the date of day 0.
    """
    for day in days:
        yield _day(trace, numbers, town, _contacts(trace, numbers, day), starts + timedelta(days=day))


def _contacts(trace: Trace, numbers: Lines, day: int) -> _Contacts:
    parts = [_daily(trace, numbers, day, slot) for slot in range(SLOTS)]
    parts.append(_arrangements(trace, numbers, day))
    names = [field.name for field in fields(_Contacts)]
    columns = {name: np.concatenate([getattr(part, name) for part in parts]) for name in names}
    order = np.argsort(columns["at"], kind="stable")
    return _Contacts(**{name: column[order] for name, column in columns.items()})


def _daily(trace: Trace, numbers: Lines, day: int, slot: int) -> _Contacts:
    lots = bits(trace.seed, BulkPurpose.CONTACT, day, slot, numbers.subscribers)
    takes = np.flatnonzero(share(lots, 0) < CONTACT)
    owner, lots = numbers.subscribers[takes], lots[takes]
    # Two shares multiplied: the first friends of the list are spoken to most.
    place = (share(lots, 1) * share(lots, 2) * FRIENDS).astype(np.int64)
    friend = _friend(trace, owner, place)
    calls = (lots >> np.uint64(7)) & np.uint64(1) == 0
    hour = 7.5 + 15.0 * (share(lots, 3) + share(lots, 0) / CONTACT) / 2.0
    return _Contacts(
        caller=np.where(calls, owner, friend),
        called=np.where(calls, friend, owner),
        at=(hour * 3600).astype(np.int64) % DAY,
        owner=owner,
        event=np.full(owner.size, -1, dtype=np.int64),
        lots=lots,
    )


def _friend(trace: Trace, person: Ints, number: Ints) -> Ints:
    count = trace.people["age"].size
    lots = bits(trace.seed, BulkPurpose.FRIEND, 0, 0, person * FRIENDS + number) % np.uint64(count - 1)
    friend = lots.astype(np.int64)
    # One of all but oneself: from one's own number on everybody moves up by one.
    return friend + (friend >= person)


def _arrangements(trace: Trace, numbers: Lines, day: int) -> _Contacts:
    """Return the contacts by which the events of a day were arranged, an hour to four before them."""
    events = trace.events
    # Events are in order of day: those of one day lie between two places of the column.
    first, last = np.searchsorted(events["day"], [day, day + 1])
    rows = np.arange(first, last, dtype=np.int64)
    has_time = (events["actor"][rows].astype(np.int64) >= 0) & (events["hour"][rows].astype(np.int64) >= 0)
    rows = rows[has_time & np.isin(events["kind"][rows], [int(k) for k in ARRANGED])]
    number = events["event"][rows].astype(np.int64)
    lots = bits(trace.seed, BulkPurpose.ARRANGED, 0, 0, number)
    actor = events["actor"][rows].astype(np.int64)
    other = np.array(
        [
            _mate(numbers, int(group), int(person), int(lot))
            for group, person, lot in zip(events["group"][rows], actor, lots >> np.uint64(8), strict=True)
        ],
        dtype=np.int64,
    )
    has_mate = other >= 0
    actor, other, number = actor[has_mate], other[has_mate], number[has_mate]
    lots, rows = lots[has_mate], rows[has_mate]
    at = events["hour"][rows].astype(np.int64) * 3600 - (3600 * (1 + 3 * share(lots, 0))).astype(np.int64)
    return _Contacts(caller=actor, called=other, at=np.maximum(at, 0), owner=actor, event=number, lots=lots)


def _mate(numbers: Lines, group: int, person: int, lot: int) -> int:
    mates = numbers.members.get(group)
    if mates is None or mates.size < 2:
        return -1
    at = lot % mates.size
    return int(mates[at]) if mates[at] != person else int(mates[(at + 1) % mates.size])


def _day(trace: Trace, numbers: Lines, town: Cameras, whole: _Contacts, on: date) -> ContactDay:
    import pyarrow as pa

    operator = numbers.operator[whole.owner]
    tables, sealed = [], []
    for number in (0, 1):
        rows = np.flatnonzero(operator == number)
        tables.append((_operator_one, _operator_two)[number](numbers, trace, town, whole, rows, on))
        has_event = np.flatnonzero(whole.event[rows] >= 0)
        event_rows = rows[has_event]
        sealed.append(
            pa.table(
                {
                    "operator": np.full(has_event.size, number + 1, dtype=np.int8),
                    "date": pa.array([on] * has_event.size, pa.date32()),
                    "row": has_event,
                    "event": whole.event[event_rows],
                    "caller": whole.caller[event_rows],
                    "called": whole.called[event_rows],
                }
            )
        )
    return ContactDay(tables[0], tables[1], pa.concat_tables(sealed))


def _common(trace: Trace, town: Cameras, whole: _Contacts, rows: Ints) -> tuple[Any, Any, Ints]:
    """Return seconds, whether each is a message, and the mast: by day near home, or by lot elsewhere."""
    lots = whole.lots[rows]
    text = share(lots, 2) < TEXTS
    seconds = np.where(text, 0, 5 + (600 * share(lots, 1) * share(lots, 3)).astype(np.int64)).astype(np.int32)
    home = trace.people["place"].astype(np.int64)[whole.owner[rows]]
    masts = town.place.size
    # Masts are in order of place: the first at or after the home stands nearest on the line.
    home_mast = np.minimum(np.searchsorted(town.place, home), masts - 1)
    other_mast = (share(lots, 3) * masts).astype(np.int64)
    return seconds, text, np.where(share(lots, 1) < 0.65, home_mast, other_mast)


def word_column(numbers: Any, words: Sequence[str]) -> Any:
    """Return the word of each of some ``numbers``, its place among ``words``, as an Arrow dictionary."""
    import pyarrow as pa

    return pa.DictionaryArray.from_arrays(pa.array(numbers), pa.array(words))


def _operator_one(numbers: Lines, trace: Trace, town: Cameras, whole: _Contacts, rows: Ints, on: date) -> Any:
    """Return operator one's rows: national numbers, local time as day first text, cells by number."""
    import pyarrow as pa
    import pyarrow.compute as pc

    seconds, text, mast = _common(trace, town, whole, rows)
    clock = clock_strings().take(pa.array(whole.at[rows]))
    start = pc.binary_join_element_wise(f"{on:%d/%m/%Y}", clock, " ")
    columns = (
        numbers.national.take(pa.array(whole.caller[rows])),
        numbers.national.take(pa.array(whole.called[rows])),
        start,
        seconds,
        word_column(text.astype(np.int8), ("VOICE", "SMS")),
        word_column(mast.astype(np.int16), [f"{1000 + place}" for place in town.place.tolist()]),
    )
    return pa.table(dict(zip(HEADS[0], columns, strict=True)))


@cache
def clock_strings() -> Any:
    """Return every second of a day as it is written."""
    import pyarrow as pa

    return pa.array([f"{s // 3600:02d}:{s // 60 % 60:02d}:{s % 60:02d}" for s in range(DAY)], pa.string())


def _operator_two(numbers: Lines, trace: Trace, town: Cameras, whole: _Contacts, rows: Ints, on: date) -> Any:
    """Return operator two's rows: E.164 numbers, time in UTC, masts by letter and number."""
    import pyarrow as pa

    seconds, text, mast = _common(trace, town, whole, rows)
    midnight = int((datetime(on.year, on.month, on.day) - datetime(1970, 1, 1)).total_seconds())
    begin = pa.array(midnight + whole.at[rows] - summer(on), pa.int64()).cast(pa.timestamp("s", tz="UTC"))
    columns = (
        numbers.international.take(pa.array(whole.caller[rows])),
        numbers.international.take(pa.array(whole.called[rows])),
        begin,
        seconds,
        word_column(text.astype(np.int8), ("call", "message")),
        word_column(mast.astype(np.int16), [f"M{place:04d}" for place in town.place.tolist()]),
    )
    return pa.table(dict(zip(HEADS[1], columns, strict=True)))


def summer(on: date) -> int:
    """Return seconds by which local time is ahead of UTC: an hour from the last Sunday of March to that of October.

    The hours before the change at 01:00 UTC count with the day.
    """
    begins, ends = _last_sunday(on.year, 3), _last_sunday(on.year, 10)
    return 3600 if begins <= on < ends else 0


def _last_sunday(year: int, month: int) -> date:
    end = date(year, month, 31)
    return end - timedelta(days=(end.weekday() + 1) % 7)
