"""A question has to be one: its truth varies, as often as is given, and follows from no other's."""

from collections.abc import Callable

import pytest

from assessment.evidence_checks import answer_variety as varying
from assessment.evidence_checks.answer_variety import answer_variety, variety_faults
from scenarios.load import find
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Hypothesis, Slots
from tests.data import evidence_town

SEEDS = range(1, 201)


def rivals(scenario: Scenario, seed: int) -> tuple[Slots, ...]:
    """Return two questions of two answers, equally likely as given."""
    hypotheses = (Hypothesis("H1", "G01"), Hypothesis("H2", ""))
    return tuple(Slots(question, "group", hypotheses, (0.5, 0.5)) for question in ("Q1", "Q2"))


def faults(monkeypatch: pytest.MonkeyPatch, truths: Callable[[int], tuple[str, str]]) -> list[str]:
    """Return the faults of a scenario with two questions whose truth follows the seed."""

    def answers(scenario: Scenario, seed: int) -> tuple[Answer, ...]:
        return tuple(Answer(q, h, "", "") for q, h in zip(("Q1", "Q2"), truths(seed), strict=True))

    town = evidence_town.scenario()
    monkeypatch.setattr(varying, "slots", rivals)
    monkeypatch.setattr(varying, "answers", answers)
    scenario = town.model_copy(update={"questions": town.questions[:2]})
    return [str(fault) for fault in variety_faults("town", scenario, answer_variety(scenario, SEEDS))]


def test_the_library_asks_questions_whose_truth_varies_as_given() -> None:
    scenario = find("first-light")
    variety = answer_variety(scenario, SEEDS)
    assert len(variety.seeds) == 200
    assert list(variety_faults("first-light", scenario, variety)) == []
    assert variety.sentences[0].startswith("Q1: H1 ")
    assert "(given 26%)" in variety.sentences[0]


def test_independent_answers_have_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    assert faults(monkeypatch, lambda seed: (f"H{1 + seed % 2}", f"H{1 + seed // 2 % 2}")) == []


def test_a_truth_that_hardly_varies_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = faults(monkeypatch, lambda seed: (f"H{1 + seed % 2}", "H1" if seed % 40 else "H2"))
    assert any("questions[1]: G01 is the answer in 98% of 200 seeds" in line for line in lines)
    assert not any("one fact" in line for line in lines)


def test_a_base_rate_that_does_not_hold_is_refused_with_the_measured_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = faults(monkeypatch, lambda seed: ("H1" if seed % 4 else "H2", f"H{1 + seed % 2}"))
    assert any(
        "questions[0].base_rates: G01 is given as 50% but true in 75% of seeds" in line for line in lines
    )


def test_two_questions_that_are_one_fact_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = faults(monkeypatch, lambda seed: (f"H{1 + seed % 2}", f"H{2 - seed % 2}"))
    assert any("the answer to Q2 follows from that to Q1 in 100% of seeds" in line for line in lines)


def test_a_few_seeds_decide_nothing() -> None:
    scenario = find("first-light")
    assert list(variety_faults("first-light", scenario, answer_variety(scenario, range(1, 4)))) == []


def test_counting_stops_when_asked() -> None:
    calls = iter([False, False, True])
    assert answer_variety(find("first-light"), SEEDS, lambda: next(calls)).seeds == (1, 2)
