"""Harm by place, and quotients round treated zones."""

import pytest

from lab.execution.study_run import run_study
from lab.records.study_records import ZoneCounts


def test_a_quotient_adds_counts_over_replicates_before_dividing(town, build):
    def counts(r: int) -> tuple[ZoneCounts, ...]:
        return (ZoneCounts("Z-WHARF", 8, (100.0, 50.0 + r), (100.0, 120.0), (100.0, 100.0)),)

    runs = [
        build.run(n, r, treated=counts(r) if n == "clear" else ())
        for r in range(4)
        for n in ("none", "clear")
    ]
    (one,) = build.said(town, build.study(), runs).quotients
    within = (50 + 51 + 52 + 53) / 400
    assert one.wdq == pytest.approx((1.2 - 1) / (within - 1))
    assert one.low < one.wdq < one.high
    assert "next door" in one.words


def test_a_zone_without_success_has_no_quotient(town, build):
    worse = (ZoneCounts("Z-WHARF", 8, (10.0, 12.0), (10.0, 10.0), (10.0, 10.0)),)
    runs = [
        build.run(n, r, treated=worse if n == "clear" else ()) for r in range(3) for n in ("none", "clear")
    ]
    (one,) = build.said(town, build.study(), runs).quotients
    assert (one.wdq, one.low, one.runs) == (None, None, 3)


def test_places_and_curves_of_real_runs_add_up_to_the_effect_on_harm(town, build):
    result = run_study(build.study(replicates=4), town)
    for strategy in ("clear", "patrol"):
        effect = next(
            e for e in result.effects if (e.strategy, e.against, e.measure) == (strategy, "none", "harm")
        )
        places = [one for one in result.places if one.strategy == strategy]
        weeks = next(c for c in result.curves if c.strategy == strategy).weeks
        assert [one.zone for one in places] == [zone.id for zone in result.facts.zones]
        assert sum(one.harm for one in places) == pytest.approx(effect.difference)
        assert sum(week.difference for week in weeks) == pytest.approx(effect.difference)
        assert {one.zone: one.role for one in places}["Z-WHARF"] == "treated"
