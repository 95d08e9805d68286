"""Where somebody is at an hour: always somewhere, by the routine of the week and a lot."""

from hypothesis import given, settings
from hypothesis import strategies as st

from synthetic.lives.life import Life, Stay
from synthetic.lives.whereabouts import OFF_WORK, OUT, STAYED_AWAY, routine_stay, weekday, whereabouts
from tests.depth import examples
from tests.synthetic.entities.exercises import EXERCISES, LAST_SEED, lives_of, register_of, small_town

LIFE = Life(
    "P00001",
    "L0001",
    (),
    (),
    ("L0007", "L0008"),
    (
        Stay(frozenset({0, 1}), 540, 1020, "L0005", "work"),
        Stay(frozenset({4}), 1140, 1260, "L0007", "haunt"),
    ),
)


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(
    name=st.sampled_from(EXERCISES),
    seed=st.integers(0, LAST_SEED),
    lot=st.floats(0, 1, exclude_max=True),
)
def test_everybody_is_somewhere_at_every_hour_of_the_week(name: str, seed: int, lot: float) -> None:
    entries = register_of(name, seed)
    for life in lives_of(name, seed).values():
        for day_of_week in range(7):
            for hour in range(24):
                assert whereabouts(life, day_of_week, 60 * hour, lot) in entries.premises


def test_by_routine_somebody_is_at_work_at_a_haunt_or_at_home() -> None:
    assert whereabouts(LIFE, 0, 600, 0.99) == "L0005"
    assert whereabouts(LIFE, 4, 1140, 0.99) == "L0007"
    assert whereabouts(LIFE, 2, 600, 0.99) == "L0001"
    assert whereabouts(LIFE, 0, 1020, 0.99) == "L0001"


def test_a_low_lot_keeps_somebody_at_home_from_work_and_haunt_and_sends_them_out_from_home() -> None:
    assert whereabouts(LIFE, 0, 600, OFF_WORK - 0.001) == "L0001"
    assert whereabouts(LIFE, 0, 600, OFF_WORK) == "L0005"
    assert whereabouts(LIFE, 4, 1200, STAYED_AWAY - 0.001) == "L0001"
    assert whereabouts(LIFE, 2, 600, 0.0) == "L0007"
    assert whereabouts(LIFE, 2, 600, OUT - 0.001) == "L0008"
    assert whereabouts(LIFE, 2, 600, OUT) == "L0001"


def test_at_night_those_at_home_stay_there() -> None:
    assert whereabouts(LIFE, 2, 180, 0.0) == "L0001"


def test_a_stay_holds_from_its_first_minute_to_before_its_last() -> None:
    assert routine_stay(LIFE, 0, 539) is None
    assert routine_stay(LIFE, 0, 540) == LIFE.week[0]
    assert routine_stay(LIFE, 0, 1019) == LIFE.week[0]
    assert routine_stay(LIFE, 0, 1020) is None


def test_days_of_the_week_follow_the_calendar() -> None:
    scenario = small_town()
    first = scenario.calendar.starts.weekday()
    assert [weekday(scenario, day) for day in (0, 1, 7)] == [first, (first + 1) % 7, first]
