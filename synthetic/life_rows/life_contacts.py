"""Communications data, a day at a time: ordinary contacts, and those of looks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np

from synthetic.bulk.call_records import CONTACT, HEADS, SLOTS, TEXTS, clock_strings, summer, word_column
from synthetic.bulk.lots import BulkPurpose, Ints, bits, order_of_time, share
from synthetic.bulk.outings import DAY
from synthetic.life_rows.life_lines import LifeLines
from synthetic.life_rows.look_rows import LookContact

CHANCE_CONTACT = 0.8
"""Chance a day that a number of the register is in contact with any other of it, whosever they are. An assumption."""
PUBLIC = 0.5
"""Share of these that are with a known seller or a visiting number, which everybody rings alike. An assumption."""
HERE = 0.85
"""Share of contacts over the cell of the routine. An assumption."""
SECONDS = (9, 240)
"""Shortest and longest call: those of looks are as long."""
CLEAR = (3600, 7200)
"""Seconds before and after the first contact of a look in which its number has no ordinary ones, whatever it found."""
HOUR = 3600
MINUTE = 60


@dataclass(frozen=True)
class LifeContactDay:
    """A day of both operators as Arrow tables, and the truth."""

    operator_one: Any
    operator_two: Any
    looks: Any
    """Sealed: operator, date, row of that operator's day from 0, look."""


@dataclass(frozen=True)
class ContactRows:
    """One row a contact."""

    caller: Ints
    called: Ints
    at: Ints
    """Second of the local day."""
    seconds: Ints
    text: Ints
    """1 for a message."""
    cell: Ints
    look: Ints
    """Look that it belongs to, -1 for an ordinary one."""


def life_contact_days(
    seed: int, lines: LifeLines, printed: Sequence[LookContact], starts: date, days: range
) -> Iterator[LifeContactDay]:
    """Yield both operators' rows of each day, in order of time; a call stands with the operator of who rings.

    ``starts`` is the date of day 0. A day depends on itself alone.
    """
    of_day: dict[int, list[LookContact]] = {}
    for row in printed:
        of_day.setdefault(row.day, []).append(row)
    for day in days:
        on, rows = starts + timedelta(days=day), of_day.get(day, [])
        ordinary = ordinary_contacts(seed, lines, day, on.weekday())
        ordinary = _less(_numbers_in_use(ordinary, order_of_time(ordinary.at)), lines, rows)
        whole = _joined(ordinary, _of_looks(seed, lines, rows))
        order = order_of_time(whole.at)
        yield _tables(lines, _numbers_in_use(whole, order), on)


def ordinary_contacts(seed: int, lines: LifeLines, day: int, weekday: int) -> ContactRows:
    """Return the contacts of a day by life alone: along ties, and now and then with any number of the register."""
    count = lines.rates.size
    keys = np.arange(count * SLOTS, dtype=np.int64)
    takes = keys[
        share(bits(seed, BulkPurpose.LIFE_CONTACT, day, 0, keys), 0) < np.repeat(CONTACT * lines.rates, SLOTS)
    ]
    owner = takes // SLOTS
    lots = bits(seed, BulkPurpose.LIFE_CONTACT, day, 1, takes)
    # Two shares multiplied: the first of the ties are spoken to most.
    place = (share(lots, 0) * share(lots, 1) * lines.counts[owner]).astype(np.int64)
    far = lines.ties[owner, place]
    strays, stray_far = _strays(seed, lines, day)
    owner, far = np.concatenate((owner, strays)), np.concatenate((far, stray_far))
    keys = np.concatenate((takes, count * SLOTS + strays))
    apart = (owner != far) & (lines.counts[owner] > 0)
    return _facts(seed, lines, owner[apart], far[apart], (day, weekday), keys[apart])


def _strays(seed: int, lines: LifeLines, day: int) -> tuple[Ints, Ints]:
    """Return who of the register is in contact with whom beside their ties: by lot, whosever the numbers are."""
    chance = bits(seed, BulkPurpose.LIFE_CONTACT, day, 2, lines.anybody)
    goes = share(chance, 0) < CHANCE_CONTACT
    owner, chance = lines.anybody[goes], chance[goes]
    public = lines.public[(share(chance, 1) * lines.public.size).astype(np.int64)]
    anybody = lines.anybody[(share(chance, 2) * lines.anybody.size).astype(np.int64)]
    return owner, np.where(share(chance, 3) < PUBLIC, public, anybody)


