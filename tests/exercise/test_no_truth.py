"""Nothing a trainee can call before the debrief holds any of the truth."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from exercise.access import Caller
from exercise.debrief import debrief
from exercise.desk import desk
from exercise.runs import truth
from exercise.runs.runs import load
from exercise.runs.world_inputs import past_of
from exercise.services.services import Services
from exercise.worker.job_handlers import work_once
from simulator.answers import Answer
from simulator.trace import Trace
from synthetic.report import IntelLog, SealedTruth

READERS: dict[str, Callable[[Services, Caller, str], object]] = {
    "my_runs": lambda services, caller, run: desk.my_runs(services, caller),
    "brief": desk.brief,
    "inbox": desk.inbox,
    "opened": desk.opened,
    "estimates": desk.estimates,
    "tasked": desk.tasked,
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


def parts(value: Any) -> Iterator[Any]:
    """Everything inside a view, however deep."""
    yield value
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from parts(getattr(value, field.name))
    elif isinstance(value, dict):
        for item in (*value.keys(), *value.values()):
            yield from parts(item)
    elif isinstance(value, list | tuple | set | frozenset):
        for item in value:
            yield from parts(item)


def shown(place: Any, run: str) -> list[object]:
    return [read(place.services, place.trainee, run) for read in READERS.values()]


def test_every_function_of_the_desk_is_a_reader_here_or_a_writer() -> None:
    assert READERS.keys() | WRITERS == set(desk.__all__)
    assert not READERS.keys() & WRITERS


def test_no_view_before_the_debrief_holds_sealed_words_or_records(
    place: Any, play_through: Callable[..., None]
) -> None:
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


def test_the_debrief_reveals_it_all_afterwards(place: Any, play_through: Callable[..., None]) -> None:
    run = place.run()
    play_through(place, run)
    told = debrief.debrief(place.services, place.trainee, run)
    assert [a.question for a in told.answers] == ["Q1", "Q2", "Q3"]
    assert set(told.tracks) == {"Q1", "Q2", "Q3"}
    for points in told.tracks.values():
        assert {p.reader for p in points} == {"you", "ideal"}
        assert len({p.hypothesis for p in points if p.true}) == 1
    assert sum(report.opened for report in told.reports) == 12
    assert {report.error_type for report in told.reports} > {"background", "accurate"}
    assert len(told.timeline) <= 60
    assert told.decision is None
    assert told.without_you == ()


def test_a_debrief_names_people_groups_and_places_and_never_their_ids(
    place: Any, play_through: Callable[..., None]
) -> None:
    run = place.run()
    play_through(place, run)
    while work_once(place.services, "tests"):
        pass
    told = debrief.debrief(place.services, place.trainee, run)
    assert told.decision is not None
    reports = {report.id for report in told.reports} | {report.copy_of for report in told.reports}
    said = [part for part in parts(told) if isinstance(part, str) and part not in reports]
    assert len(said) > 100
    assert [words for words in said if re.search(r"\bP\d{3,}\b|\bG\d{2}\b|\bZ-[A-Z]+", words)] == []
    assert not any("None" in answer.explanation for answer in told.answers)
