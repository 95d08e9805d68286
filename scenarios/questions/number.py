"""How many are there? Bands of numbers, in order."""

from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field, model_validator

from scenarios.parameter import parameter
from scenarios.questions.rated_question import RatedQuestion

BandTop = Annotated[
    int, parameter(description="Highest number of people in a band.", unit="people", ge=1, le=10_000)
]

StartingSize = Annotated[
    int,
    parameter(description="Members at the start of a group that could supply.", unit="people", ge=3, le=80),
]


class BandedQuestion(RatedQuestion):
    """A question whose rivals are bands of numbers of people, in order."""

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
    def _one_each(self) -> "BandedQuestion":
        if self.bands[0] < 1 or any(low >= high for low, high in pairwise(self.bands)):
            raise ValueError(
                "bands do not ascend from 1 or more; give the highest number of each, such as [8, 12, 16]"
            )
        if len(self.base_rates) != len(self.bands) + 1:
            raise ValueError(
                f"{len(self.base_rates)} base rates for {len(self.bands)} bands and the one above; give {len(self.bands) + 1}"
            )
        return self


class NumberQuestion(BandedQuestion):
    """How many people does the supplying group have as the exercise begins? Bands of numbers, in order.

    With ``sizes``, every group that could supply draws one of them for each seed, by the base rates, so that how
    many there are does not follow from which group it is.
    """

    kind: Literal["number"] = "number"
    sizes: tuple[StartingSize, ...] = Field(
        (),
        max_length=8,
        description="Members that a group which could supply starts with, one number in each band; none leaves sizes as the groups state them.",
    )

    @model_validator(mode="after")
    def _in_bands(self) -> "NumberQuestion":
        if self.sizes and [self.band(size) for size in self.sizes] != list(self.entities()):
            raise ValueError(
                f"sizes {', '.join(map(str, self.sizes))} do not lie one in each band, in order; "
                f"give {len(self.bands) + 1}: {', '.join(self.words())}"
            )
        return self
