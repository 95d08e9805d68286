"""What a trainee names and links is kept, checked, shown in the log, and marked in the debrief."""

from collections.abc import Callable
from typing import Any, get_args

import pytest

from exercise import debrief, desk
from exercise.entries import NamedRole
from exercise.membership import network
from exercise.runs import load
from exercise.views import Refused
from scenarios.schema.groups import Role


@pytest.fixture
def begun(place: Any) -> str:
    run: str = place.run()
    desk.begin(place.house, place.trainee, run)
    return run


def test_names_and_links_are_kept_and_the_last_word_counts(
    place: Any, begun: str, reopened: Callable[[Any], Any]
) -> None:
    house, seat = place.house, place.trainee
    seen = desk.network(house, seat, begun)
    one, two = (person.id for person in seen.nominals[:2])
    group = seen.groups[0]
    desk.name(house, seat, begun, one, "broker", group.id, "Met them twice.")
    desk.name(house, seat, begun, two)
    desk.name(house, seat, begun, one, "leader", group.id)
    desk.link(house, seat, begun, one, two)
    desk.link(house, seat, begun, two, group.id, "Seen there.")
    again = reopened(place)
    kept = desk.network(again.house, again.trainee, begun)
    assert [(n.entity, n.role, n.group) for n in kept.named] == [
        (two, "member, role not known", ""),
        (one, "leader", group.label),
    ]
    assert [{link.first, link.second} for link in kept.linked] == [{one, two}, {two, group.id}]
    desk.link(again.house, again.trainee, begun, two, one, withdrawn=True)
    desk.name(again.house, again.trainee, begun, two, withdrawn=True)
    after = desk.network(again.house, again.trainee, begun)
    assert (len(after.named), len(after.linked)) == (1, 1)
    said = [line.text for line in desk.log_lines(again.house, again.trainee, begun)]
    assert any(line.startswith("Named ") and "as leader of" in line for line in said)
    assert any(line.startswith("Took back the link") for line in said)
    assert not any("P0" in line for line in said)
    again.house.store.close()


def test_a_name_that_means_nothing_is_refused_with_the_remedy(place: Any, begun: str) -> None:
    house, seat = place.house, place.trainee
    one = desk.network(house, seat, begun).nominals[0].id
    with pytest.raises(Refused, match="choose one of them"):
        desk.name(house, seat, begun, "P99999")
    with pytest.raises(Refused, match="no group G99"):
        desk.name(house, seat, begun, one, "runner", "G99")
    with pytest.raises(Refused, match="role must be one of"):
        desk.name(house, seat, begun, one, "king")
    with pytest.raises(Refused, match="two different ones"):
        desk.link(house, seat, begun, one, one)
    with pytest.raises(Refused, match="nothing to take back"):
        desk.name(house, seat, begun, one, withdrawn=True)
    with pytest.raises(Refused, match="no such link"):
        desk.link(house, seat, begun, one, "G01", withdrawn=True)
    with pytest.raises(Refused, match="no run"):
        desk.name(house, place.other, begun, one)


def test_a_nominal_can_be_named_in_every_role_of_the_schema() -> None:
    assert get_args(NamedRole) == ("member", *get_args(Role))


def test_nobody_can_be_named_once_the_assessment_is_in(place: Any, play_through: Callable[..., None]) -> None:
    run = place.run()
    play_through(place, run)
    one = desk.network(place.house, place.trainee, run).nominals[0].id
    with pytest.raises(Refused, match="handed in"):
        desk.name(place.house, place.trainee, run, one)


def test_the_debrief_marks_the_network_and_names_who_was_missed(
    place: Any, play_through: Callable[..., None]
) -> None:
    house, seat, run = place.house, place.trainee, place.run()
    desk.begin(house, seat, run)
    so = network(load(house, run))
    able = {person.id for person in desk.network(house, seat, run).nominals}
    right = next(iter(sorted(able & set(so.members))))
    wrong = next(iter(sorted(able - set(so.members))), "")
    desk.name(house, seat, run, right, "broker", so.members[right].group)
    if wrong:
        desk.name(house, seat, run, wrong, "runner")
    desk.link(house, seat, run, right, so.members[right].group)
    _finish(place, run)
    told = debrief.debrief(house, seat, run)
    assert told.network.sentences[0].startswith(f"People: 1 of {2 if wrong else 1} named were members")
    assert "Links: 1 of 1 drawn held" in told.network.sentences[-1]
    assert {row.kind for row in told.network.by_sex} <= {"men", "women"}
    assert sum(row.of for row in told.network.by_sex) >= sum(row.named for row in told.network.by_sex)


def _finish(place: Any, run: str) -> None:
    house, seat = place.house, place.trainee
    while (brief := desk.brief(house, seat, run)).phase == "cycle":
        desk.decide(
            house,
            seat,
            run,
            chosen=[],
            deferred=True,
            rationale="Wait for the next reports.",
            expected_cycle=brief.cycle,
        )
        desk.advance(house, seat, run, expected_cycle=brief.cycle)
    desk.submit(house, seat, run, "It is highly likely (60%) that the broker is known.")
