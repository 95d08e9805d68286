"""Reports of two kinds of evidence are never taken for each other: other reports have another version."""

import hashlib
import json
from pathlib import Path

from exercise.freezing.plain_values import json_lines
from scenarios.load import load
from simulator.answers import answers, slots
from simulator.run import run
from synthetic.evidence_version import EVIDENCE_VERSION
from synthetic.intelligence_log import observe

HERE = Path(__file__).parent
SCENARIO = HERE.parent / "data" / "small-town.yaml"
DAYS = 42


def evidence_digest() -> str:
    """Return a digest of every report of a run and of the truth behind each."""
    town = load(SCENARIO)
    log = observe(town, 1, run(town, 1, days=DAYS), slots(town, 1), answers(town, 1), until_day=DAYS)
    assert log.reports
    return hashlib.sha256(json_lines(log.reports) + json_lines(log.truths)).hexdigest()


def test_the_version_of_the_evidence_is_raised_with_its_reports() -> None:
    known = json.loads((HERE / "evidence_versions.json").read_text(encoding="utf-8"))
    now = evidence_digest()
    assert known.get(EVIDENCE_VERSION) == now, (
        "the reports changed: raise EVIDENCE_VERSION in synthetic/evidence_version.py, so that no run is read with "
        f'the reports of another, and add "{int(EVIDENCE_VERSION) + 1}": "{now}" to tests/golden/evidence_versions.json'
    )
