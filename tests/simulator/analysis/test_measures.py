import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.schema.scenario import Scenario
from simulator.analysis.measures import (
    compare,
    displacement,
    harm,
    harm_by_market,
    harm_by_zone,
    recorded_crime,
    summary,
    survival,
    wdq,
)
from simulator.orders import Order
from simulator.run import run

COUNT = st.floats(1, 1000)


def test_harm_adds_up_by_market_and_by_zone(town: Scenario) -> None:
    trace = run(town, 2, days=28)
    total = harm(trace)
    assert total > 0
    assert sum(harm_by_market(town, trace).values()) == pytest.approx(total)
    assert sum(harm_by_zone(town, trace).values()) == pytest.approx(total)
    assert harm(trace, 0, 14) + harm(trace, 14, 28) == pytest.approx(total)


def test_recorded_crime_is_less_than_what_happens(town: Scenario) -> None:
    trace = run(town, 2, days=28)
    assert 0 < sum(recorded_crime(town, trace).values()) < summary(town, trace).offences


def test_a_run_equals_itself_in_every_measure(town: Scenario) -> None:
    trace = run(town, 2, days=28)
    gap = compare(town, trace, trace)
    assert (gap.harm, gap.offences, gap.violence, gap.confidence) == (0, 0, 0, 0)
    assert set(vars(displacement(town, trace, trace)).values()) == {0.0}


def test_displacement_shares_lie_between_nothing_and_all(town: Scenario) -> None:
    plain = run(town, 2, days=56)
    moved = run(town, 2, days=56, orders=(Order(7, "clear", town.area.zones[0].id),))
    shares = vars(displacement(town, moved, plain)).values()
    assert all(0 <= share <= 1 for share in shares)
    assert any(share > 0 for share in shares)


def test_the_quotient_follows_its_formula() -> None:
    assert wdq((100, 50), (50, 60), (200, 200)) == pytest.approx(
        (60 / 200 - 50 / 200) / (50 / 200 - 100 / 200)
    )


@given(COUNT, COUNT, COUNT, COUNT, COUNT)
def test_the_quotient_is_not_read_when_the_target_did_not_improve(
    before: float, rise: float, b0: float, b1: float, control: float
) -> None:
    assert wdq((before, before + rise), (b0, b1), (control, control)) is None
    assert wdq((before, before / 2), (b0, b1), (0, control)) is None


def test_groups_that_live_survive_to_the_last_day(town: Scenario) -> None:
    assert set(survival(town, run(town, 2, days=28)).values()) == {28}
