"""Identifiers that never change: the same record or result has the same one in every export."""

from uuid import UUID, uuid5

NAMESPACE = UUID("6f1f3b0e-4f0d-5d0e-9a53-0c7d2a6b9f11")
"""This product's own, drawn once."""
HOME = "https://goldenthread.invalid"
"""Root of addresses for what has none of its own. ``.invalid`` can never be reached (RFC 2606)."""


def uuid(*parts: object) -> str:
    """Return the UUID (version 5) of what its parts name."""
    return str(uuid5(NAMESPACE, "/".join(str(part) for part in parts)))


def urn(*parts: object) -> str:
    """Return the same as a URN."""
    return f"urn:uuid:{uuid(*parts)}"
