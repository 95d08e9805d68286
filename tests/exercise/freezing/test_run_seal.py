"""Whatever is changed in the files of a frozen run is found, and the file is named."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import assume, given
from hypothesis import strategies as st

from assessment.cpd.exports.bundle import packed
from assessment.cpd.signing.key_pairs import SigningKey, new_key
from assessment.cpd.signing.signatures import signed
from exercise.access import Refused
from exercise.decision_log.entries import LogEntry
from exercise.decision_log.hash_chain import RawLink, as_stored
from exercise.freezing.run_seal import (
    LOG,
    MANIFEST,
    LogEnds,
    MissingPart,
    faults_of_files,
    files_at,
    line_of,
    link_of,
    manifest,
)
from tests.exercise.decision_log.test_hash_chain import OLD_HEAD, START, chains, old_chain

NOW = datetime(2031, 5, 1, 9, tzinfo=UTC)
GAP = MissingPart("marks.json", "nothing was handed in")


@cache
def key() -> SigningKey:
    return new_key("Invented House", NOW)


@cache
def trusted() -> dict[str, str]:
    return {key().fingerprint: ""}


def sealed(chain: tuple[RawLink, ...]) -> dict[str, bytes]:
    files = {
        "scenario.yaml": b"id: small-town\n",
        "records/CPD-1.json": b"{}",
        LOG: "".join(f"{line_of(link)}\n" for link in chain).encode(),
    }
    ends = LogEnds("EX-0001", START, chain[-1].hash, len(chain))
    return {**files, MANIFEST: manifest(files, (GAP,), ends, key(), NOW)}


def old_files() -> dict[str, bytes]:
    return sealed(tuple(as_stored(entry) for entry in old_chain()))


@given(chains())
def test_every_entry_is_read_back_from_its_line_whatever_role_and_page_it_has(
    chain: tuple[LogEntry, ...],
) -> None:
    links = [as_stored(entry) for entry in chain]
    assert [link_of(line_of(link)) for link in links] == links


@given(chains())
def test_files_left_alone_have_no_fault(chain: tuple[LogEntry, ...]) -> None:
    assert faults_of_files(sealed(tuple(as_stored(entry) for entry in chain)), trusted()) == ()


@given(st.data())
def test_a_byte_changed_in_any_file_is_found_and_the_file_is_named(data: st.DataObject) -> None:
    files = old_files()
    name = data.draw(st.sampled_from(sorted(files)))
    place = data.draw(st.integers(0, len(files[name]) - 1))
    byte = data.draw(st.integers(0, 255))
    assume(files[name][place] != byte)
    changed = files[name][:place] + bytes([byte]) + files[name][place + 1 :]
    if name == MANIFEST:
        assume(_other_meaning(changed, files[name]))
    faults = faults_of_files({**files, name: changed}, trusted())
    assert any(fault.startswith(name) for fault in faults), faults


def _other_meaning(changed: bytes, before: bytes) -> bool:
    """Return whether a changed manifest says anything else: a blank between its words is no change."""
    try:
        return bool(json.loads(changed) != json.loads(before))
    except ValueError:
        return True


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda files: files.pop("scenario.yaml"), "scenario.yaml is missing from the sealed files"),
        (lambda files: files.update(extra=b""), "extra was added to the sealed files"),
        (lambda files: files.pop(MANIFEST), "manifest.json is not JSON"),
        (lambda files: files.update({LOG: b"[]\n"}), "log.jsonl cannot be read as a decision log"),
        (lambda files: files.update({LOG: b""}), "log.jsonl holds 0 entries, and 8 were sealed"),
    ],
    ids=["missing", "added", "no manifest", "no log", "empty log"],
)
def test_a_fault_says_which_file_and_what(change: Callable[[dict[str, bytes]], object], fault: str) -> None:
    files = old_files()
    change(files)
    assert any(found.startswith(fault) for found in faults_of_files(files, trusted()))


def test_a_log_rewritten_with_its_own_hashes_under_a_signature_of_its_own_needs_the_right_key() -> None:
    files = old_files()
    forger = SigningKey(Ed25519PrivateKey.generate(), key().documents, key().certificate)
    bare = {name: data for name, data in files.items() if name != MANIFEST}
    files[MANIFEST] = manifest(bare, (), LogEnds("EX-0001", START, OLD_HEAD, 8), forger, NOW)
    assert faults_of_files(files, None) == ()
    (fault,) = faults_of_files(files, trusted())
    assert "not trusted" in fault


def test_a_seal_made_after_its_key_was_retired_is_a_fault() -> None:
    (fault,) = faults_of_files(old_files(), {key().fingerprint: "2030-01-01T00:00:00Z"})
    assert "retired" in fault
    assert faults_of_files(old_files(), {key().fingerprint: "2032-01-01T00:00:00Z"}) == ()


def test_a_manifest_of_another_kind_is_said_to_be_one() -> None:
    other = json.dumps(signed({"format": "goldenthread-status/1"}, key(), NOW)).encode()
    (fault,) = faults_of_files({MANIFEST: other}, trusted())
    assert "another kind" in fault


def test_a_folder_and_its_zip_hold_the_same_files(tmp_path: Path) -> None:
    files = old_files()
    for name, data in files.items():
        (tmp_path / "run" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "run" / name).write_bytes(data)
    (tmp_path / "run.zip").write_bytes(packed(files, NOW))
    assert files_at(tmp_path / "run") == files_at(tmp_path / "run.zip") == files
    with pytest.raises(Refused, match="not the folder of a frozen run"):
        files_at(tmp_path)
