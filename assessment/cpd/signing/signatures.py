"""Signing: eddsa-rdfc-2022 proofs on badges, and plain signatures on manifests and status lists."""

import base64
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from assessment.cpd.signing.check_bundle import DIGITS, proof_hash, signed_text
from assessment.cpd.signing.key_pairs import SigningKey


def base58_of(data: bytes) -> str:
    """Return bytes as base-58 digits."""
    number, text = int.from_bytes(data, "big"), ""
    while number:
        number, digit = divmod(number, 58)
        text = DIGITS[digit] + text
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + text


def proved(credential: dict[str, Any], key: SigningKey, at: datetime) -> dict[str, Any]:
    """Return a credential with its proof, made at a moment.

    Raises:
        Fault: when a term in it is unknown to its contexts.
    """
    proof = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": utc(at),
        "verificationMethod": key.method,
        "proofPurpose": "assertionMethod",
    }
    signature = key.records.sign(proof_hash(credential, proof))
    return {**credential, "proof": {**proof, "proofValue": "z" + base58_of(signature)}}


def signed(document: Mapping[str, Any], key: SigningKey, at: datetime) -> dict[str, Any]:
    """Return a manifest or status list with issuer, moment and signature over its canonical JSON."""
    whole = {**document, "issuer": key.did, "issued": utc(at)}
    signature = base64.b64encode(key.records.sign(signed_text(whole))).decode()
    return {**whole, "signature": signature}


def utc(at: datetime) -> str:
    """Return a moment in UTC to the second, as XML Schema writes it."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
