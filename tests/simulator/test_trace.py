from pathlib import Path

import pytest

from scenarios.schema.scenario import Scenario
from simulator.run import run
from simulator.trace import EVENT_COLUMNS, digest, read_parquet, write_parquet


def test_columns_have_the_declared_types(town: Scenario) -> None:
    events = run(town, 3, days=14).events
    assert {name: column.dtype.str for name, column in events.items()} == EVENT_COLUMNS


def test_a_written_trace_reads_back_equal(town: Scenario, tmp_path: Path) -> None:
    trace = run(town, 3, days=28)
    write_parquet(trace, tmp_path / "run")
    assert digest(read_parquet(tmp_path / "run")) == digest(trace)


def test_a_folder_without_a_trace_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="holds no trace"):
        read_parquet(tmp_path)
