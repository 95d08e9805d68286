"""The weights of a single total of marks, for authors who ask for one."""

import math

from pydantic import model_validator

from scenarios.parameter import Part, share


class Total(Part):
    """Weights of a single total; they add up to 1. Without them there is none, and marks stand side by side."""

    process: float = share(
        0.0, description="Weight of how it was worked: grading, action where harm was, names."
    )
    judgement: float = share(
        0.0, description="Weight of probabilities beside what the reports opened warranted."
    )
    decisions: float = share(0.0, description="Weight of decisions on what was knowable.")
    outcome: float = share(0.0, description="Weight of skill against the truth at the end, luck included.")
    written: float = share(0.0, description="Weight of the written assessment as its assessor marked it.")

    def weights(self) -> dict[str, float]:
        """Return the weights above 0, by part."""
        return {part: weight for part, weight in self.model_dump().items() if weight > 0}

    @model_validator(mode="after")
    def _whole(self) -> "Total":
        whole = math.fsum(self.model_dump().values())
        if abs(whole - 1) > 1e-6:
            raise ValueError(
                f"weights of the total add up to {whole:g}; make them add up to 1, or leave total out"
            )
        return self
