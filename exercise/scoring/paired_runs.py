"""What decisions were worth: the run's orders beside doing nothing and beside reference plans, paired.

The mark is over worlds that were knowable (``knowable``); what happened in the run's own is kept apart.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assessment.mark_records import DecisionMark
from assessment.marks.decision_marks import decision_mark, paired_interval
from exercise.jobs import jobs
from exercise.read_models.debrief_models import DayEffect, Distribution, MeasureAsPlayed
from exercise.read_models.lesson_models import PlanSpread
from exercise.runs.log_key import TRAINEE_WORK, log_key
from exercise.runs.runs import LiveRun
from exercise.scoring.ensemble_payload import EnsemblePayload
from exercise.scoring.plan_screening import (
    LEADERS,
    SCREENING_WORLDS,
    STOPPED_WORLDS,
    PlanSet,
    PlanSummaries,
    own_world,
    screen_plans,
    stopped_plans,
)
from exercise.scoring.reference_plans import NONE, PLANS, Focus, focus_of, reference_plans
from exercise.scoring.warranted_beliefs import WarrantedBelief, warranted_beliefs
from exercise.services.services import Services
from exercise.store.rows import JobRow
from scenarios.schema.scenario import Scenario
from simulator.analysis.measures import Summary
from simulator.orders import Order

YOURS = "yours"
MEASURES: dict[str, tuple[str, str]] = {
    "harm": ("Harm", "harm days"),
    "violence": ("Violent events", "events"),
    "exploited": ("People drawn into exploitation", "people"),
}
"""What is compared, with its name and unit."""

PLAYED = ("played", "played-without")
"""The run's own world: as it was played, and without its orders."""
STEP = f"{YOURS}@"
"""Before the day after which the own plan stops ordering."""
EARLY = "early:"
"""Before a plan that was clearly behind after the first worlds: its values are those of these worlds alone."""
FORM = 6
"""Raised when the same orders would be judged otherwise, so that what was computed before is not used."""

Values = dict[str, dict[str, list[float]]]
"""Plan to measure to one value a replicate, replicates in the same place."""


@dataclass(frozen=True)
class DecisionComparison:
    """A run's decisions beside the plans they were compared with."""

    decision: DecisionMark
    distributions: tuple[Distribution, ...]
    own_world: tuple[MeasureAsPlayed, ...]
    days: tuple[DayEffect, ...]
    """What each day's orders added to those before them, in order of day."""
    plans: tuple[PlanSpread, ...] = ()
    """What each rival course of action would have led to, least harm first."""


def plans_of(live: LiveRun, beliefs: Sequence[WarrantedBelief]) -> dict[str, tuple[Order, ...]]:
    """Return the run's own orders beside no action and the reference plans.

    The plans aim in each cycle where the reports opened by then pointed: they need no knowledge of the truth.
    """
    start = focus_of(live.scenario, live.world.slots())
    calendar = live.scenario.calendar
    later = {}
    for cycle in range(1, calendar.cycles + 1):
        then = {b.aim: _leading(b) for b in beliefs if b.day == calendar.first_day(cycle)}
        later[cycle] = Focus(start.zone, then.get("suspect", start.suspect), then.get("group", start.group))
    return {YOURS: live.state.orders, **reference_plans(live.scenario, start, later)}


def _leading(belief: WarrantedBelief) -> str:
    entities = [item for item in belief.chances if item[0]]
    return max(entities, key=lambda item: (item[1], item[0]))[0]


def queue(services: Services, live: LiveRun, owner: str) -> JobRow:
    """Return the job that compares a run's orders; the same orders are the same job."""
    payload, total = services.caches.read_models.get(
        log_key("ensemble", live, TRAINEE_WORK),
        lambda: payload_of(services, live),
    )
    row = jobs.queue(services, payload, owner, total)
    if row.status == "done" and not (services.settings.results / row.result).is_file():
        row = jobs.queue(services, payload, owner, total, fresh=True)
    return row


def payload_of(services: Services, live: LiveRun) -> tuple[EnsemblePayload, int]:
    """Return the work of comparing a run's orders, and how many runs it takes; its digest is the cache's key."""
    beliefs = warranted_beliefs(live)
    plans = plans_of(live, beliefs)
    replicates = services.settings.ensemble
    first = min(SCREENING_WORLDS, replicates)
    payload = EnsemblePayload(FORM, live.head.scenario, live.head.seed, plans, beliefs, replicates)
    days = len({order.day for order in live.state.orders})
    stopped = min(STOPPED_WORLDS, replicates) * days
    return payload, stopped + first * len(plans) + (replicates - first) * min(len(plans), LEADERS + 2)


def decision_comparison(services: Services, live: LiveRun, owner: str) -> DecisionComparison | None:
    """Return what the decisions were worth, or None until the job has run."""
    row = queue(services, live, owner)
    if row.status != "done" or not row.result:
        return None
    return services.caches.read_models.get(
        ("worth", row.id),
        lambda: judge(_values(json.loads((services.settings.results / row.result).read_text()))),
    )


