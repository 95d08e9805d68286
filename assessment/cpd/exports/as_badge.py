"""The CPD record as an Open Badges 3.0 credential: pseudonymous, every result with its uncertainty beside it."""

import json
from typing import Any

from assessment.cpd.exports.as_json import digest, plain
from assessment.cpd.framework import item_of
from assessment.cpd.record import Alignment, CpdRecord, Result
from assessment.cpd.record_words import ASSISTANCE, TOTAL, decision_of
from assessment.cpd.signing.check_bundle import CONTEXTS
from assessment.cpd.signing.seal import Seal
from assessment.cpd.signing.signatures import proved, utc
from assessment.cpd.stable_identifiers import urn

SUFFIX = "badge.json"
MEDIA_TYPE = "application/vc+ld+json"
STATUS = {"meets": "Completed", "not_yet": "Failed"}
CRITERIA = (
    "The learner took the exercise to its end, handed in a written assessment and reflected on the debrief; an "
    "assessor marked it and signed. Whether it meets the standard is the assessor's decision, in the results. "
    "Competencies are aligned to public frameworks; nothing here is awarded by, or is a qualification of, any of them."
)


def as_badge(record: CpdRecord, seal: Seal) -> bytes:
    """Return the signed credential as JSON.

    Raises:
        Fault: when a term in it would go unsigned.
    """
    signed = proved(credential(record, seal), seal.key, seal.at)
    return json.dumps(signed, ensure_ascii=False, indent=2).encode() + b"\n"


def credential(record: CpdRecord, seal: Seal) -> dict[str, Any]:
    """Return the credential without a proof. It ends when the record is due to be deleted."""
    return {
        "@context": list(CONTEXTS),
        "id": urn("record", record.id),
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": f"CPD record {record.id}",
        "description": f"{record.marking}. {record.activity.title}: {decision_of(record)}.",
        "issuer": {"id": seal.key.did, "type": ["Profile"], "name": record.issuer},
        "validFrom": utc(record.assessment.at),
        "validUntil": f"{record.retain_until}T23:59:59Z",
        "awardedDate": utc(record.assessment.at),
        "credentialSubject": _subject(record),
        "evidence": _evidence(record),
    }


def _subject(record: CpdRecord) -> dict[str, Any]:
    subject: dict[str, Any] = {
        "type": ["AchievementSubject"],
        "identifier": _identifiers(record),
        "activityStartDate": utc(record.started),
        "activityEndDate": utc(record.ended),
        "narrative": f"Learned: {record.reflection.learned}\n\nWill change: {record.reflection.will_change}",
        "source": {
            "id": urn("assessor", record.issuer, record.assessment.assessor),
            "type": ["Profile"],
            "name": f"Assessor {record.assessment.assessor}",
        },
        "achievement": _achievement(record),
        "result": _results(record),
    }
    if record.credit is not None:
        subject["creditsEarned"] = record.credit.credits
    return subject


def _identifiers(record: CpdRecord) -> list[dict[str, Any]]:
    identifiers = [(False, record.learner.pseudonym, "ext:pseudonym")]
    if record.learner.identifier_hash:
        identifiers.append((True, record.learner.identifier_hash, "systemId"))
    return [
        {"type": "IdentityObject", "hashed": hashed, "identityHash": text, "identityType": kind}
        for hashed, text, kind in identifiers
    ]


def _achievement(record: CpdRecord) -> dict[str, Any]:
    activity = record.activity
    return {
        "id": urn("activity", activity.scenario_sha256),
        "type": ["Achievement"],
        "achievementType": "Assessment",
        "name": activity.title,
        "description": record.objective or activity.title,
        "criteria": {"narrative": CRITERIA},
        "version": f"{activity.scenario}, version {activity.scenario_version}",
        "inLanguage": "en-GB",
        "alignment": [_alignment(c, activity.scenario_sha256) for c in record.competencies],
        "resultDescription": [
            {
                "id": _description_id(record, "decision"),
                "type": ["ResultDescription"],
                "name": "Assessor's decision",
                "resultType": "Status",
            },
            *(_description(record, result) for result in _badge_results(record)),
        ],
    }


