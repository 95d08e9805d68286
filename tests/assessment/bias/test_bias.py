"""Bias indicators find what was put in, stay quiet without it, and say when they cannot tell."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from math import exp, log

import pytest

from assessment.bias.evidence import Event, Opening, Statement, evidence
from assessment.bias.registry import INDICATORS, pooled
from assessment.mark_records import Indicator
from assessment.observer.ideal_reader import by_id, weight_between, worth
from simulator.answers import Slots
from synthetic.report import Report
from tests.assessment.conftest import TABLES, MakeReport
from tests.assessment.plain_reader import statement_reader
from tests.assessment.present import present

Step = Callable[[Slots, Report], float]
"""Returns how far the leader's log-odds move on a question after a report."""
Study = Callable[[Step], dict[str, Indicator]]

FIRST = {"H1": 0.4, "H2": 0.3, "H3": 0.2, "H4": 0.1}


def indicators(questions: Sequence[Slots], events: Sequence[Event]) -> tuple[Indicator, ...]:
    return pooled([evidence(statement_reader(TABLES, questions), events)])


def moved_by(stated: Mapping[str, float], step: float) -> dict[str, float]:
    """Move the leader's log-odds by a step and share the rest as before."""
    top = max(stated, key=stated.__getitem__)
    p = 1 / (1 + exp(-(log(stated[top] / (1 - stated[top])) + step)))
    return {h: p if h == top else q * (1 - p) / (1 - stated[top]) for h, q in stated.items()}


def asked(slots: Slots, count: int) -> list[Slots]:
    return [Slots(f"Q{i}", slots.kind, slots.hypotheses, slots.base_rates) for i in range(1, count + 1)]


