"""A question has to be one: its truth varies, as often as is given, and follows from no other's."""

from collections.abc import Callable

import pytest

from assessment.evidence_checks import answer_variety as varying
from assessment.evidence_checks.answer_variety import answer_variety, variety_faults
from scenarios.load import find
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Hypothesis, Slots, slots
from tests.data import driven_town, evidence_town

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


def test_an_outcome_that_is_not_as_published_is_refused_with_what_was_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    town = driven_town.scenario()
    scenario = town.model_copy(update={"questions": tuple(q for q in town.questions if q.kind == "place")})

    def answers(scenario: Scenario, seed: int) -> tuple[Answer, ...]:
        [slot] = slots(scenario, seed)
        driver = slot.hypotheses[seed % 4].id
        return (Answer("Q3", driver, "", "", driver),)

    monkeypatch.setattr(varying, "answers", answers)
    lines = [str(fault) for fault in variety_faults("town", scenario, answer_variety(scenario, SEEDS))]
    first = town.questions[2].zones[0]  # type: ignore[union-attr]
    assert any(
        f"questions[0].outcomes: {first} to {first} is given as 60% but was so in 100%" in line
        for line in lines
    )


def test_progress_is_told_while_seeds_are_settled() -> None:
    told: list[str] = []
    answer_variety(find("first-light"), range(1, 26), step=told.append)
    assert told == ["Settled the answers of 10 seeds ...", "Settled the answers of 20 seeds ..."]
