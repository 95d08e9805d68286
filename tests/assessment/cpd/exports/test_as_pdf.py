"""The certificate says everything that the record does, and other programs find it signed and whole."""

import asyncio
import io
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import cms, x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import PdfSignatureStatus, async_validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pypdf import PdfReader

from assessment.cpd.exports.as_badge import as_badge
from assessment.cpd.exports.as_json import digest, plain
from assessment.cpd.exports.as_pdf import as_pdf
from assessment.cpd.record import CpdRecord
from assessment.cpd.signing.key_pairs import SigningKey
from assessment.cpd.signing.seal import Seal
from documents.typeset import FONTS
from tests.assessment.present import present


def pages(record: CpdRecord) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(as_pdf(record, None))).pages]


def test_an_unsigned_pdf_is_the_same_bytes_and_says_that_it_is_unsigned(record: CpdRecord) -> None:
    assert as_pdf(record, None) == as_pdf(record.model_copy(), None)
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(as_pdf(record, None))).pages)
    assert "This copy is not signed." in text


def test_the_pdf_says_everything_that_the_record_does(record: CpdRecord) -> None:
    text = " ".join(" ".join(pages(record)).split())
    squeezed = text.replace(" ", "")
    for expected in (
        "Łukasz Żółć", "Siân Œuvre", "Harrowmere Constabulary – Learning", "harrowmere-lines, version 3, seed 42",
        "Копии не подтверждают", "Analyse critically", "aligned to a public framework", "3.75 (self-declared level)",
        "230 minutes", "The inbox failed in cycle 2.", "meets the standard", "Ask who a report goes back to.",
        "supersedes record CPD-0003", "4 March 2026, 15:30 UTC", "4 March 2032", "none claimed",
    ):  # fmt: skip
        assert expected in text
    for unbroken in ("c" * 64, "b" * 64, "a" * 64, digest(plain(record))):
        assert unbroken in squeezed


def test_the_pdf_says_whether_the_exercise_was_assisted(record: CpdRecord) -> None:
    said: dict[bool | None, str] = {
        True: "assisted: the exercise said",
        False: "not assisted",
        None: "not recorded",
    }
    for assisted, words in said.items():
        activity = record.activity.model_copy(update={"assisted": assisted})
        changed = record.model_copy(update={"activity": activity})
        assert f"Assistance {words}" in " ".join(" ".join(pages(changed)).split())


def test_every_page_carries_marking_digest_and_number(record: CpdRecord) -> None:
    found = pages(record)
    for number, text in enumerate(found, start=1):
        assert "EXERCISE – SYNTHETIC DATA" in text
        assert digest(plain(record)) in text
        assert f"Page {number} of {len(found)}" in text


def test_the_pdf_names_its_title_language_and_date(record: CpdRecord) -> None:
    reader = PdfReader(io.BytesIO(as_pdf(record, None)))
    assert present(reader.metadata).title == "CPD record CPD-0007"
    assert str(reader.root_object["/Lang"]) == "en-GB"
    assert present(reader.metadata).creation_date == record.assessment.at
    width, height = (float(side) / 72 * 25.4 for side in reader.pages[0].mediabox[2:])
    assert (round(width), round(height)) == (210, 297)


def test_markup_in_a_learners_words_is_printed_and_not_obeyed(record: CpdRecord) -> None:
    sly = record.reflection.model_copy(update={"learned": "<h1>Distinction</h1> & {{ 7*7 }}\x00\nend"})
    text = " ".join(pages(record.model_copy(update={"reflection": sly})))
    assert "<h1>Distinction</h1> & {{ 7*7 }}" in text


def test_a_very_long_reflection_runs_over_pages(record: CpdRecord) -> None:
    long = record.reflection.model_copy(update={"learned": "evidence " * 2200, "evidence": "x" * 3000})
    found = pages(record.model_copy(update={"reflection": long}))
    assert len(found) > 3
    assert sum(text.count("evidence") for text in found) >= 2200


needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="there is no OpenSSL command here")


@pytest.fixture
def pdf(record: CpdRecord, seal: Seal) -> bytes:
    return as_pdf(record, seal, as_badge(record, seal))


def in_pyhanko(pdf: bytes, key: SigningKey, at: datetime) -> PdfSignatureStatus:
    reader = PdfFileReader(io.BytesIO(pdf))
    (signature,) = reader.embedded_signatures
    certificate = x509.Certificate.load(key.certificate.public_bytes(Encoding.DER))
    context = ValidationContext(trust_roots=[certificate], moment=at, allow_fetching=False)
    return asyncio.run(async_validate_pdf_signature(signature, signer_validation_context=context))


