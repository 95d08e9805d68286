"""Why a group did what it did: its own beliefs at its last review, and what it did then."""

from dataclasses import dataclass

import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.atlas import atlas
from simulator.ids import group_id
from simulator.trace import Columns, EventKind

_DEEDS: dict[EventKind, str] = {
    EventKind.MOVED_PLACE: "moved work to {place}",
    EventKind.TOOK_OVER: "took over ground in {place} that another group had given up",
    EventKind.MOVED_ONLINE: "moved part of its trade online",
    EventKind.MOVED_MARKET: "put more of its effort into {market}",
    EventKind.MOVED_METHOD: "changed its method in {market}",
    EventKind.MOVED_TIME: "moved to other hours",
    EventKind.LAY_LOW: "went quiet",
    EventKind.RECRUITED: "took somebody on",
    EventKind.EXPLOITED: "drew a vulnerable person in",
    EventKind.INVESTED: "spent money on its standing at home",
    EventKind.BRIBED: "paid an insider",
    EventKind.REFUSED: "approached an insider, who refused",
    EventKind.RETALIATED: "answered a rival's violence",
    EventKind.SPLIT: "split",
    EventKind.MERGED: "took another group in",
    EventKind.DISSOLVED: "fell apart",
    EventKind.PROSPECTED: "took a first look at {place}",
}
"""What a group can do at a review, in words."""


@dataclass(frozen=True)
class Reasons:
    """What a group believed at a review, and what it did. Truth: for the debrief and for research."""

    group: str
    day: int
    """Day of the review."""
    directed: bool
    """Whether anybody led it; a group nobody leads keeps doing what it did."""
    felt: float
    """Risk it felt across its work; 0.1 is what is felt where nothing happens."""
    here: str
    """Zone with most of its effort."""
    here_worth: float
    """What it believed a unit of effort to be worth there, GBP a day after risk and distance."""
    there: str
    """The best other zone it had in mind; empty for none."""
    there_worth: float
    market: str
    suspicion: float
    weeks_in_hand: float
    """Weeks of pay it held."""
    members_short: int
    deeds: tuple[str, ...]
    """What it did at that review, in words."""
    words: str
    """The same in two or three sentences."""


def reasons(scenario: Scenario, reviews: Columns, events: Columns, group: int, day: int) -> Reasons | None:
    """Return why a group did what it did at its last review up to a day; None before its first.

    ``group`` is the row of the group; ``reviews`` and ``events`` are the tables of a trace.
    """
    days = reviews["day"].astype(np.int64)
    rows = np.flatnonzero((reviews["group"] == group) & (days <= day))
    if rows.size == 0:
        return None
    last = {name: column[rows[-1]] for name, column in reviews.items()}
    when = int(last["day"])
    name = group_id(scenario, group)
    deeds = _deeds(scenario, events, group, when)
    here, there = _zone(scenario, int(last["here"])), _zone(scenario, int(last["there"]))
    why = Reasons(
        group=name,
        day=when,
        directed=bool(last["directed"]),
        felt=float(last["felt"]),
        here=here,
        here_worth=float(last["here_worth"]),
        there=there if last["there_worth"] > 0 else "",
        there_worth=float(last["there_worth"]),
        market=scenario.markets[int(last["market"])].id,
        suspicion=float(last["suspicion"]),
        weeks_in_hand=float(last["weeks"]),
        members_short=int(last["short"]),
        deeds=deeds,
        words="",
    )
    return Reasons(**{**why.__dict__, "words": _words(why)})


def _deeds(scenario: Scenario, events: Columns, group: int, day: int) -> tuple[str, ...]:
    deeds = []
    for row in np.flatnonzero((events["day"] == day) & (events["group"] == group)):
        kind = EventKind(int(events["kind"][row]))
        if kind not in _DEEDS:
            continue
        place, market = int(events["place"][row]), int(events["market"][row])
        zone = atlas(scenario).zone_name(place) or "the online world"
        text = _DEEDS[kind].format(place=zone, market=scenario.markets[market].name if market >= 0 else "")
        if text not in deeds:
            deeds.append(text)
    return tuple(deeds)


def _zone(scenario: Scenario, index: int) -> str:
    if index < 0:
        return ""
    return scenario.area.zones[index].id if index < len(scenario.area.zones) else "online"


def _listed(deeds: tuple[str, ...]) -> str:
    return " and ".join(filter(None, (", ".join(deeds[:-1]), deeds[-1])))


def _words(why: Reasons) -> str:
    """Say it: what was felt, what was weighed, what was done."""
    fear = "little risk" if why.felt < 0.2 else "some risk" if why.felt < 0.55 else "high risk"
    if not why.directed:
        return f"Nobody was there to lead {why.group} on day {why.day}, so it went on as before."
    weighed = f"It felt {fear} ({why.felt:.2f}) and believed a day's effort in {why.here} worth £{why.here_worth:,.0f}"
    if why.there:
        weighed += f", against £{why.there_worth:,.0f} in {why.there}, the best other zone it had in mind"
    state = f"It held {why.weeks_in_hand:.0f} weeks of pay"
    if why.members_short:
        state += f" and was {why.members_short} {'member' if why.members_short == 1 else 'members'} short"
    did = "It changed nothing" if not why.deeds else f"It {_listed(why.deeds)}"
    return f"{weighed}. {state}. {did} (day {why.day})."
