"""Whatever is typed, the answer is a sentence with a remedy, and never a traceback."""

from pathlib import Path

import pytest

from tests.commands.conftest import Line


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("scenario", "check"), 1),
        (("scenario", "card"), 1),
        (("log", "verify"), 1),
        (("records", "verify"), 2),
        (("lab", "run", "--out", "out"), 1),
        (("lab", "check"), 1),
    ],
)
def test_a_missing_file_is_named(line: Line, tmp_path: Path, words: tuple[str, ...], code: int) -> None:
    assert "gone.yaml" in line(*words, tmp_path / "gone.yaml", code=code).stderr
