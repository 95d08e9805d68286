"""The best affordable search spends hours where belief can move, and never looks inside first."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from assessment.observer.affordable_search import best_search
from scenarios.schema.intelligence import Dials, SourcePlan
from simulator.answers import Slots
from synthetic.report import Report
from tests.assessment.conftest import MakeReport


def a_menu(report: MakeReport, count: int = 6) -> list[Report]:
    sources = ["source_report", "public_line", "pcso"]
    return [
        report(i, about=f"H{1 + i % 3}", source=sources[i % 3], grade="ABCDE"[i % 5]) for i in range(count)
    ]


@given(hours=st.floats(0, 4))
def test_it_never_spends_more_hours_than_there_are(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: MakeReport, hours: float
) -> None:
    opened = best_search(plans, dials, [slots], {1: a_menu(report)}, {1: hours})[1]
    assert 0.5 * len(opened) <= hours + 1e-6


def test_it_leaves_background_unread(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: MakeReport
) -> None:
    noise = [report(i, question="") for i in range(20, 25)]
    opened = best_search(plans, dials, [slots], {1: [*noise, *a_menu(report)]}, {1: 100.0})[1]
    assert {r.headline.id for r in opened}.isdisjoint(r.headline.id for r in noise)
    assert opened


def test_what_is_inside_cannot_change_the_first_choice(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: MakeReport
) -> None:
    menu = a_menu(report)
    first = best_search(plans, dials, [slots], {1: menu}, {1: 0.5})[1]
    turned = [
        replace(r, assertions=tuple(replace(a, polarity="against") for a in r.assertions)) for r in menu
    ]
    again = best_search(plans, dials, [slots], {1: turned}, {1: 0.5})[1]
    assert [r.headline.id for r in first] == [r.headline.id for r in again] != []


def test_reports_left_unread_stay_on_the_menu(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: MakeReport
) -> None:
    by_cycle = best_search(plans, dials, [slots], {1: a_menu(report)}, {1: 0.5, 2: 0.5})
    assert len(by_cycle[1]) == len(by_cycle[2]) == 1
    assert by_cycle[1] != by_cycle[2]


def test_nothing_is_opened_before_it_is_on_the_menu(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: MakeReport
) -> None:
    late = report(1)
    by_cycle = best_search(plans, dials, [slots], {2: [late]}, {1: 10.0, 2: 10.0})
    assert by_cycle == {1: (), 2: (late,)}


def test_the_order_of_the_menu_changes_nothing(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: MakeReport
) -> None:
    menu = a_menu(report)
    assert best_search(plans, dials, [slots], {1: menu}, {1: 1.5}) == best_search(
        plans, dials, [slots], {1: menu[::-1]}, {1: 1.5}
    )


def test_a_copy_opened_by_chance_is_not_believed_twice(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: MakeReport
) -> None:
    first = report(1)
    menu = [first, report(2, origin=first.origin, source="pcso"), report(3, about="H2")]
    assert len(best_search(plans, dials, [slots], {1: menu}, {1: 10.0})[1]) == 3
