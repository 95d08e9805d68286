"""How people, groups and places behave: the model's own numbers, each open to a scenario or a study."""

from pydantic import Field

from scenarios.parameter import Part, parameter
from scenarios.schema.community import Independents, Picture, Standing, Victims
from scenarios.schema.conduct import (
    Corruption,
    Custody,
    Learning,
    Membership,
    Moving,
    Offending,
    Platforms,
    Turmoil,
)


class Behaviour(Part):
    """The numbers of the model, by what they govern."""

    offending: Offending = Offending()
    learning: Learning = Learning()
    moving: Moving = Moving()
    membership: Membership = Membership()
    turmoil: Turmoil = Turmoil()
    victims: Victims = Victims()
    independents: Independents = Independents()
    standing: Standing = Standing()
    corruption: Corruption = Corruption()
    picture: Picture = Picture()
    custody: Custody = Custody()
    platforms: Platforms = Platforms()
    place_spread: float = Field(
        0.25,
        ge=0.001,
        le=10,
        description="How evenly opportunities lie over the places of a zone; small means that few hold most.",
        json_schema_extra={
            "unit": "share",
            "source": "assumption for neighbourhoods; for street segments fitted to Weisburd 2015, "
            "half of crime in 2.1-6.0% of them: 0.04 with power 2",
        },
    )
    place_power: float = parameter(
        1.0, description="Tail of that: 1 falls off slowly, 3 steeply.", unit="ratio", ge=0, le=4
    )
