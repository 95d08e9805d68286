"""What a trainee is told of an action is what the force itself counted."""

import re

from exercise import desk


def test_the_outcome_of_an_action_is_told_once_it_has_begun(place):
    house, seat, run = place.house, place.trainee, place.run()
    desk.begin(house, seat, run)
    desk.decide(
        house,
        seat,
        run,
        chosen=[("surveillance", "G01"), ("asset_restraint", "G02")],
        deferred=False,
        rationale="because of the reports",
        expected_cycle=1,
    )
    desk.advance(house, seat, run, expected_cycle=1)
    wait = "wait for what comes in"
    desk.decide(house, seat, run, chosen=[], deferred=True, rationale=wait, expected_cycle=2)
    desk.advance(house, seat, run, expected_cycle=2)
    told = "\n".join(line for one in desk.consequences(house, seat, run) for line in one.lines)
    assert re.search(
        r"Directed surveillance, Wharf crew: .*(sightings|nothing seen).*; the group is .* known", told
    )
    assert re.search(r"Asset restraint, Station line: .*£[\d,]+ restrained", told)
