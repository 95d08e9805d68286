"""A bundle holds what was promised, and every kind of record becomes one that checks."""

import runpy

from assessment.cpd.exports.bundle import bundle
from assessment.cpd.record import CpdRecord
from assessment.cpd.signing import check_bundle
from assessment.cpd.signing.check_bundle import baked
from assessment.cpd.signing.seal import Seal
from assessment.cpd.verification import faults_of


def test_every_kind_of_record_becomes_a_bundle_that_checks(kind: CpdRecord, seal: Seal) -> None:
    assert faults_of(bundle(kind, seal), at=seal.at, trusted={seal.key.fingerprint: ""}) == ()


def test_a_bundle_holds_what_was_promised(files: dict[str, bytes]) -> None:
    assert set(files) == {
        "badge.json", "badge.png", "certificate.pdf", "manifest.json", "record.json", "records.csv",
        "statements.json", "verification/README.txt", "verification/contexts/LICENSES.md",
        "verification/contexts/credentials-v2.json", "verification/contexts/open-badges-3.0.3.json",
        "verification/key.json", "verification/verify.py",
    }  # fmt: skip
    assert baked(files["badge.png"]) == files["badge.json"]
    assert b"PRIVATE" not in b"".join(files.values())


def test_the_script_is_the_module_itself(files: dict[str, bytes]) -> None:
    assert files["verification/verify.py"] == check_bundle.HERE.joinpath("check_bundle.py").read_bytes()
    assert "check" in runpy.run_path(str(check_bundle.HERE / "check_bundle.py"))
