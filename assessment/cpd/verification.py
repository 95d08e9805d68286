"""Checking a CPD record that arrives as a file or a bundle: whole, untouched, and adding up."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from assessment.cpd.exports.as_json import digest
from assessment.cpd.hours import notional_hours
from assessment.cpd.record import CREDIT_HOURS, CpdRecord
from assessment.cpd.signing.check_bundle import Fault, check, unpacked
from assessment.cpd.signing.seal import RecordStanding


def verify_record(data: bytes) -> tuple[str, ...]:
    """Return every problem of a JSON export in a sentence; empty when there is none.

    Checks the form, every field against the schema, the digest, and totals recomputed from their
    parts. A digest proves that nothing was changed since it was made, not who made it.
    """
    try:
        file = json.loads(data.decode("utf-8-sig"), parse_constant=_no_constant, object_pairs_hook=_each_once)
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        return (f"not a JSON file: {error}; ask the issuer for the export again",)
    if not isinstance(file, dict) or set(file) != {"record", "sha256"}:
        return ("not a CPD record file: it must hold 'record' and 'sha256' and nothing else",)
    values, stated = file["record"], file["sha256"]
    if not isinstance(values, dict):
        return ("record: not an object; ask the issuer for the export again",)
    problems = _digest_problems(values, stated)
    if any(p.startswith("record: cannot") for p in problems):
        return problems
    try:
        record = CpdRecord.model_validate_json(json.dumps(values))
    except ValidationError as error:
        return (*problems, *(_sentence(e["loc"], e["msg"]) for e in error.errors()))
    return (*problems, *recomputed(record))


def faults_of(
    data: bytes,
    *,
    at: datetime,
    trusted: Mapping[str, str],
    standing: RecordStanding | None = None,
    status: bytes | None = None,
) -> tuple[str, ...]:
    """Return every problem of a bundle in a sentence: its signatures, key and standing, then the record in it.

    ``trusted`` maps fingerprints to when each key was retired; ``standing`` is what the issuer itself knows.
    """
    try:
        manifest = check(data, at=at, trusted=trusted, status=status)
        files = unpacked(data)
    except Fault as fault:
        return (str(fault),)
    problems = list(verify_record(files.get("record.json", b"")))
    if not problems and digest(json.loads(files["record.json"])["record"]) != manifest.get("record_sha256"):
        problems.append("record.json is another record than the one that the manifest names")
    for state, replaced in (
        (("voided", standing.voided), ("superseded", standing.superseded)) if standing else ()
    ):
        if manifest["record"] in replaced:
            problems.append(
                f"record {manifest['record']} has been {state} by record {replaced[manifest['record']]}"
            )
    return tuple(problems)


def recomputed(record: CpdRecord) -> tuple[str, ...]:
    """Return where a record's totals do not follow from their parts."""
    problems: list[str] = []
    hours = record.hours
    due = notional_hours(hours.designed, hours.active_minutes, hours.confirmed)
    if abs(due - hours.notional) > 1e-9:
        problems.append(
            f"hours.notional: {hours.notional:g} does not follow from the rule, which gives {due:g}"
        )
    elapsed = (record.ended - record.started).total_seconds() / 60.0
    if hours.active_minutes > elapsed + 1:
        problems.append(
            f"hours.active_minutes: {hours.active_minutes} is more than the {elapsed:.0f} between start and end"
        )
    if record.credit and abs(record.credit.credits - hours.notional / CREDIT_HOURS) > 1e-9:
        problems.append(
            f"credit.credits: {record.credit.credits:g} is not notional hours / {CREDIT_HOURS:g} = {hours.notional / CREDIT_HOURS:g}"
        )
    if record.retain_until < record.assessment.at.date():
        problems.append("retain_until: lies before the day the record was signed")
    return (*problems, *_written_problems(record), *_override_problems(record))


def _written_problems(record: CpdRecord) -> list[str]:
    if record.written is None:
        return []
    levels = [row.level for row in record.written.rows if row.level is not None]
    due = round(sum(levels) / len(levels), 4) if levels else None
    problems = []
    if due != record.written.mean:
        problems.append(f"written.mean: {record.written.mean} is not the mean of the levels, {due}")
    for result in record.results:
        computed = result.computed if result.computed is not None else result.value
        if result.id == "rubric.mean" and computed != due:
            problems.append(f"results rubric.mean: {computed} is not the mean of the levels, {due}")
    return problems


def _override_problems(record: CpdRecord) -> list[str]:
    values = {r.id: r for r in record.results}
    problems = []
    for change in record.overrides:
        result = values.get(change.result)
        if result is None:
            problems.append(f"overrides {change.result}: there is no such result")
    last = {change.result: change.value for change in record.overrides}
    for id_, value in last.items():
        if id_ in values and values[id_].value != value:
            problems.append(f"results {id_}: {values[id_].value} is not the overriding value {value}")
    changed = [r.id for r in record.results if r.computed is not None and r.id not in last]
    return problems + [
        f"results {id_}: changed from the computed value without an override" for id_ in changed
    ]


def _digest_problems(values: dict[str, Any], stated: object) -> tuple[str, ...]:
    try:
        actual = digest(values)
    except (ValueError, TypeError, RecursionError) as error:
        return (f"record: cannot be put in canonical form: {error}",)
    if stated != actual:
        return (f"sha256: the record has been changed since it was issued (stated {stated}, found {actual})",)
    return ()


def _sentence(place: tuple[int | str, ...], message: str) -> str:
    return f"{'.'.join(str(p) for p in place) or 'record'}: {message}"


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    # Two readers may take different ones of two equal names, so that a digest would cover neither.
    names: set[str] = set()
    for name, _ in pairs:
        if name in names:
            raise ValueError(f"the name {name!r} is given twice in one object")
        names.add(name)
    return dict(pairs)


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not a JSON number")
