"""Those who were missed are named with their place in the network."""

from exercise.debrief import debrief
from tests.exercise.conftest import Place


def test_those_missed_are_named_with_their_place_in_the_network(done: tuple[Place, str]) -> None:
    place, run = done
    told = debrief.debrief(place.services, place.trainee, run)
    named, of = (
        sum(getattr(row, field) for row in told.network.by_sex) for field in ("named_members", "members")
    )
    assert len(told.missed_members) == of - named
    assert all(one.reports >= max(one.opened, 1) and one.roles and one.group for one in told.missed_members)
