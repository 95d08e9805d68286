"""The CPD record as a printed document: A4, tagged (PDF/UA-1, PDF/A-3a), signed, the badge attached."""

import json
from io import BytesIO
from typing import Any

from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer

from assessment.cpd.exports.as_json import digest, plain
from assessment.cpd.printed_record import TEMPLATES, content, parts
from assessment.cpd.record import CpdRecord
from assessment.cpd.signing.key_pairs import SigningKey
from assessment.cpd.signing.seal import Seal
from documents.drawable_text import drawable, legible
from documents.typeset import typeset

SUFFIX = "pdf"
MEDIA_TYPE = "application/pdf"
FIELD = "Issuer"
ROOM = 12_288
"""Bytes set aside for the signature; a self-signed 3072-bit RSA one takes under 6,000 digits."""


def as_pdf(record: CpdRecord, seal: Seal | None, badge: bytes = b"") -> bytes:
    """Return the record as a PDF: every field, its digest, and under a seal the badge and a signature.

    Without a seal the same record gives the same bytes; a signature adds a document number drawn anew.
    """
    document = _document(record, seal, badge)
    return document if seal is None else _signed(document, record, seal)


def _document(record: CpdRecord, seal: Seal | None, badge: bytes) -> bytes:
    whole: dict[str, Any] = {
        "title": f"CPD record {record.id}",
        "author": drawable(legible(record.issuer)),
        "subject": drawable(legible(record.activity.title)),
        "marking": record.marking,
        "digest": digest(plain(record)),
        "id": record.id,
        "parts": parts(content(record, seal, digest(plain(record)))),
    }
    if badge:
        whole["badge"] = badge.decode()
    return typeset(TEMPLATES / "certificate.typ", "pdf", {"record": json.dumps(whole)}, record.assessment.at)


class _Signer(Signer):
    """A signer with the key as it is held, which is RSA, PKCS #1 v1.5: every reader of PDFs knows that."""

    def __init__(self, key: SigningKey):
        certificate = asn1_x509.Certificate.load(key.certificate.public_bytes(Encoding.DER))
        super().__init__(signing_cert=certificate)
        self._key = key.documents

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        """Return the signature of some bytes."""
        return self._key.sign(data, PKCS1v15(), SHA256())


class _Dated(PdfSigner):
    """A signer as of the moment of the seal: the clock is an argument here as elsewhere."""

    def __init__(self, meta: PdfSignatureMetadata, seal: Seal):
        super().__init__(meta, _Signer(seal.key))
        self._at = seal.at

    def init_signing_session(self, *args: Any, **kwargs: Any) -> Any:
        """Begin a session at that moment."""
        session = super().init_signing_session(*args, **kwargs)
        session.system_time = self._at
        return session


def _signed(pdf: bytes, record: CpdRecord, seal: Seal) -> bytes:
    """Return a PDF with a PAdES signature under the issuer's certificate, added without changing a byte of it."""
    meta = PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        name=record.issuer,
        reason=f"Issued by {record.issuer} for record {record.id}",
    )
    out = BytesIO()
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    _Dated(meta, seal).sign_pdf(writer, bytes_reserved=ROOM, output=out)
    return out.getvalue()
