"""The import contract is kept, and each of its lines is seen to be reported when broken on purpose."""

import os
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = (
    "scenarios",
    "documents",
    "simulator",
    "lab",
    "synthetic",
    "assessment",
    "exercise",
    "trainer_ui",
    "commands",
)

# contract id -> (file to add to, line that breaks it)
BREAKS = {
    "layers": ("scenarios/load.py", "import simulator.trace"),
    "mesa": ("synthetic/names.py", "import mesa"),
    "streamlit": ("exercise/desk/desk.py", "import streamlit"),
    "cluster": ("exercise/desk/desk.py", "import distributed"),
    "sql": ("exercise/desk/desk.py", "import sqlalchemy"),
    "faker": ("assessment/observer/readers.py", "import faker"),
    "world": ("synthetic/evidence_log.py", "import simulator.world"),
    "truth": ("exercise/desk/desk.py", "import exercise.runs.truth"),
    "reader": ("assessment/bias/weighting.py", "import assessment.observer.joint.joint_reader"),
    "pages": ("trainer_ui/views/trainee/desk.py", "import exercise.debrief.debrief"),
    "cycles": ("simulator/streams.py", "import simulator.run"),
    "unlisted": ("simulator/helpers.py", ""),
}


def lint(tree: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=tree, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(tree), "COLUMNS": "200", "NO_COLOR": "1"},
    )  # fmt: skip


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for package in PACKAGES:
        shutil.copytree(
            ROOT / package,
            tmp_path / package,
            ignore=lambda folder, names: [
                n
                for n in names
                if n == "__pycache__" or not (n.endswith(".py") or (Path(folder) / n).is_dir())
            ],
        )
    shutil.copy(ROOT / ".importlinter", tmp_path)
    return tmp_path


def contracts() -> dict[str, str]:
    parser = ConfigParser()
    parser.read(ROOT / ".importlinter")
    return {
        section.rsplit(":", 1)[1]: parser[section]["name"]
        for section in parser.sections()
        if section.startswith("importlinter:contract:")
    }


def test_the_tree_keeps_every_contract() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout


def test_every_contract_has_a_way_to_be_broken_here() -> None:
    assert set(contracts()) == set(BREAKS)


def test_every_top_level_package_is_under_contract() -> None:
    found = {p.parent.name for p in ROOT.glob("*/__init__.py")} - {"tests", "benchmarks"}
    assert found == set(PACKAGES)


@pytest.mark.parametrize("contract", sorted(BREAKS))
def test_a_broken_contract_is_reported(contract: str, tree: Path) -> None:
    where, line = BREAKS[contract]
    path = tree / where
    path.write_text((path.read_text() if path.exists() else '"""Stray."""\n') + f"\n{line}\n")
    result = lint(tree)
    assert result.returncode != 0
    broken = [row for row in result.stdout.splitlines() if "BROKEN" in row]
    assert any(row.startswith(contracts()[contract]) for row in broken), result.stdout