def _alignment(competency: Alignment, scenario: str) -> dict[str, Any]:
    item = item_of(competency.id, competency.name)
    return {
        "type": ["Alignment"],
        "targetCode": competency.id,
        "targetName": competency.name,
        "targetDescription": competency.alignment,
        "targetFramework": item.framework if item else "Competencies of the scenario itself",
        "targetType": "CFItem" if item else "ext:scenarioCompetency",
        "targetUrl": item.uri if item else urn("competency", scenario, competency.id),
    }


def _badge_results(record: CpdRecord) -> list[Result]:
    """Return the results that a badge shows: those with a value, and no total, which decides nothing by itself."""
    return [r for r in record.results if r.value is not None and r.id != TOTAL]


def _description_id(record: CpdRecord, result: str) -> str:
    return urn("result", record.activity.scenario_sha256, result)


def _description(record: CpdRecord, result: Result) -> dict[str, Any]:
    described = {
        "id": _description_id(record, result.id),
        "type": ["ResultDescription"],
        "name": f"{result.name} ({result.unit})" if result.unit else result.name,
        "resultType": "RubricScore" if result.id.startswith("rubric.") else "RawScore",
    }
    return described | ({"valueMin": "0", "valueMax": "4"} if result.id == "rubric.mean" else {})


def _results(record: CpdRecord) -> list[dict[str, Any]]:
    decision = {
        "type": ["Result"],
        "resultDescription": _description_id(record, "decision"),
        "status": "Withdrew" if record.voids else STATUS[record.assessment.decision],
        "value": decision_of(record),
    }
    return [
        decision,
        *(
            {"type": ["Result"], "resultDescription": _description_id(record, r.id), "value": repr(r.value)}
            for r in _badge_results(record)
        ),
    ]


def _evidence(record: CpdRecord) -> list[dict[str, Any]]:
    def piece(part: str, name: str, genre: str, narrative: str) -> dict[str, Any]:
        return {
            "id": urn("evidence", record.id, part),
            "type": ["Evidence"],
            "name": name,
            "genre": genre,
            "narrative": narrative,
        }

    activity, hours = record.activity, record.hours
    return [
        piece("log", "Decision log", "hash", f"Run {activity.run}, SHA-256 {activity.log_sha256}"),
        piece("record", "CPD record", "hash", f"{record.id}, SHA-256 {digest(plain(record))}"),
        piece(
            "scenario",
            "Scenario",
            "hash",
            f"{activity.scenario} version {activity.scenario_version}, seed {activity.seed}, "
            f"SHA-256 {activity.scenario_sha256}",
        ),
        *(
            (piece("assistance", "Assistance", "condition", ASSISTANCE[activity.assisted]),)
            if activity.assisted is not None
            else ()
        ),
        piece(
            "hours",
            "Notional hours",
            "hours",
            f"{hours.notional:g} notional hours, {hours.level} level; {hours.active_minutes} minutes active in the log",
        ),
        *(
            piece(word, "Replaces a record", "record", f"{word} record {other}")
            for word, other in (("supersedes", record.supersedes), ("voids", record.voids))
            if other
        ),
        *(piece(r.id, r.name, "uncertainty", _uncertainty(r)) for r in record.results),
    ]


def _uncertainty(result: Result) -> str:
    value = "unscored" if result.value is None else f"{result.value:g}"
    interval = "" if result.low is None or result.high is None else f" ({result.low:g} to {result.high:g})"
    changed = "" if result.computed is None else f"; computed {result.computed:g}, changed by the assessor"
    return f"{value}{interval}; {result.uncertainty}; n = {result.n}; against: {result.reference}{changed}"
