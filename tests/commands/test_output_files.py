"""Nothing is written where it may not be, or among files that were there."""

import os
from pathlib import Path

import pytest

from tests.commands.conftest import Line


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_an_unwritable_directory_is_refused_before_any_work(line: Line, tmp_path: Path, small: Path) -> None:
    tmp_path.chmod(0o500)
    said = line("simulate", small, "--out", tmp_path / "out", code=1).stderr
    assert "choose" in said


def test_a_file_in_the_way_of_a_directory_is_named(line: Line, tmp_path: Path, small: Path) -> None:
    (tmp_path / "file").write_text("mine")
    said = line("simulate", small, "--out", tmp_path / "file" / "out", code=1).stderr
    assert "file" in said
    assert "; " in said
    assert (tmp_path / "file").read_text() == "mine"


def test_results_are_never_mixed_with_files_that_were_there(line: Line, tmp_path: Path, small: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    said = line("observe", small, "--out", tmp_path / "out", code=1).stderr
    assert "--overwrite" in said
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]
