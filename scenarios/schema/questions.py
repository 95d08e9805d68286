"""Priority intelligence questions and the rival hypotheses of each."""

from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field, model_validator

from scenarios.schema.parameter import Part, parameter, share

QuestionKind = Literal["broker", "supplier", "destination", "size"]
ORDERED: frozenset[QuestionKind] = frozenset({"size"})
"""Kinds whose hypotheses stand in an order, so that a near miss is better than a far one."""
BandTop = Annotated[
    int, parameter(description="Highest number of people in a band.", unit="people", ge=1, le=10_000)
]
BaseRate = Annotated[float, share(description="Given chance of one hypothesis before any report; above 0.")]


class _Rated(Part):
    id: str = Field(pattern=r"^Q\d$")
    text: str = Field(
        min_length=10, max_length=300, description="The question as asked in the terms of reference."
    )
    why: str = Field(min_length=10, max_length=500, description="What the answer decides.")
    statement: str = Field(description="A hypothesis in words; {label} becomes the candidate's name.")
    base_rates: tuple[BaseRate, ...] = Field(
        description="Given chance of each hypothesis, in order; they add up to 1."
    )
    insufficient: str | None = Field(
        None,
        min_length=10,
        max_length=200,
        description="What is right to say when the intelligence cannot tell; needed where a question is not knowable.",
    )

    def hypotheses(self) -> int:
        """Return how many rival hypotheses the question has."""
        return len(self.base_rates)

    @model_validator(mode="after")
    def _whole(self) -> "_Rated":
        if any(rate <= 0 for rate in self.base_rates):
            raise ValueError("a base rate is 0 or less; give every rival some chance")
        total = sum(self.base_rates)
        if abs(total - 1) > 1e-6:
            raise ValueError(f"base rates add up to {total:g}; make them add up to 1")
        if "{label}" not in self.statement:
            raise ValueError("statement has no {label}; put it where the candidate's name belongs")
        return self


class BrokerQuestion(_Rated):
    """Who links the supplying group with the town? Named nominals, and somebody else."""

    kind: Literal["broker"] = "broker"
    candidates: int = parameter(4, description="Nominals named as candidates.", unit="people", ge=2, le=8)
    otherwise: str = Field(description="The last hypothesis: none of the named.")

    @model_validator(mode="after")
    def _one_each(self) -> "BrokerQuestion":
        if len(self.base_rates) != self.candidates + 1:
            raise ValueError(
                f"{len(self.base_rates)} base rates for {self.candidates} candidates and one 'otherwise'; give {self.candidates + 1}"
            )
        return self


class SupplierQuestion(_Rated):
    """Which group supplies the town?"""

    kind: Literal["supplier"] = "supplier"
    groups: tuple[str, ...] = Field(min_length=2, max_length=8, description="Candidate group ids.")

    @model_validator(mode="after")
    def _one_each(self) -> "SupplierQuestion":
        if len(self.base_rates) != len(self.groups):
            raise ValueError(
                f"{len(self.base_rates)} base rates for {len(self.groups)} groups; give one each"
            )
        return self


class DestinationQuestion(_Rated):
    """Where will activity go if a zone is cleared? Zones, and nowhere."""

    kind: Literal["destination"] = "destination"
    cleared: str = Field(description="Zone id that would be cleared.")
    from_day: int = parameter(28, description="Day on which Clear would start.", unit="day", ge=1, le=3650)
    zones: tuple[str, ...] = Field(min_length=2, max_length=8, description="Candidate zone ids.")
    otherwise: str = Field(description="The last hypothesis: activity falls and does not move.")
    moved: float = parameter(
        0.15,
        description="Least share of the lost activity that must reappear to count as moved.",
        unit="share",
        ge=0,
        le=1,
    )
    replicates: int = parameter(24, description="Twin runs that settle the truth.", unit="runs", ge=4, le=400)

    @model_validator(mode="after")
    def _one_each(self) -> "DestinationQuestion":
        if len(self.base_rates) != len(self.zones) + 1:
            raise ValueError(
                f"{len(self.base_rates)} base rates for {len(self.zones)} zones and one 'otherwise'; give {len(self.zones) + 1}"
            )
        return self


class SizeQuestion(_Rated):
    """How many people does the supplying group have as the exercise begins? Bands of numbers, in order."""

    kind: Literal["size"] = "size"
    bands: tuple[BandTop, ...] = Field(
        min_length=1,
        max_length=7,
        description="Highest number of people in each band but the last, ascending; the last band is all above.",
    )

    def words(self) -> tuple[str, ...]:
        """Return what each band is called, from the lowest to the highest."""
        ends = [
            f"{high} people" if high == low + 1 else f"{low + 1} to {high} people"
            for low, high in pairwise(self.bands)
        ]
        first, last = (
            f"{top} {'person' if top == 1 else 'people'}" for top in (self.bands[0], self.bands[-1])
        )
        return (f"up to {first}", *ends, f"more than {last}")

    def entities(self) -> tuple[str, ...]:
        """Return the id of each band, in the same order."""
        return tuple(f"N-{self.id}-{n}" for n in range(1, len(self.bands) + 2))

    def band(self, people: int) -> str:
        """Return the id of the band that a number of people falls in."""
        return self.entities()[sum(people > high for high in self.bands)]

    @model_validator(mode="after")
    def _one_each(self) -> "SizeQuestion":
        if self.bands[0] < 1 or any(low >= high for low, high in pairwise(self.bands)):
            raise ValueError(
                "bands do not ascend from 1 or more; give the highest number of each, such as [8, 12, 16]"
            )
        if len(self.base_rates) != len(self.bands) + 1:
            raise ValueError(
                f"{len(self.base_rates)} base rates for {len(self.bands)} bands and the one above; give {len(self.bands) + 1}"
            )
        return self


Question = Annotated[
    BrokerQuestion | SupplierQuestion | DestinationQuestion | SizeQuestion, Field(discriminator="kind")
]
