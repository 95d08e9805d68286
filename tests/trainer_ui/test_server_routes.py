"""Drafts, downloads, headers, origins and the address: what the server lets through and what not."""

import json
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from trainer_ui.middleware import policy
from trainer_ui.server import page_settings

Site = Any


def _draft(site: Site, cookie: str, key: str, text: str, version: int, **headers: str) -> Any:
    body = json.dumps({"text": text, "version": version})
    return site.ask("PUT", f"/drafts/{site.run}/{key}", body, Cookie=cookie, **headers)


def test_health_answers_without_a_session(site: Site) -> None:
    assert json.loads(site.ask("GET", "/health").text) == {"status": "ok"}
    assert site.ask("GET", "/_stcore/health").status == 200


def test_every_answer_carries_the_security_headers(site: Site) -> None:
    for path in ("/sign-in", "/health", "/_stcore/health", "/drafts/x/y", "/nothing", "/assets/boot.js"):
        headers = site.ask("GET", path).headers
        assert "default-src 'self'" in headers["content-security-policy"]
        assert "script-src 'self';" in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert "camera=()" in headers["permissions-policy"]


def test_a_strange_host_cannot_write_into_the_policy() -> None:
    assert "evil" not in policy("x; script-src evil.example")
    assert "ws://127.0.0.1:8501" in policy("127.0.0.1:8501")


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


def test_files_are_refused_without_a_session(site: Site) -> None:
    for path in (
        f"/downloads/log/{site.run}.jsonl",
        "/downloads/record/EX-0001.pdf",
        "/downloads/study/J1.csv",
    ):
        answer = site.ask("GET", path)
        assert answer.status == 401
        assert answer.text.startswith("Sign in first")
    assert site.ask("GET", "/media/anything.csv").status == 401


def test_files_of_somebody_else_are_refused(site: Site) -> None:
    cookie = site.session("greta")
    for path in (
        f"/downloads/log/{site.run}.jsonl",
        f"/downloads/record/{site.run}.pdf",
        f"/downloads/record/{site.run}.zip",
        "/downloads/register/all.csv",
        "/downloads/status/all.json",
        "/downloads/bundles/J-0001.zip",
        "/downloads/study/J1.csv",
    ):
        answer = site.ask("GET", path, Cookie=cookie)
        assert answer.status == 403, path
        assert answer.text


def test_a_file_that_does_not_exist_is_said_not_to(site: Site) -> None:
    cookie = site.session("tomas")
    answer = site.ask("GET", f"/downloads/record/{site.run}.exe", Cookie=cookie)
    assert (answer.status, answer.text) == (
        404,
        "There is no such file; it comes as json, csv, pdf, zip, badge, png, xapi.",
    )
    assert site.ask("GET", "/downloads/secret/x.csv", Cookie=cookie).status == 404
    assert site.ask("GET", "/downloads/log/..%2F..%2Fetc.jsonl", Cookie=cookie).status in {400, 404}


def test_trainees_may_take_their_own_log(site: Site) -> None:
    answer = site.ask("GET", f"/downloads/log/{site.run}.jsonl", Cookie=site.session("tomas"))
    assert answer.status == 200
    assert answer.headers["content-disposition"] == f'attachment; filename="log-{site.run}.jsonl"'
    assert all(json.loads(line)["seq"] for line in answer.text.splitlines())


@pytest.mark.parametrize(
    ("origin", "status"),
    [("https://elsewhere.example", 403), ("null", 403), ("http://localhost:1", 403), ("", 101)],
)
def test_a_web_socket_opens_for_our_own_pages_only(site: Site, origin: str, status: int) -> None:
    asked = origin or f"http://{site.host}"
    lines = [
        "GET /_stcore/stream HTTP/1.1",
        f"Host: {site.host}",
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        f"Origin: {asked}",
    ]
    with socket.create_connection(("127.0.0.1", site.port), timeout=10) as link:
        link.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        assert int(link.recv(64).split()[1]) == status


def test_a_port_in_use_gets_one_sentence_and_an_exit_code(site: Site, tmp_path: Path) -> None:
    code = (
        "import sys; from exercise.services.settings import Settings; from trainer_ui.server import serve; "
        f"sys.exit(serve(Settings(), port={site.port}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=site.environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 75
    assert f"127.0.0.1:{site.port}: address already in use; stop what uses it" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_page_server_tells_nobody_and_shows_no_faults() -> None:
    options = page_settings("127.0.0.1", 8501)
    assert options["browser.gatherUsageStats"] is False
    assert options["client.showErrorDetails"] == "none"
    assert options["client.toolbarMode"] == "viewer"
    assert options["runner.postScriptGC"] is False
    assert options["server.fileWatcherType"] == "none"
    assert (options["server.maxUploadSize"], options["server.disconnectedSessionTTL"]) == (5, 1800)
