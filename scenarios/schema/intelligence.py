"""Sources of intelligence, and reports that an author wrote."""

from typing import Literal

from pydantic import Field, model_validator

from scenarios.parameter import Part, parameter

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
