"""Call records: each operator's own clock and form, with the world's contacts in them."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.schema.scenario import Scenario
from simulator.trace import Trace
from synthetic.bulk.call_records import (
    ARRANGED,
    CONTACT,
    FRIENDS,
    HEADS,
    REQUESTED,
    SLOTS,
    TEXTS,
    contact_days,
    lines,
    long_numbers,
    summer,
)
from synthetic.bulk.cameras import Cameras, cameras
from synthetic.bulk.lots import BulkPurpose
from synthetic.bulk.outings import DAY
from tests.depth import examples
from tests.synthetic.bulk import plain_lots
from tests.synthetic.bulk.plain_lots import PEOPLE, lot, part


def test_operators_write_the_same_clock_and_numbers_in_their_own_way(
    town: Scenario, ran: Trace, known: dict[str, int]
) -> None:
    day = next(contact_days(ran, lines(ran, known), cameras(town), date(2031, 7, 1), range(1)))
    one, two = day.operator_one.to_pylist(), day.operator_two.to_pylist()
    assert all(re.fullmatch(r"07700900\d{3}(\d\d)?", row["A_NUM"]) for row in one)
    assert all(re.fullmatch(r"\+447700900\d{3}(\d\d)?", row["calling"]) for row in two)
    assert all(re.fullmatch(r"01/07/2031 \d\d:\d\d:\d\d", row["START"]) for row in one)
    assert all(row["begin_utc"].utcoffset() == timedelta(0) for row in two)
    local = np.mean([int(row["START"][11:13]) for row in one])
    assert abs(local - (np.mean([row["begin_utc"].hour for row in two]) + 1)) < 0.6
    assert all((row["TYPE"] == "SMS") == (row["DUR_S"] == 0) for row in one)
    assert not {row["CELL"] for row in one} & {row["mast"] for row in two}


@pytest.mark.parametrize(
    ("on", "ahead"),
    [
        (date(2031, 3, 29), 0),
        (date(2031, 3, 30), 3600),
        (date(2031, 10, 25), 3600),
        (date(2031, 10, 26), 0),
    ],
)
def test_clocks_go_forward_and_back_on_the_last_sundays(on: date, ahead: int) -> None:
    assert summer(on) == ahead


def test_offenders_are_in_contact_before_they_meet(town: Scenario, ran: Trace, known: dict[str, int]) -> None:
    days = list(contact_days(ran, lines(ran, known), cameras(town), town.calendar.starts, range(ran.days)))
    arranged = pa.concat_tables([day.arrangements for day in days]).to_pylist()
    assert arranged
    numbers = lines(ran, known)
    for row in arranged:
        day = (row["date"] - town.calendar.starts).days
        table = days[day].operator_one if row["operator"] == 1 else days[day].operator_two
        column, plain = (("A_NUM", numbers.national), ("calling", numbers.international))[row["operator"] - 1]
        assert table[column][row["row"]].as_py() == plain[row["caller"]].as_py()
        assert row["caller"] != row["called"]


STARTS = date(2031, 3, 29)
"""The day before the clocks go forward."""


@dataclass(frozen=True)
class Contact:
    at: int
    owner: int
    caller: int
    called: int
    event: int
    bits: int


def would_pass_for_a_card(digits: str) -> bool:
    """Return whether Luhn's check holds: from the right each second digit doubled, its digits added."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (1 + place % 2)
        total += doubled // 10 + doubled % 10
    return total % 10 == 0


@given(st.integers(0, 400))
def test_numbers_are_those_in_turn_that_no_check_takes_for_a_card(count: int) -> None:
    numbers: list[str] = []
    tail = 0
    while len(numbers) < count:
        national = f"07700900{tail:05d}"
        if not would_pass_for_a_card(national) and not would_pass_for_a_card(f"44{national[1:]}"):
            numbers.append(national)
        tail += 1
    plain_lots.assert_rows_equal(long_numbers(count), numbers)


