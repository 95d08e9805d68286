"""Priority intelligence questions and the rival hypotheses of each."""

from typing import Annotated, Literal

from pydantic import Field

from scenarios.questions.group import GroupQuestion
from scenarios.questions.holder import HolderQuestion
from scenarios.questions.number import NumberQuestion
from scenarios.questions.place import PlaceQuestion
from scenarios.questions.whether import WhetherQuestion

QuestionKind = Literal["holder", "group", "place", "number", "whether"]
ORDERED: frozenset[QuestionKind] = frozenset({"number"})
"""Kinds whose hypotheses stand in an order, so that a near miss is better than a far one."""

Question = Annotated[
    HolderQuestion | GroupQuestion | PlaceQuestion | NumberQuestion | WhetherQuestion,
    Field(discriminator="kind"),
]
