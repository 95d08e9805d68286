"""A question for a number: its answers stand in order, and a band is nobody and nowhere."""

import pytest

from assessment.marks.probability_marks import question_marks
from assessment.observer.readers import ideal_reader
from scenarios.load import load_text
from scenarios.schema.scenario import Scenario
from simulator.answers import answers, slots
from simulator.run import run
from synthetic.entity_labels import label
from synthetic.intelligence_log import observe
from synthetic.report import IntelLog
from tests.data.size_question import text

SEEDS = range(1, 5)


@pytest.fixture(scope="module")
def asked() -> Scenario:
    return load_text(text(), "town.yaml")


@pytest.fixture(scope="module")
def logs(asked: Scenario) -> dict[int, IntelLog]:
    agreed = {partner.id: 0 for partner in asked.partners}
    return {
        seed: observe(
            asked, seed, run(asked, seed), slots(asked, seed), answers(asked, seed),
            until_day=asked.calendar.days, agreements=agreed,
        )
        for seed in SEEDS
    }  # fmt: skip


def test_the_answers_stand_in_the_same_order_for_everybody(asked: Scenario) -> None:
    for seed in SEEDS:
        rivals = slots(asked, seed)[-1]
        assert [h.entity for h in rivals.hypotheses] == ["N-Q4-1", "N-Q4-2", "N-Q4-3"]
        assert rivals.base_rates == (0.2, 0.4, 0.4)
    words = [label(asked, 1, h.entity) for h in slots(asked, 1)[-1].hypotheses]
    assert words == ["up to 4 people", "5 people", "more than 5 people"]


def test_a_band_is_nobody_and_nowhere(logs: dict[int, IntelLog]) -> None:
    for log in logs.values():
        assert log.reports
        for report in log.reports:
            assert not any(entity.startswith("N-") for entity in report.entities)
            assert "N-Q4" not in f"{report.headline.title} {report.body}"


def test_it_is_marked_with_the_ranked_score_and_the_others_are_not(
    asked: Scenario, logs: dict[int, IntelLog]
) -> None:
    reports = {1: logs[1].reports}
    marks = question_marks(
        ideal_reader(asked, 1), slots(asked, 1), answers(asked, 1), [],
        opened=reports, available=reports, hours={1: 4.0},
    )  # fmt: skip
    assert [m.ranked is not None for m in marks] == [False, False, False, True]
    ranked = marks[-1].ranked
    assert ranked is not None
    assert ranked.search + ranked.processing + ranked.irreducible == pytest.approx(ranked.total)
