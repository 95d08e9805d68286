"""Which events of the trace speak to which kind of question."""

import numpy as np
from numpy.typing import NDArray

from scenarios.schema.questions import QuestionKind
from scenarios.schema.scenario import Scenario
from simulator.trace import EventKind, Trace
from synthetic.draws import Purpose, uniforms

RELEVANT: dict[QuestionKind, tuple[EventKind, ...]] = {
    "broker": (EventKind.MEET, EventKind.RESUPPLY, EventKind.MONEY_MOVED),
    "supplier": (EventKind.RESUPPLY, EventKind.MONEY_MOVED, EventKind.CRIME),
    "destination": (EventKind.SCOUTING, EventKind.MOVED_PLACE, EventKind.TOOK_OVER),
    "size": (EventKind.RESUPPLY, EventKind.RECRUITED, EventKind.PAID),
}
KIND_NUMBER: dict[QuestionKind, int] = {"broker": 1, "supplier": 2, "destination": 3, "size": 4}

STREET_DAYS = 0.2
"""Share of days on which the line's street trade can be told from the rest. An assumption."""

Rows = NDArray[np.int64]


def relevant_rows(scenario: Scenario, trace: Trace, kind: QuestionKind) -> Rows:
    """Return the rows of events that speak to a kind of question, in order of day."""
    events = trace.events
    kinds, groups, markets = events["kind"], events["group"], events["market"]
    line = [m.id for m in scenario.markets].index(scenario.line.market)
    relevant = np.isin(kinds, [int(k) for k in RELEVANT[kind]])
    relevant &= (kinds != EventKind.MONEY_MOVED) | (groups == trace.supplier)
    relevant &= (kinds != EventKind.CRIME) | (markets == line)
    if kind == "size":
        relevant &= groups == trace.supplier
    return np.flatnonzero(relevant).astype(np.int64)


def opportunities(scenario: Scenario, seed: int, trace: Trace, kind: QuestionKind) -> Rows:
    """Return at most one relevant row a day: what a source could have noticed that day.

    Rare events go before street trade, which counts on a share of days only. A day's choice
    depends on that day's events alone, so later days never change it.
    """
    rows = relevant_rows(scenario, trace, kind)
    days = trace.events["day"][rows].astype(np.int64)
    street = trace.events["kind"][rows] == EventKind.CRIME
    number = KIND_NUMBER[kind]
    usable = ~street | (uniforms(seed, trace.replicate, Purpose.OPPORTUNITY, number, days) < STREET_DAYS)
    rows, days, street = rows[usable], days[usable], street[usable]
    # Rows are in order of day, so a row's place less the place of the first of its day is its order in that day.
    order_in_day = np.arange(len(rows)) - np.searchsorted(days, days, side="left")
    lot = uniforms(seed, trace.replicate, Purpose.OPPORTUNITY, number + 8, days * 65536 + order_in_day)
    # By day, then rare before street trade, then by lot; the first of each day is kept.
    order = np.lexsort((lot, street, days))
    _, first = np.unique(days[order], return_index=True)
    first_rows: Rows = rows[order][first]
    return first_rows
