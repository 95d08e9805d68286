"""How groups go about their business: offending, learning, moving, holding together."""

from scenarios.parameter import Part, parameter, share


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
    refuge: float = parameter(
        6.0,
        description="How much more a zone with kin, a flat and customers looks worth for each unit of risk felt beyond the usual.",
        unit="1/risk",
        ge=0,
        le=100,
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
