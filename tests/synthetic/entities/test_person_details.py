"""How people look, what they are called and how officers know them."""

from synthetic.entities.person_details import GREY_FROM, MONTHS, WOMEN_HAIR, appearance
from tests.synthetic.entities.exercises import EXERCISES, register_of, small_town


def test_looks_follow_age_and_sex_and_nothing_else() -> None:
    for row in range(200):
        old = appearance(1, row, GREY_FROM, True)
        assert "grey" in old.hair or "white" in old.hair
        assert appearance(1, row, GREY_FROM - 1, True).hair in WOMEN_HAIR
        assert appearance(1, row, 30, False) == appearance(1, row, 40, False)


def test_no_two_people_share_a_nickname_and_most_candidates_have_a_chance_of_one() -> None:
    for name in EXERCISES:
        for seed in range(10):
            used = [p.nickname for p in register_of(name, seed).people.values() if p.nickname]
            assert len(set(used)) == len(used) > 20


def test_candidates_have_nicknames_no_more_often_than_others() -> None:
    with_nickname, candidates, everybody, people = 0, 0, 0, 0
    for seed in range(40):
        entries = register_of("small-town", seed)
        with_nickname += sum(bool(entries.people[c].nickname) for c in entries.candidates)
        candidates += len(entries.candidates)
        everybody += sum(bool(p.nickname) for p in entries.people.values())
        people += len(entries.people)
    assert abs(with_nickname / candidates - everybody / people) < 0.12


def test_a_dealing_names_one_of_the_six_months_before_the_exercise() -> None:
    starts = small_town().calendar.starts.month - 1
    months = {MONTHS[(starts - back) % 12] for back in range(1, 7)}
    dealings = {p.dealing for seed in range(10) for p in register_of("small-town", seed).people.values()}
    assert "" in dealings
    assert all(dealing.split()[-1] in months for dealing in dealings - {""})
    assert {dealing.split()[-1] for dealing in dealings - {""}} == months
