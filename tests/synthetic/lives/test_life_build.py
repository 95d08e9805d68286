"""Lives: made by one function from the same draws, whoever somebody is."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from synthetic.entities.entities import Premises
from synthetic.entities.firms import TRADES
from synthetic.entities.register_build import register
from synthetic.lives.life_build import lives
from tests.depth import examples
from tests.synthetic.entities.exercises import (
    EXERCISES,
    LAST_SEED,
    exercise,
    lives_of,
    plan_of,
    register_of,
    small_town,
)

names_of_exercises = st.sampled_from(EXERCISES)
seeds = st.integers(0, LAST_SEED)


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(name=names_of_exercises, seed=seeds)
def test_everybody_has_a_life_but_the_people_of_visiting_parties(name: str, seed: int) -> None:
    entries, of_person = register_of(name, seed), lives_of(name, seed)
    assert set(of_person) == set(entries.people) - set(entries.visitors)
    assert all(life.person == ident for ident, life in of_person.items())


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(name=names_of_exercises, seed=seeds, people=st.sampled_from([60, 80]))
def test_friends_are_three_or_more_bystanders_and_nobody_is_their_own(
    name: str, seed: int, people: int
) -> None:
    entries, of_person = register_of(name, seed, people), lives_of(name, seed, people)
    for ident, life in of_person.items():
        friends = [a.person for a in life.friends]
        assert len(friends) >= 3
        assert len(set(friends)) == len(friends)
        assert set(friends) <= set(entries.bystanders) - {ident} - {a.person for a in life.household}


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(name=names_of_exercises, seed=seeds)
def test_workmates_work_together_and_neighbours_live_near(name: str, seed: int) -> None:
    entries, of_person = register_of(name, seed), lives_of(name, seed)
    for ident, life in of_person.items():
        person = entries.people[ident]
        for friend in life.friends:
            other = entries.people[friend.person]
            if friend.relation == "workmate":
                assert person.employer == other.employer != ""
            if friend.relation == "neighbour":
                homes = entries.premises[person.home], entries.premises[other.home]
                assert homes[0].neighbourhood == homes[1].neighbourhood


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(name=names_of_exercises, seed=seeds)
def test_those_of_one_household_share_a_home_and_know_it(name: str, seed: int) -> None:
    entries, of_person = register_of(name, seed), lives_of(name, seed)
    for ident, life in of_person.items():
        assert life.home == entries.people[ident].home or ident.startswith("V")
        housemates = {p for p, other in of_person.items() if other.home == life.home and p != ident}
        if ident.startswith("P"):
            assert {a.person for a in life.household} == housemates
        else:
            assert entries.premises[life.home].kind == "rooms"


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(name=names_of_exercises, seed=seeds)
def test_nobody_is_in_two_places_at_once_in_a_week(name: str, seed: int) -> None:
    entries, of_person = register_of(name, seed), lives_of(name, seed)
    for life in of_person.values():
        assert 2 <= len(life.haunts) <= 3
        assert set(life.haunts) <= set(entries.premises)
        for weekday in range(7):
            stays = sorted((s.start, s.end) for s in life.week if weekday in s.weekdays)
            assert all(0 <= start < end <= 1440 for start, end in stays)
            assert all(before[1] <= after[0] for before, after in pairwise(stays))
        assert all(stay.premises in entries.premises and stay.weekdays for stay in life.week)


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(name=names_of_exercises, seed=seeds)
def test_work_is_at_the_employer_s_or_out_in_the_streets(name: str, seed: int) -> None:
    entries, of_person = register_of(name, seed), lives_of(name, seed)
    roving = {trade.clause for trade in TRADES if trade.roving}
    for ident, life in of_person.items():
        employer = entries.employers.get(entries.people[ident].employer)
        for stay in life.week:
            if stay.doing == "work":
                assert employer is not None
                assert stay.premises == employer.premises
            if stay.doing == "out":
                assert employer is not None
                assert employer.trade in roving
                assert entries.premises[stay.premises].kind == "spot"
        worked = any(stay.doing in ("work", "out") for stay in life.week)
        assert worked == (employer is not None)


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(seed=seeds)
def test_home_haunts_and_week_are_the_same_whatever_somebody_is(seed: int) -> None:
    scenario = small_town()
    moved = tuple(
        group.model_copy(update={"home": "Z-ORCH"}) if group.id == "G01" else group
        for group in scenario.groups
    )
    other = scenario.model_copy(update={"groups": moved})
    first, second = lives_of("small-town", seed), lives(other, seed, plan_of())
    assert register_of("small-town", seed).premises == register(other, seed, plan_of()).premises
    for ident, life in first.items():
        twin = second[ident]
        assert (life.home, life.household, life.haunts, life.week) == (
            twin.home,
            twin.household,
            twin.haunts,
            twin.week,
        )


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(name=names_of_exercises, seed=seeds)
def test_lives_are_the_same_whatever_is_true(name: str, seed: int) -> None:
    scenario = exercise(name)
    turned = tuple(
        q.model_copy(update={"base_rates": tuple(reversed(q.base_rates))}) for q in scenario.questions
    )
    other = scenario.model_copy(update={"questions": turned})
    assert repr(lives_of(name, seed)) == repr(lives(other, seed, plan_of()))


def test_haunts_are_places_where_time_is_spent() -> None:
    entries = register(small_town(), 3, plan_of())
    haunts: list[Premises] = [
        entries.premises[h] for life in lives(small_town(), 3, plan_of()).values() for h in life.haunts
    ]
    assert {h.kind for h in haunts} <= {"pub", "cafe", "gym", "club", "spot", "shop"}
    workplaces = {e.premises for e in entries.employers.values()}
    assert not {h.id for h in haunts} & workplaces
