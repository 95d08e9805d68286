import numpy as np

from tests.synthetic.noise.noisy_log import World, seen


def test_a_desk_that_is_behind_is_behind_with_everything(world: World) -> None:
    by_week: dict[tuple[str, int], list[float]] = {}
    plans = {p.id: p for p in world[0].sources}
    for seed in range(12):
        log = seen(world, seed)
        for report, truth in zip(log.reports, log.truths, strict=True):
            plan = plans[report.headline.source]
            if not truth.copy_of and not report.headline.tasked and plan.delay_max - plan.delay_min >= 2:
                share = (truth.delay - plan.delay_min) / (plan.delay_max - plan.delay_min)
                assert 0 <= share <= 1
                week = (report.headline.released_day - truth.delay) // 7
                by_week.setdefault((f"{plan.id}{seed}", week), []).append(share)
    weeks = [v for v in by_week.values() if len(v) >= 4]
    pooled = np.concatenate(weeks)
    within = np.mean([np.var(v) for v in weeks])
    assert within < 0.85 * np.var(pooled)
