"""Drafts sent to the server: kept, read back, and refused in a sentence."""

import json

import pytest

from tests.trainer_ui.conftest import Answer, Site


def _draft(site: Site, cookie: str, key: str, text: str, version: int, **headers: str) -> Answer:
    body = json.dumps({"text": text, "version": version})
    return site.ask("PUT", f"/drafts/{site.run}/{key}", body, Cookie=cookie, **headers)


def test_a_draft_is_kept_and_read_back(site: Site) -> None:
    cookie = site.session("tomas")
    address = f"/drafts/{site.run}/rationale"
    assert json.loads(site.ask("GET", address, Cookie=cookie).text) == {"text": "", "version": 0}
    saved = _draft(site, cookie, "rationale", "Because – “so”.", 0)
    assert saved.status == 200, saved.text
    assert json.loads(site.ask("GET", address, Cookie=cookie).text) == {
        "text": "Because – “so”.",
        "version": json.loads(saved.text)["version"],
    }


def test_two_browsers_writing_one_draft_lose_neither_text(site: Site) -> None:
    cookie = site.session("tomas")
    assert _draft(site, cookie, "clash", "first", 0).status == 200
    answer = _draft(site, cookie, "clash", "second", 0)
    said = json.loads(answer.text)
    assert answer.status == 409
    assert (said["yours"], said["theirs"]) == ("second", "first")
    assert _draft(site, cookie, "clash", "second", said["version"]).status == 200


def test_the_same_draft_sent_twice_is_no_conflict(site: Site) -> None:
    cookie = site.session("tomas")
    first = _draft(site, cookie, "twice", "same words", 0)
    again = _draft(site, cookie, "twice", "same words", 0)
    assert (again.status, again.text) == (200, first.text)


def test_a_draft_of_somebody_else_is_refused(site: Site) -> None:
    cookie = site.session("greta")
    answer = _draft(site, cookie, "rationale", "mine now", 0)
    assert answer.status == 403
    assert json.loads(answer.text)["message"]
    assert site.ask("GET", f"/drafts/{site.run}/rationale", Cookie=cookie).status == 403


def test_a_draft_without_a_session_or_from_another_site_is_refused(site: Site) -> None:
    assert _draft(site, "", "rationale", "x", 0).status == 401
    cookie = site.session("tomas")
    assert _draft(site, cookie, "rationale", "x", 0, Origin="https://elsewhere.example").status == 403


def test_a_draft_of_ones_own_is_kept_for_whatever_role_and_read_by_nobody_else(site: Site) -> None:
    address, text = "/drafts/me/scenario", "title: “Wharf”\n" * 4_000
    kept = {"text": text, "version": 1}
    cookie = site.session("ines")
    sent = json.dumps({"text": text, "version": 0})
    assert site.ask("PUT", address, sent, Cookie=cookie).status == 200
    assert json.loads(site.ask("GET", address, Cookie=site.session("ines")).text) == kept
    assert site.ask("PUT", address, json.dumps({"text": "late", "version": 0}), Cookie=cookie).status == 409
    theirs = site.ask("GET", address, Cookie=site.session("tomas"))
    assert json.loads(theirs.text) == {"text": "", "version": 0}
    assert site.ask("GET", address).status == 401
    longer = json.dumps({"text": "x" * 1_000_001, "version": 1})
    assert site.ask("PUT", address, longer, Cookie=cookie).status == 400
    assert json.loads(site.ask("GET", address, Cookie=cookie).text) == kept


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("not json", 400),
        (json.dumps({"text": "x"}), 400),
        (json.dumps({"text": "x", "version": -1}), 400),
        (json.dumps({"text": "x" * 20_001, "version": 0}), 400),
        ("x" * 200_000, 413),
    ],
)
def test_a_draft_that_makes_no_sense_is_refused_in_a_sentence(site: Site, body: str, status: int) -> None:
    answer = site.ask("PUT", f"/drafts/{site.run}/odd", body, Cookie=site.session("tomas"))
    assert answer.status == status
    assert "20000 characters" in json.loads(answer.text)["message"]
