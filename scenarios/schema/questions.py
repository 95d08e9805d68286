"""Priority intelligence questions and the rival hypotheses of each."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from scenarios.questions.group import GroupQuestion
from scenarios.questions.holder import HolderQuestion, NominalQuestion
from scenarios.questions.number import BandedQuestion, NumberQuestion
from scenarios.questions.place import ClearedQuestion, PlaceQuestion
from scenarios.questions.rated_question import RatedQuestion
from scenarios.questions.when import WhenQuestion
from scenarios.questions.whether import WhetherQuestion

StatementKind = Literal["broker", "supplier", "destination", "size"]
"""Kinds of ``goldenthread/1``: sources make statements for and against their hypotheses."""
EvidenceKind = Literal["holder", "group", "place", "number", "when", "whether"]
"""Kinds of ``goldenthread/2``: reports tell what people did, and the answer is inferred."""
QuestionKind = Literal[
    "broker", "supplier", "destination", "size", "holder", "group", "place", "number", "when", "whether"
]
ORDERED: frozenset[QuestionKind] = frozenset({"size", "number", "when"})
"""Kinds whose hypotheses stand in an order, so that a near miss is better than a far one."""


class BrokerQuestion(NominalQuestion):
    """Who links the supplying group with the town? Named nominals, and somebody else."""

    kind: Literal["broker"] = "broker"


class SupplierQuestion(RatedQuestion):
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


class DestinationQuestion(ClearedQuestion):
    """Where will activity go if a zone is cleared? Zones, and nowhere."""

    kind: Literal["destination"] = "destination"


class SizeQuestion(BandedQuestion):
    """How many people does the supplying group have as the exercise begins? Bands of numbers, in order."""

    kind: Literal["size"] = "size"


Question = Annotated[
    BrokerQuestion
    | SupplierQuestion
    | DestinationQuestion
    | SizeQuestion
    | HolderQuestion
    | GroupQuestion
    | PlaceQuestion
    | NumberQuestion
    | WhenQuestion
    | WhetherQuestion,
    Field(discriminator="kind"),
]
