"""The server answers for its health, and refuses a port in use in one sentence."""

import json
import subprocess
import sys
from pathlib import Path

from tests.trainer_ui.conftest import Site
from trainer_ui.server import page_settings


def test_health_answers_without_a_session(site: Site) -> None:
    assert json.loads(site.ask("GET", "/health").text) == {"status": "ok"}
    assert site.ask("GET", "/_stcore/health").status == 200


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
