"""Kin: who lives with whom follows from age, sex, street and name."""

from hypothesis import given, settings
from hypothesis import strategies as st

from synthetic.entities.households import COUPLE_GAP, PARENT_GAP, SIBLING_GAP, reverse
from tests.depth import examples
from tests.synthetic.entities.exercises import EXERCISES, LAST_SEED, nominals_of

names_of_exercises = st.sampled_from(EXERCISES)


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(name=names_of_exercises, seed=st.integers(0, LAST_SEED))
def test_kin_are_kin_both_ways_and_of_an_age_for_it(name: str, seed: int) -> None:
    people = nominals_of(name, seed)
    gaps = {
        "partner": (-COUPLE_GAP, COUPLE_GAP),
        "brother": (-SIBLING_GAP, SIBLING_GAP),
        "sister": (-SIBLING_GAP, SIBLING_GAP),
        "mother": PARENT_GAP,
        "father": PARENT_GAP,
        "son": (-PARENT_GAP[1], -PARENT_GAP[0]),
        "daughter": (-PARENT_GAP[1], -PARENT_GAP[0]),
    }
    for ident, relatives in people.kin.items():
        person = people.people[ident]
        for relative in relatives:
            kin = people.people[relative.person]
            low, high = gaps.get(relative.relation, (-60, 60))
            assert low <= kin.age - person.age <= high
            assert relative.relation in ("partner", "cousin") or kin.woman == (
                relative.relation in ("sister", "mother", "daughter")
            )
            back = [a.relation for a in people.kin[kin.id] if a.person == ident]
            assert back == [reverse(relative.relation, person.woman)]


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(name=names_of_exercises, seed=st.integers(0, LAST_SEED))
def test_brothers_fathers_and_kin_elsewhere_share_a_family_name(name: str, seed: int) -> None:
    people = nominals_of(name, seed)
    for ident, relatives in people.kin.items():
        for relative in relatives:
            elsewhere = people.homes[ident] != people.homes[relative.person]
            if relative.relation in ("brother", "sister", "father") or elsewhere:
                assert people.people[relative.person].family == people.people[ident].family


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(name=names_of_exercises, seed=st.integers(0, LAST_SEED))
def test_those_of_one_home_live_in_one_neighbourhood_and_no_two_in_play_share_one(
    name: str, seed: int
) -> None:
    people = nominals_of(name, seed)
    idle = set(people.bystanders)
    for ident, head in people.homes.items():
        assert people.people[ident].neighbourhood == people.people[head].neighbourhood
        assert ident == head or ident in idle
