"""From runs to a result: everything they say, with how to read it."""

from collections.abc import Sequence
from typing import Literal, cast

from lab.design.designs import SAMPLED, Layout
from lab.design.factors import factor_facts
from lab.design.policies import POLICIES, policy_description
from lab.design.study import PlannedOrder, PolicyPlan, Study, policy_name
from lab.records.model_version import MODEL_VERSION
from lab.records.study_measures import MEASURES
from lab.records.study_records import (
    NONE,
    InterimAnalysis,
    RunFailure,
    Strategy,
    StudyEntity,
    StudyFacts,
    StudyResult,
    StudyRun,
)
from lab.statistics.costs import costs, pareto
from lab.statistics.curves import curves, survivals
from lab.statistics.geography import place_effects, quotients
from lab.statistics.paired_differences import LEVEL, by_cell
from lab.statistics.paired_effects import paired_effects
from lab.statistics.reading_notes import notes
from lab.statistics.sensitivity import factor_effects, sensitivities
from scenarios.load import scenario_hash
from scenarios.schema.policing import ActionPlan
from scenarios.schema.scenario import Scenario

Ending = Literal["done", "narrow enough", "stopped"]


def facts_of(study: Study, scenario: Scenario, layout: Layout, hashed: str) -> StudyFacts:
    """Return what was studied."""
    return StudyFacts(
        title=study.title,
        question=study.question,
        scenario_id=scenario.id,
        scenario_title=scenario.title,
        scenario_hash=scenario_hash(scenario),
        study_hash=hashed,
        model_version=MODEL_VERSION,
        design=study.design,
        seed=study.draw(0)[0],
        same_world=study.same_world,
        days=scenario.calendar.days if study.days is None else study.days,
        replicates=study.max_replicates,
        strategies=tuple(_strategy(study, scenario, name) for name in study.names),
        measures=tuple(MEASURES[name] for name in study.measures),
        zones=(*(StudyEntity(z.id, z.name) for z in scenario.area.zones), StudyEntity("online", "Online")),
        groups=tuple(StudyEntity(g.id, g.name) for g in scenario.groups),
        factors=tuple(factor_facts(scenario, factor) for factor in study.factors),
        points=layout.points,
        confidence=LEVEL,
    )


def _strategy(study: Study, scenario: Scenario, name: str) -> Strategy:
    plan = study.strategies.get(name, ())
    if name == NONE:
        return Strategy(NONE, "none", ("No orders.",))
    if isinstance(plan, PolicyPlan):
        policy = POLICIES.get(plan.policy) if isinstance(plan.policy, str) else plan.policy
        words = plan.words or (policy_description(policy) if policy else "")
        return Strategy(name, "policy", (f"Policy {policy_name(plan.policy)}: {words}".rstrip(": "),))
    return Strategy(name, "orders", tuple(_line(scenario, one) for one in plan))


def _line(scenario: Scenario, one: PlannedOrder) -> str:
    names: dict[str, str] = {plan.action: cast(ActionPlan, plan).name for plan in scenario.actions}
    places = {z.id: z.name for z in scenario.area.zones} | {g.id: g.name for g in scenario.groups}
    target = f" – {places.get(one.target, one.target)}" if one.target else ""
    again = f", every {one.every} days until day {one.until}" if one.every else ""
    return f"Day {one.day}: {names.get(one.action, one.action)}{target}{again}"


def conclude(
    facts: StudyFacts,
    study: Study,
    layout: Layout,
    scenario: Scenario,
    runs: Sequence[StudyRun],
    looks: tuple[InterimAnalysis, ...],
    ended: Ending,
) -> StudyResult:
    """Return everything that the runs of a study say.

    Curves and places are drawn for paired and factorial studies; a sampled design has too many points.
    """
    cells, sampled = by_cell(runs), study.design in SAMPLED
    effects, changes = paired_effects(facts, cells), factor_effects(facts, cells)
    failures = tuple(RunFailure(r.point, r.replicate, r.strategy, r.seed, r.error) for r in runs if r.error)
    return StudyResult(
        facts=facts,
        runs=tuple(runs),
        effects=effects,
        places=() if sampled else place_effects(facts, scenario, cells),
        quotients=() if sampled else quotients(facts, cells),
        curves=() if sampled else curves(facts, cells),
        survival=() if sampled else survivals(facts, cells),
        costs=() if sampled else costs(facts, cells),
        pareto=() if sampled else pareto(facts, cells),
        factor_effects=changes,
        sensitivity=sensitivities(study, facts, layout, cells) if ended == "done" else (),
        looks=looks,
        failures=failures,
        replicates_done=_whole(facts, runs),
        runs_done=len(runs),
        runs_asked=len(facts.points) * facts.replicates * len(facts.strategies),
        ended=ended,
        notes=notes(facts, effects, len(changes), looks, failures, ended),
    )


def _whole(facts: StudyFacts, runs: Sequence[StudyRun]) -> int:
    """Return how many replicates have every strategy at every point."""
    seen: dict[int, int] = {}
    for one in runs:
        seen[one.replicate] = seen.get(one.replicate, 0) + 1
    return sum(1 for count in seen.values() if count == len(facts.points) * len(facts.strategies))
