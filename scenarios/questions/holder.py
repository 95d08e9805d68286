"""Who holds a role? Named nominals, and somebody else."""

from typing import Literal

from pydantic import Field, model_validator

from scenarios.parameter import parameter
from scenarios.questions.rated_question import RatedQuestion

HeldRole = Literal["broker", "money_mover", "insider", "recruiter", "fence", "enforcer", "controller"]
"""Roles that a question may ask for. The broker links the supplying group with the town."""


class NominalQuestion(RatedQuestion):
    """A question whose rivals are named nominals, and somebody else."""

    candidates: int = parameter(4, description="Nominals named as candidates.", unit="people", ge=2, le=8)
    otherwise: str = Field(description="The last hypothesis: none of the named.")

    def asks_for_broker(self) -> bool:
        """Return whether the question asks for the broker of the supplying group's line."""
        return True

    @model_validator(mode="after")
    def _one_each(self) -> "NominalQuestion":
        if len(self.base_rates) != self.candidates + 1:
            raise ValueError(
                f"{len(self.base_rates)} base rates for {self.candidates} candidates and one 'otherwise'; give {self.candidates + 1}"
            )
        return self


class HolderQuestion(NominalQuestion):
    """Who holds a role? Named nominals, and somebody else."""

    kind: Literal["holder"] = "holder"
    role: HeldRole = Field("broker", description="The role that one of them holds.")
    otherwise: str = Field("Somebody else", description="The last hypothesis: none of the named.")

    def asks_for_broker(self) -> bool:
        """Return whether the role is the broker's, the one role that the world plays out."""
        return self.role == "broker"
