"""Records are accepted by tools that we did not write, offline, and what was tampered with is not."""

import asyncio
import csv
import io
import json
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import jsonschema
import pytest
from asn1crypto import cms, x509
from cryptography.hazmat.primitives.serialization import Encoding
from openbadgeslib.baking import extract_png
from openbadgeslib.errors import LibOpenBadgesException
from openbadgeslib.ob3.ldp import OB3LdpVerifier
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pypdf import PdfReader

from assessment.cpd.exports.as_badge import as_badge
from assessment.cpd.exports.as_csv import as_csv
from assessment.cpd.exports.as_pdf import as_pdf
from assessment.cpd.exports.as_png import as_png
from assessment.cpd.exports.as_xapi import EXTENSION, VERBS, as_xapi, statements
from assessment.cpd.exports.bundle import bundle
from assessment.cpd.record import Credit
from assessment.cpd.signing.check_bundle import baked
from assessment.cpd.verification import faults_of
from documents.typeset import FONTS

INTEROP = Path(__file__).parents[1] / "interop"
SCHEMA = INTEROP / "schemas" / "ob_v3p0_achievementcredential_schema.json"
RALPH = INTEROP / ".venv" / "bin" / "python"
needs_node = pytest.mark.skipif(
    not (shutil.which("node") and shutil.which("npm")), reason="there is no Node with npm on this machine"
)
needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="there is no OpenSSL command here")


@pytest.fixture(params=["plain", "rated", "not yet", "voiding", "bare"])
def kind(request, record):
    """Records of every shape that an export has to cope with."""
    bare = {"results": (), "written": None, "overrides": (), "objective": "", "supersedes": ""}
    learner = record.learner.model_copy(update={"identifier_hash": ""})
    decided = record.assessment.model_copy(update={"decision": "not_yet", "statement": ""})
    exact = record.assessment.model_copy(update={"at": record.assessment.at.replace(microsecond=123_456)})
    changes = {
        "plain": {},
        "rated": {"credit": Credit(rated_by="Invented Body", credits=0.375)},
        "not yet": {"assessment": decided},
        "voiding": {**bare, "voids": "CPD-0003", "assessment": decided},
        "bare": {**bare, "learner": learner, "assessment": exact},
    }
    return record.model_copy(update=changes[request.param])


def tampered(badge, change):
    values = json.loads(badge)
    change(values)
    return json.dumps(values).encode()


def more_credit(badge):
    badge["credentialSubject"]["creditsEarned"] = 37.5


def unknown_term(badge):
    badge["credentialSubject"]["biasFlags"] = ["confirmation"]


def other_result(badge):
    badge["credentialSubject"]["result"][0]["status"] = "Completed"
    badge["credentialSubject"]["result"][0]["value"] = "with distinction"


TAMPERING = [more_credit, unknown_term, other_result]


def test_a_badge_meets_the_official_schema(kind, seal):
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    validator = jsonschema.Draft201909Validator(schema)
    assert [error.message for error in validator.iter_errors(json.loads(as_badge(kind, seal)))] == []
    broken = json.loads(as_badge(kind, seal))
    del broken["credentialSubject"]["achievement"]["criteria"]
    assert not validator.is_valid(broken)


def test_openbadgeslib_verifies_a_badge_under_the_key_on_the_certificate(kind, seal):
    found = OB3LdpVerifier.for_issuer_did(seal.key.did).verify(as_badge(kind, seal))
    assert found.issuer.name == kind.issuer


@pytest.mark.parametrize("change", TAMPERING)
def test_openbadgeslib_refuses_a_badge_that_was_tampered_with(record, seal, change):
    with pytest.raises(LibOpenBadgesException):
        OB3LdpVerifier.for_issuer_did(seal.key.did).verify(tampered(as_badge(record, seal), change))


def test_openbadgeslib_and_our_own_reader_take_the_same_badge_out_of_the_picture(record, seal):
    badge = as_badge(record, seal)
    picture = as_png(record, badge)
    taken = extract_png(picture, keyword=b"openbadgecredential")
    assert (taken.encode() if isinstance(taken, str) else taken) == badge == baked(picture)


def in_node(badge, tmp_path, at="2026-04-01"):
    file = tmp_path / "badge.json"
    file.write_bytes(badge)
    done = subprocess.run(
        ["node", "verify-badge.mjs", str(file), at], cwd=INTEROP, capture_output=True, text=True, timeout=120
    )
    assert done.stdout, f"{done.stderr}\nRun make interop first."
    return json.loads(done.stdout)


