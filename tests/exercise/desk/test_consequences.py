"""What a trainee is told of an action is what the force itself counted."""

import re

from exercise.desk import desk
from tests.exercise.conftest import Place


def test_the_outcome_of_an_action_is_told_once_it_has_begun(place: Place) -> None:
    services, caller, run = place.services, place.trainee, place.run()
    desk.begin(services, caller, run)
    desk.decide(
        services,
        caller,
        run,
        actions=[("surveillance", "G01"), ("asset_restraint", "G02")],
        deferred=False,
        rationale="because of the reports",
        expected_cycle=1,
    )
    desk.advance(services, caller, run, expected_cycle=1)
    wait = "wait for what comes in"
    desk.decide(services, caller, run, actions=[], deferred=True, rationale=wait, expected_cycle=2)
    desk.advance(services, caller, run, expected_cycle=2)
    told = "\n".join(line for one in desk.consequences(services, caller, run) for line in one.lines)
    assert re.search(
        r"Directed surveillance, Wharf crew: .*(sightings|nothing seen).*; the group is .* known", told
    )
    assert re.search(r"Asset restraint, Station line: .*£[\d,]+ restrained", told)
