"""What every question has: its words, and the given chance of each rival hypothesis."""

from typing import Annotated

from pydantic import Field, model_validator

from scenarios.parameter import Part, share

BaseRate = Annotated[float, share(description="Given chance of one hypothesis before any report; above 0.")]


class RatedQuestion(Part):
    """A priority intelligence question with rival hypotheses and their base rates."""

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
    def _whole(self) -> "RatedQuestion":
        if any(rate <= 0 for rate in self.base_rates):
            raise ValueError("a base rate is 0 or less; give every rival some chance")
        total = sum(self.base_rates)
        if abs(total - 1) > 1e-6:
            raise ValueError(f"base rates add up to {total:g}; make them add up to 1")
        if "{label}" not in self.statement:
            raise ValueError("statement has no {label}; put it where the candidate's name belongs")
        return self
