"""Which group does it? Listed groups and, where the author wants it, a group that is not named."""

from typing import Literal

from pydantic import Field, model_validator

from scenarios.questions.rated_question import RatedQuestion


class GroupQuestion(RatedQuestion):
    """Which group supplies the town? Listed groups and, where there is an ``otherwise``, another."""

    kind: Literal["group"] = "group"
    groups: tuple[str, ...] = Field(min_length=2, max_length=8, description="Candidate group ids.")
    otherwise: str | None = Field(
        None,
        min_length=3,
        max_length=120,
        description="The last hypothesis, a group that is not named; without it one of the named does it.",
    )

    @model_validator(mode="after")
    def _one_each(self) -> "GroupQuestion":
        needed = len(self.groups) + (self.otherwise is not None)
        if len(self.base_rates) != needed:
            rivals = f"{len(self.groups)} groups" + (" and one 'otherwise'" if self.otherwise else "")
            raise ValueError(f"{len(self.base_rates)} base rates for {rivals}; give {needed}")
        return self
