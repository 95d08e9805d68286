"""A bundle is refused, with the reason, whenever anything about it is not as it was issued."""

import base64
import hashlib
import io
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessment.cpd.exports.as_badge import as_badge
from assessment.cpd.exports.as_png import bake
from assessment.cpd.exports.bundle import bundle, packed, status_list
from assessment.cpd.record import CpdRecord
from assessment.cpd.signing import check_bundle
from assessment.cpd.signing.check_bundle import Fault, check
from assessment.cpd.signing.key_pairs import SigningKey, new_key
from assessment.cpd.signing.seal import RecordStanding, Seal
from assessment.cpd.signing.signatures import base58_of, signed
from tests.depth import examples

BLANK = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + bytes(13 + 4)
"""A PNG up to the end of its first chunk."""


AT = datetime(2026, 4, 1, tzinfo=UTC)


def reissued(files: dict[str, bytes], key: SigningKey, at: datetime, **changed: bytes) -> bytes:
    """A bundle whose manifest has been made anew by whoever holds ``key``."""
    files = files | changed
    manifest = json.loads(files.pop("manifest.json"))
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    bare = {k: v for k, v in manifest.items() if k not in ("issuer", "issued", "signature")}
    listed = signed(bare | {"files": digests}, key, at)
    return packed({"manifest.json": json.dumps(listed).encode(), **files}, at)


def refused(data: bytes, **how: Any) -> str:
    with pytest.raises(Fault) as fault:
        check(data, **({"at": AT} | how))
    return str(fault.value)


def test_an_untouched_bundle_is_whole_and_in_force(rated: CpdRecord, seal: Seal) -> None:
    manifest = check(bundle(rated, seal), at=AT, trusted={seal.key.fingerprint: ""})
    assert manifest["record"] == rated.id
    assert manifest["log_sha256"] == rated.activity.log_sha256


def test_credits_changed_in_the_badge_are_found_by_manifest_and_by_proof(
    files: dict[str, bytes], seal: Seal
) -> None:
    badge = json.loads(files["badge.json"])
    badge["credentialSubject"]["creditsEarned"] = 37.5
    text = json.dumps(badge).encode()
    assert "badge.json has been altered since the bundle was signed" in refused(
        packed(files | {"badge.json": text}, AT)
    )
    again = reissued(files, seal.key, seal.at, **{"badge.json": text})
    assert "badge.json has been altered since it was signed" in refused(again)


@pytest.mark.parametrize(
    "place", [(), ("credentialSubject",), ("credentialSubject", "achievement"), ("issuer",), ("proof",)]
)
def test_a_term_that_no_signature_covers_is_refused_wherever_it_stands(
    files: dict[str, bytes], seal: Seal, place: tuple[str, ...]
) -> None:
    badge = json.loads(files["badge.json"])
    inner = badge
    for step in place:
        inner = inner[step]
    inner["biasFlags"] = ["confirmation"]
    again = reissued(files, seal.key, seal.at, **{"badge.json": json.dumps(badge).encode()})
    assert "biasFlags" in refused(again)


def test_a_swapped_key_is_refused(rated: CpdRecord, files: dict[str, bytes], seal: Seal) -> None:
    other = new_key("Somebody else", seal.at)
    badge = json.loads(files["badge.json"])
    badge["issuer"]["id"] = other.did
    swapped = reissued(files, other, seal.at, **{"badge.json": json.dumps(badge).encode()})
    assert "not its issuer's" in refused(swapped)
    badge["proof"]["verificationMethod"] = other.method
    swapped = reissued(files, other, seal.at, **{"badge.json": json.dumps(badge).encode()})
    assert "another key signed it" in refused(swapped)
    forged = bundle(rated, replace(seal, key=other))
    assert check(forged, at=AT)["issuer"] == other.did
    assert "not among those trusted" in refused(forged, trusted={seal.key.fingerprint: ""})
    assert "different keys" in refused(reissued(files, other, seal.at))


def test_a_retired_key_still_verifies_what_it_signed_before_and_nothing_after(
    rated: CpdRecord, seal: Seal
) -> None:
    retired = {seal.key.fingerprint: "2026-03-06T00:00:00Z"}
    assert check(bundle(rated, seal), at=AT, trusted=retired)
    late = bundle(rated, replace(seal, at=datetime(2026, 3, 7, tzinfo=UTC)))
    assert "retired on 2026-03-06" in refused(late, trusted=retired)


def test_a_badge_past_its_retention_date_has_expired(rated: CpdRecord, seal: Seal) -> None:
    data = bundle(rated, seal)
    assert check(data, at=datetime(2032, 3, 4, 23, 0, tzinfo=UTC))
    assert "has expired" in refused(data, at=datetime(2032, 3, 5, tzinfo=UTC))
    assert "not in force before" in refused(data, at=rated.assessment.at - timedelta(days=1))