def contacts(seed: int, day: int, happenings: list[plain_lots.Happening]) -> list[Contact]:
    """Return the contacts of everybody whose data was asked for, and of those who arranged something."""
    asked = [
        person
        for person in range(PEOPLE)
        if part(lot(seed, BulkPurpose.REQUESTED, 0, 0, person), 0) < REQUESTED
        or plain_lots.group(person) >= 0
    ]
    found = []
    for slot in range(SLOTS):
        for person in asked:
            bits = lot(seed, BulkPurpose.CONTACT, day, slot, person)
            if part(bits, 0) >= CONTACT:
                continue
            number = int(part(bits, 1) * part(bits, 2) * FRIENDS)
            others = [other for other in range(PEOPLE) if other != person]
            friend = others[lot(seed, BulkPurpose.FRIEND, 0, 0, person * FRIENDS + number) % len(others)]
            calls = bits // 2**7 % 2 == 0
            hour = 7.5 + 15 * (part(bits, 3) + part(bits, 0) / CONTACT) / 2
            caller, called = (person, friend) if calls else (friend, person)
            found.append(Contact(int(hour * 3600) % DAY, person, caller, called, -1, bits))
    for row, (on, kind, hour, _, actor, group) in enumerate(happenings):
        members = [person for person in range(PEOPLE) if plain_lots.group(person) == group]
        if on != day or kind not in ARRANGED or min(actor, hour) < 0 or group < 0 or len(members) < 2:
            continue
        bits = lot(seed, BulkPurpose.ARRANGED, 0, 0, 3 * row + 1)
        place = bits // 2**8 % len(members)
        if members[place] == actor:
            place = (place + 1) % len(members)
        at = max(0, hour * 3600 - int(3600 * (1 + 3 * part(bits, 0))))
        found.append(Contact(at, actor, actor, members[place], 3 * row + 1, bits))
    return sorted(found, key=lambda contact: contact.at)


def rows_of(
    operator: int, whole: list[Contact], national: list[str], town: Cameras, on: date
) -> list[dict[str, Any]]:
    """Return contacts in the dress of an operator."""
    rows = []
    for contact in whole:
        text = part(contact.bits, 2) < TEXTS
        seconds = 0 if text else 5 + int(600 * part(contact.bits, 1) * part(contact.bits, 3))
        masts = town.place.tolist()
        near = [at for at, place in enumerate(masts) if place >= plain_lots.home(contact.owner)]
        at_home = near[0] if near else len(masts) - 1
        mast = masts[at_home if part(contact.bits, 1) < 0.65 else int(part(contact.bits, 3) * len(masts))]
        clock = datetime(on.year, on.month, on.day) + timedelta(seconds=contact.at)
        numbers = [national[contact.caller], national[contact.called]]
        if operator == 0:
            values: list[Any] = [*numbers, f"{clock:%d/%m/%Y %H:%M:%S}", seconds, "SMS" if text else "VOICE"]
            values.append(str(1000 + mast))
        else:
            begins = (clock - timedelta(seconds=summer(on))).replace(tzinfo=UTC)
            values = [f"+44{number[1:]}" for number in numbers]
            values += [begins, seconds, "message" if text else "call", f"M{mast:04d}"]
        rows.append(dict(zip(HEADS[operator], values, strict=True)))
    return rows


@settings(max_examples=examples(usual=60, deep=1500), deadline=None)
@given(plain_lots.SEEDS, plain_lots.HAPPENINGS, st.integers(0, plain_lots.DAYS - 1))
def test_contacts_of_a_day_are_those_of_each_person_and_each_event(
    scenario: Scenario, seed: int, happenings: list[plain_lots.Happening], day: int
) -> None:
    trace, town = plain_lots.trace_of(scenario, seed, happenings), cameras(scenario)
    numbers = lines(trace, {})
    national = long_numbers(PEOPLE)
    plain_lots.assert_rows_equal(numbers.national.to_pylist(), national)
    (found,) = contact_days(trace, numbers, town, STARTS, range(day, day + 1))
    on, whole = STARTS + timedelta(days=day), contacts(seed, day, happenings)
    sealed = []
    for operator, table in enumerate((found.operator_one, found.operator_two)):
        own = [
            contact
            for contact in whole
            if (part(lot(seed, BulkPurpose.OPERATOR, 0, 0, contact.owner), 0) < 0.5) == (operator == 1)
        ]
        plain_lots.assert_rows_equal(table.to_pylist(), rows_of(operator, own, national, town, on))
        sealed += [
            {
                "operator": operator + 1,
                "date": on,
                "row": row,
                "event": contact.event,
                "caller": contact.caller,
                "called": contact.called,
            }
            for row, contact in enumerate(own)
            if contact.event >= 0
        ]
    plain_lots.assert_rows_equal(found.arrangements.to_pylist(), sealed)