def judge(values: Values) -> DecisionComparison:
    """Return the mark, the distributions and the world as played that values by plan and measure come to."""
    names = {YOURS: "your decisions", **{plan.id: plan.name for plan in PLANS.values()}}
    plans = {
        p: measures for p, measures in values.items() if p not in PLAYED and not p.startswith((STEP, EARLY))
    }
    harm = {
        NONE if plan == NONE else names.get(plan, plan): measures["harm"] for plan, measures in plans.items()
    }
    return DecisionComparison(
        decision_mark(harm, names[YOURS]),
        tuple(_distribution(m, plans) for m in MEASURES),
        tuple(_as_played(m, values) for m in MEASURES),
        _day_effects(values),
        spreads(values, names),
    )


def spreads(values: Values, names: Mapping[str, str]) -> tuple[PlanSpread, ...]:
    """Return what every plan tried would have led to, paired with no action world by world, least harm first."""
    none = values[NONE]["harm"]
    rows = []
    for plan, measures in values.items():
        if plan in PLAYED or plan.startswith(STEP):
            continue
        harm = measures["harm"]
        difference = paired_interval([a - b for a, b in zip(harm, none, strict=False)])
        name = names.get(plan.removeprefix(EARLY), plan.removeprefix(EARLY))
        rows.append(PlanSpread(name[:1].upper() + name[1:], tuple(harm), *difference, own=plan == YOURS))
    return tuple(sorted(rows, key=lambda plan_spread: (plan_spread.difference, plan_spread.plan)))


def _day_effects(values: Values) -> tuple[DayEffect, ...]:
    """Return what the orders of each day added, over the worlds in which that was tried."""
    days = sorted(int(plan.removeprefix(STEP)) for plan in values if plan.startswith(STEP))
    effects = []
    before = values[NONE]["harm"]
    for day in days:
        after = values[f"{STEP}{day}"]["harm"]
        saved = [a - b for a, b in zip(before, after, strict=False)]
        if saved:
            effects.append(DayEffect(day, *paired_interval(saved), len(saved)))
        before = after
    return tuple(effects)


def _as_played(measure: str, values: Values) -> MeasureAsPlayed:
    name, unit = MEASURES[measure]
    as_played, none = (values[world][measure][0] for world in PLAYED)
    return MeasureAsPlayed(
        name,
        unit,
        as_played,
        none,
        f"{name} in the town that you played: {as_played:,.0f} {unit}; the same town without your orders: "
        f"{none:,.0f}. One world with its luck, which no mark rests on.",
    )


def _distribution(measure: str, values: Values) -> Distribution:
    name, unit = MEASURES[measure]
    yours, none = values[YOURS][measure], values[NONE][measure]
    mean, low, high = paired_interval([a - b for a, b in zip(yours, none, strict=True)])
    if low <= 0 <= high:
        verdict = f"cannot be told apart with and without your decisions over {len(yours)} paired runs"
    else:
        verdict = f"{'fell' if mean < 0 else 'rose'} by {_amount(abs(mean))} {unit} on average because of your decisions"
    ends = (-high, -low) if high < 0 else (low, high)
    return Distribution(
        measure=name,
        unit=unit,
        with_decisions=tuple(yours),
        without_decisions=tuple(none),
        difference=mean,
        low=low,
        high=high,
        sentence=f"{name} {verdict} (95% interval {_amount(ends[0])} to {_amount(ends[1])}).",
    )


def _amount(amount: float) -> str:
    """Return an amount in whole numbers, or with a decimal where that would leave little of it."""
    return f"{amount:z,.0f}" if abs(amount) >= 10 else f"{amount:z,.1f}"


def compare(
    scenario: Scenario,
    payload: EnsemblePayload,
    workers: int,
    progress: Callable[[int, int], None],
    should_stop: Callable[[], bool],
) -> Values:
    """Compare the plans of a job over paired worlds; when stopped, return the pairs that are whole."""
    plan_set = PlanSet(scenario, payload.seed, payload.plans, payload.beliefs)
    replicates = payload.replicates
    later = min(STOPPED_WORLDS, replicates) * len({order.day for order in payload.plans[YOURS]})
    total_screening = 0

    def screening(count: int, total: int) -> None:
        nonlocal total_screening
        total_screening = total
        progress(count, total + later)

    summaries = screen_plans(plan_set, YOURS, replicates, workers, screening, should_stop)
    stopped = stopped_plans(
        plan_set,
        YOURS,
        replicates,
        workers,
        lambda count, _: progress(total_screening + count, total_screening + later),
        should_stop,
    )
    own = {name: [world] for name, world in zip(PLAYED, own_world(plan_set, YOURS), strict=True)}
    return {
        plan: {m: [float(getattr(s, m)) for s in worlds] for m in MEASURES}
        for plan, worlds in {**summaries.runs, **own, **_parts(stopped, summaries)}.items()
    }


def _parts(stopped: Mapping[int, list[Summary]], summaries: PlanSummaries) -> dict[str, list[Summary]]:
    """Return what was not run in every world, under names that say so."""
    return {
        **{f"{STEP}{day}": worlds for day, worlds in stopped.items()},
        **{f"{EARLY}{name}": worlds for name, worlds in summaries.dropped.items()},
    }


def _values(read: dict[str, Any]) -> Values:
    return {
        plan: {measure: [float(v) for v in values] for measure, values in measures.items()}
        for plan, measures in read.items()
    }
