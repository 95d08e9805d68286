"""Badges are accepted by tools that we did not write, offline, and what was tampered with is not."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from openbadgeslib.errors import LibOpenBadgesException
from openbadgeslib.ob3.ldp import OB3LdpVerifier

from assessment.cpd.exports.as_badge import as_badge, credential
from assessment.cpd.record import CpdRecord
from assessment.cpd.signing.seal import Seal
from scenarios.typed_text import typed_text

INTEROP = Path(__file__).parents[3] / "interop"


SCHEMA = INTEROP / "schemas" / "ob_v3p0_achievementcredential_schema.json"


needs_node = pytest.mark.skipif(
    not (shutil.which("node") and shutil.which("npm")), reason="there is no Node with npm on this machine"
)


def tampered(badge: bytes, change: Callable[[dict[str, Any]], object]) -> bytes:
    values = json.loads(badge)
    change(values)
    return json.dumps(values).encode()


def more_credit(badge: dict[str, Any]) -> None:
    badge["credentialSubject"]["creditsEarned"] = 37.5


def unknown_term(badge: dict[str, Any]) -> None:
    badge["credentialSubject"]["biasFlags"] = ["confirmation"]


def other_result(badge: dict[str, Any]) -> None:
    badge["credentialSubject"]["result"][0]["status"] = "Completed"
    badge["credentialSubject"]["result"][0]["value"] = "with distinction"


TAMPERING = [more_credit, unknown_term, other_result]


def test_a_badge_meets_the_official_schema(kind: CpdRecord, seal: Seal) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    validator = jsonschema.Draft201909Validator(schema)
    assert [error.message for error in validator.iter_errors(json.loads(as_badge(kind, seal)))] == []
    broken = json.loads(as_badge(kind, seal))
    del broken["credentialSubject"]["achievement"]["criteria"]
    assert not validator.is_valid(broken)


def test_openbadgeslib_verifies_a_badge_under_the_key_on_the_certificate(kind: CpdRecord, seal: Seal) -> None:
    found = OB3LdpVerifier.for_issuer_did(seal.key.did).verify(as_badge(kind, seal))
    assert found.issuer.name == kind.issuer


@pytest.mark.parametrize("change", TAMPERING)
def test_openbadgeslib_refuses_a_badge_that_was_tampered_with(
    record: CpdRecord, seal: Seal, change: Callable[[dict[str, Any]], object]
) -> None:
    with pytest.raises(LibOpenBadgesException):
        OB3LdpVerifier.for_issuer_did(seal.key.did).verify(tampered(as_badge(record, seal), change))


def in_node(badge: bytes, tmp_path: Path, at: str = "2026-04-01") -> dict[str, Any]:
    file = tmp_path / "badge.json"
    file.write_bytes(badge)
    done = subprocess.run(
        ["node", "verify-badge.mjs", str(file), at], cwd=INTEROP, capture_output=True, text=True, timeout=120
    )
    assert done.stdout, f"{done.stderr}\nRun make interop first."
    return json.loads(done.stdout)


@needs_node
def test_the_node_stack_verifies_a_badge(kind: CpdRecord, seal: Seal, tmp_path: Path) -> None:
    assert in_node(as_badge(kind, seal), tmp_path) == {"verified": True, "error": ""}


@needs_node
def test_the_node_stack_verifies_a_badge_whose_text_was_pasted_with_every_control_character(
    record: CpdRecord, seal: Seal, tmp_path: Path
) -> None:
    pasted = f"Read{''.join(map(chr, (*range(32), 0x7F, 0x2028, 0x202E)))}rivals first."
    reflection = record.reflection.model_copy(update={"learned": typed_text(pasted)})
    badge = as_badge(record.model_copy(update={"reflection": reflection}), seal)
    assert in_node(badge, tmp_path) == {"verified": True, "error": ""}


@needs_node
@pytest.mark.parametrize("change", TAMPERING)
def test_the_node_stack_refuses_a_badge_that_was_tampered_with(
    record: CpdRecord, seal: Seal, tmp_path: Path, change: Callable[[dict[str, Any]], object]
) -> None:
    found = in_node(tampered(as_badge(record, seal), change), tmp_path)
    assert not found["verified"]
    assert ("Safe mode" if change is unknown_term else "Invalid signature") in found["error"]


@needs_node
def test_the_node_stack_refuses_a_badge_that_has_expired(
    record: CpdRecord, seal: Seal, tmp_path: Path
) -> None:
    assert "validUntil" in in_node(as_badge(record, seal), tmp_path, "2033-01-01")["error"]


def test_a_record_that_voids_another_is_no_achievement(record: CpdRecord, seal: Seal) -> None:
    void = record.model_copy(update={"voids": "CPD-0003", "supersedes": "", "results": ()})
    made = credential(void, seal)
    assert made["credentialSubject"]["result"] == [
        {
            "type": ["Result"],
            "resultDescription": made["credentialSubject"]["achievement"]["resultDescription"][0]["id"],
            "status": "Withdrew",
            "value": "voids record CPD-0003",
        }
    ]
    assert isinstance(seal, Seal)
