"""The JSON export holds the whole record and meets its published schema."""

import json
from pathlib import Path

import jsonschema

from assessment.cpd.exports.as_json import as_json, digest, plain, schema
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


def test_a_record_from_before_assistance_was_kept_has_the_digest_that_it_was_issued_with(
    record: CpdRecord,
) -> None:
    assert "assisted" not in plain(record)["activity"]
    assert digest(plain(record)) == "662036b9fa776c81377db798cc244447525338b2a7cbf34777c82b4bed7b7f6f"


def test_whether_an_exercise_was_assisted_is_in_the_file_either_way(record: CpdRecord) -> None:
    for said in (True, False):
        activity = record.activity.model_copy(update={"assisted": said})
        file = json.loads(as_json(record.model_copy(update={"activity": activity})))
        assert file["record"]["activity"]["assisted"] is said
        assert CpdRecord.model_validate(file["record"]).activity.assisted is said
        jsonschema.Draft202012Validator(schema()).validate(file)
