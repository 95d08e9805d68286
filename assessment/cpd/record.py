"""The CPD record: what a learner did, what came of it, and who confirms it.

A record is frozen: a correction is a new record that supersedes or voids an older one. It has no
place for bias indicators, which are formative and stay in the debrief; unknown fields are refused.
"""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from assessment.cpd.hours import RULE, notional_hours

MARKING: Literal["EXERCISE – SYNTHETIC DATA"] = "EXERCISE – SYNTHETIC DATA"
FORMAT: Literal["goldenthread-cpd/1"] = "goldenthread-cpd/1"
RETENTION_YEARS = 6
"""Years a record is kept unless the force's own schedule says otherwise."""
CREDIT_HOURS = 10.0
"""Notional hours to one UK credit."""

Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Line = Annotated[str, Field(max_length=400)]
Words = Annotated[str, Field(max_length=20_000)]
RecordId = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{2,63}$")]
ResultId = Annotated[str, Field(pattern=r"^(question|decision|rubric|exercise)\.[A-Za-z0-9_.-]{1,60}$")]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Learner(_Part):
    """Who learned, under a pseudonym; the force alone can resolve it."""

    pseudonym: str = Field(min_length=1, max_length=120)
    identifier_hash: str = Field("", pattern=r"^(sha256\$[0-9a-f]{64})?$")


class Activity(_Part):
    """What was done: enough to run it again and to check the log against."""

    title: Line
    scenario: Line
    scenario_version: int = Field(ge=1)
    scenario_sha256: Digest
    seed: int = Field(ge=0, le=2**53 - 1, description="Whole numbers beyond this are not safe in JSON.")
    run: Line
    log_sha256: Digest = Field(description="Hash of the last entry of the decision log.")
    assisted: bool | None = Field(
        None,
        exclude_if=lambda assisted: assisted is None,
        description="Whether the exercise said of opened reports what they show and which tell the same account; "
        "left out where a record does not say.",
    )


class Alignment(_Part):
    """A competency practised, and the public framework it is aligned to."""

    id: str = Field(pattern=r"^C\d{2}$")
    name: Line
    alignment: Line = Field(description="'aligned to …'; never an award.")
    url: Line = ""

    @model_validator(mode="after")
    def _no_award(self) -> "Alignment":
        if "award" in self.alignment.casefold() or "accredit" in self.alignment.casefold():
            raise ValueError("a competency is aligned to a framework, never awarded or accredited by it")
        return self


class Result(_Part):
    """One result with its uncertainty and what it is measured against."""

    id: ResultId
    name: Line
    value: float | None = Field(None, description="None when unscored, which is not nought.")
    low: float | None = None
    high: float | None = None
    unit: Line = ""
    n: int = Field(ge=0, description="Judgements, paired runs or rows behind it.")
    uncertainty: Line
    reference: Line
    computed: float | None = Field(None, description="As computed, when an assessor changed the value.")
    explanation: Words = ""


class Override(_Part):
    """An assessor's change of a computed result."""

    result: ResultId
    value: float
    reason: str = Field(min_length=10, max_length=5000)


class RowLevel(_Part):
    """One rubric row as marked."""

    id: Line
    name: Line
    level: int | None = Field(ge=0, le=4)
    described: Line


class Written(_Part):
    """The written product as marked."""

    rubric: Line
    title: Line
    source: Line
    rows: tuple[RowLevel, ...]
    mean: float | None = Field(None, ge=0, le=4)


class Hours(_Part):
    """Notional hours and how they came about."""

    designed: float = Field(ge=0, le=400)
    active_minutes: int = Field(ge=0)
    confirmed: float = Field(ge=0, le=400)
    notional: float = Field(ge=0, le=400)
    level: Literal["self-declared"] = "self-declared"
    rule: Line = RULE


class Credit(_Part):
    """Credits, only where an assessor has confirmed a body that rates them."""

    rated_by: str = Field(min_length=3, max_length=200)
    credits: float = Field(ge=0, le=40)


class Reflection(_Part):
    """The learner's own words."""

    learned: Words
    will_change: Words
    evidence: Words = ""


