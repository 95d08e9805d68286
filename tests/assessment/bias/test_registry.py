"""Indicators find the bias that a scripted reader has, are quiet without it, and hide when they are not."""

import json
from collections.abc import Callable

import pytest

from assessment.bias import registry
from assessment.bias.evidence import IndicatorRow, evidence
from assessment.bias.registry import CALIBRATION, INDICATORS, MOST_ALARMS, NOT_IN_THE_LOG, Calibrated
from assessment.mark_records import Indicator
from benchmarks.calibration import EXERCISES, PAGE, page
from benchmarks.readers import BIASED, UNBIASED, Case, Habit, case, read
from scenarios.load import find
from simulator.answers import Slots
from tests.assessment.conftest import TABLES
from tests.assessment.plain_reader import statement_reader
from tests.assessment.present import present

Judge = Callable[[str, Habit], Indicator]
"""Returns an indicator by its name, over readers of one habit."""
SEEDS = range(301, 317)
"""Seeds that the calibration did not use."""


UNEVEN = {"Q1": (0.6, 0.2, 0.1, 0.05, 0.05), "Q2": (0.1, 0.1, 0.1, 0.7)}
"""Base rates that are far from alike: neglect of Harrowmere's own, which are not, shows only over many exercises."""


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    scenario = find("harrowmere-lines")
    return [case(scenario, seed) for seed in SEEDS]


@pytest.fixture(scope="module")
def uneven_cases() -> list[Case]:
    scenario = find("harrowmere-lines")
    asked = tuple(
        question.model_copy(update={"base_rates": UNEVEN.get(question.id, question.base_rates)})
        for question in scenario.questions
    )
    uneven = scenario.model_copy(update={"questions": asked})
    return [case(uneven, seed) for seed in SEEDS]


@pytest.fixture(scope="module")
def judged(cases: list[Case], uneven_cases: list[Case]) -> Judge:
    def judge(name: str, habit: Habit) -> Indicator:
        rows: list[IndicatorRow] = []
        for of in uneven_cases if name == "base_rate" else cases:
            rows += INDICATORS[name].rows(evidence(of.reader, read(of, habit)))
        return INDICATORS[name].judge(rows)

    return judge


@pytest.mark.parametrize("name", INDICATORS)
def test_a_scripted_bias_is_found_and_its_absence_is_not_called_one(judged: Judge, name: str) -> None:
    without, having = judged(name, UNBIASED), judged(name, BIASED[name][0])
    assert having.remarked, having.prompt
    assert present(having.estimate) > 2 * abs(present(without.estimate))
    assert having.prompt != without.prompt


def test_the_ideal_reading_without_noise_has_no_bias_at_all(
    judged: Judge,
) -> None:
    still = UNBIASED.__class__(noise=0.0)
    for name in ("weighting", "recency", "availability", "absence", "conservatism", "double_counting"):
        assert judged(name, still).estimate == pytest.approx(0.0, abs=0.08), name


def test_every_row_of_the_literature_is_measured_or_said_to_be_out_of_reach() -> None:
    assert len(NOT_IN_THE_LOG) == 4
    assert len(INDICATORS) == 13  # twelve rows, that of grades and copies being two
    assert set(BIASED) == set(INDICATORS)


def test_the_committed_table_is_the_committed_page() -> None:
    kept = json.loads(CALIBRATION.read_text(encoding="utf-8"))
    assert set(kept["indicators"]) == set(INDICATORS)
    assert kept["seeds"] == 200
    assert [row["exercises"] for row in kept["indicators"]["search"]] == list(EXERCISES)
    title = find(kept["scenario"]).title
    assert page(title, kept["seeds"], kept["indicators"]) == PAGE.read_text(encoding="utf-8")


def test_an_indicator_with_too_many_false_alarms_is_not_shown(
    monkeypatch: pytest.MonkeyPatch, slots: Slots
) -> None:
    table = {
        "search": (Calibrated(1, 0.11, 0.9), Calibrated(3, 0.04, 0.9)),
        "weighting": (Calibrated(1, MOST_ALARMS, 0.5),),
    }
    monkeypatch.setattr(registry, "_calibration", lambda: table)
    shown = {i.name: i for i in registry.pooled([evidence(statement_reader(TABLES, [slots]), [])])}
    assert "search" not in shown
    assert (shown["weighting"].false_alarms, shown["weighting"].power) == (MOST_ALARMS, 0.5)
    three = registry.pooled([evidence(statement_reader(TABLES, [slots]), [])] * 3)
    assert "search" in {i.name for i in three}


def test_every_indicator_shown_says_how_often_it_is_wrong(slots: Slots) -> None:
    for indicator in registry.pooled([evidence(statement_reader(TABLES, [slots]), [])]):
        assert indicator.false_alarms is not None
        assert indicator.false_alarms <= MOST_ALARMS
        assert indicator.power is not None


def test_several_exercises_are_judged_together_and_the_log_lines_are_of_the_last(cases: list[Case]) -> None:
    seen = [evidence(of.reader, read(of, BIASED["anchoring"][0])) for of in cases[:3]]
    one, three = (
        {i.name: i for i in found}["anchoring"]
        for found in (registry.pooled(seen[2:]), registry.pooled(seen))
    )
    assert (one.exercises, three.exercises) == (1, 3)
    assert three.n == 3 * one.n
    assert three.lines == one.lines
