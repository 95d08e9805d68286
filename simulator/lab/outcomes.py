"""What a study measures in each run."""

from collections.abc import Sequence
from dataclasses import dataclass

from scenarios.schema.policing import ActionPlan
from scenarios.schema.scenario import Scenario
from simulator.measures import displacement, harm_by_market, summary, wdq_against_twin
from simulator.orders import Order
from simulator.policing.schedule import schedule
from simulator.trace import Trace


@dataclass(frozen=True)
class Outcome:
    """One run of a strategy, with what needs its twin already taken against it."""

    strategy: str
    replicate: int
    seed: int
    harm: float
    """Harm days."""
    line_harm: float
    """Harm days in the market that depends on the line."""
    violence: float
    exploited: float
    groups_alive: float
    confidence: float
    displaced: float
    """Share of offences in other zones than in the twin."""
    wdq: float | None
    """Weighted displacement quotient round the first zone targeted; None where it has no meaning."""
    officer_days: float
    prevented_per_officer_day: float | None
    """Harm days prevented against the twin for each officer-day; None without cost."""


def outcome(
    scenario: Scenario,
    strategy: str,
    replicate: int,
    seed: int,
    orders: Sequence[Order],
    trace: Trace,
    twin: Trace,
) -> Outcome:
    """Return the figures of one run against its twin without policing."""
    figures, other = summary(scenario, trace), summary(scenario, twin)
    plans: dict[str, ActionPlan] = {plan.action: plan for plan in scenario.actions}
    on_zone = {plan.action for plan in scenario.actions if plan.target == "zone"}
    counted = [order for order in orders if order.day < trace.days]
    cost = float(sum(plans[order.action].officer_days for order in counted))
    zones = [order for order in counted if order.action in on_zone]
    quotient = None
    if zones:
        begins = schedule(scenario, orders)[list(orders).index(zones[0])].first_day
        quotient = wdq_against_twin(scenario, trace, twin, zones[0].target, begins)
    return Outcome(
        strategy=strategy,
        replicate=replicate,
        seed=seed,
        harm=figures.harm,
        line_harm=harm_by_market(scenario, trace)[scenario.line.market],
        violence=float(figures.violence),
        exploited=float(figures.exploited),
        groups_alive=float(figures.groups_alive),
        confidence=figures.confidence,
        displaced=displacement(scenario, trace, twin).place,
        wdq=quotient,
        officer_days=cost,
        prevented_per_officer_day=(other.harm - figures.harm) / cost if cost > 0 else None,
    )
