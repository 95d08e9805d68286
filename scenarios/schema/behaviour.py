"""How people, groups and places behave: the model's own numbers, each open to a scenario or a study."""

from pydantic import Field

from scenarios.schema.parameter import Part, parameter, share


class Offending(Part):
    """How effort becomes offences."""

    half_effort: float = parameter(
        0.15,
        description="Effort at which half the opportunities of a place are taken.",
        unit="people",
        ge=0.01,
        le=100,
    )
    deter: float = parameter(
        0.7,
        description="How much a unit of police presence lowers what succeeds on the spot.",
        unit="1/risk",
        ge=0,
        le=10,
    )
    guarded: float = share(0.6, description="Share of opportunities lost under full guardianship.")
    careful: float = share(0.3, description="Share of opportunities given up under full security discipline.")
    discreet: float = share(0.6, description="Share of notice avoided under full security discipline.")
    wholesale: float = share(0.4, description="Share of the line market's takings owed to the supplier.")
    quiet: float = share(0.12, description="Effort of a group that lies low, relative to otherwise.")
    runner: float = share(0.45, description="Effort of a runner, relative to a member with another role.")
    caught: float = share(
        0.3, description="Chance that a noticed offence ends in an arrest without extra policing."
    )
    custody_days: int = parameter(
        21, description="Days in custody after a chance arrest.", unit="days", ge=1, le=3650
    )
    from_custody: float = share(
        0.25, description="Effort of a member in custody who is not cut off, relative to when free."
    )
    bump: float = parameter(
        0.3, description="Risk felt in the hour and method of an arrest.", unit="risk", ge=0, le=10
    )


class Learning(Part):
    """How groups come to believe what they believe."""

    forget: float = share(
        0.06, description="Share of felt risk forgotten a week where the group does not work."
    )
    usual_risk: float = parameter(
        0.1, description="Risk felt where nothing happens.", unit="risk", ge=0, le=10
    )
    arrest: float = parameter(
        1.5, description="Risk felt where many members were arrested.", unit="risk", ge=0, le=20
    )
    alarm: float = share(
        0.3,
        description="How far one arrest moves a group's suspicion towards certainty that it is watched.",
        source="assumption, after Manzi and Calderoni 2024: few arrests disrupt, more add less and less",
    )
    trials: float = parameter(
        1.5,
        description="Effort spent in a place at which a belief moves half as fast as it can.",
        unit="person-days",
        ge=0,
        le=100,
    )


class Moving(Part):
    """How effort moves: share of the way taken at one review, and what holds it back."""

    place_step: float = share(0.4, description="Rule place: share of the way to the wanted mix of zones.")
    target_step: float = share(0.4, description="Rule target: share of the way to the wanted mix of places.")
    market_step: float = share(
        0.25, description="Rule market: share of the way to the wanted mix of markets."
    )
    method_step: float = share(
        0.25, description="Rule method: share of the way to the wanted mix of methods."
    )
    time_step: float = share(0.3, description="Rule time: share of the way to the wanted mix of hours.")
    security_step: float = share(0.2, description="Rule security: share of the way to the wanted discipline.")
    familiar: float = parameter(
        1.3, description="How much more a zone already worked is worth.", unit="ratio", ge=1, le=10
    )
    keen: float = parameter(
        1.5,
        description="Sharpness between zones, relative to that between places of a zone.",
        unit="ratio",
        ge=0,
        le=10,
    )
    distance: float = parameter(
        0.12,
        description="Takings lost for each neighbourhood width from where the group works.",
        unit="1/width",
        ge=0,
        le=10,
    )
    entry: float = parameter(
        1.8,
        description="How many times better than its best market a new one must look.",
        unit="ratio",
        ge=1,
        le=100,
    )
    zone_members: int = parameter(
        4,
        description="A group spans one zone, and one more for each of so many members.",
        unit="people",
        ge=1,
        le=100,
    )
    home_premium: float = parameter(
        0.4,
        description="How much more its home zone is worth to a wholly legitimate group.",
        unit="ratio",
        ge=0,
        le=10,
    )
    vacated: float = parameter(
        0.35,
        description="Rule takeover: how much more a zone given up by another looks worth.",
        unit="ratio",
        ge=0,
        le=10,
    )
    vacated_days: int = parameter(
        28, description="Days for which a zone counts as given up of late.", unit="days", ge=1, le=365
    )
    afraid: float = parameter(
        0.55,
        description="Felt risk, weighted by effort, above which groups may go quiet.",
        unit="risk",
        ge=0,
        le=20,
    )
    suspicious: float = parameter(
        1.5,
        description="Felt risk that full suspicion counts for when a group decides whether to go quiet.",
        unit="risk",
        ge=0,
        le=20,
        source="assumption, after Manzi and Calderoni 2024: groups pause buying and recruiting after arrests",
    )
    wary: float = parameter(
        4.0,
        description="How much longer a group stays quiet under full suspicion.",
        unit="ratio",
        ge=0,
        le=50,
    )
    prospect: float = share(
        0.1, description="Chance at a review that a group looks at a zone it does not know."
    )


