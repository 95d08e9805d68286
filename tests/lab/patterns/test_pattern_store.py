from pathlib import Path

import pytest

from lab.patterns.pattern_store import ResultsError, as_json, read_results
from tests.lab.patterns.constructed_patterns import some_results


def test_results_come_back_from_disk_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "patterns.json"
    path.write_text(as_json(some_results()), encoding="utf-8")
    assert read_results(path) == some_results()
    assert "Infinity" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "content", ["", "[]", '{"format": "other"}', '{"format": "goldenthread-patterns/1"}']
)
def test_a_file_without_results_is_refused_with_a_remedy(tmp_path: Path, content: str) -> None:
    path = tmp_path / "patterns.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ResultsError, match="write them with make patterns"):
        read_results(path)