@pytest.mark.parametrize("state", ["voided", "superseded"])
def test_a_record_taken_back_is_refused_by_its_own_bundle_and_by_a_later_list(
    rated: CpdRecord, seal: Seal, state: str
) -> None:
    standing = RecordStanding(**{state: {rated.id: "CPD-0008"}})
    assert f"{state} by record CPD-0008" in refused(bundle(rated, replace(seal, standing=standing)))
    newest = status_list(standing, seal)
    before = bundle(rated, seal)
    assert check(before, at=AT, status=status_list(RecordStanding(), seal))
    assert f"{state} by record CPD-0008" in refused(before, status=newest)
    assert "status list has been altered" in refused(before, status=newest.replace(b"CPD-0008", b"CPD-0009"))
    stranger = status_list(RecordStanding(), replace(seal, key=new_key("Somebody else", seal.at)))
    assert "not among those trusted" in refused(before, status=stranger, trusted={seal.key.fingerprint: ""})


@pytest.mark.parametrize("share", [0.0, 0.02, 0.5, 0.98, 0.999])
def test_a_truncated_bundle_is_refused(rated: CpdRecord, seal: Seal, share: float) -> None:
    data = bundle(rated, seal)
    assert "not a whole ZIP file" in refused(data[: int(len(data) * share)])


def test_a_flipped_byte_anywhere_in_a_file_is_found(files: dict[str, bytes], seal: Seal) -> None:
    for name in sorted(set(files) - {"manifest.json"}):
        turned = bytearray(files[name])
        turned[len(turned) // 2] ^= 1
        assert name in refused(packed(files | {name: bytes(turned)}, seal.at))


def test_a_file_added_removed_or_named_twice_is_refused(files: dict[str, bytes], seal: Seal) -> None:
    assert "extra.txt" in refused(packed(files | {"extra.txt": b""}, seal.at))
    assert "records.csv" in refused(packed({k: v for k, v in files.items() if k != "records.csv"}, seal.at))
    out = io.BytesIO(packed(files, seal.at))
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(out, "a") as archive:
        archive.writestr("badge.json", b"{}")
    assert "two files of one name" in refused(out.getvalue())
    assert "not a CPD bundle" in refused(packed({"a.txt": b""}, seal.at))


def test_a_manifest_changed_or_mangled_is_refused(files: dict[str, bytes], seal: Seal) -> None:
    manifest = files["manifest.json"]
    for other in (
        manifest.replace(b"CPD-0007", b"CPD-0008"),
        b"[]",
        b"\xff",
        b"{}",
        b'{"a":1,"a":2}',
        manifest.replace(b"did:key:z", b"did:web:z"),
    ):
        assert "manifest.json" in refused(packed(files | {"manifest.json": other}, seal.at))
    bare = signed({"format": "goldenthread-bundle/1"}, seal.key, seal.at)
    assert "another form" in refused(packed(files | {"manifest.json": json.dumps(bare).encode()}, seal.at))


@pytest.mark.parametrize(
    "change",
    [
        {"files": 3},
        {"files": ["badge.json"]},
        {"standing": "current"},
        {"record": {}},
        {"standing": {"voided": 1}},
    ],
)
def test_a_manifest_of_another_form_is_refused_whoever_signed_it(
    files: dict[str, bytes], seal: Seal, change: dict[str, Any]
) -> None:
    manifest = json.loads(files["manifest.json"])
    bare = {k: v for k, v in manifest.items() if k not in ("issuer", "issued", "signature")}
    crafted = json.dumps(signed(bare | change, seal.key, seal.at)).encode()
    assert refused(packed(files | {"manifest.json": crafted}, seal.at))


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    if isinstance(value, dict | list):
        steps = value.items() if isinstance(value, dict) else enumerate(value)
        for step, inner in steps:
            yield from leaves(inner, (*path, step))
    else:
        yield path, value


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
    max_examples=examples(usual=60, deep=600),
)
@given(data=st.data())
def test_any_change_to_any_value_of_a_badge_is_found(
    record: CpdRecord, seal: Seal, data: st.DataObject
) -> None:
    badge = json.loads(as_badge(record, seal))
    path, before = data.draw(st.sampled_from(list(leaves(badge))))
    other: st.SearchStrategy[Any] = (
        st.text(max_size=8) | st.integers() | st.floats(allow_nan=False) | st.just({}) | st.none()
    )
    after = data.draw(other.filter(lambda value: str(value).casefold() != str(before).casefold()))
    inner = badge
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = after
    crafted = bundle_of(badge, seal)
    assert refused(crafted, at=seal.at)


