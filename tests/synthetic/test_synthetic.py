"""Every scenario of the library, observed in full."""

import csv
import json
from collections import Counter
from functools import cache
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from ruamel.yaml import YAML

import scenarios
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, slots
from simulator.run import run
from synthetic.entity_labels import label
from synthetic.exports import report_files
from synthetic.exports.registry import FORMATS
from synthetic.identifiers import ALLOCATORS
from synthetic.intelligence_log import observe
from synthetic.mentions import PATTERNS, mentions
from synthetic.pole import pole
from synthetic.report import IntelLog
from synthetic.safety_scan import scan_path, scan_text

LIBRARY = sorted((Path(scenarios.__file__).parent / "library").glob("*.yaml"))
STATEMENTS = [file for file in LIBRARY if "format: goldenthread/1" in file.read_text("utf-8")]


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
    return observed_log(request.param)


@pytest.fixture(scope="module", params=STATEMENTS, ids=lambda p: p.stem)
def stated(request: pytest.FixtureRequest) -> tuple[Scenario, IntelLog]:
    """Return what is observed where reports make statements about questions, on one form for all sources."""
    return observed_log(request.param)


@cache
def observed_log(file: Path) -> tuple[Scenario, IntelLog]:
    scenario = Scenario.model_validate(YAML(typ="safe", pure=True).load(file.read_text("utf-8")))
    trace, found = run(scenario, 5), slots(scenario, 5)
    made = tuple(
        Answer(s.question, s.hypotheses[0].id, s.hypotheses[1].id, "Made for a test.") for s in found
    )
    agreed = {p.id: scenario.calendar.warm_up_days for p in scenario.partners}
    log = observe(scenario, 5, trace, found, made, until_day=scenario.calendar.days, agreements=agreed)
    return scenario, log


@pytest.fixture(scope="module")
def pack(observed: tuple[Scenario, IntelLog], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with everything that is exported from a scenario."""
    scenario, log = observed
    out = tmp_path_factory.mktemp(scenario.id)
    report_files.write(log, out)
    said = pole(scenario, 5, log.reports)
    for name, write in FORMATS.items():
        write(said, out / name)
    return out


def test_no_unsafe_identifier_leaves_in_any_file(pack: Path) -> None:
    assert [str(found) for found in scan_path(pack)] == []


def test_the_scenario_itself_names_nothing_that_could_be_real(observed: tuple[Scenario, IntelLog]) -> None:
    assert [str(found) for found in scan_text(observed[0].model_dump_json(indent=1), observed[0].id)] == []


@pytest.mark.parametrize(
    ("file", "safe", "real"),
    [
        ("reports.csv", "07700 900", "07700 800"),
        ("reports.jsonl", "07700 900", "+44 (0)7700-800"),
        ("pole/objects.csv", "07700 900", "07700 800"),
        ("pole/objects.jsonl", "07700 900", "07700 800"),
        ("graphml/links.graphml", "07700 900", "07700 800"),
        ("i2/telephone.csv", "07700 900", "0770-0800"),
        ("i2/vehicle.csv", "Q", "K"),
        ("i2/mapping.html", "EXERCISE", "write to someone@mail.com"),
        ("ftm/entities.ftm.json", "07700 900", "07700 800"),
    ],
)
def test_real_looking_identifiers_planted_in_any_export_are_found(
    pack: Path, tmp_path: Path, file: str, safe: str, real: str
) -> None:
    text = (pack / file).read_text(encoding="utf-8")
    assert safe in text
    planted = tmp_path / Path(file).name
    planted.write_text(text.replace(safe, real), encoding="utf-8")
    assert len(scan_path(planted)) >= min(text.count(safe), 1)
    assert scan_path(pack / file) == ()


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_an_analyst_reads_off_a_report_every_object_that_its_text_names(
    stated: tuple[Scenario, IntelLog], name: str
) -> None:
    makers = {"vehicle": ("vrm",), "telephone": ("mobile", "landline"), "account": ("account",)}
    for maker in makers[name]:
        pool = ALLOCATORS[maker]
        for number in range(0, pool.size, max(1, pool.size // 500)):
            assert PATTERNS[name].fullmatch(pool.allot(number))
    named = {value for r in stated[1].reports for kind, value in mentions(r).objects if kind == name}
    assert len(named) > 5


def test_every_report_has_its_street_and_time_read_off(stated: tuple[Scenario, IntelLog]) -> None:
    for report in stated[1].reports:
        said = mentions(report)
        assert said.street
        assert f"Where: {said.street}, " in report.body
        assert f"When: about {said.time}" in report.body


def test_the_pack_tells_no_truth(stated: tuple[Scenario, IntelLog], tmp_path: Path) -> None:
    _, log = stated
    report_files.write(log, tmp_path)
    table = pq.read_table(tmp_path / "reports.parquet")
    assert tuple(table.column_names) == report_files.COLUMNS
    assert not [c for c in report_files.COLUMNS if any(word in c for word in SEALED_WORDS)]
    with (tmp_path / "reports.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert table.num_rows == len(log.reports) == len(rows)
    order = [json.loads(line)["id"] for line in (tmp_path / "reports.jsonl").read_text("utf-8").splitlines()]
    assert order == sorted(order)
    truths = (tmp_path / "sealed" / "truth.jsonl").read_text("utf-8").splitlines()
    assert {json.loads(line)["report"] for line in truths} == set(order)


def test_a_desk_gets_enough_to_read_and_not_more(stated: tuple[Scenario, IntelLog]) -> None:
    scenario, log = stated
    calendar = scenario.calendar
    cycles = Counter((r.headline.released_day - calendar.warm_up_days) // 14 for r in log.reports)
    bearing = sum(bool(r.assertions) for r in log.reports)
    assert 8 <= bearing / calendar.cycles <= 35
    assert all(40 <= cycles[c] <= 120 for c in range(calendar.cycles))


def test_every_report_is_on_a_marked_form_and_names_its_subject(stated: tuple[Scenario, IntelLog]) -> None:
    scenario, log = stated
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


def test_titles_are_the_same_for_and_against(stated: tuple[Scenario, IntelLog]) -> None:
    _, log = stated
    shapes: dict[str, Counter[str]] = {"for": Counter(), "against": Counter()}
    for report in log.reports:
        for said in report.assertions:
            shapes[said.polarity][report.headline.title.split()[0]] += 1
    common = {w for w, n in shapes["for"].items() if n > 6} | {
        w for w, n in shapes["against"].items() if n > 6
    }
    assert common
    assert all(shapes["for"][w] and shapes["against"][w] for w in common)
