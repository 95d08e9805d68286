"""A record signed in the house leaves it from the command line and is proved outside."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import text

from commands import records
from exercise.services.services import open_services
from exercise.services.settings import Settings
from tests.commands.conftest import ASSESSOR, Line


def test_a_signed_record_is_listed_exported_and_proved(line: Line, run: str, tmp_path: Path) -> None:
    listed = json.loads(line("records", "list", *ASSESSOR, "--json").stdout)
    assert [row["run"] for row in listed] == [run]
    for fmt in ("pdf", "csv", "json"):
        line("records", "export", run, "--format", fmt, "--out", tmp_path / f"record.{fmt}", *ASSESSOR)
    line("records", "verify", tmp_path / "record.json")
    record = json.loads((tmp_path / "record.json").read_text())["record"]
    line("log", "export", run, "--out", tmp_path / "log.jsonl")
    head = record["activity"]["log_sha256"]
    for place in (run, tmp_path / "log.jsonl"):
        assert json.loads(line("log", "verify", place, "--head", head, "--json").stdout)["faults"] == []


def test_an_export_never_replaces_a_file_unasked(line: Line, run: str, tmp_path: Path) -> None:
    out = tmp_path / "record.csv"
    out.write_text("mine")
    export = ("records", "export", run, "--format", "csv", "--out", out, *ASSESSOR)
    assert "--overwrite" in line(*export, code=1).stderr
    assert out.read_text() == "mine"
    line(*export, "--overwrite")
    assert run in out.read_text()


def test_an_unknown_run_and_a_directory_in_the_way_are_refused(line: Line, run: str, tmp_path: Path) -> None:
    gone = line("records", "export", "EX-9999", "--out", tmp_path / "r.pdf", *ASSESSOR, code=1)
    assert "EX-9999" in gone.stderr
    assert "directory" in line("records", "export", run, "--out", tmp_path, *ASSESSOR, code=1).stderr


def test_a_bundle_is_proved_against_the_houses_own_keys_and_against_one_that_is_named(
    line: Line, run: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle, status = tmp_path / "cpd.zip", tmp_path / "status.json"
    line("records", "export", run, "--out", bundle, *ASSESSOR)
    assert "signed by a trusted key" in line("records", "verify", bundle).stdout
    (key,) = json.loads(line("keys", "list", "--json").stdout)
    assert key["fingerprint"] in line("keys", "list").stdout
    assert line("records", "verify", bundle, "--key", key["fingerprint"]).stdout
    assert "not among those trusted" in line("records", "verify", bundle, "--key", "ab" * 32, code=1).stderr
    assert "K-0002 is in use" in line("keys", "rotate").stdout
    line("records", "verify", bundle)
    reason = "It was signed for the wrong learner."
    assert "voided by" in line("records", "void", run, "--reason", reason, *ASSESSOR).stdout
    assert "has been voided" in line("records", "verify", bundle, code=1).stderr
    line("records", "status", "--out", status, *ASSESSOR)
    faults = json.loads(line("records", "verify", bundle, "--status", status, "--json", code=1).stdout)[
        "faults"
    ]
    assert "has been voided" in faults[0]
    (tmp_path / "short.zip").write_bytes(bundle.read_bytes()[:-100])
    assert "not a whole ZIP file" in line("records", "verify", tmp_path / "short.zip", code=1).stderr
    monkeypatch.setenv("GOLDENTHREAD_HOME", str(tmp_path / "elsewhere"))
    assert "--key" in line("records", "verify", bundle, code=1).stderr


def test_a_register_and_a_cohort_are_asked_for_in_one_way_or_told_how(
    line: Line, run: str, tmp_path: Path
) -> None:
    table = line("records", "register", *ASSESSOR).stdout
    assert "Tests rival hypotheses" in table
    rows = json.loads(line("records", "register", "--learner", "bot base-rate", "--json", *ASSESSOR).stdout)
    assert [row["competency"] for row in rows] == ["all", "C01 Tests rival hypotheses"]
    line("records", "register", "--out", tmp_path / "register.csv", *ASSESSOR)
    assert "C01" in (tmp_path / "register.csv").read_text()
    assert "either" in line("records", "export", "--out", tmp_path / "x", *ASSESSOR, code=2).stderr
    both = ("records", "export", run, "--cohort", "One", "--out", tmp_path / "x", *ASSESSOR)
    assert "either" in line(*both, code=2).stderr
    gone = line("records", "export", "--cohort", "Nobody", "--out", tmp_path / "x", *ASSESSOR, code=1)
    assert "choose one of" in gone.stderr


def test_a_cohort_is_exported_with_a_bar_and_can_be_stopped(
    line: Line, run: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = open_services(Settings())
    head = services.store.library.run(run)
    assert head is not None
    cohort = services.store.library.add_cohort("One", (head.trainee,), services.now())
    assert cohort is not None
    with services.store.engine.begin() as connection:
        connection.execute(text("UPDATE runs SET cohort = :c"), {"c": cohort.id})
    services.store.close()
    done = line("records", "export", "--cohort", "One", "--out", tmp_path / "all", *ASSESSOR)
    assert "Records of One" in done.stderr
    names = sorted(path.name for path in (tmp_path / "all").iterdir())
    assert names == [f"cpd-CPD-{run}-1.zip", "register.csv", "status.json"]

    @contextmanager
    def pressed() -> Iterator[Callable[[], bool]]:
        yield lambda: True

    monkeypatch.setattr(records, "stop_on_interrupt", pressed)
    cut = line("records", "export", "--cohort", "One", "--out", tmp_path / "cut", *ASSESSOR, code=130)
    assert "Stopped after 0 of 3 files" in cut.stderr


def test_a_push_that_is_refused_says_why(line: Line, run: str) -> None:
    words = ("records", "push", run, "--lrs-user", "gt", "--lrs-password", "a secret", *ASSESSOR)
    assert "https" in line(*words, "--lrs", "http://lrs.example.org/xAPI", code=1).stderr
    assert "not a web address" in line(*words, "--lrs", "lrs", code=1).stderr


def test_a_push_sends_a_voided_record_together_with_what_voids_it(line: Line, run: str) -> None:
    bodies: list[bytes] = []

    class Store(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    line("records", "void", run, "--reason", "It was signed for the wrong learner.", *ASSESSOR)
    with ThreadingHTTPServer(("127.0.0.1", 0), Store) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        url = f"http://127.0.0.1:{server.server_port}/xAPI"
        words = ("records", "push", run, "--lrs", url, "--lrs-user", "gt", *ASSESSOR)
        said = line(*words, typed="a secret\n").stdout
        server.shutdown()
        thread.join()
    sent = [statement for body in bodies for statement in json.loads(body)]
    assert f"{len(sent)} statements are in {url}" in said
    voided = {s["object"]["id"] for s in sent if s["verb"]["id"].endswith("/voided")}
    assert voided == {s["id"] for s in sent if not s["verb"]["id"].endswith("/voided")}
    assert voided


def test_a_debrief_is_printed_for_an_assessor_and_for_nobody_else(
    line: Line, run: str, tmp_path: Path
) -> None:
    out = tmp_path / "debrief.pdf"
    line("records", "debrief", run, "--pdf", out, *ASSESSOR)
    assert out.read_bytes().startswith(b"%PDF-")
    assert "--overwrite" in line("records", "debrief", run, "--pdf", out, *ASSESSOR, code=1).stderr
    assert "EX-9999" in line("records", "debrief", "EX-9999", "--pdf", out, *ASSESSOR, code=1).stderr


def test_a_trainee_can_neither_list_nor_export_records(line: Line, tmp_path: Path) -> None:
    line("users", "add", "ada", "--role", "trainee", "--password", "a long password")
    assert "assessor" in line("records", "list", "--user", "ada", code=1).stderr
    out = tmp_path / "record.pdf"
    assert "assessor" in line("records", "export", "EX-0001", "--out", out, "--user", "ada", code=1).stderr
    assert not out.exists()


def test_an_unknown_account_is_named_with_the_remedy(line: Line) -> None:
    assert "users add" in line("records", "list", "--user", "nobody", code=1).stderr
    assert "--user" in line("records", "list", code=2).stderr