def test_pyhanko_finds_the_certificate_signed_whole_and_trusted(pdf: bytes, seal: Seal) -> None:
    found = in_pyhanko(pdf, seal.key, seal.at)
    assert found.bottom_line
    assert (found.intact, found.valid, found.trusted) == (True, True, True)
    assert present(found.coverage).name == "ENTIRE_FILE"
    assert found.signer_reported_dt == seal.at.replace(microsecond=0)


def test_pyhanko_finds_a_certificate_that_was_tampered_with(pdf: bytes, seal: Seal) -> None:
    found = in_pyhanko(pdf.replace(b"/Title", b"/Titlf", 1), seal.key, seal.at)
    assert not found.intact


def signature_of(pdf: bytes) -> tuple[bytes, bytes]:
    """The signed bytes and the signature in a PDF, by its own byte range."""
    reader = PdfReader(io.BytesIO(pdf))
    field = present(reader.get_fields())["Issuer"]["/V"]
    a, b, c, d = (int(n) for n in field["/ByteRange"])
    held = bytes(field["/Contents"])
    return pdf[a : a + b] + pdf[c : c + d], cms.ContentInfo.load(held).dump()


def in_openssl(
    folder: Path, text: bytes, signature: bytes, key: SigningKey
) -> subprocess.CompletedProcess[str]:
    (folder / "text").write_bytes(text)
    (folder / "signature").write_bytes(signature)
    (folder / "root.pem").write_bytes(key.certificate.public_bytes(Encoding.PEM))
    return subprocess.run(
        ["openssl", "cms", "-verify", "-inform", "DER", "-in", "signature", "-content", "text", "-binary",
         "-CAfile", "root.pem", "-purpose", "any", "-partial_chain", "-out", "verified"],
        cwd=folder, capture_output=True, text=True,
    )  # fmt: skip


@needs_openssl
def test_openssl_finds_the_certificate_signed(pdf: bytes, seal: Seal, tmp_path: Path) -> None:
    text, signature = signature_of(pdf)
    done = in_openssl(tmp_path, text, signature, seal.key)
    assert done.returncode == 0, done.stderr
    assert in_openssl(tmp_path, text.replace(b"/Title", b"/Titlf", 1), signature, seal.key).returncode != 0


def test_the_certificate_is_tagged_and_says_what_standards_it_keeps(pdf: bytes) -> None:
    reader = PdfReader(io.BytesIO(pdf))
    root: Any = reader.root_object
    assert root["/MarkInfo"]["/Marked"]
    described = root["/Metadata"].get_data().decode()
    for stated in ('pdfuaid:part="1"', 'pdfaid:part="3"', 'pdfaid:conformance="A"'):
        assert stated in described
    kinds: set[str] = set()

    def walk(node: Any) -> None:
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


def test_the_certificate_carries_the_badge_and_prints_the_fingerprint(
    record: CpdRecord, pdf: bytes, seal: Seal
) -> None:
    reader = PdfReader(io.BytesIO(pdf))
    assert reader.attachments["badge.json"] == [as_badge(record, seal)]
    text = "".join(page.extract_text() for page in reader.pages).replace(" ", "").replace("\n", "")
    assert seal.key.fingerprint.upper() in text
    assert seal.key.did in text


def test_other_scripts_are_shown_as_missing_and_never_stop_the_certificate(
    record: CpdRecord, seal: Seal
) -> None:
    other = record.reflection.model_copy(update={"learned": "学んだこと 😀 مرحبا ok"})
    text = "".join(
        page.extract_text()
        for page in PdfReader(io.BytesIO(as_pdf(record.model_copy(update={"reflection": other}), seal))).pages
    )
    assert "\ufffd ok" in text


def test_every_character_that_the_font_is_said_to_hold_can_be_drawn(record: CpdRecord) -> None:
    # Drawing to PDF/UA and PDF/A fails where a character has no shape.
    ranges = (FONTS / "coverage.txt").read_text().split()
    ends = [[int(end, 16) for end in line.split("-")] for line in ranges]
    every = " ".join(chr(code) for first, last in ends for code in range(first, last + 1))
    reflection = record.reflection.model_copy(update={"learned": every})
    drawn = as_pdf(record.model_copy(update={"reflection": reflection}), None)
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(drawn)).pages)
    assert "Ж" in text
    assert "\ufffd" in text


def test_many_threads_draw_certificates_at_once(record: CpdRecord, seal: Seal) -> None:
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: as_pdf(record, None), range(12)))
    assert len(set(made)) == 1
