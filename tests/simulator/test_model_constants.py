import subprocess
import sys

import pytest

from scenarios.schema.groups import RULES
from simulator.model_constants import DOCUMENT, constants, main, parameter_table, renewed, rule_table


def test_every_number_of_the_model_says_what_it_is() -> None:
    assert [f"{c.file}: {c.name}" for c in constants() if not c.meaning] == []


def test_every_parameter_of_the_model_has_a_unit_bounds_and_a_source() -> None:
    rows = [row.split(" | ") for row in parameter_table()[2:]]
    assert len(rows) > 80
    for symbol, meaning, value, unit, bounds, source in rows:
        assert all(cell.strip(" |") for cell in (symbol, meaning, value, unit, bounds, source)), symbol
        assert " to " in bounds


def test_every_rule_of_the_schema_is_in_the_model_and_says_what_it_does() -> None:
    told = {row.split("`")[1] for row in rule_table()[2:]}
    assert told == set(RULES)


def test_a_document_that_lost_its_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="has lost the marks of phases"):
        renewed("no marks at all")


def test_the_table_in_the_model_document_is_fresh() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert renewed(text) == text
    assert main(["--check"]) == 0


def test_the_check_runs_as_a_command() -> None:
    done = subprocess.run([sys.executable, "-m", "simulator.model_constants", "--check"], check=False)
    assert done.returncode == 0
