"""What a trainee names and links is kept, checked and shown in the log."""

import pytest

from exercise.access import Refused
from exercise.desk import desk
from tests.exercise.conftest import Place, Play, Reopen


@pytest.fixture
def begun(place: Place) -> str:
    run: str = place.run()
    desk.begin(place.services, place.trainee, run)
    return run


def test_names_and_links_are_kept_and_the_last_word_counts(
    place: Place, begun: str, reopened: Reopen
) -> None:
    services, caller = place.services, place.trainee
    seen = desk.network(services, caller, begun)
    one, two = (person.id for person in seen.nominals[:2])
    group = seen.groups[0]
    desk.name(services, caller, begun, one, "broker", group.id, "Met them twice.")
    desk.name(services, caller, begun, two)
    desk.name(services, caller, begun, one, "leader", group.id)
    desk.link(services, caller, begun, one, two)
    desk.link(services, caller, begun, two, group.id, "Seen there.")
    again = reopened(place)
    kept = desk.network(again.services, again.trainee, begun)
    assert [(n.entity, n.role, n.group) for n in kept.named_nominals] == [
        (two, "member, role not known", ""),
        (one, "leader", group.label),
    ]
    assert [{link.first, link.second} for link in kept.linked] == [{one, two}, {two, group.id}]
    desk.link(again.services, again.trainee, begun, two, one, withdrawn=True)
    desk.name(again.services, again.trainee, begun, two, withdrawn=True)
    after = desk.network(again.services, again.trainee, begun)
    assert (len(after.named_nominals), len(after.linked)) == (1, 1)
    said = [line.text for line in desk.log_lines(again.services, again.trainee, begun)]
    assert any(line.startswith("Named ") and "as leader of" in line for line in said)
    assert any(line.startswith("Took back the link") for line in said)
    assert not any("P0" in line for line in said)
    again.services.store.close()


def test_a_name_that_means_nothing_is_refused_with_the_remedy(place: Place, begun: str) -> None:
    services, caller = place.services, place.trainee
    one = desk.network(services, caller, begun).nominals[0].id
    with pytest.raises(Refused, match="choose one of them"):
        desk.name(services, caller, begun, "P99999")
    with pytest.raises(Refused, match="no group G99"):
        desk.name(services, caller, begun, one, "runner", "G99")
    with pytest.raises(Refused, match="role must be one of"):
        desk.name(services, caller, begun, one, "king")
    with pytest.raises(Refused, match="two different ones"):
        desk.link(services, caller, begun, one, one)
    with pytest.raises(Refused, match="nothing to take back"):
        desk.name(services, caller, begun, one, withdrawn=True)
    with pytest.raises(Refused, match="no such link"):
        desk.link(services, caller, begun, one, "G01", withdrawn=True)
    with pytest.raises(Refused, match="no run"):
        desk.name(services, place.other, begun, one)


def test_nobody_can_be_named_once_the_assessment_is_in(place: Place, play_through: Play) -> None:
    run = place.run()
    play_through(place, run)
    one = desk.network(place.services, place.trainee, run).nominals[0].id
    with pytest.raises(Refused, match="handed in"):
        desk.name(place.services, place.trainee, run, one)