def bundle_of(badge: dict[str, Any], seal: Seal) -> bytes:
    """A bundle around any badge, under a manifest of the same key."""
    text = json.dumps(badge).encode()
    files = {"badge.json": text, "badge.png": bake(BLANK, text)}
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    manifest = signed({"record": "CPD-0007", "standing": {}, "files": digests}, seal.key, seal.at)
    return packed({"manifest.json": json.dumps(manifest).encode(), **files}, seal.at)


def test_a_bundle_around_an_unchanged_badge_is_not_refused(record: CpdRecord, seal: Seal) -> None:
    assert check(bundle_of(json.loads(as_badge(record, seal)), seal), at=seal.at)


def test_another_badge_in_the_picture_is_refused(files: dict[str, bytes], seal: Seal) -> None:
    other = files["badge.png"].replace(b'"CPD record CPD-0007"', b'"CPD record CPD-0009"')
    assert "badge.png holds another badge" in refused(
        reissued(files, seal.key, seal.at, **{"badge.png": other})
    )
    bald = files["badge.png"][:33] + files["badge.png"][-12:]
    assert "holds 0 badges" in refused(reissued(files, seal.key, seal.at, **{"badge.png": bald}))


def test_what_is_signed_is_canonical_json_as_the_standard_says(files: dict[str, bytes]) -> None:
    manifest = json.loads(files["manifest.json"])
    bare = {k: v for k, v in manifest.items() if k != "signature"}
    assert check_bundle.signed_text(manifest) == rfc8785.dumps(bare)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="there is no OpenSSL command here")
def test_openssl_finds_the_manifest_signed(files: dict[str, bytes], tmp_path: Path) -> None:
    manifest = json.loads(files["manifest.json"])
    (tmp_path / "text").write_bytes(check_bundle.signed_text(manifest))
    (tmp_path / "signature").write_bytes(base64.b64decode(manifest["signature"]))
    (tmp_path / "key.pem").write_text(json.loads(files["verification/key.json"])["pem"])

    def verified() -> int:
        return subprocess.run(
            ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", "key.pem", "-rawin", "-in", "text",
             "-sigfile", "signature"],
            cwd=tmp_path, capture_output=True,
        ).returncode  # fmt: skip

    assert verified() == 0
    (tmp_path / "text").write_bytes(check_bundle.signed_text(manifest).replace(b"CPD-0007", b"CPD-0008"))
    assert verified() != 0


def test_the_script_in_the_bundle_checks_the_bundle_on_its_own(
    rated: CpdRecord, seal: Seal, files: dict[str, bytes], tmp_path: Path
) -> None:
    with zipfile.ZipFile(io.BytesIO(bundle(rated, seal))) as archive:
        archive.extractall(tmp_path)
    (tmp_path / "cpd.zip").write_bytes(bundle(rated, seal))

    def verify(*words: str) -> subprocess.CompletedProcess[str]:
        script = [sys.executable, "-I", "verification/verify.py", "cpd.zip", "--at", "2026-04-01"]
        return subprocess.run([*script, *words], cwd=tmp_path, capture_output=True, text=True)

    plain = verify()
    assert (plain.returncode, plain.stderr) == (0, "")
    assert seal.key.fingerprint in plain.stdout
    assert "no --key was given" in plain.stdout
    assert verify("--key", seal.key.fingerprint.upper()).returncode == 0
    other = verify("--key", "ab" * 32)
    assert other.returncode == 1
    assert "REFUSED" in other.stdout
    (tmp_path / "status.json").write_bytes(status_list(RecordStanding(voided={rated.id: "CPD-0009"}), seal))
    assert "voided by record CPD-0009" in verify("--status", "status.json").stdout
    assert "not a moment" in verify("--at", "soon").stdout
    assert "missing.json" in verify("--status", "missing.json").stdout


def test_base58_and_did_keys_are_those_of_the_published_example() -> None:
    # W3C CCG did:key specification, Ed25519 test vector.
    did = "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp"
    raw = bytes.fromhex("3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29")
    assert check_bundle.did_of(raw) == did
    assert check_bundle.raw_of(did) == raw
    assert check_bundle.base58(base58_of(b"\0\0\x01")) == b"\0\0\x01"
    for wrong in ("did:web:example.org", "did:key:z6Mk0", "did:key:z" + "1" * 200, "did:key:z6Mk"):
        with pytest.raises(Fault):
            check_bundle.raw_of(wrong)


def test_a_bundle_too_large_to_unpack_is_refused(
    monkeypatch: pytest.MonkeyPatch, rated: CpdRecord, seal: Seal
) -> None:
    monkeypatch.setattr(check_bundle, "LARGEST", 1000)
    assert "unpacks to more than" in refused(bundle(rated, seal))
