"""A look at an employee finds records opened or people met; nothing but the class rests on the role."""

import pytest

from synthetic.activities.employee_acts import FOUND, LINKED, PAPERS, UNLINKED, employee_acts, search_acts
from synthetic.activities.scene import Scene
from synthetic.questions.whether import ACCESS, BOTH, CONTACT, ELSEWHERE, ORDINARY
from synthetic.testimony.occasion import Act, ActivityKind, Deed, Look, Subject
from tests.synthetic.views.sample_town import REGISTER

KEYS = range(300)
KINDS: tuple[ActivityKind, ...] = ("access", "contact")
DEEDS: dict[ActivityKind, dict[int, tuple[Deed, ...]]] = {
    "access": {
        BOTH: ("looked up", "rang"),
        ACCESS: ("looked up",),
        CONTACT: ("rang",),
        ORDINARY: ("worked on",),
        ELSEWHERE: ("was off",),
    },
    "contact": {
        BOTH: ("took papers", "met"),
        ACCESS: ("took papers",),
        CONTACT: ("met",),
        ORDINARY: ("met",),
        ELSEWHERE: ("was alone",),
    },
}
any_kind = pytest.mark.parametrize("kind", KINDS)


def found(kind: ActivityKind, nature: int, key: int) -> tuple[Act, ...]:
    look = Look(key, Subject("employee", "P00001"), kind, key % 70, 4, ("vetting",))
    return employee_acts(
        Scene(REGISTER, {}, 3, look, 0, "P00001", "L09" if kind == "access" else "L02", 906), nature
    )


def searched(nature: int, key: int) -> Act:
    look = Look(key, Subject("operation", "OP5-01"), "search", key % 70, 2, ("custody",))
    (act,) = search_acts(Scene(REGISTER, {}, 3, look, 0, "", "L08", 640), nature)
    return act


@any_kind
def test_each_class_has_deeds_of_its_own(kind: ActivityKind) -> None:
    for key in KEYS:
        for nature, deeds in DEEDS[kind].items():
            assert tuple(act.deed for act in found(kind, nature, key)) == deeds


@any_kind
def test_hour_length_and_place_of_a_look_are_the_same_whatever_the_class(kind: ActivityKind) -> None:
    for key in KEYS:
        first = {found(kind, nature, key)[0] for nature in range(5)}
        assert len({(act.minute, act.minutes) for act in first}) == 1
        assert len({act.premises for act in first if act.deed != "rang"}) == 1


def test_the_record_opened_is_a_sellers_whether_or_not_a_job_asked_for_it() -> None:
    for key in KEYS:
        (without,), (linked,) = found("access", ACCESS, key), found("access", ORDINARY, key)
        assert without.counterpart == linked.counterpart
        assert without.counterpart.person in REGISTER.sellers
        assert without.doing in UNLINKED
        assert linked.doing in LINKED


def test_contact_is_with_a_known_seller_and_ordinary_company_is_not() -> None:
    for key in KEYS:
        for kind in KINDS:
            assert found(kind, CONTACT, key)[0].counterpart.person in REGISTER.sellers
        assert found("contact", ORDINARY, key)[0].counterpart.person in REGISTER.bystanders


def test_of_both_the_second_begins_when_the_first_is_over_and_within_the_hour() -> None:
    for key in KEYS:
        for kind in KINDS:
            first, second = found(kind, BOTH, key)
            assert first.minutes <= second.minute - first.minute <= 50


def test_papers_are_seen_and_what_is_on_them_is_not() -> None:
    assert {found("contact", ACCESS, key)[0].doing for key in KEYS} == set(PAPERS)


def test_nothing_but_what_was_found_tells_one_class_of_search_from_another() -> None:
    for key in KEYS:
        acts = [searched(nature, key) for nature in range(4)]
        assert len({(act.minute, act.minutes, act.premises, act.deed, act.actor) for act in acts}) == 1
        assert all(act.doing in FOUND[nature] for nature, act in enumerate(acts))


def test_a_search_names_nobody() -> None:
    act = searched(0, 1)
    assert (act.actor.person, act.counterpart.person, act.actor.age) == ("", "", 0)
