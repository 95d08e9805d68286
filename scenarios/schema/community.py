"""How those around the groups behave: victims, offenders of their own account, neighbourhoods, the police's picture."""

from scenarios.parameter import Part, parameter, share


class Victims(Part):
    """Who is harmed, how often again, and what it does to them."""

    spread: float = parameter(
        0.02,
        description="How evenly residents are open to crime; small means that few bear most of it.",
        unit="share",
        ge=0.001,
        le=10,
        source="fitted to BCS 1992: 59.5/20.3/9.0/4.5/2.4/4.3% with 0 to 5+ incidents",
    )
    again: float = share(
        0.25,
        description="Chance that an offence soon after another in the same place falls on the same victim.",
        source="fitted to BCS 1992",
    )
    heat: float = parameter(
        1.0,
        description="How much likelier offences are, at most, where and near where one was of late.",
        unit="ratio",
        ge=0,
        le=20,
        source="assumption; Johnson and Bowers 2004 give its reach and duration, not its size",
    )
    heat_people: float = parameter(
        10.0,
        description="Residents whom one offence puts at such risk; the more live in a place, the less it warms.",
        unit="people",
        ge=0,
        le=1000,
    )
    heat_near: float = share(
        0.35, description="Share of that in the places next door, and so on from place to place."
    )
    near_steps: int = parameter(
        1,
        description="How many places away it reaches: 1 for neighbourhoods of 400 m, 3 for street segments.",
        unit="places",
        ge=0,
        le=6,
        source="Johnson and Bowers 2004: clusters within 300-400 m",
    )
    heat_fades: float = parameter(
        0.04,
        description="Share of it that fades in a day; near 17 days to half.",
        unit="1/day",
        ge=0.0001,
        le=1,
        source="fitted to Johnson and Bowers 2004: clusters within 1-2 months",
    )
    strain: float = parameter(
        0.01, description="Strain on a victim for each harm day.", unit="1/harm day", ge=0, le=1
    )
    recovers: float = parameter(
        0.008, description="Share of strain that fades in a day.", unit="1/day", ge=0, le=1
    )
    drawn_in: float = share(
        0.2, description="How far full strain moves a victim's propensity towards offending."
    )
    violence_harm: float = parameter(
        30.0, description="Harm of violence beside an offence.", unit="harm days", ge=0, le=6000
    )
    fear: float = share(0.5, description="Share of reports withheld where a group is wholly legitimate.")


class Independents(Part):
    """Offenders outside groups."""

    rate: float = parameter(
        0.0,
        description="Mean offences of a propense resident outside groups.",
        unit="1/week",
        ge=0,
        le=50,
    )
    spread: float = parameter(
        0.014,
        description="How evenly they offend; small means that few commit most.",
        unit="share",
        ge=0.001,
        le=10,
        source="fitted to a review of 73 studies: the top 10% of offenders commit 41% of offences",
    )
    returns: float = share(
        0.7,
        description="Chance that somebody who has just offended goes back there, or next door, the next time.",
        source="fitted to Johnson and Bowers 2004: risk raised nearby and soon after, decaying",
    )
    returns_days: float = parameter(
        14.0, description="Days after which that chance is half.", unit="days", ge=0.1, le=365
    )
    custody_days: int = parameter(
        14, description="Days in custody after an arrest.", unit="days", ge=1, le=3650
    )


class Standing(Part):
    """Residents' confidence in the police and the groups' legitimacy among them."""

    returns: float = share(0.01, description="Share of the way back to the usual confidence a day.")
    crime: float = share(0.0006, description="Confidence lost in a neighbourhood with each offence.")
    violent: float = share(0.01, description="Confidence lost in a neighbourhood with each act of violence.")
    legitimacy_returns: float = share(
        0.004, description="Share of the way back to the usual legitimacy a day."
    )
    legitimacy_violent: float = share(0.002, description="Legitimacy lost on each day of a violent week.")
    invest: float = share(0.03, description="Rule legitimacy: standing bought at a review by a rich group.")
    invest_weeks: float = parameter(
        1.0, description="Rule legitimacy: what that costs, in weeks of pay.", unit="weeks", ge=0, le=52
    )


class Picture(Part):
    """How well the force knows the groups."""

    at_start: float = share(0.2, description="Picture of each group on day 0.")
    fades: float = share(0.006, description="Share of the picture that goes out of date in a day.")
    noticed: float = share(0.01, description="Picture gained from each noticed offence.")
    arrested: float = share(0.04, description="Picture gained from each arrest.")
    reported: float = share(
        0.004, description="Picture gained from each reported offence, at full confidence."
    )
    mistaken: float = share(0.2, description="Chance that a noticed offender is taken for somebody else.")
