"""The result of a study: everything that its runs say, with how to read it."""

from collections import Counter
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


def study_facts(study: Study, scenario: Scenario, layout: Layout, digest: str) -> StudyFacts:
    """Return what was studied; ``digest`` is the hash of the study."""
    return StudyFacts(
        title=study.title,
        question=study.question,
        scenario_id=scenario.id,
        scenario_title=scenario.title,
        scenario_hash=scenario_hash(scenario),
        study_hash=digest,
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
    return Strategy(name, "orders", tuple(_order_line(scenario, order) for order in plan))


def _order_line(scenario: Scenario, order: PlannedOrder) -> str:
    names: dict[str, str] = {plan.action: cast(ActionPlan, plan).name for plan in scenario.actions}
    places = {z.id: z.name for z in scenario.area.zones} | {g.id: g.name for g in scenario.groups}
    target = f" – {places.get(order.target, order.target)}" if order.target else ""
    again = f", every {order.every} days until day {order.until}" if order.every else ""
    return f"Day {order.day}: {names.get(order.action, order.action)}{target}{again}"


def conclude(
    facts: StudyFacts,
    study: Study,
    layout: Layout,
    scenario: Scenario,
    runs: Sequence[StudyRun],
    analyses: tuple[InterimAnalysis, ...],
    ended: Ending,
) -> StudyResult:
    """Return everything that the runs of a study say; ``analyses`` are those made to stop early.

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
        interim_analyses=analyses,
        failures=failures,
        replicates_done=_whole_replicates(facts, runs),
        runs_done=len(runs),
        runs_asked=len(facts.points) * facts.replicates * len(facts.strategies),
        ended=ended,
        notes=notes(facts, effects, len(changes), analyses, failures, ended),
    )


def _whole_replicates(facts: StudyFacts, runs: Sequence[StudyRun]) -> int:
    """Return how many replicates have every strategy at every point."""
    counts = Counter(run.replicate for run in runs)
    return sum(count == len(facts.points) * len(facts.strategies) for count in counts.values())
