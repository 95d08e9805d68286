"""Statements reach a real record store once, however often and through whatever trouble they are sent."""

import json
import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from exercise.access import Refused
from exercise.records.learning_record_store import BATCH, Endpoint, push

PYTHON = Path(__file__).parents[2] / "interop" / ".venv" / "bin" / "python"


def statements(count: int) -> list[dict[str, object]]:
    at = datetime(2031, 5, 1, tzinfo=UTC).isoformat()
    return [
        {
            "id": f"00000000-0000-4000-8000-{number:012d}",
            "actor": {"objectType": "Agent", "account": {"homePage": "https://a.invalid", "name": "U-1"}},
            "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"},
            "object": {"id": "https://a.invalid/exercise"},
            "timestamp": at,
            "version": "1.0.3",
        }
        for number in range(count)
    ]


@pytest.fixture(scope="module")
def ralph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Endpoint, Path]]:
    """A running ralph that keeps its statements in a folder, and where it keeps them."""
    home = tmp_path_factory.mktemp("ralph")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = os.environ | {
        "RALPH_APP_DIR": str(home),
        "RALPH_AUTH_FILE": str(home / "auth.json"),
        "RALPH_RUNSERVER_BACKEND": "fs",
        "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(home / "store"),
    }
    (home / "store").mkdir()
    agent = ("-A", "golden-thread", "https://a.invalid", "-N", "golden-thread", "-w")
    scopes = ("-s", "statements/write", "-s", "statements/read/mine")
    subprocess.run(
        [str(PYTHON.with_name("ralph")), "auth", "-u", "gt", "-p", "a secret", *scopes, *agent],
        env=environment, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    serving = subprocess.Popen(
        [str(PYTHON), str(PYTHON.parents[2] / "ralph_serve.py"), str(port)],
        env=environment, cwd=home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/__lbheartbeat__", timeout=5).close()
                break
            except OSError:
                assert serving.poll() is None, "ralph did not start; run make interop"
                time.sleep(0.2)
        yield Endpoint(f"http://127.0.0.1:{port}/xAPI", "gt", "a secret"), home / "store"
    finally:
        serving.terminate()
        serving.wait(30)


def stored(folder: Path) -> list[str]:
    return [json.loads(line)["id"] for file in folder.iterdir() for line in file.read_text().splitlines()]


def test_a_real_store_takes_statements_once_however_often_they_are_sent(ralph: tuple[Endpoint, Path]) -> None:
    endpoint, folder = ralph
    said = statements(2 * BATCH + 3)
    seen: list[tuple[int, int]] = []
    assert push(endpoint, said[:7]) == 7
    assert push(endpoint, said, progress=lambda done, total: seen.append((done, total))) == len(said)
    assert push(endpoint, said) == len(said)
    assert sorted(stored(folder)) == sorted(str(s["id"]) for s in said)
    assert seen == [(0, 103), (50, 103), (100, 103), (103, 103)]


def test_a_real_store_refuses_other_words_under_the_same_identifier(ralph: tuple[Endpoint, Path]) -> None:
    endpoint, _ = ralph
    said = statements(1)
    push(endpoint, said)
    with pytest.raises(Refused, match="other statements under the same identifiers"):
        push(endpoint, [said[0] | {"timestamp": "2020-01-01T00:00:00Z"}])


def test_a_real_store_says_who_may_write_and_what_it_takes(ralph: tuple[Endpoint, Path]) -> None:
    endpoint, _ = ralph
    with pytest.raises(Refused, match="check user and password") as refusal:
        push(Endpoint(endpoint.url, "gt", "wrong"), statements(1))
    assert "wrong" not in str(refusal.value).replace("wrong user", "")
    with pytest.raises(Refused, match="refuses the statements with 422"):
        push(endpoint, [{"id": "x"}])
    with pytest.raises(Refused, match="404"):
        push(Endpoint(endpoint.url + "/nowhere", "gt", "a secret"), statements(1))


class Moody(BaseHTTPRequestHandler):
    """Answers as it was told, one answer a request, and notes what it was sent."""

    answers: list[tuple[int, dict[str, str]]]
    bodies: list[bytes]

    def do_POST(self) -> None:
        self.bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
        code, headers = self.answers.pop(0) if self.answers else (200, {})
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def moody() -> Iterator[tuple[Endpoint, type[Moody]]]:
    handler = type("Handler", (Moody,), {"answers": [], "bodies": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Endpoint(f"http://127.0.0.1:{server.server_port}/xAPI/", "gt", "a secret"), handler
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_store_that_is_away_for_a_moment_is_tried_again(moody: tuple[Endpoint, type[Moody]]) -> None:
    endpoint, handler = moody
    handler.answers += [(503, {}), (429, {"Retry-After": "7"}), (500, {"Retry-After": "9999"})]
    waits: list[float] = []
    assert push(endpoint, statements(1), wait=waits.append) == 1
    assert waits == [1.0, 7.0, 60.0]
    assert len(set(handler.bodies)) == 1


def test_a_store_that_stays_away_is_given_up_with_a_remedy(moody: tuple[Endpoint, type[Moody]]) -> None:
    endpoint, handler = moody
    handler.answers += [(503, {})] * 6
    with pytest.raises(Refused, match="nothing is sent twice"):
        push(endpoint, statements(1), wait=lambda _: None)


def test_a_redirect_does_not_carry_the_password_elsewhere(moody: tuple[Endpoint, type[Moody]]) -> None:
    endpoint, handler = moody
    handler.answers += [(307, {"Location": "http://127.0.0.1:9/elsewhere"})]
    with pytest.raises(Refused, match="307"):
        push(endpoint, statements(1))


def test_a_push_can_be_stopped_between_batches(moody: tuple[Endpoint, type[Moody]]) -> None:
    endpoint, handler = moody
    assert push(endpoint, statements(2 * BATCH), should_stop=lambda: len(handler.bodies) >= 1) == BATCH


@pytest.mark.parametrize("url", ["ftp://lrs.example", "lrs", "http://lrs.example.org/xAPI", "file:///etc/x"])
def test_an_address_that_would_leak_or_is_none_is_refused(url: str) -> None:
    with pytest.raises(Refused, match=r"https|clear text"):
        push(Endpoint(url, "gt", "a secret"), statements(1))


def test_an_endpoint_prints_no_password() -> None:
    assert "a secret" not in repr(Endpoint("https://lrs.example.org", "gt", "a secret"))
