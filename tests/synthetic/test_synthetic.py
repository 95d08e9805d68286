"""Every scenario of the library, observed in full."""

import csv
import json
from functools import cache
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from ruamel.yaml import YAML

import scenarios
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, slots
from simulator.run import run
from synthetic.exports import report_files
from synthetic.exports.registry import FORMATS
from synthetic.identifiers import ALLOCATORS
from synthetic.intelligence_log import observe
from synthetic.mentions import PATTERNS, mentions
from synthetic.pole import pole
from synthetic.report import IntelLog
from synthetic.safety_scan import scan_path, scan_text

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
    observed: tuple[Scenario, IntelLog], name: str
) -> None:
    makers = {"vehicle": ("vrm",), "telephone": ("mobile", "landline"), "account": ("account",)}
    for maker in makers[name]:
        pool = ALLOCATORS[maker]
        for number in range(0, pool.size, max(1, pool.size // 500)):
            assert PATTERNS[name].fullmatch(pool.allot(number))
    named = {value for r in observed[1].reports for kind, value in mentions(r).objects if kind == name}
    assert len(named) > (0 if name == "account" else 5) or observed[0].id == "first-light"


def test_rows_of_contacts_and_reads_are_read_off_the_form(observed: tuple[Scenario, IntelLog]) -> None:
    for report in observed[1].reports:
        said = mentions(report)
        for contact in said.contacts:
            assert f"{contact.caller} | {contact.called} | " in report.body
        for read in said.reads:
            assert f"{read.time} | {read.camera} | " in report.body
    sources = {r.headline.source: mentions(r) for r in observed[1].reports if mentions(r).contacts}
    assert "communications" in sources


def test_the_pack_tells_no_truth(observed: tuple[Scenario, IntelLog], tmp_path: Path) -> None:
    _, log = observed
    report_files.write(log, tmp_path)
    table = pq.read_table(tmp_path / "reports.parquet")
    assert tuple(table.column_names) == report_files.COLUMNS
    assert not [c for c in report_files.COLUMNS if any(word in c for word in SEALED_WORDS)]
    with (tmp_path / "reports.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert table.num_rows == len(log.reports) == len(rows)
    order = [json.loads(line)["id"] for line in (tmp_path / "reports.jsonl").read_text("utf-8").splitlines()]
    days = {r.headline.id: r.headline.released_day for r in log.reports}
    assert order == sorted(order, key=lambda ident: (days[ident], ident))
    truths = (tmp_path / "sealed" / "truth.jsonl").read_text("utf-8").splitlines()
    assert {json.loads(line)["report"] for line in truths} == set(order)


def test_every_report_is_on_a_marked_form(observed: tuple[Scenario, IntelLog]) -> None:
    scenario, log = observed
    for report in log.reports:
        assert report.body.startswith(scenario.marking)
        for part in (
            "URN: ",
            "Date of intelligence: ",
            "Grade: ",
            "Subject: ",
            "Provenance: ",
        ):
            assert part in report.body
