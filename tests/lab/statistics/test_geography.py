"""Harm by place, and quotients round treated zones."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lab.execution.study_run import run_study
from lab.records.study_records import StudyEntity, ZoneCounts
from lab.statistics.geography import place_effects, quotients
from lab.statistics.paired_differences import by_cell
from scenarios.schema.scenario import Scenario
from simulator.analysis.measures import neighbouring_zones
from tests.depth import examples
from tests.lab import plain_runs
from tests.lab.constructed_studies import Build, amount


def test_a_quotient_adds_counts_over_replicates_before_dividing(town: Scenario, build: Build) -> None:
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
    assert amount(one.low) < amount(one.wdq) < amount(one.high)
    assert "next door" in one.words


def test_a_zone_without_success_has_no_quotient(town: Scenario, build: Build) -> None:
    worse = (ZoneCounts("Z-WHARF", 8, (10.0, 12.0), (10.0, 10.0), (10.0, 10.0)),)
    runs = [
        build.run(n, r, treated=worse if n == "clear" else ()) for r in range(3) for n in ("none", "clear")
    ]
    (one,) = build.said(town, build.study(), runs).quotients
    assert (one.wdq, one.low, one.runs) == (None, None, 3)


def test_places_and_curves_of_real_runs_add_up_to_the_effect_on_harm(town: Scenario, build: Build) -> None:
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


COUNTS = st.tuples(*(st.integers(0, 9).map(float) for _ in range(6)))


def plain_quotient(counts: list[float]) -> float | None:
    """Return (buffer share after - before) / (target share after - before), shares taken of control."""
    without_target, target, without_buffer, buffer, without_control, control = counts
    if not without_control or not control:
        return None
    success = target / control - without_target / without_control
    if success >= 0:
        return None
    return (buffer / control - without_buffer / without_control) / success


@settings(max_examples=examples(usual=25, deep=300), deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(plain_runs.NAMES), st.integers(0, 4), st.lists(COUNTS, max_size=2)),
        unique_by=lambda run: run[:2],
        max_size=10,
    )
)
def test_quotients_are_those_of_counts_added_replicate_by_replicate(
    rows: list[tuple[str, int, list[tuple[float, ...]]]],
) -> None:
    zones = ("Z-EAST", "Z-WEST")
    runs = [
        plain_runs.run(
            name,
            replicate,
            treated=tuple(
                ZoneCounts(zone, 8, (c[0], c[1]), (c[2], c[3]), (c[4], c[5]))
                for zone, c in zip(zones, counts, strict=False)
            ),
        )
        for name, replicate, counts in rows
    ]
    facts = plain_runs.facts(zones=tuple(StudyEntity(zone, zone) for zone in zones))
    found = {(one.strategy, one.zone): one for one in quotients(facts, by_cell(runs))}
    expected = {}
    for strategy in plain_runs.NAMES:
        for place, zone in enumerate(zones):
            treated = [
                counts[place]
                for _, _, counts in sorted((r, name, c) for name, r, c in rows if name == strategy)
                if len(counts) > place
            ]
            if treated:
                expected[strategy, zone] = treated
    assert found.keys() == expected.keys()
    for key, treated in expected.items():
        value = plain_quotient([sum(counts[k] for counts in treated) for k in range(6)])
        assert found[key].wdq == (None if value is None else pytest.approx(value))
        assert found[key].runs == len(treated)
        drawn = [
            plain_quotient([sum(treated[at][k] for at in positions) for k in range(6)])
            for positions in plain_runs.resamples(len(treated))
        ]
        with_meaning = [quotient for quotient in drawn if quotient is not None]
        if value is None or len(treated) < 2 or len(with_meaning) < 0.9 * len(drawn):
            assert (found[key].low, found[key].high) == (None, None)
        else:
            assert (found[key].low, found[key].high) == pytest.approx(plain_runs.ends(with_meaning))


@settings(max_examples=examples(usual=40, deep=500), deadline=None)
@given(data=st.data())
def test_the_effect_on_a_zone_is_the_mean_of_its_differences(town: Scenario, data: st.DataObject) -> None:
    zones = [*(zone.id for zone in town.area.zones), "online"]
    harm, offences, treated = {}, {}, {}
    runs = []
    for name in plain_runs.NAMES:
        for r in data.draw(st.sets(st.integers(0, 3))):
            harm[name, r] = [data.draw(plain_runs.AMOUNTS) for _ in zones]
            offences[name, r] = [data.draw(st.integers(0, 9)) for _ in zones]
            treated[name, r] = data.draw(st.lists(st.sampled_from(zones[:-1]), max_size=2))
            runs.append(
                plain_runs.run(
                    name,
                    r,
                    zone_harm=tuple(harm[name, r]),
                    zone_offences=tuple(offences[name, r]),
                    treated=tuple(ZoneCounts(z, 8, (0, 0), (0, 0), (0, 0)) for z in treated[name, r]),
                )
            )
    facts = plain_runs.facts(zones=tuple(StudyEntity(zone, zone) for zone in zones))
    found = {(one.strategy, one.zone): one for one in place_effects(facts, town, by_cell(runs))}
    for strategy in ("clear", "patrol"):
        both = [r for r in range(4) if (strategy, r) in harm and ("none", r) in harm]
        acted = [zone for r in both for zone in treated[strategy, r]]
        for number, zone in enumerate(zones):
            if len(both) < 2:
                assert (strategy, zone) not in found
                continue
            one = found[strategy, zone]
            gaps = [harm[strategy, r][number] - harm["none", r][number] for r in both]
            more = [offences[strategy, r][number] - offences["none", r][number] for r in both]
            assert one.harm == pytest.approx(sum(gaps) / len(both))
            assert one.offences == pytest.approx(sum(more) / len(both))
            assert one.harm_against == pytest.approx(sum(harm["none", r][number] for r in both) / len(both))
            assert one.pairs == len(both)
            assert one.harm_low <= one.harm <= one.harm_high
            if zone == "online" or not acted:
                assert one.role == ("online" if zone == "online" else "elsewhere")
            elif zone in acted:
                assert one.role == "treated"
            else:
                assert one.role == ("buffer" if zone in neighbouring_zones(town, acted[0]) else "elsewhere")
