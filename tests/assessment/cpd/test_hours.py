"""Hours never exceed the design, the activity or what the assessor confirmed."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from assessment.cpd.hours import active_minutes, notional_hours

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


@given(designed=st.floats(0, 40), active=st.integers(0, 3000), confirmed=st.floats(0, 40))
def test_notional_hours_never_exceed_design_activity_or_confirmation(
    designed: float, active: int, confirmed: float
) -> None:
    hours = notional_hours(designed, active, confirmed)
    assert 0 <= hours <= min(designed, active / 60, confirmed) + 1e-9
    assert hours * 4 == int(hours * 4)


def test_exact_quarters_are_kept() -> None:
    assert notional_hours(4.0, 105, 4.0) == 1.75


def test_long_gaps_count_as_a_quarter_of_an_hour() -> None:
    times = [AT, AT + timedelta(minutes=5), AT + timedelta(minutes=6), AT + timedelta(hours=9)]
    assert active_minutes(reversed(times)) == 21
    assert active_minutes([]) == active_minutes([AT]) == 0
