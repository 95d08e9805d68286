"""P12: keeping people out shrinks groups and violence more than taking as many members away."""

import numpy as np

from lab.patterns.columns import column
from lab.patterns.intervals import mean_over_seeds
from lab.patterns.pattern_records import Observation, Pattern, SideFigure
from scenarios import reference_worlds
from scenarios.schema.scenario import Scenario
from simulator.day import PHASES, Phase
from simulator.run import run
from simulator.staging import FREE, World, arrest_at_home, shuffled, staged
from simulator.streams import Ints
from simulator.trace import EventKind

_SIZE = reference_worlds.Size(places=60, groups=24, offenders=800, people=9_000)
_DAYS = 364
_LESS = 0.1
"""Speed of recruitment where it is cut, relative to the usual."""


def observe(seed: int, quick: bool) -> Observation:
    """Return free members at the end with recruitment cut, minus with as many arrests, and the same of violence."""
    usual = reference_worlds.world(_SIZE, days=_DAYS)
    tuned = usual.adaptation.model_dump(mode="json") | {"tuning": [{"rule": "recruitment", "speed": _LESS}]}
    less = reference_worlds.world(_SIZE, days=_DAYS, adaptation=tuned)
    twin, cut = _figures(usual, seed, PHASES), _figures(less, seed, PHASES)
    kept_out = np.maximum(0, np.diff(np.concatenate(([0], np.maximum.accumulate(twin[3] - cut[3])))))

    def step(world: World) -> None:
        free = np.array([p for crew in world.crew for p in crew if world.people.status[p] == FREE])
        for person in shuffled(world, free, world.day)[: int(kept_out[world.day])].tolist():
            arrest_at_home(world, person)

    jailed = _figures(usual, seed, staged(step))
    return Observation(
        (100.0 * (cut[0] - jailed[0]) / twin[0],),
        (
            SideFigure(
                "violence: recruitment cut minus arrests, % of twin",
                100.0 * (cut[1] - jailed[1]) / twin[1],
                band_high=0.0,
            ),
            SideFigure("members free, twin", twin[0]),
            SideFigure("members free, recruitment cut", cut[0]),
            SideFigure("members free, arrests", jailed[0]),
            SideFigure("members in all, twin", twin[2]),
            SideFigure("members in all, recruitment cut", cut[2]),
            SideFigure("members in all, arrests", jailed[2]),
            SideFigure("violence, twin", twin[1]),
            SideFigure("violence, recruitment cut", cut[1]),
            SideFigure("violence, arrests", jailed[1]),
            SideFigure("people kept out, and arrested", float(kept_out.sum())),
            SideFigure("recruits, twin", float(twin[3][-1])),
            SideFigure("recruits, arrests", float(jailed[3][-1])),
        ),
    )


def _figures(scenario: Scenario, seed: int, phases: tuple[Phase, ...]) -> tuple[float, float, float, Ints]:
    """Return free members and members at the end, acts of violence by groups, and recruits up to each day."""
    free: list[int] = []

    def count(world: World) -> None:
        if world.day == _DAYS - 1:
            free.append(int(world.groups.free_in_role.sum()))

    trace = run(scenario, seed, days=_DAYS, phases=(*phases, ("count", count)))
    kind, last = column(trace, "kind"), trace.groups["day"] == trace.groups["day"].max()
    joined = np.isin(kind, (EventKind.RECRUITED, EventKind.EXPLOITED))
    recruits = np.cumsum(np.bincount(column(trace, "day")[joined], minlength=_DAYS))
    violent = (kind == EventKind.VIOLENCE) & (column(trace, "group") >= 0)
    return float(free[0]), float(violent.sum()), float(trace.groups["members"][last].sum()), recruits


RECRUITMENT = Pattern(
    id="P12",
    title="Recruitment",
    claim="Less recruitment lowers the size of groups and violence; more incapacitation does not.",
    statistic="Free members after a year with recruitment cut to a tenth of its speed, minus those when as many "
    "members were arrested for good, as a share of the twin. Equal effort is person for person: for each "
    "recruit fewer by a day than in the twin, a free member drawn at random is arrested that day. Judged as "
    "well: the same difference in acts of violence.",
    unit="% of twin",
    low=None,
    high=0.0,
    source="Prieto-Curiel, Campedelli and Hope 2023: direction only; what equal effort is is our choice, and "
    "custody without end favours arrests.",
    exact=False,
    seeds_quick=3,
    seeds_full=30,
    observe=observe,
    conclude=mean_over_seeds,
    power="Membership is seen on few seeds, violence needs tens.",
)