class Membership(Part):
    """How groups gain, keep and lose members and money."""

    drift: float = share(0.015, description="Weekly chance that a runner leaves a cohesive group.")
    falling_apart: float = share(
        0.1, description="Added weekly chance to leave for each unit of cohesion below a third."
    )
    fewest: int = parameter(
        2, description="Members below which a group dissolves.", unit="people", ge=1, le=20
    )
    exploiting: float = share(0.45, description="Share of recruits sought among vulnerable residents.")
    by_ties: float = share(
        0.5, description="Share of recruits sought among kin and friends of members, where there are any."
    )
    growth: float = share(0.1, description="Chance at a review that a rich group wants to grow.")
    rich_weeks: float = parameter(
        20,
        description="Weeks of costs in hand from which a group may want to grow.",
        unit="weeks",
        ge=0,
        le=520,
    )
    reserve_weeks: float = parameter(
        4, description="Weeks of costs kept in hand before money is moved.", unit="weeks", ge=0, le=520
    )
    most_growth: float = parameter(
        1.15,
        description="Most members wanted, relative to day 0.",
        unit="ratio",
        ge=1,
        le=10,
        source="fitted to UK mapping totals 2011-2018: mean size stays within 6.3-8.3",
    )
    ties: int = parameter(
        2,
        description="Rule rewiring: ties to free members of the group that a member wants at least.",
        unit="ties",
        ge=1,
        le=20,
    )
    rewire: float = share(
        0.25,
        description="Rule rewiring: weekly chance that a member with fewer ties forms one.",
    )
    split_below: float = share(0.25, description="Rule split: cohesion below which a group may split.")
    merge_above: float = share(
        0.7, description="Rule merge: legitimacy or cohesion a partner needs to take a weak group in."
    )


class Turmoil(Part):
    """Conflict: after a loss at the top, and between rivals."""

    leader_lost: float = parameter(
        1.0,
        description="Turmoil after the loss of a leader.",
        unit="ratio",
        ge=0,
        le=10,
    )
    role_lost: float = parameter(
        0.25, description="Turmoil after the loss of another role.", unit="ratio", ge=0, le=10
    )
    fades: float = parameter(
        0.012,
        description="Share of turmoil that fades in a day; near 60 days to half.",
        unit="1/day",
        ge=0.0001,
        le=1,
        source="assumption, after Calderón et al. 2015: violence up by 36.5% in the first six months",
    )
    violence: float = parameter(
        1.6, description="How much likelier violence is in full turmoil.", unit="ratio", ge=0, le=20
    )
    rivals: float = parameter(
        1.0, description="How much likelier violence is beside a rival.", unit="ratio", ge=0, le=20
    )
    weakness: float = parameter(
        0.6,
        description="How much more a rival's ground looks worth while it is in turmoil.",
        unit="ratio",
        ge=0,
        le=10,
    )
    retaliate: float = share(
        0.25, description="Rule retaliation: weekly chance to answer a rival's violence."
    )


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


class Corruption(Part):
    """How insiders are bought and what they leak."""

    attempt: float = share(
        0.05, description="Chance at a review that a group with a corruptor approaches an insider."
    )
    leak: float = share(
        0.35, description="Chance that an insider learns of an action within reach and leaks it."
    )
    warned: float = parameter(
        0.8, description="Risk felt where a leaked action will fall.", unit="risk", ge=0, le=10
    )
    found: float = share(0.004, description="Weekly chance that an insider is found out without an inquiry.")


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


class Custody(Part):
    """Custody is a place where groups go on working."""

    command: float = share(0.4, description="Chance that a leader in custody still directs a review.")
    recruit: float = share(
        0.1, description="Weekly chance that a member in custody draws another prisoner in."
    )


class Platforms(Part):
    """What customers of online platforms do when one is closed or police are at work on it."""

    customers_move: float = share(
        0.04,
        description="Share of the custom of a closed platform that turns to open ones in a day.",
        source="assumption, after Bayonet 2017: sign-ups at the rival rose from 20 to 60 a day",
    )
    customers_return: float = share(
        0.01, description="Share of custom that moved which goes back in a day while every platform is open."
    )
    heard: float = share(0.06, description="Share of the remaining custom kept away by an arrest there.")
    tarred: float = share(
        0.7,
        description="That share on other platforms, relative to the one where the arrest was.",
        source="assumption, after Bayonet 2017: once a platform had been run by police, others were distrusted",
    )
    fades: float = share(0.012, description="Share of such wariness that fades in a day.")


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
