"""Numbers, plates and accounts: none twice, shares as meant, and no sign of whose they are in their order."""

from collections import Counter

import pytest

from synthetic.entities.numbers_and_plates import SECOND, NumberBook
from tests.synthetic.entities.exercises import EXERCISES, nominals_of, register_of


def test_the_book_issues_every_safe_number_once_and_then_says_so() -> None:
    book = NumberBook(7)
    numbers = [book.issue("mobile") for _ in range(1000)]
    assert len(set(numbers)) == 1000
    with pytest.raises(
        ValueError, match=r"mobile: a scenario needs more than 1000 .* lower evidence\.people"
    ):
        book.issue("mobile")


@pytest.mark.parametrize("kind", ["vrm", "account", "imei"])
def test_the_book_issues_nothing_twice(kind: str) -> None:
    book = NumberBook(7)
    assert len({book.issue(kind) for _ in range(1000)}) == 1000


def test_other_seeds_have_other_numbers() -> None:
    first, second = NumberBook(1), NumberBook(2)
    same = sum(first.issue("vrm") == second.issue("vrm") for _ in range(100))
    assert same == 0


def test_about_a_quarter_have_a_second_number_and_few_a_borrowed_one() -> None:
    parts = Counter(
        register_of(name, seed).handsets[number].part
        for name in EXERCISES
        for seed in range(10)
        for person in register_of(name, seed).people.values()
        for number in person.handsets
    )
    assert abs(parts["second"] / parts["first"] - SECOND) < 0.05
    assert 0 < parts["borrowed"] < parts["swapped"] < parts["second"]


def test_a_subscriber_is_often_but_not_always_the_user() -> None:
    payers = Counter[str]()
    for seed in range(10):
        entries, kin = register_of("small-town", seed), nominals_of("small-town", seed).kin
        for person in entries.people.values():
            for number in person.handsets[:1]:
                payer = entries.handsets[number].subscriber
                payers["own" if payer == person.id else "kin" if payer else "prepaid"] += 1
                assert payer in ("", person.id) or payer in {a.person for a in kin[person.id]}
    assert payers["own"] > payers["prepaid"] > payers["kin"] > 0


def test_numbers_of_unknown_users_stand_anywhere_in_the_range() -> None:
    ranks = []
    for seed in range(40):
        entries = register_of("small-town", seed)
        order = sorted(entries.handsets)
        ranks += [order.index(number) / len(order) for number in entries.unknown_handsets]
    assert 0.4 < sum(ranks) / len(ranks) < 0.6


def test_the_order_of_visiting_numbers_says_nothing_of_vehicles_and_their_accounts_are_of_firms_outside() -> (
    None
):
    for seed in range(10):
        entries = register_of("harrowmere", seed)
        firms = [entries.employers[entries.accounts[a].holder] for a in entries.visiting_accounts]
        assert len({firm.id for firm in firms}) == len(entries.visiting_numbers)
        assert all(firm.premises == "" for firm in firms)
        assert all(entries.handsets[n].prepaid for n in entries.visiting_numbers)
