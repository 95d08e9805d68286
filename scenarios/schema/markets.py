"""Markets: what is sold or taken, where, at what price and with what harm."""

from typing import Literal

from pydantic import Field

from scenarios.parameter import Part, parameter, share


class Window(Part):
    """A policy window: for some days the market is worth more or less."""

    opens_day: int = parameter(description="First day.", unit="day", ge=0, le=3650)
    closes_day: int = parameter(description="Last day.", unit="day", ge=0, le=3650)
    factor: float = parameter(description="Demand is multiplied by this.", unit="ratio", ge=0, le=20)


class Method(Part):
    """One way of working a market; groups choose among them."""

    id: str = Field(pattern=r"^[a-z_]{3,30}$")
    name: str = Field(min_length=2, max_length=60)
    takings: float = parameter(
        1.0, description="Takings relative to the market's price.", unit="ratio", ge=0, le=10
    )
    exposure: float = parameter(
        1.0, description="Exposure to police relative to the market's.", unit="ratio", ge=0, le=10
    )
    harm: float = parameter(1.0, description="Harm relative to the market's.", unit="ratio", ge=0, le=10)


class Market(Part):
    """One commodity or crime type."""

    id: str = Field(pattern=r"^[a-z_]{3,30}$")
    name: str = Field(min_length=2, max_length=60)
    space: Literal["street", "retail", "home", "online"] = Field(
        description="Where offers meet demand; online has no distance."
    )
    demand: float = parameter(
        description="Opportunities per 1,000 residents per week.", unit="1/1000/week", ge=0, le=1000
    )
    price: float = parameter(description="Takings per event.", unit="GBP", ge=0, le=1_000_000)
    harm: float = parameter(description="Harm per event.", unit="harm days", ge=0, le=6000)
    exposure: float = share(description="Chance that an event draws police notice with no extra policing.")
    reporting: float = share(description="Chance that a victim or witness reports an event.")
    has_victim: bool = Field(True, description="Whether events harm an identifiable person.")
    needs_supply: bool = Field(False, description="Whether the market dries up without resupply.")
    violence: float = share(0.0, description="Chance that an event is accompanied by violence.")
    independent: float = parameter(
        0.0, description="Weight of this market for offenders outside groups.", unit="ratio", ge=0, le=100
    )
    labour: float = parameter(
        1.0, description="Effort one event takes, relative to the usual.", unit="ratio", ge=0.05, le=50
    )
    skilled: bool = Field(False, description="Whether a group needs a specialist to work it fully.")
    move_online: float = share(
        0.0, description="Largest part of the trade that can be done online, with couriers on the ground."
    )
    theme: Literal[
        "drugs",
        "fraud",
        "exploitation",
        "immigration",
        "acquisitive",
        "green",
        "laundering",
        "firearms",
        "cyber",
    ] = Field("acquisitive", description="Which of the nine markets of organised crime it belongs to.")
    methods: tuple[Method, ...] = Field(min_length=1, max_length=8)
    windows: tuple[Window, ...] = ()
