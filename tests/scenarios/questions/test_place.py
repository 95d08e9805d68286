"""A question for a place: the zones that activity may move to, and nowhere."""

from scenarios.load import check_text
from scenarios.questions.place import PlaceQuestion
from simulator.answers import Slots, slots
from tests.data.evidence_town import scenario, text

DRIVEN = (
    "    base_rates: [0.3, 0.25, 0.15, 0.3]\n",
    """    base_rates: [0.25, 0.195, 0.175, 0.38]
    drivers: [0.3, 0.2, 0.2, 0.3]
    outcomes:
      - [0.6, 0.1, 0.1, 0.2]
      - [0.1, 0.6, 0.05, 0.25]
      - [0.05, 0.1, 0.6, 0.25]
      - [0.133, 0.083, 0.05, 0.734]
""",
)
"""Gives the question for a place a driver in each of its zones, or none."""


def test_a_question_for_a_place_keeps_all_that_a_destination_has() -> None:
    asked = scenario().questions[2]
    assert isinstance(asked, PlaceQuestion)
    assert (asked.cleared, asked.from_day, asked.replicates) == ("Z-WHARF", 14, 4)
    assert asked.hypotheses() == len(asked.zones) + 1


def test_what_is_wrong_with_a_place_is_told_as_it_is_of_a_destination() -> None:
    for old, new, said in (
        ("from_day: 14", "from_day: 13", "from_day 13 is not the first day of a cycle"),
        ("cleared: Z-WHARF", "cleared: Z-CENT", "Z-CENT is the zone that is cleared"),
        ("[0.3, 0.25, 0.15, 0.3]", "[0.5, 0.2, 0.3]", "3 base rates are given for 4 hypotheses"),
    ):
        faults = [str(fault) for fault in check_text(text((old, new)), "town.yaml")]
        assert any(said in fault for fault in faults), (said, faults)


def test_a_place_without_drivers_has_none_in_its_slots() -> None:
    asked = scenario().questions[2]
    assert isinstance(asked, PlaceQuestion)
    assert (asked.drivers, asked.outcomes) == ((), ())
    assert (slots(scenario(), 1)[2].drivers, slots(scenario(), 1)[2].outcomes) == ((), ())


def test_drivers_and_outcomes_come_in_the_order_in_which_hypotheses_are_shown() -> None:
    town = scenario(DRIVEN)
    asked = town.questions[2]
    assert isinstance(asked, PlaceQuestion)
    entities = [*asked.zones, ""]
    orders = set()
    for seed in range(8):
        slot: Slots = slots(town, seed)[2]
        order = [entities.index(h.entity) for h in slot.hypotheses]
        assert slot.drivers == tuple(asked.drivers[row] for row in order)
        assert slot.outcomes == tuple(tuple(asked.outcomes[row][n] for n in order) for row in order)
        orders.add(tuple(order))
    assert len(orders) > 1


def test_what_is_wrong_with_drivers_is_said_with_the_figures() -> None:
    for old, new, said in (
        ("drivers: [0.3, 0.2, 0.2, 0.3]", "drivers: [0.3, 0.2, 0.5]", "3 drivers and 4 rows of outcomes for 3 zones"),
        ("drivers: [0.3, 0.2, 0.2, 0.3]", "drivers: [0.3, 0.2, 0.2, 0.2]", "drivers add up to 0.9"),
        ("[0.1, 0.6, 0.05, 0.25]", "[0.1, 0.6, 0.05]", "row 2 of outcomes has 3 chances; give 4"),
        ("[0.1, 0.6, 0.05, 0.25]", "[0.1, 0.6, 0.05, 0.35]", "row 2 of outcomes adds up to 1.1"),
        ("[0.25, 0.195, 0.175, 0.38]", "[0.3, 0.2, 0.2, 0.3]", "give base_rates: [0.250, 0.195, 0.175, 0.380]"),
    ):  # fmt: skip
        faults = [str(fault) for fault in check_text(text(DRIVEN, (old, new)), "town.yaml")]
        assert any(said in fault and "questions[2]" in fault for fault in faults), (said, faults)
