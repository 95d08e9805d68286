"""How long ``goldenthread serve --demo`` takes from the second start on, beside a bare Streamlit import."""

import os
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from tempfile import TemporaryDirectory

STARTS = 5
_LONGEST = 60.0
_LOOK = 0.02
_SERVE = "from commands.main import main; main()"


def second_start() -> tuple[float, float]:
    """Return median elapsed seconds: of a second start up to a passing health check, and of the import."""
    with TemporaryDirectory() as home:
        _start(Path(home))
        starts, imports = [], []
        for _ in range(STARTS):
            starts.append(_start(Path(home)))
            begun = time.perf_counter()
            subprocess.run([sys.executable, "-c", "import streamlit"], check=True)
            imports.append(time.perf_counter() - begun)
    return statistics.median(starts), statistics.median(imports)


def _start(home: Path) -> float:
    """Start the server, wait until it is healthy, stop it, and return how long the wait was."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-c", _SERVE, "serve", "--demo", "--port", str(port)]
    begun = time.perf_counter()
    server = subprocess.Popen(
        command, env={**os.environ, "GOLDENTHREAD_HOME": str(home)}, stdout=subprocess.DEVNULL
    )
    try:
        while not _healthy(port):
            if server.poll() is not None or time.perf_counter() - begun > _LONGEST:
                raise RuntimeError("the server did not come up; run it by hand to see why")
            time.sleep(_LOOK)
        return time.perf_counter() - begun
    finally:
        server.terminate()
        server.wait()


def _healthy(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=5) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False
