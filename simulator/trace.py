"""The trace: what really happened, as columns."""

import hashlib
import json
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


class EventKind(IntEnum):
    """Kinds of event. Numbers are frozen: a digest depends on them."""

    CRIME = 1
    """A market event: an offer met its demand, or a victim was harmed."""
    VIOLENCE = 2
    RESUPPLY = 3
    """The line brought supply into the town."""
    MEET = 4
    """The broker met a group of the town."""
    SCOUTING = 5
    """A group looked at a zone for future use."""
    RECRUITED = 6
    EXPLOITED = 7
    """A vulnerable resident was drawn into running for a group."""
    REPLACED = 8
    """A lost role was filled again."""
    ARRESTED = 9
    """A person was taken into custody."""
    RELEASED = 10
    LEFT = 11
    MONEY_MOVED = 12
    MOVED_PLACE = 13
    """A group shifted effort to a place it had not worked."""
    MOVED_METHOD = 14
    MOVED_MARKET = 15
    MOVED_TIME = 16
    TOOK_OVER = 17
    """A group took a place that another had left."""
    LAY_LOW = 18
    DISSOLVED = 19
    ACTION_BEGAN = 20
    ACTION_ENDED = 21
    RESTRAINED = 22
    SAFEGUARDED = 23
    WRONG_PERSON = 24
    """The force acted on somebody who was not an offender."""


EVENT_COLUMNS: dict[str, str] = {
    "event": "<i4",  # running number from 0, in order of day
    "day": "<i4",
    "kind": "<i2",
    "market": "<i2",  # index into scenario.markets, -1 when none
    "method": "<i2",  # index into the market's methods, -1 when none
    "hour": "<i2",  # hour of day 0..23
    "place": "<i4",  # index of a neighbourhood, -1 online or none, -2 custody
    "group": "<i2",  # index into scenario.groups, -1 when none
    "actor": "<i4",  # person index, -1 when none
    "victim": "<i4",  # person index, -1 when none
    "other": "<i4",  # a second group's index, a partner or action index by kind, -1 when none
    "amount": "<f8",  # pounds moved, takings, or supply by kind
    "harm": "<f8",  # harm days
    "reported": "<i2",  # 1 when a victim or witness told the police
    "cause": "<i4",  # event number that led to this one, -1 when a group's own choice
}

GROUP_COLUMNS: dict[str, str] = {
    "day": "<i4",
    "group": "<i2",
    "alive": "<i2",
    "members": "<i4",
    "cash": "<f8",
    "legitimacy": "<f8",
    "cohesion": "<f8",
    "security": "<f8",
    "suspicion": "<f8",
    "quiet": "<i2",
}

PLACE_COLUMNS: dict[str, str] = {
    "day": "<i4",
    "place": "<i4",
    "confidence": "<f8",
    "guardianship": "<f8",
    "risk": "<f8",
}

PEOPLE_COLUMNS: dict[str, str] = {
    "place": "<i4",
    "age": "<i2",
    "sex": "<i2",
    "vulnerable": "<i2",
    "propensity": "<f8",
    "group": "<i2",  # at day 0, -1 when none
    "role": "<i2",  # index into the roles of the schema, -1 when none
}

Columns = dict[str, NDArray[np.generic]]


@dataclass(frozen=True)
class Trace:
    """What happened in one run. Columns are parallel arrays, rows in order of day.

    ``events`` has EVENT_COLUMNS; ``groups`` one row a group and week (GROUP_COLUMNS);
    ``places`` one row a neighbourhood and week (PLACE_COLUMNS); ``people`` one row a
    resident as on day 0 (PEOPLE_COLUMNS), where the row number is the person's index.
    """

    scenario_id: str
    scenario_hash: str
    seed: int
    replicate: int
    days: int
    supplier: int
    """Index of the group that supplies the town. Truth."""
    broker: int
    """Person index of the broker on day 0. Truth."""
    events: Columns
    groups: Columns
    places: Columns
    people: Columns


def person_id(index: int) -> str:
    """Return the id of a person, such as ``P00417``."""
    return f"P{index:05d}"


def person_index(ident: str) -> int:
    """Return the row of a person from an id such as ``P00417``."""
    return int(ident[1:])


_TABLES = {
    "events": EVENT_COLUMNS,
    "groups": GROUP_COLUMNS,
    "places": PLACE_COLUMNS,
    "people": PEOPLE_COLUMNS,
}
_FACTS = ("scenario_id", "scenario_hash", "seed", "replicate", "days", "supplier", "broker")


def digest(trace: Trace) -> str:
    """Return the SHA-256 of everything in a trace: equal traces, equal digests, on any machine."""
    total = hashlib.sha256(json.dumps([getattr(trace, fact) for fact in _FACTS]).encode())
    for table, columns in _TABLES.items():
        for name, kind in columns.items():
            total.update(f"{table}.{name}:".encode())
            total.update(np.ascontiguousarray(getattr(trace, table)[name].astype(kind)).tobytes())
    return total.hexdigest()


def write_parquet(trace: Trace, directory: Path) -> None:
    """Write a trace as four Parquet files and ``trace.json`` with what identifies it."""
    import pyarrow as pa  # loaded here because it takes half a second that other callers need not wait
    import pyarrow.parquet as pq

    directory.mkdir(parents=True, exist_ok=True)
    for table in _TABLES:
        pq.write_table(pa.table(dict(getattr(trace, table))), directory / f"{table}.parquet")
    facts = {fact: getattr(trace, fact) for fact in _FACTS}
    (directory / "trace.json").write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")


def read_parquet(directory: Path) -> Trace:
    """Return a trace written by ``write_parquet``.

    Raises:
        FileNotFoundError: when the folder does not hold a trace.
    """
    import pyarrow.parquet as pq

    if not (directory / "trace.json").is_file():
        raise FileNotFoundError(f"{directory} holds no trace.json; give a folder that a run was written to")
    facts = json.loads((directory / "trace.json").read_text(encoding="utf-8"))
    tables: dict[str, Columns] = {}
    for table, columns in _TABLES.items():
        read = pq.read_table(directory / f"{table}.parquet")
        tables[table] = {name: read[name].to_numpy().astype(kind) for name, kind in columns.items()}
    return Trace(
        **facts,
        events=tables["events"],
        groups=tables["groups"],
        places=tables["places"],
        people=tables["people"],
    )
