"""Signing keys are made once, kept for their owner alone, and never lost sight of."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from exercise.access import Refused
from exercise.records.signing_keys import keys, rotate, signing_key, trusted
from tests.exercise.conftest import Place


def test_there_is_no_key_until_one_is_needed_and_then_always_the_same(place: Place) -> None:
    assert keys(place.services.settings) == ()
    first = signing_key(place.services)
    assert signing_key(place.services).fingerprint == first.fingerprint
    (row,) = keys(place.services.settings)
    assert (row.id, row.fingerprint, row.retired) == ("K-0001", first.fingerprint, "")
    assert first.certificate.subject.rfc4514_string() == f"CN={place.services.settings.issuer}"


def test_only_the_owner_may_read_a_key(place: Place) -> None:
    signing_key(place.services)
    folder = place.services.settings.home / "keys"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert [file.name for file in folder.iterdir()] == ["K-0001.json"]
    file = folder / "K-0001.json"
    assert file.stat().st_mode & 0o777 == 0o600
    file.chmod(0o640)
    with pytest.raises(Refused, match="chmod 600"):
        signing_key(place.services)
    file.chmod(0o600)
    assert signing_key(place.services)


def test_many_at_once_make_one_key(place: Place) -> None:
    with ThreadPoolExecutor(4) as pool:
        made = {key.fingerprint for key in pool.map(signing_key, [place.services] * 8)}
    assert made == set(trusted(place.services.settings))
    assert len(made) == 1


def test_a_rotated_key_is_still_known_and_can_sign_no_more(place: Place) -> None:
    old = signing_key(place.services)
    new = rotate(place.services)
    assert signing_key(place.services).fingerprint == new.fingerprint != old.fingerprint
    known = trusted(place.services.settings)
    assert list(known) == [old.fingerprint, new.fingerprint]
    assert known[old.fingerprint]
    assert known[new.fingerprint] == ""
    stored = (place.services.settings.home / "keys" / "K-0001.json").read_text()
    assert "PRIVATE" not in stored
    assert "BEGIN CERTIFICATE" in stored


@pytest.mark.parametrize("text", ["", "{", "[]", '{"did": "x"}'])
def test_a_damaged_key_file_is_refused_with_a_remedy(place: Place, text: str) -> None:
    signing_key(place.services)
    (place.services.settings.home / "keys" / "K-0001.json").write_text(text)
    with pytest.raises(Refused, match="restore it from a backup"):
        signing_key(place.services)


def test_a_key_file_with_the_wrong_kind_of_key_is_refused(place: Place) -> None:
    signing_key(place.services)
    file = place.services.settings.home / "keys" / "K-0001.json"
    stored = json.loads(file.read_text())
    file.write_text(json.dumps(stored | {"records": stored["documents"]}))
    with pytest.raises(Refused, match="another kind"):
        signing_key(place.services)
    file.write_text(json.dumps(stored | {"records": "no key at all"}))
    with pytest.raises(Refused, match="restore"):
        signing_key(place.services)
