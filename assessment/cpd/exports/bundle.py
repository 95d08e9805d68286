"""Everything about one record in one ZIP file, under a signed manifest, with what it takes to check it."""

import hashlib
import io
import json
import zipfile
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from assessment.cpd.exports.as_badge import as_badge
from assessment.cpd.exports.as_csv import as_csv
from assessment.cpd.exports.as_json import as_json, digest, plain
from assessment.cpd.exports.as_pdf import as_pdf
from assessment.cpd.exports.as_png import as_png
from assessment.cpd.exports.as_xapi import as_xapi
from assessment.cpd.record import CpdRecord
from assessment.cpd.signing.check_bundle import CONTEXTS, HERE
from assessment.cpd.signing.key_pairs import SigningKey
from assessment.cpd.signing.seal import RecordStanding, Seal
from assessment.cpd.signing.signatures import signed

SUFFIX = "zip"
MEDIA_TYPE = "application/zip"
FORMAT = "goldenthread-bundle/1"
STATUS = "goldenthread-status/1"
READ_ME = """How to check this bundle, offline
=================================

1. Take verify.py and contexts/ from a copy that the issuer gave you, not from the bundle that you doubt.
2. pip install cryptography pyld
3. python verify.py cpd-….zip --key FINGERPRINT [--status status.json]

The fingerprint is printed on certificate.pdf; ask the issuer for it by another way. key.json holds the key
as did:key and the certificate of the PDF. The badge is Open Badges 3.0 under eddsa-rdfc-2022, so that any
other verifier of that suite will do as well. status.json is the issuer's newest list of records that were
voided or superseded. verify.py comes under the MIT licence; contexts/LICENSES.md says what the contexts do.
"""


def bundle(record: CpdRecord, seal: Seal) -> bytes:
    """Return the bundle of a record.

    Raises:
        Fault: when the badge would hold a term that goes unsigned.
    """
    badge = as_badge(record, seal)
    files = {
        "badge.json": badge,
        "badge.png": as_png(record, badge),
        "certificate.pdf": as_pdf(record, seal, badge),
        "record.json": as_json(record),
        "records.csv": as_csv(record),
        "statements.json": as_xapi(record, seal.before),
        **_verification(seal.key),
    }
    return packed({"manifest.json": _manifest(record, seal, files), **files}, seal.at)


def status_list(standing: RecordStanding, seal: Seal) -> bytes:
    """Return the signed list of every record that another has superseded or voided."""
    return _json(signed({"format": STATUS, **asdict(standing)}, seal.key, seal.at))


def _manifest(record: CpdRecord, seal: Seal, files: dict[str, bytes]) -> bytes:
    listed = {
        "format": FORMAT,
        "record": record.id,
        "record_sha256": digest(plain(record)),
        "log_sha256": record.activity.log_sha256,
        "certificate_sha256": seal.key.certificate_fingerprint,
        "standing": asdict(seal.standing.only(record.id)),
        "files": {name: hashlib.sha256(data).hexdigest() for name, data in files.items()},
    }
    return _json(signed(listed, seal.key, seal.at))


def _verification(key: SigningKey) -> dict[str, bytes]:
    contexts = {f"contexts/{name}": name for name in (*CONTEXTS.values(), "LICENSES.md")}
    public = {
        "did": key.did,
        "fingerprint": key.fingerprint,
        "pem": key.records.public_key()
        .public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        .decode(),
        "certificate": key.certificate.public_bytes(Encoding.PEM).decode(),
    }
    files = {
        "README.txt": READ_ME.encode(),
        "key.json": _json(public),
        "verify.py": (HERE / "check_bundle.py").read_bytes(),
        **{place: (HERE / "contexts" / name).read_bytes() for place, name in contexts.items()},
    }
    return {f"verification/{name}": data for name, data in files.items()}


def packed(files: dict[str, bytes], at: datetime) -> bytes:
    """Return files as a ZIP whose bytes follow from them and the moment alone."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, at.astimezone(UTC).timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return out.getvalue()


def _json(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n"
