"""What decisions were worth: the run's orders beside doing nothing and beside reference plans, paired."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from assessment.decisions import decision_mark, paired_interval
from assessment.records import DecisionMark
from exercise import jobs
from exercise.house import House
from exercise.plans import NONE, PLANS, focus_of, reference_plans
from exercise.revealed import Distribution
from exercise.runs import Live
from exercise.store.rows import JobRow
from scenarios.schema.scenario import Scenario
from simulator.orders import Order, Orders
from simulator.twin import ensemble

KIND = "ensemble"
YOURS = "yours"
MEASURES: dict[str, tuple[str, str]] = {
    "harm": ("Harm", "harm days"),
    "violence": ("Violent events", "events"),
    "exploited": ("People drawn into exploitation", "people"),
}
"""What is compared, with its name and unit."""

Values = dict[str, dict[str, list[float]]]
"""Plan to measure to one value a replicate, replicates in the same place."""


@dataclass(frozen=True)
class Worth:
    """A run's decisions beside the plans they were compared with."""

    decision: DecisionMark
    without: tuple[Distribution, ...]


def plans_of(live: Live) -> dict[str, tuple[Order, ...]]:
    """Return the run's own orders beside no action and the reference plans.

    The plans aim where the trainee's last estimates pointed: they need no knowledge of the truth.
    """
    beliefs = {done.entry.question: done.entry.probabilities for done in live.state.estimates}
    focus = focus_of(live.scenario, live.world.slots(), beliefs)
    return {YOURS: live.state.orders, **reference_plans(live.scenario, focus)}


def queue(house: House, live: Live, owner: str) -> JobRow:
    """Return the job that compares a run's orders; the same orders are the same job."""
    plans = {
        name: [[order.day, order.action, order.target] for order in orders]
        for name, orders in plans_of(live).items()
    }
    payload = {
        "scenario": live.head.scenario,
        "seed": live.head.seed,
        "plans": plans,
        "replicates": house.settings.ensemble,
    }
    row = jobs.queue(house, KIND, payload, owner, house.settings.ensemble)
    if row.status == "done" and not (house.settings.results / row.result).is_file():
        row = jobs.queue(house, KIND, payload, owner, house.settings.ensemble, fresh=True)
    return row


def worth(house: House, live: Live, owner: str) -> Worth | None:
    """Return what the decisions were worth, or None until the job has run."""
    row = queue(house, live, owner)
    if row.status != "done" or not row.result:
        return None
    return house.memories.views.get(
        ("worth", row.id),
        lambda: judged(_values(json.loads((house.settings.results / row.result).read_text()))),
    )


def judged(values: Values) -> Worth:
    """Return the mark and the distributions that values by plan and measure come to."""
    names = {YOURS: "your decisions", **{plan.id: plan.name for plan in PLANS.values()}}
    harm = {names.get(plan, plan) if plan not in (NONE,) else NONE: by["harm"] for plan, by in values.items()}
    return Worth(decision_mark(harm, names[YOURS]), tuple(_distribution(m, values) for m in MEASURES))


def _distribution(measure: str, values: Values) -> Distribution:
    name, unit = MEASURES[measure]
    yours, none = values[YOURS][measure], values[NONE][measure]
    mean, low, high = paired_interval([a - b for a, b in zip(yours, none, strict=True)])
    if low <= 0 <= high:
        found = f"cannot be told apart with and without your decisions over {len(yours)} paired runs"
    else:
        found = (
            f"{'fell' if mean < 0 else 'rose'} by {abs(mean):.0f} {unit} on average because of your decisions"
        )
    return Distribution(
        measure=name,
        unit=unit,
        with_decisions=tuple(yours),
        without=tuple(none),
        difference=mean,
        low=low,
        high=high,
        sentence=f"{name} {found} (95% interval {low:.0f} to {high:.0f}).",
    )


def compare(
    scenario: Scenario,
    payload: dict[str, Any],
    workers: int,
    progress: Callable[[int, int], None],
    should_stop: Callable[[], bool],
) -> Values:
    """Run the plans of a job over paired replicates; when stopped, return the pairs that are whole."""
    plans: dict[str, Orders] = {
        name: tuple(Order(int(day), str(action), str(target)) for day, action, target in orders)
        for name, orders in payload["plans"].items()
        if name != NONE
    }
    found = ensemble(
        scenario,
        int(payload["seed"]),
        plans,
        replicates=int(payload["replicates"]),
        workers=workers,
        progress=progress,
        should_stop=should_stop,
    )
    return {
        plan: {m: [float(getattr(s, m)) for s in found.of(plan)] for m in MEASURES} for plan in found.plans
    }


def _values(read: dict[str, Any]) -> Values:
    return {
        plan: {measure: [float(v) for v in found] for measure, found in by.items()}
        for plan, by in read.items()
    }