def one_report_each(report: MakeReport, questions: Sequence[Slots]) -> list[Report]:
    """One opened report a question: leader and rivals, for and against, well and poorly graded."""
    return [
        report(
            i,
            about=("H1", "H1", "H2")[i % 3],
            says=("for", "against")[i // 3 % 2],
            grade=("A", "E", "B", "D")[i % 4],
            source=("source_report", "pcso")[i % 2],
            question=slots.question,
        )
        for i, slots in enumerate(questions)
    ]


def logged(questions: Sequence[Slots], reports: Sequence[Report], step: Step) -> list[Event]:
    """Statement, opening, statement for every question; ``step`` says how far the leader moves."""
    events: list[Event] = []
    seq = 0
    for slots, opened in zip(questions, reports, strict=True):
        events += [
            Statement(seq + 1, 1, slots.question, FIRST),
            Opening(seq + 2, 1, (opened.headline,), opened),
            Statement(seq + 3, 1, slots.question, moved_by(FIRST, step(slots, opened))),
        ]
        seq += 3
    return events


@pytest.fixture
def studied(slots: Slots, report: MakeReport) -> Study:
    questions = asked(slots, 24)
    reports = one_report_each(report, questions)

    def study(step: Step) -> dict[str, Indicator]:
        found = indicators(questions, logged(questions, reports, step))
        return {i.name: i for i in found}

    return study


def warranted(slots: Slots, opened: Report) -> float:
    """Return the step that a report warrants."""
    return statement_reader(TABLES, [slots]).reading().weight(opened, slots.question, "H1")


def unread(slots: Slots, opened: Report) -> float:
    """Return the step of one who leaves the grade unread."""
    reader = statement_reader(TABLES, [slots])
    start = reader.reading()
    return weight_between(reader, start, start.misread(opened, "ungraded"), slots.question, "H1")


def test_every_indicator_has_its_name_and_a_prompt(
    studied: Study,
) -> None:
    found = studied(warranted)
    assert set(found) == set(INDICATORS)
    assert list(INDICATORS)[:3] == ["search", "weighting", "source_grade"]
    assert all(i.prompt and i.would_change and i.title for i in found.values())


def test_weighing_for_and_against_alike_shows_no_bias(
    studied: Study,
) -> None:
    found = studied(warranted)["weighting"]
    assert found.estimate == pytest.approx(0.0, abs=1e-6)
    assert "within chance" in found.prompt


def test_discounting_what_speaks_against_the_leader_is_measured(
    studied: Study,
) -> None:
    def step(slots: Slots, opened: Report) -> float:
        weight = warranted(slots, opened)
        return weight if weight > 0 else 0.3 * weight

    found = studied(step)["weighting"]
    assert found.estimate == pytest.approx(0.7, abs=1e-6)
    assert "moved you less" in found.prompt


def test_the_weighting_slope_carries_its_noise_as_a_standard_error(
    studied: Study,
) -> None:
    def step(slots: Slots, opened: Report) -> float:
        return warranted(slots, opened) + (0.3 if int(slots.question[1:]) % 5 in (0, 1) else -0.2)

    found = studied(step)["weighting"]
    assert present(found.se) > 0.05
    assert abs(present(found.estimate)) < 3 * present(found.se)


def test_heeding_grades_as_warranted_shows_no_neglect(
    studied: Study,
) -> None:
    found = studied(warranted)["source_grade"]
    assert found.estimate == pytest.approx(0.0, abs=1e-6)


def test_moving_on_the_text_alone_shows_as_neglect_of_the_grade(
    studied: Study,
) -> None:
    found = studied(unread)["source_grade"]
    assert present(found.estimate) > 0.2
    assert present(found.estimate) > 2 * present(found.se)
    assert "moved you too far" in found.prompt


def test_the_entries_behind_an_indicator_are_named(
    studied: Study,
) -> None:
    found = studied(warranted)["weighting"]
    assert set(found.lines) <= set(range(1, 73))
    assert len(found.lines) == 3 * found.n


def test_moving_nowhere_cannot_show_neglect_of_grades(
    studied: Study,
) -> None:
    found = studied(lambda slots, opened: 0.0)["source_grade"]
    assert found.estimate is None
    assert "moved too little" in found.prompt


def choices(report: MakeReport, pick: Callable[[int], int], count: int = 12) -> list[Event]:
    events: list[Event] = [Statement(1, 1, "Q1", FIRST)]
    for i in range(count):
        menu = [report(10 * i + k, about=("H1", "H2", "H3")[k % 3]) for k in range(6)]
        opened = menu[pick(i)]
        events.append(Opening(i + 2, 1, tuple(r.headline for r in menu), opened))
    return events


def test_seeking_out_the_leader_beyond_information_is_measured(slots: Slots, report: MakeReport) -> None:
    openings = [event for event in choices(report, lambda i: 0) if isinstance(event, Opening)]
    sharp = [report(500 + i, about="H2", source="source_report") for i in range(12)]
    dull = [replace(report(600 + i, about="H1", source="public_line"), body="") for i in range(12)]
    openings = [
        replace(opening, menu=(dull[i].headline, sharp[i].headline, sharp[i - 1].headline), report=dull[i])
        for i, opening in enumerate(openings)
    ]
    found = indicators([slots], [Statement(1, 1, "Q1", FIRST), *openings])[0]
    assert found.estimate == pytest.approx(2 / 3)
    assert found.se == pytest.approx((12 * 2 / 9) ** 0.5 / 12)
    assert found.lines == tuple(range(2, 14))
    assert "You opened headlines about your leading hypothesis more often" in found.prompt


def test_opening_what_tells_most_is_not_called_a_bias(slots: Slots, report: MakeReport) -> None:
    """The ideal search often reads about the leader; that alone must raise no prompt."""
    reader = statement_reader(TABLES, [slots])
    events: list[Event] = []
    seen: list[Report] = []
    for i in range(12):
        menu = [report(10 * i + k, about=f"H{1 + k % 3}", grade="BCDA"[i % 4]) for k in range(6)]
        reading = reader.reading(seen)
        worths = dict(
            zip((r.headline.id for r in menu), worth(reading, [r.headline for r in menu]), strict=True)
        )
        best = max(menu, key=lambda r: worths[r.headline.id])
        belief = by_id(reader, "Q1", reading.beliefs["Q1"])
        events += [
            Statement(2 * i + 1, 1, "Q1", belief),
            Opening(2 * i + 2, 1, tuple(r.headline for r in menu), best),
        ]
        seen.append(best)
    found = {i.name: i for i in indicators([slots], events)}["search"]
    assert found.n >= 8
    assert "within chance" in found.prompt


def test_opening_in_proportion_to_the_menu_is_within_chance(slots: Slots, report: MakeReport) -> None:
    found = indicators([slots], choices(report, lambda i: i % 3))[0]
    assert found.estimate == pytest.approx(0.0, abs=1e-9)
    assert "within chance" in found.prompt


def test_near_certainty_is_left_out_because_no_step_could_show(
    studied: Study,
) -> None:
    assert studied(lambda slots, opened: 9.0)["weighting"].n == 0


def test_a_menu_without_a_choice_does_not_count(slots: Slots, report: MakeReport) -> None:
    only = report(1)
    events: list[Event] = [Statement(1, 1, "Q1", FIRST), Opening(2, 1, (only.headline,), only)]
    assert indicators([slots], events)[0].n == 0


def test_a_log_too_short_to_tell_is_unscored_and_says_why(slots: Slots, report: MakeReport) -> None:
    for found in indicators([slots], choices(report, lambda i: 0, count=2)):
        assert found.estimate is None
        assert found.se is None
        assert found.prompt.startswith("Not shown")


def test_an_empty_log_is_answered_and_not_an_error(slots: Slots) -> None:
    assert {i.estimate for i in indicators([slots], [])} == {None}


def test_copies_weigh_nothing_in_any_interval(slots: Slots, report: MakeReport) -> None:
    first = report(1)
    copy = replace(report(2), provenance=first.provenance)
    events: list[Event] = [
        Opening(1, 1, (first.headline,), first),
        Statement(2, 1, "Q1", FIRST),
        Opening(3, 1, (copy.headline,), copy),
        Statement(4, 1, "Q1", moved_by(FIRST, 1.0)),
    ]
    found = {i.name: i for i in indicators([slots], events)}
    weighed = ("weighting", "source_grade", "conservatism", "recency", "availability", "absence")
    assert {found[name].n for name in weighed} == {0}
    assert found["double_counting"].n == 1