def _facts(
    seed: int, lines: LifeLines, owner: Ints, far: Ints, when: tuple[int, int], keys: Ints
) -> ContactRows:
    """Return contacts with their direction, hour, length and cell; ``when`` is the day and its weekday."""
    day, weekday = when
    lots = bits(seed, BulkPurpose.LIFE_CONTACT, day, 3, keys)
    more = bits(seed, BulkPurpose.LIFE_CONTACT, day, 4, keys)
    at = ((6.0 + 18.0 * share(lots, 0)) * HOUR).astype(np.int64) + (share(more, 3) * 16).astype(np.int64)
    at = np.minimum(at, DAY - 1)
    outward = share(lots, 1) < 2 / 3
    text = (share(lots, 2) < TEXTS).astype(np.int64)
    seconds = SECONDS[0] + (share(lots, 3) * (SECONDS[1] + 1 - SECONDS[0])).astype(np.int64)
    masts = len(lines.masts) - 1
    cell = np.where(
        share(more, 0) < HERE,
        lines.cells[owner, weekday, at // HOUR].astype(np.int64),
        (share(more, 1) * masts).astype(np.int64),
    )
    return ContactRows(
        caller=np.where(outward, owner, far),
        called=np.where(outward, far, owner),
        at=at,
        seconds=np.where(text > 0, 0, seconds),
        text=text,
        cell=np.where(share(more, 2) < lines.away[owner], masts, cell),
        look=np.full(owner.size, -1, dtype=np.int64),
    )


def _less(rows: ContactRows, lines: LifeLines, printed: Sequence[LookContact]) -> ContactRows:
    """Leave out ordinary contacts of a look's number about its hour, of which its return says there is no other."""
    keep = np.ones(rows.at.size, dtype=np.bool_)
    for row in {row.look: row for row in sorted(printed, key=lambda row: -row.minute)}.values():
        near = lines.row_of[row.near]
        first, last = np.searchsorted(
            rows.at, [row.minute * MINUTE - CLEAR[0], row.minute * MINUTE + CLEAR[1]]
        )
        # Rows are in order of time: those about the hour of a look lie between two places.
        keep[first:last] &= (rows.caller[first:last] != near) & (rows.called[first:last] != near)
    return _numbers_in_use(rows, keep)


def _of_looks(seed: int, lines: LifeLines, printed: Sequence[LookContact]) -> ContactRows:
    cells = {mast: cell for cell, mast in enumerate(lines.masts)}
    keys = np.array([row.look for row in printed], dtype=np.int64)
    lots = bits(seed, BulkPurpose.LIFE_SECOND, 1, 0, keys)
    return ContactRows(
        caller=np.array([lines.row_of[row.caller] for row in printed], dtype=np.int64),
        called=np.array([lines.row_of[row.called] for row in printed], dtype=np.int64),
        at=np.array([row.minute * MINUTE for row in printed], dtype=np.int64)
        + (share(lots, 0) * MINUTE).astype(np.int64),
        seconds=np.array([row.seconds for row in printed], dtype=np.int64),
        text=np.array([row.is_text for row in printed], dtype=np.int64),
        cell=np.array([cells.get(row.mast, len(cells) - 1) for row in printed], dtype=np.int64),
        look=keys,
    )


def _numbers_in_use(rows: ContactRows, order: "np.ndarray[Any, Any]") -> ContactRows:
    return ContactRows(*(getattr(rows, name)[order] for name in ContactRows.__dataclass_fields__))


def _joined(*parts: ContactRows) -> ContactRows:
    names = ContactRows.__dataclass_fields__
    return ContactRows(*(np.concatenate([getattr(part, name) for part in parts]) for name in names))


def _tables(lines: LifeLines, whole: ContactRows, on: date) -> LifeContactDay:
    import pyarrow as pa

    tables, sealed = [], []
    for number in (0, 1):
        rows = _numbers_in_use(whole, np.flatnonzero(lines.operator[whole.caller] == number))
        tables.append((_first_dress, _second_dress)[number](lines, rows, on))
        own = np.flatnonzero(rows.look >= 0)
        sealed.append(
            pa.table(
                {
                    "operator": np.full(own.size, number + 1, dtype=np.int8),
                    "date": pa.array([on] * own.size, pa.date32()),
                    "row": own,
                    "look": rows.look[own],
                }
            )
        )
    return LifeContactDay(tables[0], tables[1], pa.concat_tables(sealed))


def _first_dress(lines: LifeLines, rows: ContactRows, on: date) -> Any:
    """Return operator one's rows: numbers as reports print them, local time as day-first text."""
    import pyarrow as pa
    import pyarrow.compute as pc

    columns = (
        lines.national.take(pa.array(rows.caller)),
        lines.national.take(pa.array(rows.called)),
        pc.binary_join_element_wise(f"{on:%d/%m/%Y}", clock_strings().take(pa.array(rows.at)), " "),
        rows.seconds.astype(np.int32),
        word_column(rows.text.astype(np.int8), ("VOICE", "SMS")),
        word_column(rows.cell.astype(np.int16), lines.masts),
    )
    return pa.table(dict(zip(HEADS[0], columns, strict=True)))


def _second_dress(lines: LifeLines, rows: ContactRows, on: date) -> Any:
    """Return operator two's rows: E.164 numbers, time in UTC."""
    import pyarrow as pa

    midnight = int((datetime(on.year, on.month, on.day) - datetime(1970, 1, 1)).total_seconds())
    columns = (
        lines.international.take(pa.array(rows.caller)),
        lines.international.take(pa.array(rows.called)),
        pa.array(midnight + rows.at - summer(on), pa.int64()).cast(pa.timestamp("s", tz="UTC")),
        rows.seconds.astype(np.int32),
        word_column(rows.text.astype(np.int8), ("call", "message")),
        word_column(rows.cell.astype(np.int16), lines.masts),
    )
    return pa.table(dict(zip(HEADS[1], columns, strict=True)))
