"""The trainee's desk: a whole game, and every way of getting it wrong."""

from collections.abc import Callable
from typing import Any

import pytest

from exercise.access import Refused
from exercise.control import control
from exercise.debrief import debrief
from exercise.desk import desk


def begun(place: Any) -> str:
    run: str = place.run()
    desk.begin(place.services, place.trainee, run)
    return run


def decide(place: Any, run: str, cycle: int, **more: Any) -> None:
    fields: dict[str, Any] = {"actions": [], "deferred": True, "rationale": "Wait for the next reports."}
    desk.decide(place.services, place.trainee, run, expected_cycle=cycle, **{**fields, **more})


def test_a_whole_game_from_briefing_to_debrief(place: Any, play_through: Callable[..., None]) -> None:
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


def test_a_restart_loses_nothing(
    place: Any, play_through: Callable[..., None], reopened: Callable[[Any], Any]
) -> None:
    run = place.run()
    play_through(place, run)
    functions = (desk.brief, desk.inbox, desk.opened, desk.estimates, desk.consequences, desk.link_chart)
    before = [function(place.services, place.trainee, run) for function in functions]
    again = reopened(place)
    assert [function(again.services, again.trainee, run) for function in functions] == before
    again.services.store.close()


def test_before_the_run_begins_the_log_is_empty_and_shut(place: Any) -> None:
    run = place.run()
    assert desk.inbox(place.services, place.trainee, run).total == 0
    with pytest.raises(Refused, match="begin"):
        decide(place, run, 0)


def test_opening_costs_hours_once_and_overspending_names_the_figures(place: Any) -> None:
    run = begun(place)
    services, caller = place.services, place.trainee
    box = desk.inbox(services, caller, run, per_page=200)
    first = box.items[0].headline
    desk.open_report(services, caller, run, first.id, menu=[])
    desk.open_report(services, caller, run, first.id, menu=[])
    left = desk.brief(services, caller, run).resources
    assert left.analyst_hours == pytest.approx(left.analyst_hours_of - first.open_hours)

    def open_everything() -> None:
        for item in box.items[1:]:
            desk.open_report(services, caller, run, item.headline.id, menu=[])

    with pytest.raises(Refused, match=r"takes .* analyst hours and .* are left"):
        open_everything()
    with pytest.raises(Refused, match="no report R-nowhere"):
        desk.open_report(services, caller, run, "R-nowhere", menu=[])


def test_search_reads_headlines_and_the_bodies_of_opened_reports_alone(place: Any) -> None:
    run = begun(place)
    services, caller = place.services, place.trainee
    item = desk.inbox(services, caller, run).items[0]
    word = item.headline.title.split()[0].upper()
    assert item in desk.inbox(services, caller, run, words=word).items
    body = desk.open_report(services, caller, run, item.headline.id, menu=[]).report.body
    found = desk.inbox(services, caller, run, words=body[:40]).items
    assert item.headline.id in {i.headline.id for i in found}
    assert desk.inbox(services, caller, run, words="no such word anywhere").total == 0
    for source in {i.headline.source for i in desk.inbox(services, caller, run).items}:
        page = desk.inbox(services, caller, run, source=source, per_page=1, page=99)
        assert page.page == page.pages
        assert {i.headline.source for i in page.items} == {source}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"actions": [("clear", "Z-WHARF")]}, "either defer or choose"),
        ({"deferred": False}, "Choose at least one action"),
        ({"rationale": " "}, "rationale"),
        ({"deferred": False, "actions": [("bribe", "")]}, "no action bribe"),
        ({"deferred": False, "actions": [("clear", "Z-NONE")]}, "cannot be aimed"),
        ({"deferred": False, "actions": [("clear", "Z-WHARF")] * 2}, "twice"),
        ({"rationale": "x" * 30_000}, "20,000"),
        ({"rationale": "bad \ud800 surrogate"}, "correct it"),
    ],
)
def test_a_bad_decision_is_refused_in_words_and_not_logged(
    place: Any, fields: dict[str, Any], said: str
) -> None:
    run = begun(place)
    with pytest.raises(Refused, match=said):
        decide(place, run, 1, **fields)
    assert desk.decisions(place.services, place.trainee, run) == ()


@pytest.mark.parametrize("chance", [1.4, -0.1, float("nan"), float("inf")])
def test_a_probability_out_of_range_is_refused_with_the_figure(place: Any, chance: float) -> None:
    run = begun(place)
    question = desk.brief(place.services, place.trainee, run).questions[0]
    chances = {h.id: chance for h in question.hypotheses}
    with pytest.raises(Refused, match=r"probabilities.*correct it"):
        desk.estimate(place.services, place.trainee, run, question.id, chances, "low")
    assert desk.estimates(place.services, place.trainee, run) == ()


