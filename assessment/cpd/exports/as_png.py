"""The badge as a picture with the signed credential baked in, as Open Badges 3.0 says."""

import json
import struct
import zlib

from assessment.cpd.printed_record import TEMPLATES
from assessment.cpd.record import CpdRecord
from assessment.cpd.record_words import decision_of
from assessment.cpd.signing.check_bundle import KEYWORD
from documents.drawable_text import drawable, legible
from documents.typeset import typeset

SUFFIX = "png"
MEDIA_TYPE = "image/png"
LONGEST = 110
"""Characters of a title that fit on the picture."""
HEADER = 33
"""Bytes of a PNG up to the end of its first chunk, which has to stay first."""


def as_png(record: CpdRecord, badge: bytes) -> bytes:
    """Return a picture of the record with a signed badge inside; the same bytes for the same badge."""
    return bake(picture(record), badge)


def picture(record: CpdRecord) -> bytes:
    """Return the picture alone."""
    words = {
        "title": record.id,
        "marking": record.marking,
        "activity": record.activity.title,
        "decision": decision_of(record).capitalize(),
        "hours": f"{record.hours.notional:g} notional hours",
        "issuer": record.issuer,
        "id": record.id,
    }
    fitted = {name: drawable(legible(_short(text))) for name, text in words.items()}
    return typeset(TEMPLATES / "badge.typ", "png", {"record": json.dumps(fitted)}, record.assessment.at)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def bake(png: bytes, badge: bytes) -> bytes:
    """Return a PNG with a badge in an uncompressed iTXt chunk behind its first one."""
    body = KEYWORD + b"\0\0\0\0\0" + badge
    checksum = zlib.crc32(b"iTXt" + body)
    chunk = struct.pack(">I", len(body)) + b"iTXt" + body + struct.pack(">I", checksum)
    return png[:HEADER] + chunk + png[HEADER:]
