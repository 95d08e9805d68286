from dataclasses import replace

from synthetic.intelligence_log import observe
from tests.synthetic.noise.noisy_log import OPEN, World, seen


def test_what_is_lost_is_lost_by_the_week_whatever_it_said(world: World) -> None:
    logs = [seen(world, seed) for seed in range(12)]
    lost, kept = sum(len(x.missing) for x in logs), sum(len(x.reports) for x in logs)
    assert 0.01 < lost / (lost + kept) < 0.06
    other = tuple(replace(a, truth="H2", decoy="H1") for a in world[3])
    again = observe(world[0], 0, world[1], world[2], other, until_day=28, agreements=OPEN)
    assert again.missing == logs[0].missing
