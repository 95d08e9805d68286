"""A learner's staff identifier as a record may hold it."""

from hashlib import sha256


def hashed_identifier(identifier: str, salt: str) -> str:
    """Return a salted hash of a staff identifier, as written in ``Learner.identifier_hash``."""
    return "sha256$" + sha256(f"{identifier}{salt}".encode()).hexdigest()
