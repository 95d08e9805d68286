"""What editors complete from is current, and no number goes without unit, bounds, source and meaning."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML

from scenarios import json_schema
from scenarios.fault_sentences import EXAMPLES
from scenarios.json_schema import FILE, TABLE, at, main, parameters, table, text
from scenarios.load import library_path

SMALL = Path(__file__).parent.parent / "data" / "small-town.yaml"


def test_the_written_schema_and_table_are_current() -> None:
    assert FILE.read_text(encoding="utf-8") == text()
    assert TABLE.read_text(encoding="utf-8") == table()
    assert main(["--check"]) == 0


def test_a_stale_schema_is_noticed_and_rewritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(json_schema, "FILE", tmp_path / "schema.json")
    monkeypatch.setattr(json_schema, "TABLE", tmp_path / "table.md")
    (tmp_path / "schema.json").write_text("{}")
    assert main(["--check"]) == 1
    assert "schema.json and table.md are out of date; run" in capsys.readouterr().err
    assert main([]) == 0
    assert main(["--check"]) == 0


def numbers(schema: Any, where: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Every numeric schema in a JSON Schema, wherever it hides."""
    found = []
    if isinstance(schema, dict):
        kinds = [schema.get("type")] + [
            one.get("type") for one in schema.get("anyOf", ()) if isinstance(one, dict)
        ]
        if {"integer", "number"} & {kind for kind in kinds if isinstance(kind, str)}:
            inner: dict[str, Any] = next(
                (one for one in schema.get("anyOf", ()) if one.get("type") in ("integer", "number")), {}
            )
            found.append((where, {**inner, **schema}))
        for key, value in schema.items():
            if key != "anyOf":
                found += numbers(value, f"{where}/{key}")
    return found


def test_every_number_states_unit_source_bounds_and_meaning() -> None:
    every = numbers(json_schema.json_schema())
    assert len(every) > 100
    for where, schema in every:
        missing = {"unit", "source", "minimum", "maximum", "description"} - schema.keys()
        assert not missing, f"{where} lacks {sorted(missing)}"
        assert all(str(schema[key]).strip() for key in ("unit", "source", "description"))


def test_the_parameter_table_holds_every_number() -> None:
    assert len(list(parameters())) == len(numbers(json_schema.json_schema()))
    assert "| `GroupPlan.size` | Members at the start. | 7 | people | 4 | 80 |" in table()


@pytest.mark.parametrize("file", [SMALL, library_path("harrowmere-lines")], ids=lambda file: file.stem)
def test_an_editor_finds_nothing_wrong_in_a_good_scenario(file: Path) -> None:
    data = YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8"))
    plain = json.loads(json.dumps(data, default=str))
    found = [
        error.message for error in jsonschema.Draft202012Validator(json.loads(text())).iter_errors(plain)
    ]
    assert found == []


@pytest.mark.parametrize("file", [SMALL, library_path("harrowmere-lines")], ids=lambda file: file.stem)
def test_the_first_line_leads_an_editor_to_the_schema(file: Path) -> None:
    first = file.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# yaml-language-server: $schema=")
    assert (file.parent / first.split("=", 1)[1]).resolve() == FILE.resolve()


def test_every_pattern_of_an_id_has_an_example_in_words() -> None:
    patterns = {
        part.get("pattern")
        for definition in [json_schema.json_schema(), *json_schema.json_schema()["$defs"].values()]
        for part in definition.get("properties", {}).values()
    }
    assert patterns - {None} == EXAMPLES.keys()


def test_a_variant_is_found_by_the_location_of_an_error() -> None:
    assert at(("actions", 3, "clear", "risk"))["unit"] == "risk"
    assert at(("groups", 0, "size"))["maximum"] == 80
    assert at(("nowhere", 0, "at_all")) == {}