def test_a_cycle_needs_a_decision_and_a_page_of_another_cycle_is_refused(place: Any) -> None:
    run = begun(place)
    services, caller = place.services, place.trainee
    with pytest.raises(Refused, match="Record a decision"):
        desk.advance(services, caller, run, expected_cycle=1)
    decide(place, run, 1, request="d1")
    decide(place, run, 1, request="d1")
    desk.advance(services, caller, run, expected_cycle=1, request="a1")
    desk.advance(services, caller, run, expected_cycle=1, request="a1")
    assert desk.brief(services, caller, run).cycle == 2
    with pytest.raises(Refused, match="in cycle 2, and this page shows cycle 1"):
        desk.advance(services, caller, run, expected_cycle=1, request="a2")
    with pytest.raises(Refused, match="sent already with other contents"):
        decide(place, run, 2, request="d1", rationale="Another reason altogether.")


def test_tasking_costs_specialist_hours_and_answers_in_the_next_cycle(place: Any) -> None:
    run = begun(place)
    services, caller = place.services, place.trainee
    brief = desk.brief(services, caller, run)
    question = brief.questions[0]
    named = next(h for h in question.hypotheses if h.entity)
    for source in brief.sources:
        try:
            desk.task(services, caller, run, source.id, question.id, named.id)
            break
        except Refused:
            continue
    assert len(desk.tasked(services, caller, run)) == 1
    assert any(
        line.text.startswith(f"Tasked {source.name} on ") for line in desk.log_lines(services, caller, run)
    )
    left = desk.brief(services, caller, run).resources
    assert left.specialist_hours == left.specialist_hours_of - source.task_hours
    with pytest.raises(Refused, match="once is enough"):
        desk.task(services, caller, run, source.id, question.id, named.id)
    decide(place, run, 1)
    desk.advance(services, caller, run, expected_cycle=1)
    assert any(item.headline.tasked for item in desk.inbox(services, caller, run, per_page=200).items)


def test_a_draft_changed_elsewhere_keeps_both_texts(place: Any) -> None:
    run = begun(place)
    services, caller = place.services, place.trainee
    version = desk.save_draft(services, caller, run, "product", "First thoughts.\x00", 0)
    desk.save_draft(services, caller, run, "product", "Second thoughts.", version)
    with pytest.raises(Refused) as refused:
        desk.save_draft(services, caller, run, "product", "Typed in another window.", version)
    assert "Second thoughts." in str(refused.value)
    assert "Typed in another window." in str(refused.value)
    assert desk.draft(services, caller, run, "product") == ("Second thoughts.", 2)


def test_an_instructor_sends_an_inject_and_the_trainee_never_sees_its_purpose(place: Any) -> None:
    run = begun(place)
    rows = control.injects(place.services, place.instructor, run)
    by_hand = next(row for row in rows if row.arrived is None)
    control.fire(place.services, place.instructor, run, by_hand.id)
    with pytest.raises(Refused, match="arrived already"):
        control.fire(place.services, place.instructor, run, by_hand.id)
    brief = desk.brief(place.services, place.trainee, run)
    assert by_hand.id in {inject.id for inject in brief.injects}
    assert by_hand.purpose not in repr(brief)


def test_the_product_is_handed_in_once_in_time_and_within_its_length(
    place: Any, play_through: Callable[..., None]
) -> None:
    run = begun(place)
    services, caller = place.services, place.trainee
    with pytest.raises(Refused, match="handed in after cycle"):
        desk.submit(services, caller, run, "Early.")
    with pytest.raises(Refused, match="opens once"):
        debrief.debrief(services, caller, run)
    for cycle in (1, 2, 3):
        decide(place, run, cycle)
        desk.advance(services, caller, run, expected_cycle=cycle)
    with pytest.raises(Refused, match="has 301 words"):
        desk.submit(services, caller, run, "word " * 301)
    desk.submit(services, caller, run, "A short one.", request="s")
    desk.submit(services, caller, run, "A short one.", request="s")
    with pytest.raises(Refused, match="closed"):
        desk.submit(services, caller, run, "Another.")


def test_editing_a_scenario_never_changes_a_run(place: Any) -> None:
    run = begun(place)
    before = desk.brief(place.services, place.trainee, run)
    text = control.scenario_text(place.services, place.instructor, "small-town")
    edited = text.replace("title: Small Town", "title: Smaller Town").replace("version: 1", "version: 2", 1)
    row = control.save_scenario(place.services, place.instructor, edited)
    assert not isinstance(row, tuple)
    assert (row.title, row.version, row.stored) == ("Smaller Town", 2, 2)
    assert desk.brief(place.services, place.trainee, run) == before


def test_a_broken_scenario_is_refused_with_its_faults(place: Any) -> None:
    for text in ("", "]", "format: goldenthread/1\n", "a: [1, 2\n"):
        faults = control.save_scenario(place.services, place.instructor, text)
        assert isinstance(faults, tuple)
        assert faults
        assert control.check(place.services, place.instructor, text) == faults
