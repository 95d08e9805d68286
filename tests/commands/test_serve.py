"""The server starts from nothing, says where it is and who may come in, and ends when told to."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.commands.conftest import Line

GOLDENTHREAD = Path(sys.executable).parent / "goldenthread"


def free_port() -> int:
    """Return a port that nobody uses now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@contextmanager
def served(home: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    """Start a seeded server, wait until it answers, and kill it at the end if it still runs."""
    server = subprocess.Popen(
        [str(GOLDENTHREAD), "serve", "--demo", "--port", str(port)],
        env=dict(os.environ) | {"GOLDENTHREAD_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/health", server)
        yield server
    finally:
        server.kill()
        server.wait()
        if server.stdout:
            server.stdout.close()


def wait_for(address: str, server: subprocess.Popen[str]) -> None:
    """Wait until an address answers; fail when the server ends first."""
    for _ in range(400):
        assert server.poll() is None, "the server ended by itself"
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                assert answer.status == 200
                return
        except OSError:
            time.sleep(0.25)
    raise AssertionError(f"{address} never answered")


def test_a_first_start_seeds_prints_and_serves_and_ctrl_c_ends_it(tmp_path: Path) -> None:
    port = free_port()
    with served(tmp_path / "var", port) as server:
        again = subprocess.run(
            [str(GOLDENTHREAD), "serve", "--port", str(port)],
            env=dict(os.environ) | {"GOLDENTHREAD_HOME": str(tmp_path / "var")},
            capture_output=True,
            text=True,
        )
        assert again.returncode == 1
        assert f"127.0.0.1:{port}" in again.stderr
        assert "Traceback" not in again.stderr
        server.send_signal(signal.SIGINT)
        said, _ = server.communicate(timeout=90)
    assert server.returncode == 0
    assert f"http://127.0.0.1:{port}" in said
    for role in ("trainee", "instructor", "assessor", "researcher"):
        assert f"golden-{role}" in said
    assert "Traceback" not in said
    assert (tmp_path / "var" / "goldenthread.db").is_file()


def test_a_port_in_use_is_named_with_another_to_try(line: Line) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = line("serve", "--port", port, code=1).stderr
    assert str(port) in said
    assert "--port" in said
