import json
import runpy
from pathlib import Path

HERE = Path(__file__).parent


def test_runs_have_the_digests_written_down() -> None:
    found = runpy.run_path(str(HERE / "refresh.py"))["digests"]()
    assert found == json.loads((HERE / "digests.json").read_text(encoding="utf-8")), (
        "the world changed: if that is meant, run make golden and say in CHANGELOG.md what moved and why"
    )
