"""A scenario: everything an exercise is about, in one file."""

from datetime import date
from typing import Final, Literal

from pydantic import Field, model_validator

from scenarios.parameter import Part, parameter
from scenarios.schema.area import Area
from scenarios.schema.behaviour import Behaviour
from scenarios.schema.evidence import EvidencePlan, ViewPlan
from scenarios.schema.groups import Adaptation, GroupPlan, Insider, Line
from scenarios.schema.injects import Inject
from scenarios.schema.intelligence import WrittenReport
from scenarios.schema.markets import Market
from scenarios.schema.policing import Action, Force, Partner
from scenarios.schema.questions import Question
from scenarios.schema.skills import Skill
from scenarios.schema.total import Total

FORMAT: Final = "goldenthread/2"
"""Format in which scenarios are written."""
OLD_FORMAT: Final = "goldenthread/1"
"""Format that is read by the upgrade alone."""


class Competency(Part):
    """A competency of the product's own framework, aligned to public ones."""

    id: str = Field(pattern=r"^C\d{2}$")
    name: str = Field(min_length=3, max_length=120)
    aligned_to: str = Field(
        "", max_length=200, description="Public framework it is aligned to; never 'awarded by'."
    )


class LearningAim(Part):
    """What the exercise practises, and how that shows in the log."""

    id: str = Field(pattern=r"^L\d{2}$")
    text: str = Field(min_length=10, max_length=300)
    competencies: tuple[str, ...] = Field(min_length=1)
    shown_by: str = Field(min_length=5, max_length=300, description="Where it shows in the log.")


class Briefing(Part):
    """The briefing, in the IIMARCH order."""

    information: str = Field(min_length=20)
    intention: str = Field(min_length=10)
    method: str = Field(min_length=10)
    administration: str = Field(min_length=10)
    risk: str = Field(min_length=10)
    communication: str = Field(min_length=10)
    humanity: str = Field(min_length=10, description="Human rights and other legal matters.")


class TermsOfReference(Part):
    """What the product must answer, for whom and by when."""

    customer: str = Field(min_length=3)
    aim: str = Field(min_length=10)
    scope: str = Field(min_length=10)
    product: str = Field(min_length=10, description="The written product asked for.")
    words: int = parameter(500, description="Longest written assessment.", unit="words", ge=50, le=10_000)


class Calendar(Part):
    """How long the exercise lasts in simulated time."""

    # A date in quotes is a date too, although numbers in quotes are not numbers.
    starts: date = Field(strict=False, description="Date of day 0; used only when reports are written.")
    warm_up_days: int = parameter(
        28, description="Days simulated before the first cycle.", unit="days", ge=0, le=730
    )
    cycles: int = parameter(8, description="Cycles.", unit="cycles", ge=1, le=60)
    cycle_days: int = parameter(14, description="Days in a cycle.", unit="days", ge=1, le=90)

    @property
    def days(self) -> int:
        """Return the number of days simulated, warm-up included."""
        return self.warm_up_days + self.cycles * self.cycle_days

    def first_day(self, cycle: int) -> int:
        """Return the first day of a cycle, counted from 1."""
        return self.warm_up_days + (cycle - 1) * self.cycle_days


class Scenario(Part):
    """An exercise as its author writes it."""

    format: Literal["goldenthread/2"] = Field(description="Version of this format.")
    id: str = Field(pattern=r"^[a-z][a-z0-9-]{2,60}$")
    version: int = parameter(
        1, description="Raised by one with every change.", unit="version", ge=1, le=10_000
    )
    title: str = Field(min_length=3, max_length=120)
    summary: str = Field(min_length=20, max_length=1000)
    author: str = Field(min_length=2, max_length=120)
    level: Literal["foundation", "practitioner", "advanced"] = "practitioner"
    notional_hours: float = parameter(description="Designed learning time.", unit="hours", ge=0.25, le=400)
    marking: Literal["EXERCISE – SYNTHETIC DATA"] = "EXERCISE – SYNTHETIC DATA"

    competencies: tuple[Competency, ...] = Field(min_length=1)
    aims: tuple[LearningAim, ...] = Field(min_length=1)
    trains: tuple[Skill, ...] = Field(
        (),
        description="Skills it trains, for debriefs that recommend what to practise next; none: never recommended.",
    )
    briefing: Briefing
    terms: TermsOfReference
    calendar: Calendar

    area: Area
    markets: tuple[Market, ...] = Field(min_length=1)
    groups: tuple[GroupPlan, ...] = Field(min_length=1)
    line: Line
    insiders: tuple[Insider, ...] = ()
    adaptation: Adaptation = Adaptation()
    behaviour: Behaviour = Behaviour()

    force: Force = Force()
    partners: tuple[Partner, ...] = ()
    actions: tuple[Action, ...] = Field(min_length=1)

    questions: tuple[Question, ...] = Field(min_length=1, max_length=6)
    evidence: EvidencePlan = Field(
        description="How people's lives become reports, and through which sources."
    )
    reports: tuple[WrittenReport, ...] = ()
    injects: tuple[Inject, ...] = ()
    rubric: str = Field("analytical-standards", description="Name of a marking rubric.")
    total: Total | None = Field(
        None, description="Weights of a single total of marks; without them marks stand side by side."
    )

    def source(self, ident: str) -> ViewPlan | None:
        """Return the plan of one source, or None when the scenario does without it."""
        return next((plan for plan in self.evidence.sources if plan.id == ident), None)

    @model_validator(mode="after")
    def _unique(self) -> "Scenario":
        ids_by_part: dict[str, list[str]] = {
            "markets": [m.id for m in self.markets],
            "groups": [g.id for g in self.groups],
            "insiders": [i.id for i in self.insiders],
            "partners": [p.id for p in self.partners],
            "questions": [q.id for q in self.questions],
            "injects": [i.id for i in self.injects],
            "actions": [a.action for a in self.actions],
            "competencies": [c.id for c in self.competencies],
        }
        for part, ids in ids_by_part.items():
            twice = sorted({i for i in ids if ids.count(i) > 1})
            if twice:
                raise ValueError(f"{part} ids used twice: {', '.join(twice)}; give each its own")
        again = sorted({skill for skill in self.trains if self.trains.count(skill) > 1})
        if again:
            raise ValueError(f"trains names {', '.join(again)} twice; name each skill once")
        return self
