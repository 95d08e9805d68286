"""N2: a policy that orders nothing leaves the world as it is, bit for bit."""

from lab.patterns.intervals import mean_over_seeds
from lab.patterns.pattern_records import Observation, Pattern
from scenarios import reference_worlds
from simulator.knowledge import ForceKnowledge
from simulator.orders import Order
from simulator.run import begin, resume, run
from simulator.trace import digest


def observe(seed: int, quick: bool) -> Observation:
    """Return 100 when a run with a policy that is off, or one taken up half way, differs from the baseline."""
    days = 56 if quick else 182
    scenario = reference_worlds.world(reference_worlds.FORCE, days=days)
    baseline = digest(run(scenario, seed, days=days))
    off = digest(run(scenario, seed, days=days, policy=_nothing))
    halfway = begin(scenario, seed, days=days // 2)[1]
    taken_up = digest(resume(halfway, days=days)[0])
    return Observation((100.0 * (len({baseline, off, taken_up}) > 1),))


def _nothing(knowledge: ForceKnowledge) -> tuple[Order, ...]:
    return ()


POLICY_OFF = Pattern(
    id="N2",
    title="Policy off",
    claim="A policy that orders nothing equals the baseline bit for bit.",
    statistic="Share of seeds in which the digest of a run with a policy that orders nothing, or of one taken up "
    "half way, differs from that of the plain run.",
    unit="% of seeds",
    low=0.0,
    high=0.0,
    source="Negative control.",
    exact=True,
    seeds_quick=2,
    seeds_full=6,
    observe=observe,
    conclude=mean_over_seeds,
    power="Any difference at all is seen.",
)
