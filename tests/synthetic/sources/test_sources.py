"""Each of the twenty sources stands by itself, and is what its file says."""

from dataclasses import fields, replace
from hashlib import sha256
from typing import get_args

import pytest

from scenarios.schema.intelligence import SourceId
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots
from simulator.trace import Trace
from synthetic.codes import origin_source
from synthetic.intelligence_log import observe
from synthetic.report import IntelLog, Report
from synthetic.safety_scan import scan_text
from synthetic.sources.registry import SOURCES

World = tuple[Scenario, Trace, tuple[Slots, ...], tuple[Answer, ...]]


OPEN = {"prison": 0, "private_sector": 0, "health": 0}


def open_plan(source: SourceId, scenario: Scenario) -> object:
    partners = {p.id for p in scenario.partners}
    plan = SOURCES[source].plan
    return plan.model_copy(update={"partner": plan.partner if plan.partner in partners else None, "delay_max": 6,
                                   "delay_min": 1, "visibility": 0.5})  # fmt: skip


def with_sources(scenario: Scenario, *added: SourceId) -> Scenario:
    kept = tuple(p for p in scenario.sources if p.id not in added)
    return scenario.model_copy(update={"sources": (*kept, *(open_plan(s, scenario) for s in added))})


@pytest.fixture(scope="module")
def world(scenario: Scenario, trace: Trace, slots: tuple[Slots, ...], answers: tuple[Answer, ...]) -> World:
    return scenario, trace, slots, answers


def seen(world: World, scenario: Scenario, seed: int = 4) -> IntelLog:
    _, trace, slots, answers = world
    return observe(scenario, seed, trace, slots, answers, until_day=28, agreements=OPEN)


def digest(reports: list[Report]) -> str:
    return sha256("\n".join(repr(r) for r in reports).encode()).hexdigest()


@pytest.mark.parametrize("source", sorted(set(get_args(SourceId)) - {"crime_report", "pcso", "public_line"}))
def test_a_source_more_changes_no_other_sources_records(world: World, source: SourceId) -> None:
    without = world[0].model_copy(update={"sources": tuple(p for p in world[0].sources if p.id != source)})
    before = seen(world, without)
    after = seen(world, with_sources(world[0], source))
    mine = [r for r in after.reports if r.headline.source == source or origin_source(r.origin) == source]
    others = [r for r in after.reports if r not in mine]
    assert mine
    assert digest(others) == digest(list(before.reports))


@pytest.mark.parametrize("source", SOURCES)
def test_every_source_writes_its_own_form_and_nothing_unsafe(world: World, source: SourceId) -> None:
    log = seen(world, with_sources(world[0], source))
    own = [(r, t) for r, t in zip(log.reports, log.truths, strict=True) if r.headline.source == source]
    assert len(own) >= 5
    voice = SOURCES[source]
    for report, truth in own:
        assert report.body.startswith("EXERCISE – SYNTHETIC DATA\nURN: R-")
        for part in ("Date of intelligence: ", "Date entered: ", "Grade: ", "What: ", "Why: ", f"How: {voice.how}",
                     "Who: ", "Where: ", "When: ", "Provenance: "):  # fmt: skip
            assert part in report.body
        assert ("Handling conditions: A" in report.body) == (report.grade.handling == "C")
        assert truth.author.startswith(f"{voice.prefix}/")
        assert 1 <= int(truth.author[3:]) <= voice.authors
        assert f"{voice.desk} {truth.author}," in report.body
        assert scan_text(report.body) == ()


def test_mentions_of_the_sealed_record_stand_where_it_says(world: World) -> None:
    log = seen(world, world[0])
    found = 0
    for report, truth in zip(log.reports, log.truths, strict=True):
        for mention in truth.mentions:
            assert report.body[mention.start : mention.end].strip()
            assert mention.entity in report.entities
            found += 1
    assert found > len(log.reports)


def test_numbers_order_and_times_carry_no_trace_of_the_truth(world: World) -> None:
    scenario, trace, slots, answers = world
    other = tuple(replace(a, truth="H3", decoy="H1") for a in answers)
    one = seen(world, scenario)
    two = observe(scenario, 4, trace, slots, other, until_day=28, agreements=OPEN)
    assert [r.headline for r in one.reports] == [r.headline for r in two.reports]
    assert [(r.entered_day, r.origin, r.grade) for r in one.reports] == [
        (r.entered_day, r.origin, r.grade) for r in two.reports
    ]
    assert {f.name for f in fields(Report)} & {"claims", "relevance", "error_type"} == set()


def test_two_operators_write_headers_numbers_and_times_each_in_their_way(world: World) -> None:
    reports = [r for seed in range(4) for r in seen(world, world[0], seed).reports]
    bodies = {r.body for r in reports if r.headline.source == "communications" and "Operator " in r.body}
    one = [b for b in bodies if "Operator one" in b]
    two = [b for b in bodies if "Operator two" in b]
    assert one
    assert two
    assert all("A_NUM;B_NUM" in b and "local" in b and "+44" not in b for b in one)
    assert all("Calling,Called" in b and "UTC" in b and "+44 " in b for b in two)
