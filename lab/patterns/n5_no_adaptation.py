"""N5: when no group adapts nothing is displaced."""

from lab.patterns.intervals import mean_over_seeds
from lab.patterns.pattern_records import Observation, Pattern
from lab.patterns.shifts import points, six_shifts
from scenarios import reference_worlds
from scenarios.schema.policing import HotSpotPatrol
from simulator.orders import Order
from simulator.run import begin, resume

_START, _SPAN = 28, 56
_MOST = 0.5
"""Per cent that still counts as nothing: the supply that is not sold in the target lasts longer elsewhere."""


def observe(seed: int, quick: bool) -> Observation:
    """Return the largest of the six displacements under patrol without arrests, all rules off."""
    size = reference_worlds.FORCE
    behaviour = reference_worlds.behaviour(
        size, independents={"rate": 0.0}, victims={"heat": 0.0}, offending={"caught": 0.0}
    )
    scenario = reference_worlds.world(size, days=_START + _SPAN, behaviour=behaviour)
    scenario = scenario.model_copy(
        update={
            "line": scenario.line.model_copy(update={"supply_per_run": 100_000.0}),
            "actions": tuple(
                plan.model_copy(update={"stop": 0.0, "spillover": 0.0})
                if isinstance(plan, HotSpotPatrol)
                else plan
                for plan in scenario.actions
            ),
        }
    )
    zone = scenario.area.zones[(3 * seed) % len(scenario.area.zones)].id
    orders = tuple(Order(_START + 14 * k, "hot_spot_patrol", zone) for k in range(4))
    twins, runs = [], []
    for replicate in range(2 if quick else 6):
        checkpoint = begin(scenario, seed, days=_START, replicate=replicate, rules=())[1]
        twins.append(resume(checkpoint, days=_START + _SPAN)[0])
        runs.append(resume(checkpoint, orders=orders, days=_START + _SPAN)[0])
    shifts = six_shifts(scenario, zone, twins, runs, _START)
    return Observation((max(shifts.values()),), points(shifts, -_MOST, _MOST))


NO_ADAPTATION = Pattern(
    id="N5",
    title="No adaptation, no displacement",
    claim="Displacement comes from the groups' choices: with all rules off there is none.",
    statistic="Largest of the six displacements of groups' offences outside a zone under eight weeks of patrol "
    "without arrests, all adaptation rules off; each is judged.",
    unit="% of offences",
    low=None,
    high=_MOST,
    source="Negative control. The half per cent allowed is ours: supply that is not sold in one place is sold in "
    "another.",
    exact=True,
    seeds_quick=3,
    seeds_full=8,
    observe=observe,
    conclude=mean_over_seeds,
    power="Runs share every draw, so the least displacement is seen.",
)
