"""What evidence is worth: exact reading finds the answer, counting and names alone do not, a matrix by hand nearly does."""

import pytest

from assessment.evidence_checks.counters import COUNTERS, HEADLINE_COUNTERS
from assessment.evidence_checks.reading_skill import at_random, by_value, in_order
from assessment.evidence_checks.world_reading import (
    EVERYTHING,
    HANDS,
    IDEAL,
    ReadingPlan,
    WorldReading,
    counting_skill,
    reader_skill,
    value_name,
)

QUESTION = "Q1"
MOST_COUNTING, MOST_IDLE, MOST_NAMED, LEAST_HAND = 0.4, 0.05, 0.8, 0.8


@pytest.mark.parametrize("counter", COUNTERS)
def test_counting_everything_reaches_less_than_two_fifths_of_the_ideal(
    plan: ReadingPlan, whole_readings: list[WorldReading], counter: str
) -> None:
    ideal = reader_skill(whole_readings, (EVERYTHING, IDEAL, QUESTION)).value
    own = counting_skill(plan, whole_readings, (EVERYTHING, counter, QUESTION)).value
    assert ideal > 0.75
    assert own <= MOST_COUNTING * ideal


@pytest.mark.parametrize("choice", ["in order", "at random"])
def test_counting_what_counters_would_open_reaches_less_still(
    plan: ReadingPlan, readings: list[WorldReading], choice: str
) -> None:
    ideal = reader_skill(readings, (value_name(plan.affordable), IDEAL, QUESTION)).value
    for counter in COUNTERS:
        own = counting_skill(plan, readings, (choice, counter, QUESTION)).value
        assert own <= MOST_COUNTING * ideal, counter


@pytest.mark.parametrize("counter", HEADLINE_COUNTERS)
def test_whoever_opens_nothing_has_the_base_rates(
    plan: ReadingPlan, whole_readings: list[WorldReading], counter: str
) -> None:
    assert counting_skill(plan, whole_readings, (EVERYTHING, counter, QUESTION)).value <= MOST_IDLE


def test_names_alone_do_not_suffice(whole_readings: list[WorldReading]) -> None:
    ideal = reader_skill(whole_readings, (EVERYTHING, IDEAL, QUESTION))
    names = reader_skill(whole_readings, (EVERYTHING, "named people and groups only", QUESTION))
    assert names.value - 2 * names.standard_error < MOST_NAMED
    assert names.value < ideal.value - 0.03


def test_a_matrix_of_roles_by_hand_comes_near_the_ideal_and_lone_suspects_do_not(
    plan: ReadingPlan, whole_readings: list[WorldReading]
) -> None:
    ideal = reader_skill(whole_readings, (EVERYTHING, IDEAL, QUESTION)).value
    matrix, _, lone, lone_without = (
        counting_skill(plan, whole_readings, (EVERYTHING, hand, QUESTION)).value for hand in HANDS
    )
    assert reader_skill(whole_readings, (EVERYTHING, next(iter(HANDS)), QUESTION)).value >= LEAST_HAND * ideal
    assert max(lone, lone_without) < matrix - 0.2


def test_choosing_by_value_beats_order_and_lot(plan: ReadingPlan, readings: list[WorldReading]) -> None:
    chosen = reader_skill(readings, (value_name(plan.affordable), IDEAL, QUESTION)).value
    others = [reader_skill(readings, (choice, IDEAL, QUESTION)).value for choice in ("in order", "at random")]
    assert chosen > max(others) + 0.1


def test_every_way_of_choosing_keeps_to_the_hours_and_the_calendar(plan: ReadingPlan) -> None:
    evidence = plan.evidence(1)
    number, openings = plan.affordable, plan.openings
    by_worth = by_value(plan.tables, evidence, number, openings)
    for opened in (by_worth, in_order(evidence, number, openings), at_random(evidence, number, openings)):
        assert len({f.key for f in opened}) == len(opened) <= number
        assert all(f.released_day < openings[-1] for f in opened)
    early = [f for f in by_worth[: number // len(openings)] if f.released_day >= openings[0]]
    assert early == []
    assert plan.numbers[0] < plan.affordable == plan.numbers[1] < plan.numbers[2]
