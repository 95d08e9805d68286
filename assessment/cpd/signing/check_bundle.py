#!/usr/bin/env python3
"""Check a CPD bundle (cpd-….zip) offline: whole, unaltered, signed by the key you expect, and in force.

    python verify.py cpd-….zip --key FINGERPRINT [--status status.json] [--at 2030-01-31]

Needs Python 3.11 and ``pip install cryptography pyld``; the contexts lie beside this file and nothing is fetched.
Use a copy of this folder that you trust, not the one inside the bundle that you doubt. The fingerprint
is printed on the certificate; the issuer can tell you it by another way.
"""

import argparse
import base64
import hashlib
import io
import json
import struct
import sys
import zipfile
import zlib
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pyld import jsonld

HERE = Path(__file__).parent
CONTEXTS = {
    "https://www.w3.org/ns/credentials/v2": "credentials-v2.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json": "open-badges-3.0.3.json",
}
DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
LARGEST = 50_000_000  # bytes that a bundle may unpack to
NOWHERE = "relative://nowhere/"  # base of names that stand for no address, so that they show
KEYWORD = b"openbadgecredential"


class Fault(ValueError):
    """Something is wrong; the message says what and where."""


def did_of(raw: bytes) -> str:
    """Return the did:key of a public Ed25519 key of 32 bytes."""
    number, text = int.from_bytes(b"\xed\x01" + raw, "big"), ""
    while number:
        number, digit = divmod(number, 58)
        text = DIGITS[digit] + text
    return f"did:key:z{text}"


