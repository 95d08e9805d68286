"""The network that a trainee named is marked against the true one."""

from exercise.debrief import debrief
from exercise.desk import desk
from exercise.runs.runs import load
from exercise.scoring.network_truth import network
from tests.exercise.conftest import Place, Play
from tests.exercise.deferral import defer


def test_the_debrief_marks_the_network_and_names_who_was_missed(place: Place, play_through: Play) -> None:
    services, caller, run = place.services, place.trainee, place.run()
    desk.begin(services, caller, run)
    so = network(load(services, run))
    able = {person.id for person in desk.network(services, caller, run).nominals}
    right = next(iter(sorted(able & set(so.members))))
    wrong = next(iter(sorted(able - set(so.members))), "")
    desk.name(services, caller, run, right, "broker", so.members[right].group)
    if wrong:
        desk.name(services, caller, run, wrong, "runner")
    desk.link(services, caller, run, right, so.members[right].group)
    _finish(place, run)
    told = debrief.debrief(services, caller, run)
    assert told.network.sentences[0].startswith(f"People: 1 of {2 if wrong else 1} named were members")
    assert "Links: 1 of 1 drawn held" in told.network.sentences[-1]
    assert {row.kind for row in told.network.by_sex} <= {"men", "women"}
    assert sum(row.members for row in told.network.by_sex) >= sum(
        row.named_members for row in told.network.by_sex
    )


def _finish(place: Place, run: str) -> None:
    services, caller = place.services, place.trainee
    while (brief := desk.brief(services, caller, run)).phase == "cycle":
        defer(services, caller, run)
        desk.advance(services, caller, run, expected_cycle=brief.cycle)
    desk.submit(services, caller, run, "It is highly likely (60%) that the broker is known.")
