"""N4: a force with twice the budget does not leave more harm behind, on average."""

from lab.patterns.intervals import mean_over_seeds
from lab.patterns.pattern_records import Observation, Pattern, SideFigure
from scenarios import reference_worlds
from scenarios.schema.scenario import Scenario
from simulator.analysis.measures import harm
from simulator.knowledge import ForceKnowledge
from simulator.orders import Order
from simulator.run import run

_BUDGET = 120.0
"""Officer-days a cycle; twice that in the other run."""


def observe(seed: int, quick: bool) -> Observation:
    """Return the change of harm in % when the budget is doubled."""
    days = 140 if quick else 280
    single, double = (
        harm(run(_world(days, budget), seed, days=days, policy=_by_the_figures), 28)
        for budget in (_BUDGET, 2 * _BUDGET)
    )
    none = harm(run(_world(days, _BUDGET), seed, days=days), 28)
    return Observation(
        (100.0 * (double / single - 1.0),),
        (SideFigure("% change, single budget against none", 100.0 * (single / none - 1.0)),),
    )


def _world(days: int, budget: float) -> Scenario:
    scenario = reference_worlds.world(reference_worlds.FORCE, days=days)
    force = scenario.force.model_copy(update={"officer_days": budget, "specialist_hours": budget})
    return scenario.model_copy(update={"force": force})


def _by_the_figures(knowledge: ForceKnowledge) -> tuple[Order, ...]:
    """Arrest the surest suspects and patrol where most crime was recorded, in turn, as far as money goes."""
    zones = sorted(knowledge.recorded, key=lambda zone: (-knowledge.recorded[zone], zone))
    patrols = [Order(knowledge.day, "hot_spot_patrol", zone) for zone in zones]
    arrests = [Order(knowledge.day, "arrest", suspect.person) for suspect in knowledge.suspects[: len(zones)]]
    return tuple(order for pair in zip(patrols, arrests, strict=False) for order in pair)


BUDGET = Pattern(
    id="N4",
    title="Twice the budget",
    claim="Doubling the force's budget never raises harm on average.",
    statistic="Change of harm when a policy that patrols and arrests by the figures has twice the budget, on the "
    "same draws.",
    unit="% of harm",
    low=None,
    high=0.0,
    source="Negative control.",
    exact=True,
    seeds_quick=3,
    seeds_full=16,
    observe=observe,
    conclude=mean_over_seeds,
    power="Half of the days and few seeds: only a change as large as the shift given is seen.",
)
