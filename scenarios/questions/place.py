"""Where will activity go? Zones, and nowhere."""

from typing import Literal

from pydantic import Field, model_validator

from scenarios.parameter import parameter
from scenarios.questions.rated_question import RatedQuestion


class ClearedQuestion(RatedQuestion):
    """A question whose rivals are zones that activity may move to once another is cleared, and nowhere."""

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
    def _one_each(self) -> "ClearedQuestion":
        if len(self.base_rates) != len(self.zones) + 1:
            raise ValueError(
                f"{len(self.base_rates)} base rates for {len(self.zones)} zones and one 'otherwise'; give {len(self.zones) + 1}"
            )
        return self


class PlaceQuestion(ClearedQuestion):
    """Where will activity go if a zone is cleared? Zones, and nowhere."""

    kind: Literal["place"] = "place"