@needs_node
def test_the_node_stack_verifies_a_badge(kind, seal, tmp_path):
    assert in_node(as_badge(kind, seal), tmp_path) == {"verified": True, "error": ""}


@needs_node
@pytest.mark.parametrize("change", TAMPERING)
def test_the_node_stack_refuses_a_badge_that_was_tampered_with(record, seal, tmp_path, change):
    found = in_node(tampered(as_badge(record, seal), change), tmp_path)
    assert not found["verified"]
    assert ("Safe mode" if change is unknown_term else "Invalid signature") in found["error"]


@needs_node
def test_the_node_stack_refuses_a_badge_that_has_expired(record, seal, tmp_path):
    assert "validUntil" in in_node(as_badge(record, seal), tmp_path, "2033-01-01")["error"]


def in_ralph(said):
    done = subprocess.run(
        [str(RALPH), str(INTEROP / "ralph_validate.py")],
        input=json.dumps(said), capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    return json.loads(done.stdout)


def test_ralph_takes_every_statement(kind, record):
    assert in_ralph(json.loads(as_xapi(kind))) == []
    assert in_ralph(json.loads(as_xapi(kind, before=record))) == []


def test_ralph_refuses_statements_that_are_not_xapi(record):
    said = statements(record)
    for change in (
        lambda s: s.update(version="2.0.0"),
        lambda s: s.update(extra=1),
        lambda s: s["actor"].update(mbox="mailto:a@example.org"),
        lambda s: s.pop("verb"),
    ):
        broken = json.loads(json.dumps(said[0]))
        change(broken)
        assert len(in_ralph([broken])) == 1


def test_no_statement_names_a_learner_but_by_pseudonym(record):
    for statement in statements(record):
        assert set(statement["actor"]) == {"objectType", "account"}
        assert statement["actor"]["account"]["name"] == record.learner.pseudonym


def test_statements_of_a_record_are_the_same_ones_every_time_and_void_those_before(record):
    older = record.model_copy(update={"id": "CPD-0003", "supersedes": ""})
    said, before = statements(record, older), statements(older)
    assert [s["id"] for s in said] == [s["id"] for s in statements(record, older)]
    voided = [s["object"]["id"] for s in said if s["verb"]["id"].endswith("/voided")]
    assert voided == [s["id"] for s in before]
    assert len({s["id"] for s in said + before}) == len(said) + len(before)
    ended = {s["verb"]["id"].removeprefix(f"{VERBS}/") for s in before} & {"passed", "failed"}
    assert ended == {"passed"}


def test_the_table_follows_from_the_statements_with_equal_totals(kind):
    rows = list(csv.DictReader(io.StringIO(as_csv(kind).decode("utf-8-sig"), newline="")))
    cells = {(row["section"], row["item"], row["field"]): row["value"] for row in rows}
    said = json.loads(as_xapi(kind))
    if kind.voids:
        assert said == []
        return
    by = {s["verb"]["id"].removeprefix(f"{VERBS}/"): s for s in said if "/scored" not in s["verb"]["id"]}
    last = by.get("passed") or by["failed"]
    extensions = last["result"]["extensions"]
    minutes = int(by["completed"]["result"]["duration"].removeprefix("PT").removesuffix("M"))
    assert minutes == int(cells["hours", "", "active_minutes"])
    assert extensions[f"{EXTENSION}/notional-hours"] == float(cells["hours", "", "notional"])
    assert extensions.get(f"{EXTENSION}/credits") == (
        float(cells["credit", "", "credits"]) if kind.credit else None
    )
    scored = {
        s["result"]["extensions"][f"{EXTENSION}/result"]: s["result"]["score"]["raw"]
        for s in said
        if s["verb"]["id"].endswith("/scored")
    }
    table = {
        item: float(value) for (section, item, field), value in cells.items()
        if (section, field) == ("results", "value") and value
    }  # fmt: skip
    assert scored == table
    assert sum(scored.values()) == sum(table.values())
    assert last["result"]["success"] == (cells["assessment", "", "decision"] == "meets")


def test_every_kind_of_record_becomes_a_bundle_that_checks(kind, seal):
    assert faults_of(bundle(kind, seal), at=seal.at, trusted={seal.key.fingerprint: ""}) == ()


@pytest.fixture
def pdf(record, seal):
    return as_pdf(record, seal, as_badge(record, seal))


def in_pyhanko(pdf, key, at):
    reader = PdfFileReader(io.BytesIO(pdf))
    (signature,) = reader.embedded_signatures
    certificate = x509.Certificate.load(key.certificate.public_bytes(Encoding.DER))
    context = ValidationContext(trust_roots=[certificate], moment=at, allow_fetching=False)
    return asyncio.run(async_validate_pdf_signature(signature, signer_validation_context=context))


def test_pyhanko_finds_the_certificate_signed_whole_and_trusted(pdf, seal):
    found = in_pyhanko(pdf, seal.key, seal.at)
    assert found.bottom_line
    assert (found.intact, found.valid, found.trusted) == (True, True, True)
    assert found.coverage.name == "ENTIRE_FILE"
    assert found.signer_reported_dt == seal.at.replace(microsecond=0)


def test_pyhanko_finds_a_certificate_that_was_tampered_with(pdf, seal):
    found = in_pyhanko(pdf.replace(b"/Title", b"/Titlf", 1), seal.key, seal.at)
    assert not found.intact


def signature_of(pdf):
    """The signed bytes and the signature in a PDF, by its own byte range."""
    reader = PdfReader(io.BytesIO(pdf))
    field = reader.get_fields()["Issuer"]["/V"]
    a, b, c, d = (int(n) for n in field["/ByteRange"])
    held = bytes(field["/Contents"])
    return pdf[a : a + b] + pdf[c : c + d], cms.ContentInfo.load(held).dump()


def in_openssl(folder, text, signature, key):
    (folder / "text").write_bytes(text)
    (folder / "signature").write_bytes(signature)
    (folder / "root.pem").write_bytes(key.certificate.public_bytes(Encoding.PEM))
    return subprocess.run(
        ["openssl", "cms", "-verify", "-inform", "DER", "-in", "signature", "-content", "text", "-binary",
         "-CAfile", "root.pem", "-purpose", "any", "-partial_chain", "-out", "verified"],
        cwd=folder, capture_output=True, text=True,
    )  # fmt: skip


@needs_openssl
def test_openssl_finds_the_certificate_signed(pdf, seal, tmp_path):
    text, signature = signature_of(pdf)
    done = in_openssl(tmp_path, text, signature, seal.key)
    assert done.returncode == 0, done.stderr
    assert in_openssl(tmp_path, text.replace(b"/Title", b"/Titlf", 1), signature, seal.key).returncode != 0


def test_the_certificate_is_tagged_and_says_what_standards_it_keeps(pdf):
    reader = PdfReader(io.BytesIO(pdf))
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"]
    described = root["/Metadata"].get_data().decode()
    for stated in ('pdfuaid:part="1"', 'pdfaid:part="3"', 'pdfaid:conformance="A"'):
        assert stated in described
    kinds = set()

    def walk(node):
        node = node.get_object()
        if isinstance(node, list):
            for inner in node:
                walk(inner)
        elif hasattr(node, "get"):
            kinds.add(str(node.get("/S")))
            if "/K" in node:
                walk(node["/K"])

    walk(root["/StructTreeRoot"]["/K"])
    assert {"/Document", "/H1", "/H2", "/H3", "/P", "/Table", "/TR", "/TH", "/TD"} <= kinds


def test_the_certificate_carries_the_badge_and_prints_the_fingerprint(record, pdf, seal):
    reader = PdfReader(io.BytesIO(pdf))
    assert reader.attachments["badge.json"] == [as_badge(record, seal)]
    text = "".join(page.extract_text() for page in reader.pages).replace(" ", "").replace("\n", "")
    assert seal.key.fingerprint.upper() in text
    assert seal.key.did in text


def test_other_scripts_are_shown_as_missing_and_never_stop_the_certificate(record, seal):
    other = record.reflection.model_copy(update={"learned": "学んだこと 😀 مرحبا ok"})
    text = "".join(
        page.extract_text()
        for page in PdfReader(io.BytesIO(as_pdf(record.model_copy(update={"reflection": other}), seal))).pages
    )
    assert "\ufffd ok" in text


def test_every_character_that_the_font_is_said_to_hold_can_be_drawn(record):
    # Drawing to PDF/UA and PDF/A fails where a character has no shape.
    ranges = (FONTS / "coverage.txt").read_text().split()
    ends = [[int(end, 16) for end in line.split("-")] for line in ranges]
    every = " ".join(chr(code) for first, last in ends for code in range(first, last + 1))
    reflection = record.reflection.model_copy(update={"learned": every})
    drawn = as_pdf(record.model_copy(update={"reflection": reflection}), None)
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(drawn)).pages)
    assert "Ж" in text
    assert "\ufffd" in text


def test_many_threads_draw_certificates_at_once(record, seal):
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: as_pdf(record, None), range(12)))
    assert len(set(made)) == 1
