"""Intelligence sources: what each sees, how late, how wrong, and what it costs to read."""

from typing import Literal

from pydantic import Field, model_validator

from scenarios.parameter import Part, parameter, share
from scenarios.schema.questions import StatementKind

SourceId = Literal[
    "crime_report",
    "pcso",
    "public_line",
    "source_report",
    "anpr",
    "communications",
    "prison",
    "sar",
    "platform_referral",
    "victim_referral",
    "surveillance",
    "stop_search",
    "custody",
    "crypto",
    "liaison",
    "utility",
    "fire",
    "safeguarding",
    "vetting",
    "open_source",
]


def _adds_to_one(values: dict[str, float], subject: str) -> None:
    total = sum(values.values())
    if abs(total - 1) > 1e-6:
        raise ValueError(f"{subject} add up to {total:g}; make them add up to 1")


class Errors(Part):
    """How a source's statements about a question come about; the shares add up to 1."""

    accurate: float = share(description="Says what is so.")
    misattributed: float = share(description="Honestly wrong: the opposite of what is so.")
    planted: float = share(description="Deception that points at a decoy.")
    vague: float = share(description="Hearsay without content: right as often as wrong.")

    @model_validator(mode="after")
    def _whole(self) -> "Errors":
        _adds_to_one(self.model_dump(), "error shares")
        return self


class Grades(Part):
    """Shares of intelligence assessments A to E; they add up to 1."""

    A: float = share(description="Known directly to the source.")
    B: float = share(description="Known indirectly but corroborated.")
    C: float = share(description="Known indirectly.")
    D: float = share(description="Not known.")
    E: float = share(description="Suspected to be false.")

    @model_validator(mode="after")
    def _whole(self) -> "Grades":
        _adds_to_one(self.model_dump(), "grade shares")
        return self


class Evaluation(Part):
    """Shares of source evaluations 1 to 3; they add up to 1."""

    reliable: float = share(description="Graded 1, reliable.")
    untested: float = share(description="Graded 2, untested.")
    not_reliable: float = share(description="Graded 3, not reliable.")

    @model_validator(mode="after")
    def _whole(self) -> "Evaluation":
        _adds_to_one(self.model_dump(), "source evaluation shares")
        return self


class SourcePlan(Part):
    """One source of intelligence, as published to trainees in the source-reliability table."""

    id: SourceId
    name: str = Field(min_length=3, max_length=60)
    partner: str | None = Field(None, description="Partner that must be open; none for the force's own.")
    bears_on: tuple[StatementKind, ...] = Field((), description="Kinds of question it can speak to.")
    visibility: float = share(description="Chance that it notices a relevant event.")
    delay_min: int = parameter(0, description="Shortest delay.", unit="days", ge=0, le=365)
    delay_max: int = parameter(3, description="Longest delay.", unit="days", ge=0, le=365)
    open_hours: float = parameter(
        0.5, description="Analyst hours to open and read one report.", unit="hours", ge=0.05, le=40
    )
    task_hours: float = parameter(
        8.0, description="Specialist hours to task it for a cycle.", unit="hours", ge=0, le=1000
    )
    errors: Errors
    when_accurate: Grades = Field(description="Intelligence assessments when the statement is accurate.")
    when_not: Grades = Field(description="Intelligence assessments otherwise.")
    evaluation: Evaluation
    withdrawn: float = share(
        0.2, description="Chance that hearsay without content is withdrawn; nothing else ever is."
    )
    copied: float = share(0.0, description="Chance that a report is repeated elsewhere with the same origin.")
    copied_by: tuple[SourceId, ...] = Field((), description="Sources through which it is repeated.")

    @model_validator(mode="after")
    def _ordered(self) -> "SourcePlan":
        if self.delay_max < self.delay_min:
            raise ValueError(f"delay_max {self.delay_max} is below delay_min {self.delay_min}; swap them")
        if self.copied > 0 and not self.copied_by:
            raise ValueError("copied is above 0 but copied_by is empty; name at least one source")
        return self


class Dials(Part):
    """Six dials of difficulty; 1 leaves the source tables as written."""

    signal: float = parameter(1.0, description="Multiplies visibility.", unit="ratio", ge=0, le=3)
    noise: float = parameter(1.0, description="Multiplies honest error.", unit="ratio", ge=0, le=3)
    ambiguity: float = parameter(1.0, description="Multiplies vague statements.", unit="ratio", ge=0, le=3)
    deception: float = parameter(1.0, description="Multiplies planted statements.", unit="ratio", ge=0, le=3)
    delay: float = parameter(1.0, description="Multiplies delays.", unit="ratio", ge=0, le=5)
    background: float = parameter(
        1.0, description="Multiplies the volumes of reports without bearing.", unit="ratio", ge=0, le=40
    )


class WrittenReport(Part):
    """A report in the author's own words, which lies among the others on the same form.

    It bears on no question, since what is true differs from seed to seed.
    """

    source: SourceId = Field(description="Source it comes through; one of the scenario's.")
    release_day: int = parameter(description="Day on which it is out.", unit="day", ge=0, le=3650)
    intelligence_day: int = parameter(
        description="Day that it refers to; not after the release.", unit="day", ge=0, le=3650
    )
    hour: int = parameter(12, description="Hour that it refers to.", unit="hour", ge=0, le=23)
    evaluation: int = parameter(
        2, description="Source evaluation: 1 reliable, 2 untested, 3 not reliable.", unit="grade", ge=1, le=3
    )
    assessment: Literal["A", "B", "C", "D", "E"] = Field("D", description="Intelligence assessment.")
    title: str = Field(min_length=3, max_length=120)
    text: str = Field(min_length=20, max_length=4000, description="What is told, in plain sentences.")
    provenance: str = Field(min_length=5, max_length=300, description="How the source came to know it.")
    zone: str = Field("", description="Zone id where it belongs, or empty for the town.")
    names: tuple[str, ...] = Field((), description="Group and zone ids that the text names.")
    explanation: str = Field("", max_length=500, description="What lies behind it, for the debrief.")

    @model_validator(mode="after")
    def _in_order(self) -> "WrittenReport":
        if self.intelligence_day > self.release_day:
            raise ValueError(
                f"intelligence_day {self.intelligence_day} is after release_day {self.release_day}; "
                "a report cannot be out before what it reports"
            )
        return self
