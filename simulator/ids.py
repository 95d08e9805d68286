"""Rows and ids: where a person, group, zone or place stands in the columns, and what it is called outside.

Inside the simulator everybody and everything is a row; -1 stands for nobody, no group and nowhere. In orders,
reports and answers they are ids: persons ``P00417``, groups ``G03``, groups that formed in the run ``X01``,
zones ``Z-SALT``. Every other id, such as that of a partner or of a band of numbers, is of no kind here.
"""

import re
from typing import Literal, NewType

from scenarios.schema.scenario import Scenario

PersonRow = NewType("PersonRow", int)
GroupRow = NewType("GroupRow", int)
ZoneRow = NewType("ZoneRow", int)
"""Zones of the scenario in order, then online, then custody."""
PlaceRow = NewType("PlaceRow", int)
"""Neighbourhoods in order, then platforms, then custody."""

Kind = Literal["person", "group", "zone"]

_ZONE = re.compile(r"Z-[A-Z]+")


def person_id(row: int) -> str:
    """Return the id of a person, such as ``P00417``."""
    return f"P{row:05d}"


def person_row(ident: str) -> PersonRow:
    """Return the row of a person from an id such as ``P00417``."""
    return PersonRow(int(ident[1:]))


def group_id(scenario: Scenario, row: int) -> str:
    """Return the id of a group; those that formed in the run are ``X01`` and so on, nobody is empty."""
    if row < 0:
        return ""
    listed = len(scenario.groups)
    return scenario.groups[row].id if row < listed else f"X{row - listed + 1:02d}"


def group_row(scenario: Scenario, ident: str) -> GroupRow:
    """Return the row of a group of the scenario.

    Raises:
        ValueError: when the scenario has no such group.
    """
    return GroupRow([group.id for group in scenario.groups].index(ident))


def zone_row(scenario: Scenario, ident: str) -> ZoneRow:
    """Return the row of a zone of the scenario.

    Raises:
        ValueError: when the scenario has no such zone.
    """
    return ZoneRow([zone.id for zone in scenario.area.zones].index(ident))


def is_person_id(ident: str) -> bool:
    """Return whether an id is written as that of a person."""
    return ident[:1] == "P" and _numbered(ident)


def is_group_id(ident: str) -> bool:
    """Return whether an id is written as that of a group, of the scenario or formed in the run."""
    return ident[:1] in ("G", "X") and _numbered(ident)


def is_zone_id(ident: str) -> bool:
    """Return whether an id is written as that of a zone."""
    return _ZONE.fullmatch(ident) is not None


def kind_of_id(ident: str) -> Kind | None:
    """Return what an id stands for, None for one of another kind."""
    if is_person_id(ident):
        return "person"
    if is_group_id(ident):
        return "group"
    return "zone" if is_zone_id(ident) else None


def _numbered(ident: str) -> bool:
    """Return whether an id is a letter and digits."""
    return ident.isascii() and ident[1:].isdigit()
