"""Lots one at a time, in whole numbers, and a town in which anything happened: what bulk records are compared on."""

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st

from scenarios.schema.scenario import Scenario
from simulator.trace import EVENT_COLUMNS, PEOPLE_COLUMNS, EventKind, Trace
from synthetic.bulk.call_records import ARRANGED
from synthetic.bulk.lots import BulkPurpose
from synthetic.bulk.outings import DRIVEN
from synthetic.draws import mix

WORD = 2**64
GOLDEN = 0x9E3779B97F4A7C15
PEOPLE, PLACES, DAYS = 90, 12, 3


def lot(seed: int, purpose: BulkPurpose, first: int, second: int, person: int) -> int:
    """Return the 64 bits of one person: the finaliser of SplitMix64 over the person, started by the keys."""
    z = (person * GOLDEN) % WORD
    z ^= mix(mix(mix(mix(0x62756C6B ^ seed % WORD) ^ purpose) ^ first % WORD) ^ second % WORD)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        z = ((z ^ (z >> shift)) * factor) % WORD
    return z ^ (z >> 31)


def part(bits: int, number: int) -> float:
    """Return one of the four parts of some bits as a share, the lowest being the first."""
    return bits // 65536**number % 65536 / 65536


def home(person: int) -> int:
    """Return where a person lives."""
    return 11 * person % PLACES


def age(person: int) -> int:
    """Return how old a person is."""
    return 7 + 37 * person % 70


def group(person: int) -> int:
    """Return whose group a person is in: three of six people, and one of one."""
    return person // 6 if person < 19 else -1


Happening = tuple[int, EventKind, int, int, int, int]
"""Day, kind, hour, place, actor and group of an event."""
NAMES = ("day", "kind", "hour", "place", "actor", "group")
KINDS = sorted({*DRIVEN, *ARRANGED})
"""What offenders drive to, and what they arrange."""
SEEDS = st.integers(0, 2**40)
HAPPENINGS = st.lists(
    st.tuples(
        st.integers(0, DAYS - 1),
        st.sampled_from([*KINDS, EventKind.ARRESTED]),
        st.sampled_from([-1, 0, 1, 9, 22, 23]) | st.integers(0, 23),
        st.integers(-1, PLACES - 1),
        st.integers(-1, PEOPLE - 1),
        st.integers(-1, 3),
    ),
    min_size=5,
    max_size=30,
).map(lambda rows: sorted(rows, key=lambda row: row[0]))


def trace_of(scenario: Scenario, seed: int, happenings: list[Happening]) -> Trace:
    """Return a trace in which some things happened, and nothing is recorded but these and the people."""
    events = {name: np.zeros(len(happenings), dtype=kind) for name, kind in EVENT_COLUMNS.items()}
    for at, name in enumerate(NAMES):
        events[name] = np.array([int(row[at]) for row in happenings], dtype=EVENT_COLUMNS[name])
    # Numbers are not rows: an event is known by its number.
    events["event"] = np.array([3 * row + 1 for row in range(len(happenings))], dtype=EVENT_COLUMNS["event"])
    people = {name: np.zeros(PEOPLE, dtype=kind) for name, kind in PEOPLE_COLUMNS.items()}
    for name, column in (("place", home), ("age", age), ("group", group)):
        people[name] = np.array([column(person) for person in range(PEOPLE)], dtype=PEOPLE_COLUMNS[name])
    return Trace(scenario.id, "", seed, 0, DAYS, 0, 0, events, {}, {}, people, {}, {}, ())


def assert_rows_equal(found: Sequence[object], expected: Sequence[object]) -> None:
    """Compare row by row, so that a failure names one row and is soon told."""
    assert len(found) == len(expected)
    for row, plain in zip(found, expected, strict=True):
        assert row == plain
