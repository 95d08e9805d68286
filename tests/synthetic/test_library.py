"""Every scenario of the library, observed in full."""

import csv
import json
from collections import Counter
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from ruamel.yaml import YAML

import scenarios
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, slots
from simulator.run import run
from synthetic import exports
from synthetic.labels import label
from synthetic.log import observe
from synthetic.report import IntelLog
from synthetic.safety import scan_path

LIBRARY = sorted((Path(scenarios.__file__).parent / "library").glob("*.yaml"))
SEALED_WORDS = (
    "accurate",
    "misattributed",
    "planted",
    "vague",
    "background",
    "copy_of",
    "error",
    "correct",
    "truth",
)


@pytest.fixture(scope="module", params=LIBRARY, ids=lambda p: p.stem)
def observed(request: pytest.FixtureRequest) -> tuple[Scenario, IntelLog]:
    scenario = Scenario.model_validate(YAML(typ="safe", pure=True).load(request.param.read_text("utf-8")))
    trace, found = run(scenario, 5), slots(scenario, 5)
    made = tuple(
        Answer(s.question, s.hypotheses[0].id, s.hypotheses[1].id, "Made for a test.") for s in found
    )
    agreed = {p.id: scenario.calendar.warm_up_days for p in scenario.partners}
    log = observe(scenario, 5, trace, found, made, until_day=scenario.calendar.days, agreements=agreed)
    return scenario, log


def test_no_unsafe_identifier_leaves_in_any_file(observed: tuple[Scenario, IntelLog], tmp_path: Path) -> None:
    exports.write(observed[1], tmp_path)
    assert [str(found) for found in scan_path(tmp_path)] == []


def test_the_pack_tells_no_truth(observed: tuple[Scenario, IntelLog], tmp_path: Path) -> None:
    _, log = observed
    exports.write(log, tmp_path)
    table = pq.read_table(tmp_path / "reports.parquet")
    assert tuple(table.column_names) == exports.COLUMNS
    assert not [c for c in exports.COLUMNS if any(word in c for word in SEALED_WORDS)]
    with (tmp_path / "reports.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert table.num_rows == len(log.reports) == len(rows)
    order = [json.loads(line)["id"] for line in (tmp_path / "reports.jsonl").read_text("utf-8").splitlines()]
    assert order == sorted(order)
    truths = (tmp_path / "sealed" / "truth.jsonl").read_text("utf-8").splitlines()
    assert {json.loads(line)["report"] for line in truths} == set(order)


def test_a_desk_gets_enough_to_read_and_not_more(observed: tuple[Scenario, IntelLog]) -> None:
    scenario, log = observed
    calendar = scenario.calendar
    cycles = Counter((r.headline.released_day - calendar.warm_up_days) // 14 for r in log.reports)
    bearing = sum(bool(r.assertions) for r in log.reports)
    assert 8 <= bearing / calendar.cycles <= 35
    assert all(40 <= cycles[c] <= 120 for c in range(calendar.cycles))


def test_every_report_is_on_a_marked_form_and_names_its_subject(observed: tuple[Scenario, IntelLog]) -> None:
    scenario, log = observed
    for report in log.reports:
        assert report.body.startswith(scenario.marking)
        for part in (
            "URN: ",
            "Date of intelligence: ",
            "Grade: ",
            "Who: ",
            "Where: ",
            "When: ",
            "Provenance: ",
        ):
            assert part in report.body
        for entity in report.entities:
            name = label(scenario, 5, entity)
            assert name.split()[0] in report.body or name in report.body, (report.headline.id, entity)


def test_titles_are_the_same_for_and_against(observed: tuple[Scenario, IntelLog]) -> None:
    _, log = observed
    shapes: dict[str, Counter[str]] = {"for": Counter(), "against": Counter()}
    for report in log.reports:
        for said in report.assertions:
            shapes[said.polarity][report.headline.title.split()[0]] += 1
    common = {w for w, n in shapes["for"].items() if n > 6} | {
        w for w, n in shapes["against"].items() if n > 6
    }
    assert common
    assert all(shapes["for"][w] and shapes["against"][w] for w in common)
