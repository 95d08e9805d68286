"""Organised crime groups as they stand on day 0, and how fast they adapt."""

from typing import Literal

from pydantic import Field

from scenarios.schema.parameter import Part, parameter, share

Role = Literal["leader", "broker", "money_mover", "enforcer", "recruiter", "specialist", "runner"]
Rule = Literal[
    "place", "target", "replacement", "lie_low", "recruitment", "takeover", "method", "time", "market"
]
RULES: tuple[Rule, ...] = (
    "place",
    "target",
    "replacement",
    "lie_low",
    "recruitment",
    "takeover",
    "method",
    "time",
    "market",
)


class GroupPlan(Part):
    """One group at the start."""

    id: str = Field(pattern=r"^G\d{2}$")
    name: str = Field(min_length=2, max_length=60, description="Invented working name.")
    size: int = parameter(
        7,
        description="Members at the start.",
        unit="people",
        ge=4,
        le=20,
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


class Adaptation(Part):
    """Learning speeds and search radius of groups; each rule can be switched off."""

    rules: tuple[Rule, ...] = Field(RULES, description="Adaptation rules in force.")
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
