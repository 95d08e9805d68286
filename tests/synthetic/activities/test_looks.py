"""The lot of looks knows no role, puts no vehicle in two places, and is not changed by requests."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from synthetic.activities.looks import SLOTS, LookRequest, looks
from synthetic.questions.joint_world import vehicles_in_town
from synthetic.questions.two_sides import VEHICLE_KINDS
from synthetic.testimony.occasion import Subject
from tests.depth import examples
from tests.synthetic.questions.plain_model import BYSTANDERS, CANDIDATES, GROUPS, PLAN, plain_model

MODEL = plain_model()
SEEDS = st.integers(0, 2**31)
DAYS = 140


@given(seed=SEEDS)
@settings(max_examples=examples(usual=20, deep=200), deadline=None)
def test_no_two_looks_that_may_show_a_visiting_vehicle_share_a_slot(seed: int) -> None:
    taken = Counter(
        (look.day, look.slot)
        for look in looks(MODEL, BYSTANDERS, seed, DAYS)
        if look.subject.kind == "person" and look.kind in VEHICLE_KINDS
    )
    assert max(taken.values()) == 1


@given(seed=SEEDS)
@settings(max_examples=examples(usual=20, deep=200), deadline=None)
def test_a_subject_is_looked_at_at_most_once_a_day_so_that_a_day_is_one_occasion(seed: int) -> None:
    days = Counter((look.subject, look.day) for look in looks(MODEL, BYSTANDERS, seed, DAYS))
    assert max(days.values()) == 1


@given(seed=SEEDS)
@settings(max_examples=examples(usual=20, deep=200), deadline=None)
def test_every_subject_is_looked_at_as_often_as_the_plan_says(seed: int) -> None:
    numbers = Counter(look.subject for look in looks(MODEL, BYSTANDERS, seed, DAYS))
    for person in CANDIDATES:
        assert PLAN.looks.person.fewest <= numbers[Subject("person", person)] <= PLAN.looks.person.most
    for group in GROUPS:
        assert PLAN.looks.group.fewest <= numbers[Subject("group", group)] <= PLAN.looks.group.most
    for handset in MODEL.handsets:
        assert PLAN.looks.handset.fewest <= numbers[Subject("handset", handset)] <= PLAN.looks.handset.most


@given(seed=SEEDS)
@settings(max_examples=examples(usual=20, deep=200), deadline=None)
def test_every_look_is_seen_by_one_to_three_sources_of_the_plan_on_a_day_of_the_exercise(seed: int) -> None:
    own = {plan.id for plan in PLAN.sources}
    for look in looks(MODEL, BYSTANDERS, seed, DAYS):
        assert 1 <= len(set(look.sources)) == len(look.sources) <= 3
        assert set(look.sources) <= own
        assert 0 <= look.day < DAYS
        assert 0 <= look.slot < SLOTS


@given(seed=SEEDS)
@settings(max_examples=examples(usual=20, deep=200), deadline=None)
def test_a_vehicle_is_read_only_when_it_is_in_town(seed: int) -> None:
    for look in looks(MODEL, BYSTANDERS, seed, DAYS):
        if look.subject.kind == "vehicle":
            present = vehicles_in_town(MODEL, seed, look.day, look.slot)
            assert present[MODEL.vehicles.index(look.subject.id)]


@given(seed=SEEDS, first=st.integers(0, 126))
@settings(max_examples=examples(usual=20, deep=200), deadline=None)
def test_a_request_adds_looks_at_its_subject_in_its_days_and_changes_no_other(seed: int, first: int) -> None:
    request = LookRequest(1, Subject("person", CANDIDATES[0]), "pcso", first, 14)
    before, after = looks(MODEL, BYSTANDERS, seed, DAYS), looks(MODEL, BYSTANDERS, seed, DAYS, (request,))
    assert after[: len(before)] == before
    for look in after[len(before) :]:
        assert look.subject == request.subject
        assert look.sources == ("pcso",)
        assert look.tasked == "1"
        assert first <= look.day < first + 14


def test_the_lot_is_the_same_on_every_call() -> None:
    assert looks(MODEL, BYSTANDERS, 7, DAYS) == looks(MODEL, BYSTANDERS, 7, DAYS)
