"""A look at a crew finds a figure, and nothing but the figure tells its class."""

from dataclasses import replace

import pytest

from synthetic.activities.crew_acts import BEDDING, SIGHTINGS, crew_acts
from synthetic.activities.scene import Scene, scene
from synthetic.testimony.occasion import Act, ActivityKind, Deed, Look, Subject
from tests.synthetic.views.sample_town import REGISTER

CREW = Subject("crew", "Q4")
KINDS: dict[ActivityKind, Deed] = {
    "count": "were counted",
    "faces": "were recognised",
    "rooms": "slept there",
}
KEYS = range(400)
any_kind = pytest.mark.parametrize("kind", KINDS)


def found(kind: ActivityKind, nature: int, key: int) -> Act:
    (act,) = crew_acts(_scene(kind, key), nature)
    return act


def _scene(kind: ActivityKind, key: int) -> Scene:
    return scene(REGISTER, {}, 3, Look(key, CREW, kind, key % 70, key % 9, ("source_report",)), key % 7)


@any_kind
def test_only_the_figure_tells_one_class_from_another(kind: ActivityKind) -> None:
    for key in KEYS:
        plain = {replace(found(kind, nature, key), count=0, regulars=0) for nature in range(3)}
        assert len(plain) == 1


@any_kind
def test_every_class_has_the_deed_of_its_kind_and_a_stranger_of_full_age_for_an_actor(
    kind: ActivityKind,
) -> None:
    for key in KEYS:
        act = found(kind, key % 3, key)
        assert act.deed == KINDS[kind]
        assert (act.actor.person, act.actor.group, act.actor.number) == ("", "", "")
        assert act.actor.age >= 18
        assert act.doing in (BEDDING if kind == "rooms" else SIGHTINGS)


def test_people_counted_are_as_many_as_their_class_says() -> None:
    figures = [{found("count", nature, key).count for key in KEYS} for nature in range(3)]
    assert figures == [{1, 2}, {3, 4}, {5, 6, 7}]


def test_rooms_slept_in_are_as_many_as_their_class_says() -> None:
    figures = [{found("rooms", nature, key).count for key in KEYS} for nature in range(3)]
    assert figures == [{1}, {2}, {3, 4}]


def test_known_faces_are_all_or_nearly_all_about_half_or_nearly_none() -> None:
    same, some, new = (
        {(act.count, act.regulars) for act in (found("faces", n, key) for key in KEYS)} for n in range(3)
    )
    assert same == {(2, 2), (3, 3), (4, 3), (4, 4), (5, 4), (5, 5)}
    assert some == {(2, 1), (3, 1), (3, 2), (4, 2), (5, 2), (5, 3)}
    assert new == {(2, 0), (3, 0), (4, 0), (4, 1), (5, 0), (5, 1)}


def test_how_many_faces_there_were_follows_from_the_look_alone() -> None:
    for key in KEYS:
        assert len({found("faces", nature, key).count for nature in range(3)}) == 1


@any_kind
def test_a_look_at_a_crew_is_at_a_spot_in_the_street_or_in_rooms_that_are_let(kind: ActivityKind) -> None:
    places = {REGISTER.premises[_scene(kind, key).premises].kind for key in KEYS}
    assert places == ({"rooms"} if kind == "rooms" else {"spot"})


def test_a_look_of_a_kind_that_no_crew_has_is_refused() -> None:
    with pytest.raises(KeyError, match="meeting"):
        crew_acts(replace(_scene("count", 1), look=Look(1, CREW, "meeting", 0, 4, ("pcso",))), 0)
