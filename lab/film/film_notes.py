"""Orders with their days, and events of note, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from lab.film.film_weeks import WEEK
from scenarios.schema.policing import ActionPlan
from scenarios.schema.scenario import Scenario
from simulator.atlas import atlas
from simulator.orders import Orders
from simulator.trace import EventKind, Trace

ROUTINE = frozenset(
    {
        *("CRIME", "VIOLENCE", "RESUPPLY", "MEET", "SCOUTING", "RECRUITED", "EXPLOITED", "REPLACED"),
        *("ARRESTED", "RELEASED", "LEFT", "MONEY_MOVED", "ACTION_BEGAN", "ACTION_ENDED", "RESTRAINED"),
        *("SAFEGUARDED", "WRONG_PERSON", "PAID", "WHOLESALE", "SEIZED", "INVESTED", "PROSPECTED", "REWIRED"),
        *("DIVERTED", "TAKEN_DOWN", "CHANGED_GROUP", "TRANSFERRED", "HARDENED", "MESSAGE"),
    }
)
"""Kinds that happen all the time, or that charts and orders already show; every other kind is of note."""

_NAMES = {int(kind): kind.name for kind in EventKind}
_WORDS = {
    "MOVED_PLACE": "shifted effort to {place}",
    "MOVED_METHOD": "changed method in {market}",
    "MOVED_MARKET": "went into {market}",
    "MOVED_TIME": "changed its hours",
    "TOOK_OVER": "took over {place}, which {other} had left",
    "LAY_LOW": "lay low",
    "DISSOLVED": "dissolved",
    "FOUNDED": "was founded",
    "SPLIT": "split, and {other} left it",
    "MERGED": "took in {other}",
    "RETALIATED": "struck back at {other}",
    "MOVED_ONLINE": "moved part of its trade online",
    "BRIBED": "paid an insider",
    "LEAKED": "was warned by an insider",
    "REFUSED": "was refused by an insider, who reported it",
    "INSIDER_FOUND": "lost an insider, who was found out",
}
"""By name, so that kinds may be added to a trace before they have words here."""
SIGNS = {
    "DISSOLVED": "cross",
    "TOOK_OVER": "triangle",
    "LAY_LOW": "ring",
    "MOVED_PLACE": "diamond",
    "MOVED_METHOD": "dot",
    "MOVED_MARKET": "dot",
    "MOVED_TIME": "dot",
    "MOVED_ONLINE": "diamond",
    "FOUNDED": "plus",
    "SPLIT": "plus",
    "MERGED": "plus",
    "RETALIATED": "bolt",
}
"""How each kind is drawn; any other is a square."""
SIGN_WORDS = {
    "cross": "dissolved",
    "triangle": "took over a place",
    "ring": "lay low",
    "diamond": "shifted place, or online",
    "dot": "changed method, market or hours",
    "plus": "was founded, split or merged",
    "bolt": "struck back at a rival",
    "square": "insiders, and anything else",
}


@dataclass(frozen=True)
class NotableEvent:
    """One event of note."""

    day: int
    group: int
    sign: str
    words: str

    @property
    def week(self) -> int:
        """Return its week, counted from 0."""
        return self.day // WEEK


@dataclass(frozen=True)
class FilmOrder:
    """One order in words, with its zone and the days on which it is under way."""

    words: str
    zone: int
    """Row of the zone acted on, -1 when it is not a zone."""
    day: int
    """Day on which it was ordered."""
    first: int
    last: int

    def under_way(self, first: int, last: int) -> bool:
        """Return whether it is under way on any day of a span."""
        return self.first <= last and first <= self.last


def group_names(scenario: Scenario, count: int) -> list[str]:
    """Return a name a group; one formed during the run has its number, such as G11."""
    names = [group.name for group in scenario.groups]
    return [names[g] if g < len(names) else f"G{g + 1:02d}" for g in range(count)]


def notes(scenario: Scenario, trace: Trace, names: Sequence[str]) -> list[NotableEvent]:
    """Return the events of note in order of day.

    A kind without words of its own is left out when it happens more than once a day.
    """
    kinds = trace.events["kind"].astype(np.int64)
    numbers, counts = np.unique(kinds, return_counts=True)
    kinds_of_note = [
        number
        for number, count in zip(numbers.tolist(), counts.tolist(), strict=True)
        if _name(number) in _WORDS or (_name(number) not in ROUTINE and count <= trace.days)
    ]
    return [
        _note(scenario, trace, names, row) for row in np.flatnonzero(np.isin(kinds, kinds_of_note)).tolist()
    ]


def _note(scenario: Scenario, trace: Trace, names: Sequence[str], row: int) -> NotableEvent:
    day, number, group, place, market, other = (
        int(trace.events[name][row]) for name in ("day", "kind", "group", "place", "market", "other")
    )
    kind = _name(number)
    words = _WORDS.get(kind, kind.lower().replace("_", " ")).format(
        place=_place(scenario, place), market=_market(scenario, market), other=_group(names, other)
    )
    sentence = f"{_group(names, group)} {words}" if group >= 0 else words
    return NotableEvent(day, group, SIGNS.get(kind, "square"), sentence[:1].upper() + sentence[1:])


def _name(kind: int) -> str:
    return _NAMES.get(kind, f"KIND_{kind}")


def orders_in_words(scenario: Scenario, orders: Orders) -> list[FilmOrder]:
    """Return orders in words, with the days that their plans give them."""
    plans: dict[str, ActionPlan] = {plan.action: plan for plan in scenario.actions}
    kinds: dict[str, str] = {plan.action: plan.target for plan in scenario.actions}
    zones = [zone.id for zone in scenario.area.zones]
    film_orders = []
    for order in sorted(orders):
        plan = plans[order.action]
        first = order.day + plan.lead_days
        zone = zones.index(order.target) if kinds[order.action] == "zone" else -1
        words = f"{plan.name}{_target_words(scenario, kinds[order.action], order.target)}"
        film_orders.append(FilmOrder(words, zone, order.day, first, first + plan.lasts_days - 1))
    return film_orders


def _target_words(scenario: Scenario, kind: str, target: str) -> str:
    names = {
        **{zone.id: f": {zone.name}" for zone in scenario.area.zones},
        **{group.id: f": {group.name}" for group in scenario.groups},
        **{partner.id: f": {partner.name}" for partner in scenario.partners},
    }
    return "" if kind == "none" or not target else names.get(target, f": {target}")


def _place(scenario: Scenario, place: int) -> str:
    if place < 0:
        return {-1: "online", -2: "custody"}.get(place, "another platform online")
    zone = scenario.area.zones[atlas(scenario).zone_of[place]]
    return f"{zone.name} ({atlas(scenario).neighbourhoods[place].id})"


def _market(scenario: Scenario, market: int) -> str:
    listed = 0 <= market < len(scenario.markets)
    return scenario.markets[market].name.lower() if listed else "another market"


def _group(names: Sequence[str], group: int) -> str:
    return names[group] if 0 <= group < len(names) else "no group"
