"""Is somebody inside telling, and who? Named employees, and nobody."""

from typing import ClassVar, Literal

from pydantic import Field

from scenarios.parameter import parameter
from scenarios.questions.holder import HeldRole, NominalQuestion


class WhetherQuestion(NominalQuestion):
    """Does somebody who works where records are held tell the line of them, and who? Named employees, and nobody.

    Each operation of the force has a published list of the employees who knew of it, drawn by lot and as long for
    one as for another: what searches find bears on the question by who knew.
    """

    kind: Literal["whether"] = "whether"
    role: ClassVar[HeldRole] = "insider"
    candidates: int = parameter(3, description="Employees named as candidates.", unit="people", ge=2, le=8)
    otherwise: str = Field(
        "Nobody inside tells", description="The last hypothesis: nobody who works there tells."
    )
    operations: int = parameter(
        12,
        description="Operations of the force whose searches can be looked at. An assumption.",
        unit="operations",
        ge=4,
        le=24,
    )

    def asks_for_broker(self) -> bool:
        """Return whether the question asks for the broker: it asks for the insider."""
        return False
