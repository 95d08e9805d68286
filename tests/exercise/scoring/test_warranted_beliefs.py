"""Decisions are judged on what was knowable: as often right as the reports by then warranted."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from exercise.runs.runs import load
from exercise.scoring.paired_runs import plans_of
from exercise.scoring.warranted_beliefs import WarrantedBelief, aimed_orders, warranted_beliefs
from simulator.orders import Order
from tests.exercise.conftest import Place

CHANCES = (("P00001", 0.5), ("P00002", 0.3), ("", 0.2))
BELIEF = WarrantedBelief("Q1", "suspect", 28, CHANCES)


def reached(target: str, truth: str, runs: int = 1000) -> Counter[str]:
    return Counter(
        aimed_orders([Order(28, "arrest", target)], [BELIEF], {"Q1": truth}, 7, r)[0].target
        for r in range(runs)
    )


def test_an_order_reaches_the_true_one_as_often_as_was_warranted() -> None:
    for truth in ("P00001", "P00002", "P09999"):
        for target, chance in CHANCES[:2]:
            assert abs(reached(target, truth)[truth] / 1000 - chance) < 0.01


def test_what_turned_out_to_be_true_gives_a_target_no_advantage() -> None:
    lucky, unlucky = reached("P00002", "P00002"), reached("P00002", "P00001")
    assert abs(lucky["P00002"] - unlucky["P00001"]) < 20


@given(st.lists(st.sampled_from(["P00001", "P00002", "P00007", "Z-SALT"]), max_size=4), st.integers(0, 200))
def test_orders_that_no_question_is_about_stay_as_they_are(targets: list[str], replicate: int) -> None:
    orders = [Order(28, "arrest", target) for target in targets]
    aimed = aimed_orders(orders, [BELIEF], {"Q1": "P00001"}, 1, replicate)
    kept = [a.target for a, o in zip(aimed, orders, strict=True) if o.target in ("P00007", "Z-SALT")]
    assert kept == [t for t in targets if t in ("P00007", "Z-SALT")]
    assert (
        aimed_orders([Order(42, "arrest", "P00002")], [BELIEF], {"Q1": "P00001"}, 1, replicate)[0].target
        == "P00002"
    )


def test_before_anything_is_read_the_base_rates_are_what_was_knowable(place: Place) -> None:
    live = load(place.services, place.run())
    of = live.world.slots()["Q1"]
    first = next(b for b in warranted_beliefs(live) if b.question == "Q1")
    assert [round(chance, 6) for _, chance in first.chances] == [round(rate, 6) for rate in of.base_rates]
    assert "none" in plans_of(live, warranted_beliefs(live))