class Assessment(_Part):
    """Who confirms the record, when, and what was decided."""

    assessor: Line
    at: AwareDatetime
    decision: Literal["meets", "not_yet"]
    statement: Words = ""


class CpdRecord(_Part):
    """A record of continuing professional development."""

    format: Literal["goldenthread-cpd/1"] = FORMAT
    marking: Literal["EXERCISE – SYNTHETIC DATA"] = MARKING
    id: RecordId
    learner: Learner
    issuer: Line
    assessment: Assessment
    activity: Activity
    started: AwareDatetime
    ended: AwareDatetime
    hours: Hours
    credit: Credit | None = None
    objective: Words
    pdr_link: Line = Field("", description="Objective of the learner's development review it serves.")
    competencies: tuple[Alignment, ...] = Field(min_length=1)
    results: tuple[Result, ...]
    overrides: tuple[Override, ...] = ()
    written: Written | None = None
    reflection: Reflection
    retain_until: date
    supersedes: str = Field("", pattern=r"^[A-Za-z0-9._-]{0,64}$")
    voids: str = Field("", pattern=r"^[A-Za-z0-9._-]{0,64}$")

    @model_validator(mode="after")
    def _in_order(self) -> "CpdRecord":
        if self.ended < self.started:
            raise ValueError("the activity ends before it starts")
        return self


def credit(
    *,
    id: str,
    learner: Learner,
    issuer: str,
    assessment: Assessment,
    activity: Activity,
    started: AwareDatetime,
    ended: AwareDatetime,
    active_minutes: int,
    designed_hours: float,
    confirmed_hours: float,
    objective: str,
    competencies: tuple[Alignment, ...],
    results: Iterable[Result],
    reflection: Reflection,
    overrides: Iterable[Override] = (),
    product: Written | None = None,
    credit_rated_by: str = "",
    pdr_link: str = "",
    retain_until: date | None = None,
    supersedes: str = "",
    voids: str = "",
) -> CpdRecord:
    """Return a CPD record: hours capped by the rule, overrides applied with the computed value kept.

    Hours are notional: ``designed_hours`` those of the scenario, ``active_minutes`` those that the log shows,
    ``confirmed_hours`` those that the assessor confirmed. Credits (hours / 10) appear only when
    ``credit_rated_by`` names the body that rates them. Other parameters are fields of the record.

    Raises:
        ValueError: when an override names no result; pydantic's ValidationError, which is one, when a field
            does not fit.
    """
    changes = tuple(overrides)
    hours = notional_hours(designed_hours, active_minutes, confirmed_hours)
    return CpdRecord(
        id=id,
        learner=learner,
        issuer=issuer,
        assessment=assessment,
        activity=activity,
        started=started,
        ended=ended,
        hours=Hours(
            designed=designed_hours,
            active_minutes=active_minutes,
            confirmed=confirmed_hours,
            notional=hours,
        ),
        credit=Credit(rated_by=credit_rated_by, credits=hours / CREDIT_HOURS) if credit_rated_by else None,
        objective=objective,
        pdr_link=pdr_link,
        competencies=competencies,
        results=_overridden(tuple(results), changes),
        overrides=changes,
        written=product,
        reflection=reflection,
        retain_until=retain_until or years_later(assessment.at.date(), RETENTION_YEARS),
        supersedes=supersedes,
        voids=voids,
    )


def _overridden(results: tuple[Result, ...], overrides: tuple[Override, ...]) -> tuple[Result, ...]:
    new = {change.result: change.value for change in overrides}
    missing = sorted(set(new) - {r.id for r in results})
    if missing:
        raise ValueError(
            f"override names no result: {', '.join(missing)}; results are {', '.join(r.id for r in results)}"
        )
    return tuple(
        r.model_copy(update={"value": new[r.id], "computed": r.value, "low": None, "high": None})
        if r.id in new
        else r
        for r in results
    )


def years_later(day: date, years: int) -> date:
    """Return the same day some years on; 29 February becomes 28 February where it must."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
