"""Where will activity go? Zones, and nowhere."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from scenarios.parameter import parameter, share
from scenarios.questions.rated_question import RatedQuestion

ROUNDING = 0.005
"""How far a base rate may lie from what drivers and outcomes say: figures are written with two places or three."""

DriverShare = Annotated[float, share(description="Share of seeds with one driver; above 0.")]
OutcomeShare = Annotated[
    float, share(description="Chance of one hypothesis where one driver is at work, as measured over seeds.")
]


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
    """Where will activity go if a zone is cleared? Zones, and nowhere.

    With ``drivers``, a zone or none is drawn for each seed before anything else: there the supplying group has
    kin, a flat, people who scout, and customers. The driver leaves evidence; paired runs still settle the answer.
    """

    kind: Literal["place"] = "place"
    drivers: tuple[DriverShare, ...] = Field(
        (), max_length=9, description="Share of seeds with a driver in each zone, in order, and last in none."
    )
    outcomes: tuple[tuple[OutcomeShare, ...], ...] = Field(
        (),
        max_length=9,
        description="A row for each driver, in order: the measured chance of each hypothesis, in order.",
    )

    @model_validator(mode="after")
    def _driven(self) -> "PlaceQuestion":
        rivals = len(self.zones) + 1
        if not self.drivers and not self.outcomes:
            return self
        if len(self.drivers) != rivals or len(self.outcomes) != rivals:
            raise ValueError(
                f"{len(self.drivers)} drivers and {len(self.outcomes)} rows of outcomes for {len(self.zones)} zones "
                f"and none of them; give {rivals} of each, or neither"
            )
        if any(rate <= 0 for rate in self.drivers):
            raise ValueError("a driver has a share of 0 or less; give every driver some chance")
        if abs(sum(self.drivers) - 1) > 1e-6:
            raise ValueError(f"drivers add up to {sum(self.drivers):g}; make them add up to 1")
        for number, row in enumerate(self.outcomes, start=1):
            if len(row) != rivals:
                raise ValueError(f"row {number} of outcomes has {len(row)} chances; give {rivals}")
            if abs(sum(row) - 1) > 1e-6:
                raise ValueError(f"row {number} of outcomes adds up to {sum(row):g}; make it add up to 1")
        expected = self.expected_rates()
        if any(abs(e - rate) > ROUNDING + 1e-9 for e, rate in zip(expected, self.base_rates, strict=True)):
            figures = ", ".join(f"{e:.3f}" for e in expected)
            raise ValueError(
                f"base rates are not what drivers and outcomes say; give base_rates: [{figures}]"
                " or measure the scenario again"
            )
        return self

    def expected_rates(self) -> tuple[float, ...]:
        """Return the chance of each hypothesis over all drivers; empty without drivers."""
        return tuple(
            sum(driver * row[column] for driver, row in zip(self.drivers, self.outcomes, strict=True))
            for column in range(len(self.outcomes))
        )
