"""The CPD record as xAPI 1.0.3 statements: begun, scored, completed, passed or failed, and voided ones.

Every identifier follows from the record's, so that sending the same statements twice changes nothing.
"""

import json
from typing import Any

from assessment.cpd.exports.as_json import digest, plain
from assessment.cpd.record import CpdRecord, Result
from assessment.cpd.signing.signatures import utc
from assessment.cpd.stable_identifiers import HOME, uuid

SUFFIX = "xapi.json"
MEDIA_TYPE = "application/json"
VERBS = "http://adlnet.gov/expapi/verbs"
ASSESSMENT = "http://adlnet.gov/expapi/activities/assessment"
CRITERION = "http://adlnet.gov/expapi/activities/objective"
EXTENSION = f"{HOME}/xapi"
LEVELS = 4
"""Highest level of a rubric row."""
XapiStatement = dict[str, Any]


def as_xapi(record: CpdRecord, before: CpdRecord | None = None) -> bytes:
    """Return the statements as a JSON array; ``before`` is the record whose statements this one voids."""
    return json.dumps(statements(record, before), ensure_ascii=False, indent=2).encode() + b"\n"


def statements(record: CpdRecord, before: CpdRecord | None = None) -> list[XapiStatement]:
    """Return the statements, oldest first. A record that voids another states nothing but that."""
    voidings = [_voiding(record, old["id"]) for old in statements(before)] if before else []
    if record.voids:
        return voidings
    return [*voidings, *(_begun(record), *_scored(record), _completed(record), _decided(record))]


def _statement(
    record: CpdRecord, verb: str, part: str, at: str, thing: XapiStatement, **more: Any
) -> XapiStatement:
    return {
        "id": uuid("statement", record.id, verb, part),
        "actor": _account(record.learner.pseudonym),
        "verb": {"id": f"{VERBS}/{verb}", "display": {"en-GB": verb}},
        "object": thing,
        "context": _context(record),
        "timestamp": at,
        "version": "1.0.3",
        **more,
    }


def _account(name: str) -> XapiStatement:
    return {"objectType": "Agent", "account": {"homePage": HOME, "name": name}}


def _context(record: CpdRecord) -> XapiStatement:
    items = [
        {"id": f"{HOME}/competencies/{c.id}", "definition": {"name": {"en-GB": c.name}, "type": CRITERION}}
        for c in record.competencies
    ]
    return {
        "registration": uuid("run", record.activity.run, record.activity.log_sha256),
        "instructor": _account(record.assessment.assessor),
        "platform": "Golden Thread",
        "language": "en-GB",
        "contextActivities": {"category": items},
        "extensions": {
            f"{EXTENSION}/record": record.id,
            f"{EXTENSION}/record-sha256": digest(plain(record)),
            f"{EXTENSION}/log-sha256": record.activity.log_sha256,
            f"{EXTENSION}/marking": record.marking,
        },
    }


def _exercise(record: CpdRecord) -> XapiStatement:
    activity = record.activity
    assistance = {} if activity.assisted is None else {f"{EXTENSION}/assisted": activity.assisted}
    return {
        "objectType": "Activity",
        "id": f"{HOME}/scenarios/{activity.scenario_sha256}",
        "definition": {
            "type": ASSESSMENT,
            "name": {"en-GB": activity.title},
            "description": {"en-GB": record.objective or activity.title},
            "extensions": {
                f"{EXTENSION}/scenario": activity.scenario,
                f"{EXTENSION}/scenario-version": activity.scenario_version,
                f"{EXTENSION}/seed": activity.seed,
                **assistance,
            },
        },
    }


def _begun(record: CpdRecord) -> XapiStatement:
    return _statement(record, "initialized", "", utc(record.started), _exercise(record))


def _scored(record: CpdRecord) -> list[XapiStatement]:
    return [_score(record, result) for result in record.results if result.value is not None]


def _score(record: CpdRecord, result: Result) -> XapiStatement:
    score: XapiStatement = {"raw": result.value}
    if result.id == "rubric.mean":
        score |= {"min": 0, "max": LEVELS, "scaled": (result.value or 0.0) / LEVELS}
    thing = {
        "objectType": "Activity",
        "id": f"{HOME}/scenarios/{record.activity.scenario_sha256}/results/{result.id}",
        "definition": {"type": CRITERION, "name": {"en-GB": result.name}},
    }
    details = {
        "result": result.id,
        "low": result.low,
        "high": result.high,
        "computed": result.computed,
        "n": result.n,
        "unit": result.unit,
        "uncertainty": result.uncertainty,
        "reference": result.reference,
    }
    extensions = {f"{EXTENSION}/{name}": value for name, value in details.items() if value not in (None, "")}
    outcome = {"score": score, "extensions": extensions}
    return _statement(record, "scored", result.id, utc(record.assessment.at), thing, result=outcome)


def _completed(record: CpdRecord) -> XapiStatement:
    outcome = {"completion": True, "duration": f"PT{record.hours.active_minutes}M"}
    return _statement(record, "completed", "", utc(record.ended), _exercise(record), result=outcome)


def _decided(record: CpdRecord) -> XapiStatement:
    met = record.assessment.decision == "meets"
    extensions: XapiStatement = {
        f"{EXTENSION}/notional-hours": record.hours.notional,
        f"{EXTENSION}/retain-until": record.retain_until.isoformat(),
    }
    if record.credit is not None:
        extensions[f"{EXTENSION}/credits"] = record.credit.credits
        extensions[f"{EXTENSION}/credit-rated-by"] = record.credit.rated_by
    outcome: XapiStatement = {"success": met, "extensions": extensions}
    if record.reflection.will_change.strip():
        outcome["response"] = record.reflection.will_change
    verb = "passed" if met else "failed"
    return _statement(record, verb, "", utc(record.assessment.at), _exercise(record), result=outcome)


def _voiding(record: CpdRecord, old: str) -> XapiStatement:
    """Return the statement that an older one no longer holds; the issuer says so, not the learner."""
    return {
        "id": uuid("statement", record.id, "voided", old),
        "actor": _account(record.issuer),
        "verb": {"id": f"{VERBS}/voided", "display": {"en-GB": "voided"}},
        "object": {"objectType": "StatementRef", "id": old},
        "timestamp": utc(record.assessment.at),
        "version": "1.0.3",
    }
