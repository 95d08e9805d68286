"""The README can be followed: every command in it runs, every setting in it exists."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
RUN = {"goldenthread", "cp"}
BLOCK = re.compile(r"^```sh\n(.*?)^```", flags=re.MULTILINE | re.DOTALL)


def commands(text: str) -> list[str]:
    """Return every command line of the ``sh`` blocks, comments and prompts taken off."""
    lines = [line for block in BLOCK.findall(text) for line in block.replace("\\\n", " ").splitlines()]
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def words(line: str) -> tuple[dict[str, str], list[str]]:
    """Return the variables set in front of a command, and the command as words."""
    parts = shlex.split(line, comments=True)
    setting: dict[str, str] = {}
    while parts and re.fullmatch(r"[A-Z_]+=.*", parts[0]):
        name, _, value = parts.pop(0).partition("=")
        setting[name] = value
    return setting, parts


def program(name: str) -> str:
    """Return the path of a program of this environment, or the name of one of the system's."""
    own = Path(sys.executable).parent / name
    return str(own) if own.exists() else name


def run_line(line: str, home: Path, environment: dict[str, str]) -> None:
    """Run one command in a directory and fail with what it said."""
    setting, parts = words(line)
    done = subprocess.run(
        [program(parts[0]), *parts[1:]],
        cwd=home,
        env=environment | setting,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, f"{line}\n{done.stdout}\n{done.stderr}"


def test_every_make_command_of_the_readme_is_a_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = [words(line)[1][1] for line in commands(TEXT) if words(line)[1][:1] == ["make"]]
    assert {"run", "test"} <= set(named)
    assert [name for name in named if not re.search(rf"^{name}:", makefile, flags=re.MULTILINE)] == []


def test_every_command_of_the_readme_runs_in_order(tmp_path: Path) -> None:
    environment = dict(os.environ) | {"GOLDENTHREAD_HOME": str(tmp_path / "var"), "COLUMNS": "120"}
    (tmp_path / "scenarios").symlink_to(ROOT / "scenarios")
    lines = [line for line in commands(TEXT) if words(line)[1][0] in RUN]
    assert sum(line.startswith("goldenthread ") for line in lines) >= 8
    for line in lines:
        run_line(line, tmp_path, environment)


def test_nothing_else_is_offered_for_execution() -> None:
    assert {words(line)[1][0] for line in commands(TEXT)} <= {*RUN, "make"}


def test_the_table_of_settings_is_the_settings() -> None:
    from exercise.services.settings import Settings

    named = set(re.findall(r"^\| `GOLDENTHREAD_(\w+)` \|", TEXT, flags=re.MULTILINE))
    assert named == {name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize(
    "word", ["cutting-edge", "seamless", "powerful", "leverag", "state-of-the-art", "robust"]
)
def test_the_readme_sells_nothing(word: str) -> None:
    assert word not in TEXT.lower()
