"""Organised crime groups as they stand on day 0, and how fast they adapt."""

from typing import Literal

from pydantic import Field

from scenarios.parameter import Part, parameter, share

Role = Literal[
    "leader", "broker", "money_mover", "enforcer", "recruiter", "corruptor", "specialist", "runner"
]
Rule = Literal[
    "place",
    "target",
    "replacement",
    "rewiring",
    "lie_low",
    "recruitment",
    "takeover",
    "method",
    "time",
    "market",
    "security",
    "online",
    "corruption",
    "legitimacy",
    "retaliation",
    "split",
    "merge",
]
RULES: tuple[Rule, ...] = (
    "place",
    "target",
    "replacement",
    "rewiring",
    "lie_low",
    "recruitment",
    "takeover",
    "method",
    "time",
    "market",
    "security",
    "online",
    "corruption",
    "legitimacy",
    "retaliation",
    "split",
    "merge",
)
Rewiring = Literal["random", "nearest", "central", "skill"]


class GroupPlan(Part):
    """One group at the start."""

    id: str = Field(pattern=r"^G\d{2,5}$")
    name: str = Field(min_length=2, max_length=60, description="Invented working name.")
    size: int = parameter(
        7,
        description="Members at the start.",
        unit="people",
        ge=4,
        le=80,
        source="UK OCG mapping totals 2011-2018 imply a mean of 6.3-8.3 members",
    )
    home: str = Field(description="Zone id where the group is rooted.")
    markets: tuple[str, ...] = Field(min_length=1, description="Market ids it works at the start.")
    footholds: tuple[str, ...] = Field((), description="Other zone ids it works at the start.")
    cash: float = parameter(40_000.0, description="Cash at the start.", unit="GBP", ge=0, le=50_000_000)
    legitimacy: float = share(0.3, description="Standing with residents of its home zone.")
    cohesion: float = share(0.6, description="Chance-weight that members stay under pressure.")
    security: float = share(0.4, description="Security discipline: lowers exposure and takings alike.")
    exporter: bool = Field(
        False, description="Whether it could be the group that supplies the town from outside."
    )
    rivals: tuple[str, ...] = Field((), description="Group ids it is in conflict with.")
    partners: tuple[str, ...] = Field((), description="Group ids it works with.")


class Tuning(Part):
    """Speed and reach of one rule, relative to the model's usual."""

    rule: Rule
    speed: float = parameter(
        1.0, description="The rule's step is multiplied by this.", unit="ratio", ge=0, le=10
    )
    radius: float = parameter(
        1.0, description="How far the rule looks, relative to the usual radius.", unit="ratio", ge=0, le=20
    )


class Adaptation(Part):
    """Learning speeds and search radius of groups; each rule can be switched off."""

    rules: tuple[Rule, ...] = Field(RULES, description="Adaptation rules in force.")
    tuning: tuple[Tuning, ...] = Field((), description="Rules that are faster or look further than usual.")
    rewiring: Rewiring = Field(
        "skill", description="Whom a group puts into a lost role, and whom the newcomer is tied to."
    )
    patches: int = parameter(8, description="Zones a group keeps in mind.", unit="zones", ge=2, le=64)
    spots: int = parameter(12, description="Places it keeps in mind in each.", unit="places", ge=2, le=64)
    splinters: int = parameter(
        4,
        description="Room for groups that form during a run by splitting or founding.",
        unit="groups",
        ge=0,
        le=5000,
    )
    cooperation: float = share(
        0.0,
        description="Chance that a pair of groups works together when their homes touch, beside declared partners.",
        source="Campana and Giovannetti 2025: 63% of 134 groups cooperate, at most 3.3% of possible ties",
    )
    closure: float = share(
        0.3,
        description="Chance that two partners of one group work together as well.",
        source="fitted to Campana and Giovannetti 2025: strong clustering, 2.8 partners in the mean, 9 at most",
    )
    learning: float = share(0.25, description="Weight of the newest experience in a belief.")
    radius: float = parameter(
        3.0, description="How far a group looks for new places.", unit="neighbourhoods", ge=0, le=50
    )
    sharpness: float = parameter(
        3.0, description="How strongly effort follows believed return.", unit="ratio", ge=0, le=20
    )
    deliberation_days: int = parameter(
        7, description="Days between a group's reviews.", unit="days", ge=1, le=60
    )
    replacement_days: int = parameter(
        12, description="Mean days to replace a lost role holder.", unit="days", ge=0, le=365
    )
    recruit_rate: float = parameter(
        0.35, description="Recruits sought per week when below strength.", unit="people/week", ge=0, le=20
    )
    lie_low_days: int = parameter(
        10, description="Days a group stays quiet when felt risk is high.", unit="days", ge=0, le=180
    )
    risk_aversion: float = parameter(
        2.0, description="Weight of felt risk against takings.", unit="ratio", ge=0, le=20
    )
    cost_per_member: float = parameter(
        220.0, description="Weekly cost of a member.", unit="GBP/week", ge=0, le=10_000
    )


class Line(Part):
    """The supply line into the town: who could supply it and how it runs."""

    market: str = Field(description="Market id that depends on the line.")
    resupply_days: int = parameter(
        4, description="Mean days between resupply runs.", unit="days", ge=1, le=60
    )
    supply_per_run: float = parameter(
        60.0, description="Events one run can supply.", unit="events", ge=1, le=100_000
    )
    meets_per_week: float = parameter(
        1.6, description="Meetings the broker holds.", unit="1/week", ge=0, le=50
    )
    scouting_per_week: float = parameter(
        1.2, description="Looks at other places for use.", unit="1/week", ge=0, le=50
    )


class Insider(Part):
    """A member of staff elsewhere who could be bought."""

    id: str = Field(pattern=r"^I\d{2}$")
    place: Literal["police", "prison", "port", "bank"] = Field(description="Where they work.")
    integrity: float = share(0.6, description="Chance to refuse an approach, and to report it.")
    price: float = parameter(4000, description="Paid on taking the offer.", unit="GBP", ge=0, le=10_000_000)
    weekly: float = parameter(
        300, description="Paid for each week after.", unit="GBP/week", ge=0, le=1_000_000
    )
    group: str = Field("", description="Id of the group that owns them on day 0, or nobody.")
