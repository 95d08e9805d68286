"""The guide to freezing can be followed: its commands run, in order, over a run that was assigned."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from commands.main import main
from exercise.control.demo_cohort import seed_demo
from exercise.services.services import open_services
from exercise.services.settings import Settings

GUIDE = Path(__file__).parents[2] / "docs" / "freezing.md"
BLOCK = re.compile(r"^```sh\n(.*?)^```", flags=re.MULTILINE | re.DOTALL)


def test_the_commands_of_the_guide_run_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOLDENTHREAD_HOME", "var")
    monkeypatch.setenv("GOLDENTHREAD_ARGON2_TIME_COST", "1")
    monkeypatch.setenv("GOLDENTHREAD_ARGON2_MEMORY_KIB", "8")
    services = open_services(Settings())
    seed_demo(services)
    services.store.close()
    lines = [
        line for block in BLOCK.findall(GUIDE.read_text(encoding="utf-8")) for line in block.splitlines()
    ]
    assert len(lines) == 4
    for line in lines:
        program, *words = shlex.split(line)
        result = CliRunner().invoke(main, words)
        assert (program, result.exit_code) == ("goldenthread", 0), f"{line}\n{result.output}"
    assert (tmp_path / "frozen" / "EX-0001" / "manifest.json").is_file()
