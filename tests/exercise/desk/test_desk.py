"""The trainee's desk: a whole game, and nothing of the truth in what can be read there."""

from collections.abc import Callable

import pytest

from exercise.access import Caller, Refused
from exercise.debrief import debrief
from exercise.desk import desk
from exercise.runs import truth
from exercise.runs.runs import load
from exercise.runs.world_inputs import past_of
from exercise.services.services import Services
from simulator.answers import Answer
from simulator.trace import Trace
from synthetic.report import IntelLog, SealedTruth
from tests.exercise.conftest import Place, Play, Reopen
from tests.exercise.desk.conftest import decide
from tests.exercise.details import parts

READERS: dict[str, Callable[[Services, Caller, str], object]] = {
    "my_runs": lambda services, caller, run: desk.my_runs(services, caller),
    "brief": desk.brief,
    "inbox": desk.inbox,
    "opened": desk.opened,
    "estimates": desk.estimates,
    "tasked": desk.tasked,
    "enquiry_offers": desk.enquiry_offers,
    "returns": desk.returns,
    "network": desk.network,
    "decisions": desk.decisions,
    "consequences": desk.consequences,
    "log_lines": desk.log_lines,
    "link_chart": desk.link_chart,
    "town_map": desk.town_map,
    "timeline": desk.timeline,
    "draft": lambda services, caller, run: desk.draft(services, caller, run, "assessment"),
    "submitted_text": desk.submitted_text,
}
"""What a trainee can read on the desk, by name."""
WRITERS = {
    "advance",
    "begin",
    "decide",
    "enquire",
    "estimate",
    "link",
    "name",
    "open_report",
    "rate",
    "reflect",
    "save_draft",
    "submit",
    "task",
}
"""What a trainee can do there."""


def shown(place: Place, run: str) -> list[object]:
    return [read(place.services, place.trainee, run) for read in READERS.values()]


def test_a_whole_game_from_briefing_to_debrief(place: Place, play_through: Play) -> None:
    run = place.run()
    play_through(place, run)
    services, caller = place.services, place.trainee
    assert desk.submitted_text(services, caller, run) == "The broker is not yet known."
    assert [c.cycle for c in desk.consequences(services, caller, run)] == [1, 2, 3]
    assert len(desk.opened(services, caller, run)) == 12
    assert len(desk.timeline(services, caller, run)) == 12
    assert any(
        "Arrest" in action for view in desk.decisions(services, caller, run) for action in view.actions
    )
    kinds = [line.kind for line in desk.log_lines(services, caller, run)]
    assert kinds[0] == "began"
    assert kinds[-1] == "submitted"
    (row,) = desk.my_runs(services, caller)
    assert (row.phase, row.cycle, row.cycles) == ("debrief", 3, 3)


def test_a_restart_loses_nothing(place: Place, play_through: Play, reopened: Reopen) -> None:
    run = place.run()
    play_through(place, run)
    functions = (desk.brief, desk.inbox, desk.opened, desk.estimates, desk.consequences, desk.link_chart)
    before = [function(place.services, place.trainee, run) for function in functions]
    again = reopened(place)
    assert [function(again.services, again.trainee, run) for function in functions] == before
    again.services.store.close()


def test_before_the_run_begins_the_log_is_empty_and_shut(place: Place) -> None:
    run = place.run()
    assert desk.inbox(place.services, place.trainee, run).total == 0
    with pytest.raises(Refused, match="begin"):
        decide(place, run, 0)


def test_every_function_of_the_desk_is_a_reader_here_or_a_writer() -> None:
    assert READERS.keys() | WRITERS == set(desk.__all__)
    assert not READERS.keys() & WRITERS


def test_no_view_before_the_debrief_holds_sealed_words_or_records(place: Place, play_through: Play) -> None:
    run = place.run()
    seen = shown(place, run)
    desk.begin(place.services, place.trainee, run)
    seen += shown(place, run)
    live = load(place.services, run)
    purposes = {inject.purpose for inject in live.scenario.injects}
    for cycle in range(1, 4):
        for item in desk.inbox(place.services, place.trainee, run, unopened=True).items[:3]:
            desk.open_report(place.services, place.trainee, run, item.headline.id, menu=[])
        desk.decide(
            place.services,
            place.trainee,
            run,
            actions=[],
            deferred=True,
            rationale="Wait for the next reports.",
            expected_cycle=cycle,
        )
        desk.advance(place.services, place.trainee, run, expected_cycle=cycle)
        seen += shown(place, run)
    live = load(place.services, run)
    log = truth.observed(place.services, live.world.inputs, past_of(live.scenario.calendar, live.state))
    answers = truth.answers(place.services, live.world.inputs)
    sealed = {t.explanation for t in log.truths} | {a.explanation for a in answers} | purposes
    assert len(sealed) > 5
    for part in parts(seen):
        assert not isinstance(part, SealedTruth | Answer | Trace | IntelLog)
        if isinstance(part, str):
            assert not any(words in part for words in sealed), part
    assert not debrief.unlocked(place.services, place.trainee, run)
