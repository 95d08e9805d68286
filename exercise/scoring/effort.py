"""Where effort went, by market: officer-days of action, beside the harm done."""

from collections import defaultdict
from collections.abc import Mapping

import numpy as np

from assessment.marks.harm_alignment import AlignmentMark, alignment_mark
from assessment.marks.network_marks import Network
from exercise.decision_log.budget import action_of
from exercise.runs.recorded_measures import places, whole
from exercise.runs.runs import LiveRun
from simulator.analysis.measures import harm_by_market
from simulator.orders import Order
from simulator.trace import EventKind, Trace


def aligned(live: LiveRun, members: Network) -> AlignmentMark:
    """Return effort beside harm by market over the cycles; it reads the truth."""
    scenario = live.scenario
    trace = live.world.trace(live.state.orders, live.state.day)
    harm = harm_by_market(scenario, trace, scenario.calendar.first_day(1), live.state.day)
    names = {market.id: market.name for market in scenario.markets}
    return alignment_mark(harm, _acted(live, trace, members), names)


def _acted(live: LiveRun, trace: Trace, members: Network) -> dict[str, float]:
    """Return officer-days by market: a group's markets, a member's group's, or a zone's mix of offences."""
    days: dict[str, float] = defaultdict(float)
    for order in live.state.orders:
        plan = action_of(live.scenario, order.action)
        mix = _mix(live, trace, members, order)
        for market, share in mix.items():
            days[market] += share * (plan.officer_days if plan else 0.0)
    return dict(days)


def _mix(live: LiveRun, trace: Trace, members: Network, order: Order) -> Mapping[str, float]:
    scenario = live.scenario
    group = order.target
    if order.target in members.members:
        group = members.members[order.target].group
    plan = next((g for g in scenario.groups if g.id == group), None)
    if plan is not None:
        return dict.fromkeys(plan.markets, 1.0 / len(plan.markets))
    if order.target not in {zone.id for zone in scenario.area.zones}:
        return {}
    rows = (whole(trace, "kind") == EventKind.CRIME) & np.isin(
        trace.events["place"], places(scenario, order.target)
    )
    offences = whole(trace, "market")[rows]
    counts = np.bincount(offences[offences >= 0], minlength=len(scenario.markets))
    return (
        {m.id: float(counts[k] / counts.sum()) for k, m in enumerate(scenario.markets)}
        if counts.sum()
        else {}
    )
