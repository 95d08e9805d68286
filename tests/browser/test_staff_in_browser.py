"""Instructor, assessor and researcher do their jobs in a browser."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from assessment.cpd.signing.check_bundle import baked
from exercise.control import control
from exercise.marking import marking
from exercise.records import records
from tests.browser.conftest import Site, Visitor, Visits

pytestmark = pytest.mark.browser

INSIDE = {
    "zip": "bundle (ZIP)",
    "pdf": "certificate (PDF)",
    "csv": "record (CSV)",
    "json": "record (JSON)",
    "png": "badge (PNG)",
    "xapi": "statements (xAPI)",
}

TOWN = Path(__file__).parents[1] / "data" / "small-town.yaml"


def test_an_instructor_mends_a_broken_scenario_assigns_it_and_fires_an_inject(
    site: Site, visit: Visits, tmp_path: Path
) -> None:
    ina = visit("Ina Instructor")
    ina.sees_table("Scenario library")
    text = TOWN.read_text(encoding="utf-8").replace("id: small-town", "id: smaller-town")
    broken = tmp_path / "smaller-town.yaml"
    broken.write_text(text.replace("home: Z-WHARF", "home: Z-NOWHERE"), encoding="utf-8")
    line = 1 + broken.read_text(encoding="utf-8").splitlines().index(
        next(one for one in broken.read_text(encoding="utf-8").splitlines() if "Z-NOWHERE" in one)
    )

    ina.follow("Write a scenario")
    ina.page.locator('input[type="file"]').set_input_files(broken)
    ina.sees("Nothing is stored; your text is kept in the editor.")
    ina.sees_table("Faults in the scenario, with line numbers")
    faults = control.check(site.services, site.caller("Ina Instructor"), broken.read_text(encoding="utf-8"))
    assert line in {fault.line for fault in faults}

    box = ina.page.get_by_role("textbox", name="Scenario (YAML)")
    box.fill(text)
    box.press("Control+Enter")
    ina.settle()
    ina.press("Save as a new version")
    ina.sees("Saved “Small Town” (smaller-town), stored version 1.")

    ina.follow("Cohorts")
    ina.choose("Cohort", "Cohort of Theo Trainee")
    ina.choose("Scenario", "Small Town")
    ina.press("Assign to the cohort")
    ina.sees("Assigned to every trainee of the cohort")
    ina.choose("Cohort", "Cohort of Umar Underway")
    ina.sees_table("Progress of the cohort, refreshed every five seconds")
    ina.choose("Inject", "I05 A call from the top")
    ina.press("Fire I05 now")
    ina.sees("I05 has been sent.")

    run = site.runs["Umar Underway"]
    fired = {row.id: row for row in control.injects(site.services, site.caller("Ina Instructor"), run)}
    assert fired["I05"].arrived == 2
    umar = visit("Umar Underway")
    umar.open("decide", run)
    umar.sees("The chief superintendent wants a one-line answer by noon.")


def test_an_assessor_marks_signs_and_downloads_the_record(site: Site, visit: Visits) -> None:
    asa = visit("Asa Assessor")
    run = site.runs["Fay Finished"]
    asa.sees("Fay Finished")
    asa.open("mark", run)
    asa.sees("It is unlikely that any one rival is the broker. Confidence is low.")
    rows = marking.dossier(site.services, site.caller("Asa Assessor"), run).rubric.rows
    for row in rows:
        group = asa.page.get_by_role("radiogroup", name=row.name)
        group.locator("label").nth(3).click(delay=60)
        asa.settle()
    asa.sees(f"Saved: {len(rows)} of {len(rows)} rows marked.")
    asa.page.get_by_text("0 – Argues for").first.scroll_into_view_if_needed()
    asa.picture("mark")

    asa.section("Computed results")
    asa.sees("Process, judgement and outcome are kept apart")
    asa.section("Reflection")
    asa.sees("I will ask what would change my mind.")
    asa.section("Sign off")
    asa.press("Sign off …")
    asa.press("Sign now")
    asa.sees("Choose a decision first: meets the standard, or not yet.")
    asa.page.keyboard.press("Escape")
    asa.section("Meets the standard")
    asa.press("Sign off …")
    asa.press("Sign now")
    asa.sees("Signed. The CPD record is ready to download.")

    asa.follow("CPD records")
    files = {fmt: _download(asa, f"Download {inside}") for fmt, inside in INSIDE.items()}
    assert files["pdf"].startswith(b"%PDF-")
    held = next(csv.DictReader(io.StringIO(files["csv"].decode("utf-8-sig"))))
    assert run in json.dumps(held)
    assert run in json.dumps(json.loads(files["json"]))
    assert records.bundle_faults(site.services, files["zip"]) == ()
    assert baked(files["png"])
    asa.picture("records")
    asa.section("Register")
    asa.sees_table("Register of learners by competency")
    assert b"Tests rival hypotheses" in _download(asa, "Download register (CSV)")
    assert b"goldenthread-status/1" in _download(asa, "Download status list (JSON)")
    assert asa.serious() == []
    asa.section("Whole cohorts")
    asa.press("Make the bundles")
    expect(asa.page.get_by_text("Done: ")).to_be_visible(timeout=60_000)
    names = zipfile.ZipFile(io.BytesIO(_download(asa, "Download all bundles (ZIP)"))).namelist()
    assert {"register.csv", "status.json"} <= set(names)
    assert asa.serious() == []

    fay = visit("Fay Finished")
    fay.open("debrief", run)
    fay.section("Marking")
    fay.sees("Meets the standard")
    expect(fay.page.get_by_role("link", name="Download")).to_have_count(len(INSIDE))
    assert fay.serious() == []


def _download(visitor: Visitor, link: str) -> bytes:
    with visitor.page.expect_download() as got:
        visitor.page.get_by_role("link", name=link).first.click(delay=60)
    return Path(got.value.path()).read_bytes()


def test_a_researcher_follows_a_study_stops_one_and_takes_the_data(site: Site, visit: Visits) -> None:
    rhea = visit("Rhea Researcher")
    rhea.sees("No study yet.")
    _start(rhea, pairs=4)
    expect(rhea.page.get_by_text("Done: ")).to_be_visible(timeout=60_000)
    rhea.sees_table("Effects of each strategy with 95% intervals")
    rhea.picture("studies")
    data = _download(rhea, "Download every run (CSV)").decode()
    assert len(list(csv.DictReader(io.StringIO(data)))) >= 4

    rhea.page.locator("summary").filter(has_text="Start a study").click(delay=60)
    _start(rhea, pairs=2000)
    rhea.sees("Running: ")
    rhea.press("Stop the study")
    expect(rhea.page.get_by_text("Stopped: ")).to_be_visible(timeout=60_000)


def _start(rhea: Visitor, *, pairs: int) -> None:
    rhea.choose("Scenario", "Small Town")
    box = rhea.page.get_by_role("textbox", name="Paired seeds")
    box.fill(str(pairs))
    box.press("Tab")
    rhea.settle()
    rhea.press("Start the study")
