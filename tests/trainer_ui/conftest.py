"""A real server on a free port, over a database of its own, with two trainees and one assigned run."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlencode

import pytest

from exercise.accounts import add_user, caller_of
from exercise.control import control
from exercise.services.services import open_services
from exercise.services.settings import Settings

ROOT = Path(__file__).parents[2]
PASSWORD = "a-long-enough-word"
_SERVE = """
import sys
from exercise.services.settings import Settings
from trainer_ui.server import serve
sys.exit(serve(Settings(), port=int(sys.argv[1])))
"""


@dataclass
class Answer:
    """What came back: status, headers and text."""

    status: int
    headers: dict[str, str]
    cookies: list[str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass
class Site:
    """A running server and how to ask it."""

    port: int
    run: str
    environment: dict[str, str]

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    def ask(self, method: str, path: str, body: str | bytes = "", **headers: str) -> Answer:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        link = HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            link.request(method, path, body=body.encode() if isinstance(body, str) else body, headers=sent)
            got: HTTPResponse = link.getresponse()
            return Answer(
                got.status,
                {name.lower(): value for name, value in got.getheaders()},
                got.headers.get_all("set-cookie") or [],
                got.read(),
            )
        finally:
            link.close()

    def form(self, path: str = "/sign-in") -> tuple[str, str]:
        """The proof in the sign-in form, and the cookie that goes with it."""
        page = self.ask("GET", path)
        proof = page.text.split('name="proof" value="')[1].split('"')[0]
        return proof, next(c for c in page.cookies if c.startswith("goldenthread_form")).split(";")[0]

    def sign_in(self, name: str, password: str = PASSWORD, target: str = "/", **headers: str) -> Answer:
        proof, cookie = self.form()
        body = urlencode({"name": name, "password": password, "proof": proof, "next": target})
        return self.ask("POST", "/sign-in", body, Cookie=cookie, **headers)

    def session(self, name: str) -> str:
        """A session cookie of the account called ``name``."""
        answer = self.sign_in(name)
        assert answer.status == 303, answer.text
        return next(c for c in answer.cookies if c.startswith("goldenthread=")).split(";")[0]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _prepare(home: Path) -> str:
    settings = Settings(home=home, argon2_time_cost=1, argon2_memory_kib=64)
    home.mkdir(parents=True, exist_ok=True)
    services = open_services(settings)
    for name, role in (
        ("ines", "instructor"),
        ("tomas", "trainee"),
        ("other", "trainee"),
        ("greta", "trainee"),
    ):
        add_user(services, name, PASSWORD, (role,))
    teacher, trainee = caller_of(services, "ines"), caller_of(services, "tomas")
    text = (ROOT / "tests" / "data" / "small-town.yaml").read_text(encoding="utf-8")
    row = control.save_scenario(services, teacher, text)
    assert hasattr(row, "id"), row
    cohort = control.add_cohort(services, teacher, "Tuesday", (trainee.user,))
    run = control.assign(services, teacher, cohort.id, row.id, 3)[0]
    services.store.close()
    return run


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    home = tmp_path_factory.mktemp("house")
    run = _prepare(home)
    port = free_port()
    environment = {
        **os.environ,
        "GOLDENTHREAD_HOME": str(home),
        "GOLDENTHREAD_DATABASE": "",
        "GOLDENTHREAD_ARGON2_TIME_COST": "1",
        "GOLDENTHREAD_ARGON2_MEMORY_KIB": "64",
        "PYTHONPATH": str(ROOT),
    }
    with (home / "server.log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-c", _SERVE, str(port)], cwd=home, env=environment, stdout=log, stderr=log
        )
    found = Site(port, run, environment)
    try:
        _wait(found, server, home / "server.log")
        yield found
    finally:
        server.terminate()
        server.wait(60)


def _wait(site: Site, server: "subprocess.Popen[bytes]", log: Path) -> None:
    for _ in range(600):
        try:
            if site.ask("GET", "/health").status == 200:
                return
        except OSError:
            assert server.poll() is None, log.read_text()
        time.sleep(0.1)
    raise AssertionError(log.read_text())
