"""The debrief tells what should have changed the mind, who was missed, what rivals would have led to, and what is next."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from assessment.bias.registry import INDICATORS
from exercise.access import Refused
from exercise.debrief import debrief
from exercise.debrief.printed.debrief_pdf import debrief_pdf
from exercise.debrief.printed.printed_charts import spread, ticks
from exercise.debrief.recommendations import INDICATOR_SKILLS, NEXT_TIME, next_exercise
from exercise.desk import desk
from exercise.runs.runs import load
from exercise.scenario_library import rows_of_library
from exercise.worker.job_handlers import work_once
from scenarios.schema.skills import SKILLS

PARTS = (
    "What was true",
    "Timeline",
    "Your judgement",
    "Turning points",
    "Copies of one origin",
    "Network",
    "Your decisions",
    "Groups' reasons",
    "Practise next",
    "Side by side",
    "Bias prompts",
    "Reports",
    "Reflection",
)


@pytest.fixture
def done(place: Any, play_through: Callable[..., None]) -> tuple[Any, str]:
    run = place.run()
    play_through(place, run)
    while work_once(place.services, "tests"):
        pass
    return place, run


def test_each_question_has_the_report_that_told_most_and_what_became_of_it(done: tuple[Any, str]) -> None:
    place, run = done
    told = debrief.debrief(place.services, place.trainee, run)
    live = load(place.services, run)
    opened = {d.entry.report: d.cycle for d in live.state.opened}
    assert [point.question for point in told.turning_points] == ["Q1", "Q2", "Q3"]
    for point in told.turning_points:
        rows = (point.row, *point.others)
        assert [row.bits for row in rows] == sorted((row.bits for row in rows), reverse=True)
        assert {row.opened for row in rows} == {opened.get(row.report) for row in rows}
        assert ("never opened" in point.sentences[1]) == (point.row.opened is None)
        assert point.estimates is not None
        assert point.estimates.stated == pytest.approx(
            (point.estimates.stated[0],) * 2
        )  # base rates, stated every time


def test_every_course_of_action_tried_is_told_and_a_plan_cannot_do_better_than_itself(
    done: tuple[Any, str],
) -> None:
    place, run = done
    told = debrief.debrief(place.services, place.trainee, run)
    names = [plan.plan for plan in told.plans]
    assert {"No action", "Your decisions", "Hot-spot patrol"} <= set(names)
    assert sum(plan.own for plan in told.plans) == 1
    none = next(plan for plan in told.plans if plan.plan == "No action")
    assert (none.difference, none.low, none.high) == (0, 0, 0)
    assert [plan.difference for plan in told.plans] == sorted(plan.difference for plan in told.plans)


def test_moments_that_no_report_told_of_have_no_second_clock(done: tuple[Any, str]) -> None:
    place, run = done
    told = debrief.debrief(place.services, place.trainee, run)
    assert {one.reported is None for one in told.timeline} == {
        "never reported" in one.text for one in told.timeline
    }
    assert any(one.reported is None for one in told.timeline)
    assert all(one.reported >= one.happened for one in told.timeline if one.reported)


def test_those_missed_are_named_with_their_place_in_the_network(done: tuple[Any, str]) -> None:
    place, run = done
    told = debrief.debrief(place.services, place.trainee, run)
    named, of = (
        sum(getattr(row, field) for row in told.network.by_sex) for field in ("named_members", "members")
    )
    assert len(told.missed_members) == of - named
    assert all(one.reports >= max(one.opened, 1) and one.roles and one.group for one in told.missed_members)


def test_what_to_practise_comes_with_a_reason_and_an_exercise_that_trains_it(done: tuple[Any, str]) -> None:
    place, run = done
    told = debrief.debrief(place.services, place.trainee, run)
    assert len(told.recommendations) == 3
    trains = {row.id: row.trains for row in rows_of_library(place.services)}
    for one in told.recommendations:
        assert one.why
        assert one.next_time
        assert one.exercise == "" or one.skill in trains[one.exercise]


def test_every_bias_indicator_speaks_of_a_skill_and_every_skill_says_what_to_do_next_time() -> None:
    assert set(INDICATOR_SKILLS) == set(INDICATORS)
    assert set(NEXT_TIME) == set(SKILLS)


def test_an_exercise_not_yet_handed_in_is_recommended_before_the_same_again(done: tuple[Any, str]) -> None:
    place, run = done
    live, rows = load(place.services, run), rows_of_library(place.services)
    assert next_exercise(live, "weighing", rows, frozenset({"small-town"}))[0] == "harrowmere-lines"
    again = next_exercise(live, "weighing", rows, frozenset(row.id for row in rows))
    assert "again, with another seed" in again[1]
    assert next_exercise(live, "weighing", (), frozenset()) == (
        "",
        "No exercise of the library says that it trains this; ask your instructor for one.",
    )


def test_the_printed_debrief_has_every_part_tagged_with_words_for_every_picture(
    done: tuple[Any, str],
) -> None:
    place, run = done
    name, content = debrief_pdf(place.services, place.trainee, run)
    assert name == f"debrief-{run}.pdf"
    pdf = PdfReader(BytesIO(content))
    text = " ".join(page.extract_text() for page in pdf.pages)
    plain = " ".join(text.split())
    for part in PARTS:
        assert part in plain
    told = debrief.debrief(place.services, place.trainee, run)
    for words in (
        told.answers[0].truth,
        told.turning_points[0].row.report,
        told.recommendations[0].name,
        "No action",
    ):
        assert words in plain
    assert place.trainee.name not in plain.split()
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert pdf.metadata.title.startswith(f"Debrief of {run}")
    figures = [
        node for node in _nodes(pdf.trailer["/Root"]["/StructTreeRoot"]) if node.get("/S") == "/Figure"
    ]
    pictures = 1 + 3 + len(told.turning_points) + 1 + len(told.without_you)
    assert len(figures) == pictures
    assert all(len(node["/Alt"]) > 40 for node in figures)


def _nodes(node: Any) -> Any:
    node = node.get_object()
    if isinstance(node, dict):
        yield node
        children = node.get("/K", [])
        for child in children if isinstance(children, list) else [children]:
            if not isinstance(child, int):
                yield from _nodes(child)


def test_the_same_debrief_prints_to_the_same_bytes(
    done: tuple[Any, str], reopened: Callable[..., Any]
) -> None:
    place, run = done
    first = debrief_pdf(place.services, place.trainee, run)
    assert debrief_pdf(place.services, place.assessor, run) == first
    again = reopened(place)
    assert debrief_pdf(again.services, again.trainee, run) == first
    again.services.store.close()


def test_nothing_is_printed_before_the_hand_in_or_for_another_role(place: Any) -> None:
    run = place.run()
    desk.begin(place.services, place.trainee, run)
    with pytest.raises(Refused, match="once the written assessment"):
        debrief_pdf(place.services, place.trainee, run)
    for caller in (place.other, place.instructor, place.researcher):
        with pytest.raises(Refused):
            debrief_pdf(place.services, caller, run)


def test_a_debrief_prints_while_its_paired_runs_are_under_way_and_says_so(
    place: Any, play_through: Callable[..., None]
) -> None:
    run = place.run()
    play_through(place, run)
    pdf = PdfReader(BytesIO(debrief_pdf(place.services, place.trainee, run)[1]))
    assert "print this again when that is done" in " ".join(
        " ".join(page.extract_text() for page in pdf.pages).split()
    )


def test_scales_of_printed_charts_are_round_and_hold_every_value() -> None:
    assert ticks(706, 1063) == (700, 800, 900, 1000, 1100)
    assert ticks(0, 0) == (0,)
    for low, high in ((-3.2, 4.7), (0.001, 0.0042), (12, 13), (-5000, 250_000)):
        at = ticks(low, high)
        assert at[0] <= low
        assert at[-1] >= high
        assert 2 <= len(at) <= 8
    assert (
        "…"
        in spread(
            [("A very long name of a course of action that no chart can hold", (1.0, 2.0), True)],
            "Harm",
            "Harm.",
        ).svg
    )


def test_another_persons_text_cannot_become_markup_of_a_picture() -> None:
    drawn = spread([("<script>&amp;", (1.0, 2.0), False)], "a < b", "Words.")
    assert "<script>" not in drawn.svg
