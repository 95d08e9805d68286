"""The invented town: zones of neighbourhoods, and the people who live there."""

from typing import Literal

from pydantic import Field, model_validator

from scenarios.parameter import Part, parameter, share

ZoneKind = Literal["estate", "centre", "suburb", "industrial", "station", "rural"]


class Zone(Part):
    """A named part of the town, made of neighbouring neighbourhoods."""

    id: str = Field(pattern=r"^Z-[A-Z]{3,8}$", description="Short id, such as Z-SALT.")
    name: str = Field(min_length=2, max_length=60, description="Invented name.")
    kind: ZoneKind
    neighbourhoods: int = parameter(description="Neighbourhoods in the zone.", unit="places", ge=1, le=2000)
    deprivation: float = share(0.4, description="Mean deprivation; 1 is the most deprived.")
    footfall: float = share(0.4, description="Passing trade; raises retail and street demand.")
    confidence: float = share(0.5, description="Confidence in the police at the start.")


class NameOrigin(Part):
    """One part of the area's name profile."""

    origin: str = Field(min_length=2, max_length=20, description="Key of a frozen name pool.")
    share: float = share(description="Share of residents whose family names come from the pool.")


class Area(Part):
    """The town and its county. Nothing here exists."""

    town: str = Field(min_length=2, max_length=60)
    county: str = Field(min_length=2, max_length=60)
    force: str = Field(min_length=2, max_length=80, description="Invented police force.")
    population: int = parameter(
        15000, description="Residents modelled.", unit="people", ge=1000, le=2_000_000
    )
    zones: tuple[Zone, ...] = Field(min_length=2, max_length=4000)
    names: tuple[NameOrigin, ...] = Field(
        min_length=1, description="Declared name profile, drawn before and independently of role."
    )
    guardianship: float = share(0.35, description="Mean guardianship of a neighbourhood.")
    women: float = share(
        0.51,
        description="Share of residents who are women.",
        source="ONS 2021 census, England and Wales: 51%",
    )
    vulnerable: float = share(0.08, description="Share of residents open to exploitation.")
    propensity: float = share(0.03, description="Share of residents with criminal propensity.")
    platforms: int = parameter(
        2,
        description="Online platforms; groups and their customers can move between them.",
        unit="places",
        ge=1,
        le=12,
    )

    @model_validator(mode="after")
    def _consistent(self) -> "Area":
        ids = [zone.id for zone in self.zones]
        twice = sorted({i for i in ids if ids.count(i) > 1})
        if twice:
            raise ValueError(f"zone ids used twice: {', '.join(twice)}; give each zone its own id")
        total = sum(n.share for n in self.names)
        if abs(total - 1) > 1e-6:
            raise ValueError(f"name shares add up to {total:g}; make them add up to 1")
        return self

    @property
    def platform_ids(self) -> tuple[str, ...]:
        """Return the ids of the online platforms: ``W1``, ``W2`` and so on."""
        return tuple(f"W{number}" for number in range(1, self.platforms + 1))

    @property
    def neighbourhoods(self) -> int:
        """Return the number of neighbourhoods in all zones."""
        return sum(zone.neighbourhoods for zone in self.zones)
