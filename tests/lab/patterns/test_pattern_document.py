"""The table of patterns in the documents."""

from lab.patterns import pattern_document
from lab.patterns.pattern_records import (
    verdict,
)
from lab.patterns.pattern_store import read_results
from tests.lab.patterns.constructed_patterns import EVERY, some_results


def test_the_table_in_the_model_document_is_that_of_the_results_file() -> None:
    assert pattern_document.main(["--check"]) == 0


def test_the_results_file_holds_full_results_of_known_patterns() -> None:
    results = read_results(pattern_document.RESULTS)
    known = {pattern.id: pattern for pattern in EVERY}
    for result in results:
        assert not result.quick, "docs/patterns.json is written by make patterns alone"
        assert result.verdict == verdict(known[result.id], result.measured), result.id


def test_a_pattern_without_a_result_is_shown_as_not_run_and_one_out_of_band_in_bold() -> None:
    table = pattern_document.table(some_results())
    assert "| P1 | Group size | not run |" in table
    assert "| **out of band** |" in table
    assert (
        "- P3, out of band: the statistic (2.1 to 6); a < b: 2.00 (1.50 to 2.50), out of band (0 to 1)."
        in table
    )