def base58(text: str) -> bytes:
    """Return the bytes of base-58 digits. Raises Fault."""
    number = 0
    for digit in text:
        if digit not in DIGITS:
            raise Fault(f"{digit!r} is not a base-58 digit")
        number = number * 58 + DIGITS.index(digit)
    zeros = len(text) - len(text.lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")


def raw_of(did: str) -> bytes:
    """Return the 32 bytes of the Ed25519 key that a did:key names. Raises Fault."""
    key = base58(did.removeprefix("did:key:z")) if did.startswith("did:key:z") and len(did) < 80 else b""
    if len(key) != 34 or key[:2] != b"\xed\x01":
        raise Fault(f"the key {did[:80]!r} is not an Ed25519 did:key")
    return key[2:]


def fingerprint_of(did: str) -> str:
    """Return the SHA-256 of the key that a did:key names, 64 hexadecimal digits. Raises Fault."""
    return hashlib.sha256(raw_of(did)).hexdigest()


def _load(url: str, options: object = None) -> dict[str, Any]:
    if url not in CONTEXTS:
        raise Fault(f"the context {url} is not one of those shipped here, and nothing is fetched")
    text = (HERE / "contexts" / CONTEXTS[url]).read_text(encoding="utf-8")
    return {"contextUrl": None, "documentUrl": url, "document": json.loads(text)}


def canonical(document: dict[str, Any]) -> bytes:
    """Return the RDF of a document in canonical order (RDFC-1.0). Raises Fault when part of it would be lost.

    What no context defines never reaches the RDF, so a signature would not cover it.
    """
    if document.get("@context") != list(CONTEXTS):
        raise Fault(f"the contexts are not {', '.join(CONTEXTS)}")
    lost: list[str] = []
    options = {"documentLoader": _load, "base": NOWHERE}
    try:
        expanded = jsonld.expand(document, options, on_property_dropped=lambda term: lost.append(str(term)))
        lost += list(_relative(expanded))
        if lost:
            raise Fault(f"unknown terms that no signature would cover: {', '.join(sorted(set(lost)))}")
        wanted = {"algorithm": "URDNA2015", "format": "application/n-quads", **options}
        return str(jsonld.normalize(expanded, wanted)).encode()
    except jsonld.JsonLdError as error:
        raise Fault(f"not valid JSON-LD: {error.type} {error.code or ''}".strip()) from error


def _relative(value: Any) -> list[str]:
    """Return the identifiers and types in expanded JSON-LD that are no absolute address."""
    if isinstance(value, list):
        return [found for item in value for found in _relative(item)]
    if not isinstance(value, dict):
        return []
    named = [value.get("@id", "x:"), *(value.get("@type", []) if "@value" not in value else [])]
    relative = [str(name).removeprefix(NOWHERE) for name in named if str(name).startswith(NOWHERE)]
    return relative + [found for inner in value.values() for found in _relative(inner)]


def proof_hash(credential: dict[str, Any], proof: dict[str, Any]) -> bytes:
    """Return the 64 bytes that an eddsa-rdfc-2022 proof signs. Raises Fault for unknown terms."""
    options = {k: v for k, v in proof.items() if k != "proofValue"} | {"@context": credential["@context"]}
    bare = {k: v for k, v in credential.items() if k != "proof"}
    return hashlib.sha256(canonical(options)).digest() + hashlib.sha256(canonical(bare)).digest()


def check_badge(badge: dict[str, Any], at: datetime) -> str:
    """Return the did:key that signed a badge in force at a moment. Raises Fault."""
    proof, issuer = badge.get("proof"), badge.get("issuer")
    if not isinstance(proof, dict) or not isinstance(issuer, dict):
        raise Fault("badge.json has no single proof or no issuer")
    did, method = str(issuer.get("id")), str(proof.get("verificationMethod"))
    if method != f"{did}#{did.removeprefix('did:key:')}":
        raise Fault("the key that signed badge.json is not its issuer's")
    if (proof.get("cryptosuite"), proof.get("proofPurpose")) != ("eddsa-rdfc-2022", "assertionMethod"):
        raise Fault("badge.json is not signed under eddsa-rdfc-2022 as an assertion")
    try:
        signature = base58(str(proof.get("proofValue")).removeprefix("z"))
        Ed25519PublicKey.from_public_bytes(raw_of(did)).verify(signature, proof_hash(badge, proof))
    except InvalidSignature:
        raise Fault("badge.json has been altered since it was signed, or another key signed it") from None
    if not _moment(badge.get("validFrom")) <= at:
        raise Fault(f"badge.json is not in force before {badge['validFrom']}")
    if "validUntil" in badge and at > _moment(badge["validUntil"]):
        raise Fault(f"badge.json has expired: it was in force until {badge['validUntil']}")
    return did


def signed_text(document: Mapping[str, Any]) -> bytes:
    """Return what the signature of a manifest or status list covers: all else, as canonical JSON (RFC 8785)."""
    bare = {key: value for key, value in document.items() if key != "signature"}
    return json.dumps(bare, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def check_signed(data: bytes, name: str) -> dict[str, Any]:
    """Return a manifest or status list whose signature holds. Raises Fault."""
    document = read_json(data, name)
    try:
        key = Ed25519PublicKey.from_public_bytes(raw_of(str(document.get("issuer"))))
        key.verify(base64.b64decode(str(document.get("signature")), validate=True), signed_text(document))
    except (InvalidSignature, ValueError) as error:
        reason = f": {error}" if isinstance(error, Fault) else ""
        raise Fault(
            f"{name} has been altered since it was signed, or another key signed it{reason}"
        ) from None
    return document


def read_json(data: bytes, name: str) -> dict[str, Any]:
    """Return the object in a JSON file in which no name is given twice. Raises Fault."""
    try:
        value = json.loads(data.decode(), object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise Fault(f"{name} is not JSON: {error}") from None
    if not isinstance(value, dict):
        raise Fault(f"{name} is not a JSON object")
    return value


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({name for name, _ in pairs}) < len(pairs):
        raise ValueError("a name is given twice in one object")
    return dict(pairs)


def unpacked(data: bytes) -> dict[str, bytes]:
    """Return the files in a bundle. Raises Fault when it is cut short, damaged, too large or ambiguous."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len({e.filename for e in entries}) < len(entries):
                raise Fault("the bundle holds two files of one name")
            if sum(e.file_size for e in entries) > LARGEST:
                raise Fault(f"the bundle unpacks to more than {LARGEST} bytes")
            return {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError) as error:
        raise Fault(f"not a whole ZIP file ({error}); ask the issuer for it again") from None


def baked(png: bytes) -> bytes:
    """Return the badge inside a PNG picture. Raises Fault when there is not just one."""
    found, place = [], 8
    while place + 12 <= len(png):
        length, kind = struct.unpack(">I4s", png[place : place + 8])
        body = png[place + 8 : place + 8 + length]
        if kind == b"iTXt" and body.startswith(KEYWORD + b"\0\0\0\0\0"):
            found.append(body[len(KEYWORD) + 5 :])
        place += 12 + length
    if len(found) != 1:
        raise Fault(f"badge.png holds {len(found)} badges, not one")
    return found[0]


def check(
    data: bytes, *, at: datetime, trusted: Mapping[str, str] | None = None, status: bytes | None = None
) -> dict[str, Any]:
    """Return the manifest of a bundle that has nothing wrong with it. Raises Fault with the reason.

    ``trusted`` maps fingerprints of keys to when each was retired, or to an empty text; without it any key
    will do, and whose it is stays open. ``status`` is the issuer's newest status list.
    """
    try:
        return _checked(unpacked(data), at, trusted, status)
    except Fault:
        raise
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError, RecursionError) as error:
        raise Fault(f"not a CPD bundle: a part of it has another form ({error})") from error


def _checked(
    files: dict[str, bytes], at: datetime, trusted: Mapping[str, str] | None, status: bytes | None
) -> dict[str, Any]:
    if not {"manifest.json", "badge.json", "badge.png"} <= set(files):
        raise Fault("not a CPD bundle: manifest.json, badge.json or badge.png is missing")
    manifest = check_signed(files["manifest.json"], "manifest.json")
    _check_key(manifest["issuer"], manifest["issued"], trusted)
    listed, held = manifest["files"], set(files) - {"manifest.json"}
    if set(listed) != held:
        raise Fault(f"files missing from the bundle or added to it: {', '.join(sorted(set(listed) ^ held))}")
    for name, digest in listed.items():
        if hashlib.sha256(files[name]).hexdigest() != digest:
            raise Fault(f"{name} has been altered since the bundle was signed")
    if check_badge(read_json(files["badge.json"], "badge.json"), at) != manifest["issuer"]:
        raise Fault("badge.json and manifest.json are signed by different keys")
    if baked(files["badge.png"]) != files["badge.json"]:
        raise Fault("badge.png holds another badge than badge.json")
    lists = [manifest["standing"]]
    if status is not None:
        lists.append(check_signed(status, "the status list"))
        if lists[-1]["format"] != "goldenthread-status/1":
            raise Fault("the status list is another kind of file")
        _check_key(lists[-1]["issuer"], lists[-1]["issued"], trusted)
    _check_standing(manifest["record"], lists)
    return manifest


def _check_key(did: str, issued: str, trusted: Mapping[str, str] | None) -> None:
    fingerprint = fingerprint_of(did)
    if trusted is not None and fingerprint not in trusted:
        raise Fault(f"signed by a key that is not among those trusted: {fingerprint}")
    if trusted and trusted[fingerprint] and _moment(issued) > _moment(trusted[fingerprint]):
        raise Fault(f"signed on {issued} with a key that was retired on {trusted[fingerprint]}")


def _check_standing(record: str, lists: list[dict[str, Any]]) -> None:
    for standing in lists:
        for state in ("voided", "superseded"):
            if by := standing.get(state, {}).get(record):
                raise Fault(f"record {record} has been {state} by record {by}")


def _moment(text: Any) -> datetime:
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError:
        raise Fault(f"{text!r} is not a moment in time") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def main(arguments: list[str] | None = None) -> int:
    """Check the bundle named on the command line; return 0 when nothing is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--key", action="append", help="fingerprint that you trust, 64 hexadecimal digits")
    parser.add_argument("--status", type=Path, help="the issuer's newest status list")
    parser.add_argument("--at", help="moment to check for, such as 2030-01-31; now if left out")
    chosen = parser.parse_args(arguments)
    try:
        at = _moment(chosen.at) if chosen.at else datetime.now(UTC)  # noqa: TID251 - an entry point
        keys = {key.replace(" ", "").lower(): "" for key in chosen.key} if chosen.key else None
        status = chosen.status.read_bytes() if chosen.status else None
        manifest = check(chosen.bundle.read_bytes(), at=at, trusted=keys, status=status)
    except (Fault, OSError) as fault:
        print(f"{chosen.bundle}: REFUSED: {fault}")
        return 1
    print(f"{chosen.bundle}: record {manifest['record']} is whole, unaltered and in force")
    print(f"signed by {fingerprint_of(manifest['issuer'])}")
    if keys is None:
        print("Compare that fingerprint with the issuer's own word: no --key was given.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
