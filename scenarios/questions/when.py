"""When is the next one? Spans of days from a fixed day, in order."""

from itertools import pairwise
from typing import Literal

from pydantic import Field, model_validator

from scenarios.parameter import parameter
from scenarios.questions.number import BandedQuestion


class WhenQuestion(BandedQuestion):
    """When is the next one after a fixed day? Soon, later or later still: spans of days, in order."""

    kind: Literal["when"] = "when"
    after_day: int = parameter(
        84,
        description="Day from which the days are counted; looks fall from it on.",
        unit="day",
        ge=1,
        le=3650,
    )
    bands: tuple[int, ...] = Field(
        min_length=2,
        max_length=2,
        description="Last day of the first and of the second span, counted from after_day; the third is all after.",
    )

    def words(self) -> tuple[str, ...]:
        """Return what each span is called, from the earliest to the latest."""
        middle = [f"in {low + 1} to {high} days" for low, high in pairwise(self.bands)]
        return (f"within {self.bands[0]} days", *middle, f"after more than {self.bands[-1]} days")

    @model_validator(mode="after")
    def _three_spans(self) -> "WhenQuestion":
        if len(self.bands) != 2:
            raise ValueError(
                f"{len(self.bands)} bands; give two, the last day of the first and of the second span"
            )
        return self
