"""The JSON export holds the whole record and meets its published schema."""

import json
from pathlib import Path

import jsonschema

from assessment.cpd.exports.as_json import as_json, schema
from assessment.cpd.record import CpdRecord

SCHEMA = Path(__file__).parents[4] / "assessment" / "cpd" / "cpd-record.schema.json"


def test_a_record_survives_the_way_through_json(record: CpdRecord) -> None:
    assert CpdRecord.model_validate(json.loads(as_json(record))["record"]) == record


def test_the_json_export_meets_its_published_schema(record: CpdRecord) -> None:
    file = json.loads(as_json(record))
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.Draft202012Validator(schema()).validate(file)
    file["record"]["biasFlags"] = []
    assert not jsonschema.Draft202012Validator(schema()).is_valid(file)


def test_the_published_schema_is_not_stale() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == schema()
