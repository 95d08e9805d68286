"""The CPD record as canonical JSON with its SHA-256 digest: the export that others are checked against."""

from hashlib import sha256
from typing import Any

import rfc8785

from assessment.cpd.record import CpdRecord

SUFFIX = "json"
MEDIA_TYPE = "application/json"


def plain(record: CpdRecord) -> dict[str, Any]:
    """Return the record as JSON values."""
    return record.model_dump(mode="json")


def digest(values: dict[str, Any]) -> str:
    """Return the SHA-256 of a record's canonical JSON (RFC 8785), in hexadecimal."""
    return sha256(rfc8785.dumps(values)).hexdigest()


def as_json(record: CpdRecord) -> bytes:
    """Return the file ``{"record": …, "sha256": …}`` in canonical JSON (RFC 8785), UTF-8."""
    values = plain(record)
    return rfc8785.dumps({"record": values, "sha256": digest(values)}) + b"\n"


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the exported file."""
    inner = CpdRecord.model_json_schema(mode="serialization")
    definitions = inner.pop("$defs", {})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Golden Thread CPD record file",
        "type": "object",
        "required": ["record", "sha256"],
        "additionalProperties": False,
        "properties": {
            "record": inner,
            "sha256": {
                "type": "string",
                "pattern": "^[0-9a-f]{64}$",
                "description": "SHA-256 of the record in canonical JSON (RFC 8785).",
            },
        },
        "$defs": definitions,
    }
