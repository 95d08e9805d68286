"""The map in docs/architecture.md is the tree: its rooms, their doors, what they import, and where a change goes."""

import re

import pytest

from tests.docs.architecture_map import DOCUMENT, MOST_FILES, OF_ONE_KIND, ROOT, Room, renewed, rooms

EVERY = rooms()
NAMED = re.compile(r"`([\w./-]+\.(?:py|yaml|typ|j2|json|toml))`")


def test_the_map_is_the_tree() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert text == renewed(text), "the rooms changed: run python -m tests.docs.architecture_map"


@pytest.mark.parametrize("room", EVERY, ids=lambda room: room.path)
def test_a_room_says_what_it_is_for(room: Room) -> None:
    assert len(room.purpose.split()) >= 3


@pytest.mark.parametrize("room", EVERY, ids=lambda room: room.path)
def test_a_room_holds_few_files_unless_all_are_of_one_kind(room: Room) -> None:
    assert len(room.files) <= MOST_FILES or room.path in OF_ONE_KIND


def test_every_room_that_may_hold_more_does() -> None:
    sizes = {room.path: len(room.files) for room in EVERY}
    assert [path for path in OF_ONE_KIND if sizes.get(path, 0) <= MOST_FILES] == []


def test_where_a_change_goes_names_files_that_are_there() -> None:
    _, part = DOCUMENT.read_text(encoding="utf-8").split("## Where a change goes")
    places = {place for place in NAMED.findall(part) if "/" in place}
    assert places
    assert [place for place in sorted(places) if not (ROOT / place).exists()] == []
