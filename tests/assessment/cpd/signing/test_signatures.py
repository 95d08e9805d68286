"""Nothing is signed that the shipped contexts do not cover."""

import socket
from datetime import UTC, datetime
from typing import Never

import pytest

from assessment.cpd.exports.as_badge import credential
from assessment.cpd.exports.bundle import bundle
from assessment.cpd.record import CpdRecord
from assessment.cpd.signing.check_bundle import Fault, check
from assessment.cpd.signing.seal import Seal
from assessment.cpd.signing.signatures import proved


def test_an_unknown_term_is_refused_before_it_is_signed(record: CpdRecord, seal: Seal) -> None:
    made = credential(record, seal)
    made["credentialSubject"]["biasFlags"] = []
    with pytest.raises(Fault, match="biasFlags"):
        proved(made, seal.key, seal.at)
    typed = credential(record, seal)
    typed["type"].append("InventedCredential")
    with pytest.raises(Fault, match="InventedCredential"):
        proved(typed, seal.key, seal.at)


def test_a_context_that_is_not_shipped_is_refused_and_never_fetched(
    record: CpdRecord, seal: Seal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_network(*_: object, **__: object) -> Never:
        raise AssertionError("the network was asked")

    for way in ("getaddrinfo", "create_connection"):
        monkeypatch.setattr(socket, way, no_network)
    monkeypatch.setattr(socket.socket, "connect", no_network)
    made = credential(record, seal)
    for context in (["https://example.org/other"], [*made["@context"], {"biasFlags": "https://e.org/b"}]):
        with pytest.raises(Fault, match="contexts are not"):
            proved(made | {"@context": context}, seal.key, seal.at)
    nested = made | {"credentialSubject": {"@context": "https://e.org/x", **made["credentialSubject"]}}
    with pytest.raises(Fault):
        proved(nested, seal.key, seal.at)
    assert check(bundle(record, seal), at=datetime(2026, 4, 1, tzinfo=UTC))
