"""P8: the first arrests matter most; beyond two fifths of the members more arrests add little."""

import numpy as np

from lab.patterns.columns import ints
from lab.patterns.intervals import Floats, mean_over_seeds
from lab.patterns.pattern_records import Observation, Pattern, SideFigure
from scenarios import reference_worlds
from scenarios.schema.policing import Arrest
from scenarios.schema.scenario import Scenario
from simulator.ids import person_id
from simulator.orders import Order
from simulator.run import begin, resume
from simulator.streams import Decision, Streams, in_order
from simulator.trace import EventKind

_TOWN = reference_worlds.Size(places=60, groups=8, offenders=750, people=10_000)
_DAY, _SPAN = 28, 182
_MEMBERS = 44
"""Members of the group: as many as Manzi and Calderoni start from."""


def observe(seed: int, quick: bool) -> Observation:
    """Return how much more the first tenth of arrests takes away than going from 40 to 80%."""
    scenario = _world()
    shares = (10, 40, 80) if quick else (5, 10, 20, 40, 80)
    count = np.zeros(len(shares) + 1)
    for replicate in range(2 if quick else 6):
        count += _offences(scenario, seed, replicate, shares)
    loss = dict(zip(shares, (100.0 * (1.0 - count[1:] / count[0])).tolist(), strict=True))
    return Observation(
        (loss[10] - (loss[80] - loss[40]),),
        (
            SideFigure("% of offences lost, 10% arrested", loss[10], band_low=0.0),
            *(
                SideFigure(f"% of offences lost, {share}% arrested", loss[share])
                for share in shares
                if share != 10
            ),
        ),
    )


def _offences(scenario: Scenario, seed: int, replicate: int, shares: tuple[int, ...]) -> Floats:
    """Return the group's offences in half a year with nobody arrested, and with each share of members."""
    start, checkpoint = begin(scenario, seed, days=_DAY, replicate=replicate)
    members = np.flatnonzero(start.people["group"] == 0)
    order = members[in_order(Streams(seed, replicate).uniforms(Decision.SLOT_ORDER, _DAY, members))]
    counts = []
    for share in (0, *shares):
        arrested = order[: round(share * _MEMBERS / 100)]
        orders = tuple(Order(_DAY, "arrest", person_id(int(person))) for person in arrested)
        events = resume(checkpoint, orders=orders, days=_DAY + _SPAN)[0].events
        rows = (events["kind"] == EventKind.CRIME) & (events["group"] == 0) & (ints(events, "day") >= _DAY)
        counts.append(float(np.count_nonzero(rows)))
    return np.array(counts)


def _world() -> Scenario:
    """Return a world with one large drug group, where who is arrested stays inside for a year."""
    scenario = reference_worlds.world(_TOWN, days=_DAY + _SPAN)
    large = {"size": _MEMBERS, "markets": ("drugs",), "cash": 1_000_000.0}
    sure = {"success": 1.0, "charge": 1.0, "custody_days": 365, "lead_days": 0, "leaks_from": ()}
    return scenario.model_copy(
        update={
            "groups": (scenario.groups[0].model_copy(update=large), *scenario.groups[1:]),
            "actions": tuple(
                plan.model_copy(update=sure) if isinstance(plan, Arrest) else plan
                for plan in scenario.actions
            ),
        }
    )


ARRESTS = Pattern(
    id="P8",
    title="Arrests, concave",
    claim="Arresting 5 to 10% of a drug group disrupts about half of such groups; going from 40 to 80% adds some "
    "20 points.",
    statistic="Share of a group's offences over half a year that is lost when 10% of its 44 members are arrested on "
    "one day, at random, less what going from 40 to 80% adds; both against the twin.",
    unit="percentage points",
    low=0.0,
    high=None,
    source="Manzi and Calderoni 2024; figures from the notes of a port, whose measure (survival) is another, so "
    "only the direction is checked.",
    exact=False,
    seeds_quick=3,
    seeds_full=12,
    observe=observe,
    conclude=mean_over_seeds,
    power="One group varies much from run to run; the quick version sees only a difference as large as the "
    "shift given.",
)
