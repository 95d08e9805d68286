"""The trace: what really happened, as columns."""

import hashlib
import json
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

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
    PAID = 25
    """A group paid its members."""
    WHOLESALE = 26
    """A group paid its supplier, ``other``."""
    SEIZED = 27
    """The force took money that it found."""
    BRIBED = 28
    """A group paid an insider, ``other``."""
    LEAKED = 29
    """An insider, ``other``, warned a group."""
    REFUSED = 30
    """An insider, ``other``, refused and reported an approach."""
    SPLIT = 31
    """Part of a group left as a group of its own, ``other``, with its part of the money."""
    MERGED = 32
    """A group took in another, ``other``, with its money."""
    RETALIATED = 33
    """A group answered a rival's violence; ``other`` is the rival."""
    INVESTED = 34
    """A group spent money on its standing at home."""
    PROSPECTED = 35
    """A group took a first look at a zone."""
    MOVED_ONLINE = 36
    """A group shifted part of its trade online."""
    REWIRED = 37
    """A newcomer to a role was tied to another member, ``other`` a person."""
    INSIDER_FOUND = 38
    """An insider, ``other``, was found out."""
    DIVERTED = 39
    """A young person was helped away from offending."""
    TAKEN_DOWN = 40
    """An online platform was closed."""
    CHANGED_GROUP = 41
    """A member went with a split or merger; ``other`` is the group left."""
    TRANSFERRED = 43
    """A prisoner was cut off from their group."""
    HARDENED = 44
    """Places were made harder to offend in."""
    MESSAGE = 45
    """The force spoke to the public."""
    SEEN = 46
    """The force saw a group's member, by surveillance, a source or data; ``other`` is who was taken for them."""
    DISSOLVED_CASH = 48
    """Money that left with the members of a group that ended."""


class Cause(IntEnum):
    """First causes: what an event goes back to that no earlier event led to."""

    OWN_CHOICE = -1
    """A group or person decided for themselves."""
    ORDER = -2
    """The force ordered it."""
    TIME = -3
    """Time was up, or a thing fell due."""
    CHANCE = -4
    """Nobody decided: a chance find, a drift, a failure."""


EVENT_COLUMNS: dict[str, str] = {
    "event": "<i4",  # running number from 0, in order of day
    "day": "<i4",
    "kind": "<i2",
    "market": "<i2",  # index into scenario.markets, -1 when none
    "method": "<i2",  # index into the market's methods, -1 when none
    "hour": "<i2",  # hour of day 0..23
    "place": "<i4",  # row of a neighbourhood, -1 online, -2 custody, -3 and below further platforms
    "group": "<i2",  # row of the group (see Trace.group_names), -1 when none
    "actor": "<i4",  # person index, -1 when none
    "victim": "<i4",  # person index, -1 when none
    "other": "<i4",  # a second group's index, a partner or action index by kind, -1 when none
    "amount": "<f8",  # pounds moved, takings, or supply by kind
    "harm": "<f8",  # harm days
    "reported": "<i2",  # 1 when a victim or witness told the police
    "cause": "<i4",  # event number that led to this one, or a first cause: see Cause
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
    "turmoil": "<f8",
    "picture": "<f8",  # how well the force knows the group, 0 to 1
}

PLACE_COLUMNS: dict[str, str] = {
    "day": "<i4",
    "place": "<i4",
    "confidence": "<f8",
    "guardianship": "<f8",
    "risk": "<f8",
}

REVIEW_COLUMNS: dict[str, str] = {
    "day": "<i4",
    "group": "<i2",
    "directed": "<i2",  # 1 when somebody led the review, 0 when nobody could
    "felt": "<f8",  # believed risk, weighted by effort
    "earning": "<f8",  # believed takings of a unit of effort where it works, GBP a day
    "here": "<i2",  # zone with most of its effort, zones + 0 for online
    "here_worth": "<f8",  # believed worth there, GBP a day
    "there": "<i2",  # best other zone in mind
    "there_worth": "<f8",
    "market": "<i2",  # market with most of its effort
    "suspicion": "<f8",
    "weeks": "<f8",  # weeks of pay in hand
    "short": "<i2",  # members it lacks
}

TIE_COLUMNS: dict[str, str] = {
    "day": "<i4",
    "a": "<i4",  # person index, smaller
    "b": "<i4",
    "kind": "<i2",  # index into TIES
    "strength": "<f8",
}

TIES = ("kin", "co-offending", "trust", "custody", "finance", "coercion")
"""Kinds of tie between two people."""

PEOPLE_COLUMNS: dict[str, str] = {
    "place": "<i4",
    "age": "<i2",
    "sex": "<i2",
    "vulnerable": "<i2",
    "propensity": "<f8",
    "group": "<i2",  # at day 0, -1 when none
    "role": "<i2",  # index into the roles of the schema, -1 when none
}

Columns = dict[str, NDArray[Any]]


@dataclass(frozen=True)
class Trace:
    """What happened in one run. Columns are parallel arrays, rows in order of day.

    ``events`` has EVENT_COLUMNS; ``groups`` one row a group and week (GROUP_COLUMNS);
    ``places`` one row a neighbourhood and week (PLACE_COLUMNS); ``people`` one row a
    resident as on day 0 (PEOPLE_COLUMNS), where the row number is the person's index;
    ``reviews`` one row a group's review (REVIEW_COLUMNS); ``ties`` every tie as it formed (TIE_COLUMNS).
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
    reviews: Columns
    ties: Columns
    group_names: tuple[str, ...]
    """Ids of all groups by row: those of the scenario, then ``X01`` … for groups that formed in the run."""


_TABLES = {
    "events": EVENT_COLUMNS,
    "groups": GROUP_COLUMNS,
    "places": PLACE_COLUMNS,
    "people": PEOPLE_COLUMNS,
    "reviews": REVIEW_COLUMNS,
    "ties": TIE_COLUMNS,
}
_FACTS = ("scenario_id", "scenario_hash", "seed", "replicate", "days", "supplier", "broker", "group_names")


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
    facts["group_names"] = tuple(facts["group_names"])
    return Trace(
        **facts,
        events=tables["events"],
        groups=tables["groups"],
        places=tables["places"],
        people=tables["people"],
        reviews=tables["reviews"],
        ties=tables["ties"],
    )
