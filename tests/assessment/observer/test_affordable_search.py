"""The best affordable search spends hours where belief can move, and never looks inside first."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.observer.affordable_search import best_search
from simulator.answers import Slots
from synthetic.report import Report
from tests.assessment import plain_reader
from tests.assessment.conftest import TABLES, MakeReport
from tests.assessment.plain_reader import SourceTable, shown, statement_reader
from tests.depth import examples


def a_menu(report: MakeReport, count: int = 6) -> list[Report]:
    sources = ["source_report", "public_line", "pcso"]
    return [
        report(i, about=f"H{1 + i % 3}", source=sources[i % 3], grade="ABCDE"[i % 5]) for i in range(count)
    ]


@given(hours=st.floats(0, 4))
def test_it_never_spends_more_hours_than_there_are(slots: Slots, report: MakeReport, hours: float) -> None:
    opened = best_search(statement_reader(TABLES, [slots]), {1: a_menu(report)}, {1: hours})[1]
    assert 0.5 * len(opened) <= hours + 1e-6


def test_it_leaves_background_unread(slots: Slots, report: MakeReport) -> None:
    noise = [report(i, question="") for i in range(20, 25)]
    opened = best_search(statement_reader(TABLES, [slots]), {1: [*noise, *a_menu(report)]}, {1: 100.0})[1]
    assert {r.headline.id for r in opened}.isdisjoint(r.headline.id for r in noise)
    assert opened


def test_what_is_inside_cannot_change_the_first_choice(slots: Slots, report: MakeReport) -> None:
    menu = a_menu(report)
    first = best_search(statement_reader(TABLES, [slots]), {1: menu}, {1: 0.5})[1]
    turned = [replace(r, body=r.body.replace(" for", " against")) for r in menu]
    again = best_search(statement_reader(TABLES, [slots]), {1: turned}, {1: 0.5})[1]
    assert [r.headline.id for r in first] == [r.headline.id for r in again] != []


def test_reports_left_unread_stay_on_the_menu(slots: Slots, report: MakeReport) -> None:
    by_cycle = best_search(statement_reader(TABLES, [slots]), {1: a_menu(report)}, {1: 0.5, 2: 0.5})
    assert len(by_cycle[1]) == len(by_cycle[2]) == 1
    assert by_cycle[1] != by_cycle[2]


def test_nothing_is_opened_before_it_is_on_the_menu(slots: Slots, report: MakeReport) -> None:
    late = report(1)
    by_cycle = best_search(statement_reader(TABLES, [slots]), {2: [late]}, {1: 10.0, 2: 10.0})
    assert by_cycle == {1: (), 2: (late,)}


def test_the_order_of_the_menu_changes_nothing(slots: Slots, report: MakeReport) -> None:
    menu = a_menu(report)
    assert best_search(statement_reader(TABLES, [slots]), {1: menu}, {1: 1.5}) == best_search(
        statement_reader(TABLES, [slots]), {1: menu[::-1]}, {1: 1.5}
    )


def test_a_copy_opened_by_chance_is_not_believed_twice(slots: Slots, report: MakeReport) -> None:
    first = report(1)
    menu = [first, report(2, provenance=first.provenance, source="pcso"), report(3, about="H2")]
    assert len(best_search(statement_reader(TABLES, [slots]), {1: menu}, {1: 10.0})[1]) == 3


HOURS = st.sampled_from([0.0, 0.25, 0.5, 1.0, 2.0, 3.0])


def plain_search(
    tables: Sequence[SourceTable],
    questions: Sequence[Slots],
    arrivals: Mapping[int, Sequence[Report]],
    hours: Mapping[int, float],
) -> dict[int, list[str]]:
    """Return by cycle the reports opened: always the most bits an hour that can be paid for, then the lower id."""
    unread: list[Report] = []
    opened: list[Report] = []
    opened_by_cycle: dict[int, list[str]] = {}
    for cycle in sorted({*arrivals, *hours}):
        unread += arrivals.get(cycle, ())
        left, opened_by_cycle[cycle] = hours.get(cycle, 0.0), []
        while True:
            rates = {}
            for report in unread:
                headline = report.headline
                slots = next((s for s in questions if s.question == shown(headline)[0]), None)
                if slots is None or headline.open_hours > left:
                    continue
                belief = plain_reader.state(tables, slots, opened)
                bits = plain_reader.headline_value(tables, slots, belief, headline)
                # To nine places, so that equal headlines are equal whatever order their sums are taken in.
                rates[headline.id] = round(bits / headline.open_hours, 9)
            worth = [id_ for id_, rate in rates.items() if rate > 0]
            if not worth:
                break
            best = min(worth, key=lambda id_: (-rates[id_], id_))
            report = next(r for r in unread if r.headline.id == best)
            unread.remove(report)
            opened.append(report)
            left -= report.headline.open_hours
            opened_by_cycle[cycle].append(best)
    return opened_by_cycle


@settings(max_examples=examples(usual=150, deep=3000), deadline=None)
@given(
    data=st.data(),
    tables=plain_reader.source_tables(least=1),
    first=plain_reader.questions("Q1"),
    second=plain_reader.questions("Q2"),
)
def test_the_search_opens_what_working_everything_out_afresh_opens(
    report: Callable[..., Report],
    data: st.DataObject,
    tables: tuple[SourceTable, ...],
    first: Slots,
    second: Slots,
) -> None:
    by_cycle: dict[int, list[Report]] = {1: [], 2: []}
    menu: list[Report] = []
    for number in data.draw(st.permutations(range(data.draw(st.integers(0, 7))))):
        slots = data.draw(st.sampled_from([first, first, second]))
        about = data.draw(st.sampled_from([h.id for h in slots.hypotheses if h.entity]))
        made = report(
            number,
            about=about,
            says=data.draw(st.sampled_from(["for", "against"])),
            source=data.draw(st.sampled_from(plain_reader.SOURCES)),
            grade=data.draw(st.sampled_from("ABCDE")),
            question=slots.question,
        )
        copied = [r for r in menu if shown(r.headline)[0] == slots.question]
        if data.draw(st.sampled_from([True, True, False])) and copied:
            made = replace(made, provenance=data.draw(st.sampled_from(copied)).provenance)
        named = data.draw(st.sampled_from([about, "", *(h.id for h in slots.hypotheses if not h.entity)]))
        headline = replace(
            made.headline,
            title=f"{slots.question} {named}".strip(),
            open_hours=data.draw(st.sampled_from([0.25, 0.5, 1.0])),
        )
        menu.append(replace(made, headline=headline))
        by_cycle[data.draw(st.integers(1, 2))].append(menu[-1])
    hours = {1: data.draw(HOURS), 3: data.draw(HOURS)}
    opened = best_search(statement_reader(tables, [first, second]), by_cycle, hours)
    ids = {cycle: [r.headline.id for r in reports] for cycle, reports in opened.items()}
    assert ids == plain_search(tables, [first, second], by_cycle, hours)
