"""Volume follows residents: a division's quarter is what forces report."""

from collections import Counter

import pytest

from benchmarks.intelligence import WARM_UP
from scenarios.schema.scenario import Scenario
from scenarios.schema.volumes import Volumes
from simulator.answers import answers, slots
from simulator.run import run
from simulator.trace import Trace
from synthetic.background import volume
from synthetic.intelligence_log import observe
from synthetic.sources.registry import SOURCES

SEED = 1


def released(scenario: Scenario, seed: int, trace: Trace) -> Counter[str]:
    """Return how many reports of each source come out after the warm-up."""
    log = observe(scenario, seed, trace, slots(scenario, seed), answers(scenario, seed), until_day=trace.days)
    return Counter(r.headline.source for r in log.reports if r.headline.released_day >= WARM_UP)


def test_a_divisions_quarter_holds_as_many_reports_as_forces_report(quarter: tuple[Scenario, Trace]) -> None:
    scenario, trace = quarter
    counted = [released(scenario, SEED, trace), released(scenario, 2, run(scenario, 2))]
    for quarters in counted:
        assert set(quarters) == set(SOURCES)
        assert quarters["sar"] == pytest.approx(320, rel=0.1)
    reports = sum(quarters.total() - quarters["sar"] for quarters in counted) / len(counted)
    assert reports == pytest.approx(1085, rel=0.1)


def test_every_source_has_a_volume_that_follows_residents_and_the_dial(scenario: Scenario) -> None:
    assert set(Volumes.model_fields) == set(SOURCES)
    for plan in scenario.sources:
        usual = volume(scenario, plan)
        area = scenario.area.model_copy(update={"population": 10 * scenario.area.population})
        dials = scenario.dials.model_copy(update={"background": 3 * scenario.dials.background})
        assert volume(scenario.model_copy(update={"area": area}), plan) == pytest.approx(10 * usual)
        assert volume(scenario.model_copy(update={"dials": dials}), plan) == pytest.approx(3 * usual)
