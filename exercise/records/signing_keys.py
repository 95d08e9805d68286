"""The signing keys of a service: made when first needed, kept for their owner alone, rotated, never lost sight of.

One file a generation under ``keys`` in the home folder. A retired one keeps its public half, so that what
it signed still verifies; its private half is erased.
"""

import json
import os
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from assessment.cpd.signing.check_bundle import fingerprint_of
from assessment.cpd.signing.key_pairs import SigningKey, new_key
from assessment.cpd.signing.signatures import utc
from exercise.access import Refused
from exercise.services.services import Services
from exercise.services.settings import Settings

PRIVATE = ("records", "documents")
OTHERS = 0o077
"""Permission bits that nobody but the owner may hold."""


@dataclass(frozen=True)
class KeyRow:
    """One generation of keys, as its public half shows it."""

    id: str
    did: str
    fingerprint: str
    created: str
    retired: str
    """When it was retired, or empty while it is in use."""


def signing_key(services: Services) -> SigningKey:
    """Return the key in use, made now if there is none yet.

    Raises:
        Refused: when it cannot be used safely.
    """
    while True:
        files = _files(services.settings)
        in_use = [stored for stored in map(_stored, files) if not stored["retired"]]
        if in_use:
            return _opened(in_use[-1], files[-1])
        _make(services, len(files) + 1)


def rotate(services: Services) -> KeyRow:
    """Make a new key, retire those before it, erase their private halves, and return the new one."""
    number = len(_files(services.settings)) + 1
    _make(services, number)
    now = utc(services.now())
    for path in _files(services.settings)[: number - 1]:
        stored = _stored(path)
        if not stored["retired"]:
            _replace(path, {**stored, "retired": now, **dict.fromkeys(PRIVATE, "")})
    return keys(services.settings)[number - 1]


def keys(settings: Settings) -> tuple[KeyRow, ...]:
    """Return every generation of keys, oldest first; none until something has been signed."""
    return tuple(
        KeyRow(path.stem, stored["did"], fingerprint_of(stored["did"]), stored["created"], stored["retired"])
        for path, stored in ((path, _stored(path)) for path in _files(settings))
    )


def trusted(settings: Settings) -> dict[str, str]:
    """Return when each of the service's keys was retired, by fingerprint; empty for the one in use."""
    return {row.fingerprint: row.retired for row in keys(settings)}


def _folder(settings: Settings) -> Path:
    return settings.home / "keys"


def _files(settings: Settings) -> list[Path]:
    return sorted(_folder(settings).glob("K-*.json"))


def _stored(path: Path) -> dict[str, Any]:
    if os.name == "posix" and path.stat().st_mode & OTHERS:
        raise Refused(
            f"{path} can be read by others, so anybody could sign as you: run chmod 600 on it, and "
            "`goldenthread keys rotate` if it may have been copied."
        )
    try:
        stored: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if not {"did", "created", "retired", "certificate", *PRIVATE} <= set(stored):
            raise ValueError("a part of it is missing")
        fingerprint_of(stored["did"])
        return stored
    except (ValueError, TypeError, AttributeError) as error:
        raise _damaged(path, error) from error


def _damaged(path: Path, error: Exception) -> Refused:
    return Refused(f"{path} is not a whole key file ({error}); restore it from a backup.")


def _opened(stored: dict[str, Any], path: Path) -> SigningKey:
    try:
        records = load_pem_private_key(stored["records"].encode(), None)
        documents = load_pem_private_key(stored["documents"].encode(), None)
        certificate = x509.load_pem_x509_certificate(stored["certificate"].encode())
    except ValueError as error:
        raise _damaged(path, error) from error
    if not isinstance(records, Ed25519PrivateKey) or not isinstance(documents, RSAPrivateKey):
        raise Refused(f"{path} holds keys of another kind; restore it from a backup.")
    return SigningKey(records, documents, certificate)


def _make(services: Services, number: int) -> None:
    """Make a generation, unless another process has just made it."""
    now = services.now()
    key = new_key(services.settings.issuer, datetime.fromtimestamp(int(now.timestamp()), UTC))

    def text(private: Ed25519PrivateKey | RSAPrivateKey) -> str:
        return private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()

    stored = {
        "did": key.did,
        "created": utc(now),
        "retired": "",
        "certificate": key.certificate.public_bytes(Encoding.PEM).decode(),
        "records": text(key.records),
        "documents": text(key.documents),
    }
    folder = _folder(services.settings)
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    file = _new_file(folder, stored)
    try:
        os.link(file, folder / f"K-{number:04d}.json")
    except FileExistsError:
        return
    finally:
        file.unlink()


def _replace(path: Path, stored: dict[str, Any]) -> None:
    _new_file(path.parent, stored).replace(path)


def _new_file(folder: Path, stored: dict[str, Any]) -> Path:
    """Return a new file that only its owner may read, written through to the disk."""
    number, name = tempfile.mkstemp(dir=folder, prefix="new-", suffix=".part")
    with os.fdopen(number, "w", encoding="utf-8") as file:
        json.dump(stored, file, indent=2)
        file.flush()
        os.fsync(file.fileno())
    return Path(name)
