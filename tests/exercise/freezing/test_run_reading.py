"""A frozen run is told from its files alone, and what is no frozen run is said to be none."""

import pytest

from exercise.access import Refused
from exercise.freezing.run_reading import read_run


def test_files_that_are_no_frozen_run_are_refused_in_words() -> None:
    for files in (
        {},
        {"run.json": b"{}", "manifest.json": b"{}"},
        {"run.json": b"no", "manifest.json": b"{}"},
    ):
        with pytest.raises(Refused, match="not a whole frozen run"):
            read_run(files)
