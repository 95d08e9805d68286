"""How people's lives become evidence: how many are looked at, by which sources, how often and how wrongly."""

from typing import Literal

from pydantic import Field, model_validator

from scenarios.parameter import Part, parameter, share
from scenarios.schema.intelligence import SourceId

Basis = Literal["machine", "direct", "told", "hearsay"]
"""How whoever reports came to know it: read off a machine, sensed, told by somebody present, talk."""
BASES: tuple[Basis, ...] = ("machine", "direct", "told", "hearsay")


def _whole(values: dict[str, float], subject: str) -> None:
    total = sum(values.values())
    if abs(total - 1) > 1e-6:
        raise ValueError(f"{subject} add up to {total:g}; make them add up to 1")


class BasisShares(Part):
    """How a source comes to know what it reports; the shares add up to 1."""

    machine: float = share(0.0, description="Read off a machine or a paper.")
    direct: float = share(0.0, description="Seen or heard by whoever tells it.")
    told: float = share(0.0, description="Told by somebody who was there.")
    hearsay: float = share(0.0, description="Talk, without anybody who was there.")

    @model_validator(mode="after")
    def _adds_up(self) -> "BasisShares":
        _whole(self.model_dump(), "basis shares")
        return self

    @property
    def shares(self) -> tuple[float, float, float, float]:
        """Return the shares in the order of ``BASES``."""
        return self.machine, self.direct, self.told, self.hearsay


class ViewPlan(Part):
    """One source of evidence as published to trainees: how it knows, how late, and what it costs to read."""

    id: SourceId
    name: str = Field(min_length=3, max_length=60)
    partner: str | None = Field(
        None, description="Partner who has to agree before it reports; none for the force's own."
    )
    basis: BasisShares
    delay_min: int = parameter(0, description="Shortest delay.", unit="days", ge=0, le=365)
    delay_max: int = parameter(5, description="Longest delay.", unit="days", ge=0, le=365)
    open_hours: float = parameter(
        0.5, description="Analyst hours that reading one of its reports takes.", unit="hours", ge=0.05, le=40
    )
    task_hours: float = parameter(
        8.0, description="Specialist hours that a request to look costs.", unit="hours", ge=0, le=1000
    )

    @model_validator(mode="after")
    def _ordered(self) -> "ViewPlan":
        if self.delay_max < self.delay_min:
            raise ValueError(f"delay_max {self.delay_max} is below delay_min {self.delay_min}; swap them")
        return self


class BasisErrors(Part):
    """How often an account of one basis is right, and how it goes wrong; the shares add up to 1."""

    right: float = share(description="Tells what the source could sense of it.")
    wrong_person: float = share(description="Tells what somebody else did.")
    planted: float = share(description="Made up to mislead.")
    vague: float = share(description="Holds nothing that could be checked.")
    misread: float = share(description="One thing taken for its neighbour, such as another plate.")

    @model_validator(mode="after")
    def _adds_up(self) -> "BasisErrors":
        _whole(self.model_dump(), "error shares")
        return self

    @property
    def shares(self) -> tuple[float, float, float, float, float]:
        """Return the shares in the order of the fields."""
        return self.right, self.wrong_person, self.planted, self.vague, self.misread


class ErrorTable(Part):
    """Errors by basis: the same for every source, question and class of act, and published to trainees."""

    machine: BasisErrors = BasisErrors(right=0.90, wrong_person=0.04, planted=0.0, vague=0.03, misread=0.03)
    direct: BasisErrors = BasisErrors(right=0.76, wrong_person=0.08, planted=0.02, vague=0.10, misread=0.04)
    told: BasisErrors = BasisErrors(right=0.56, wrong_person=0.12, planted=0.09, vague=0.18, misread=0.05)
    hearsay: BasisErrors = BasisErrors(right=0.34, wrong_person=0.17, planted=0.19, vague=0.25, misread=0.05)

    def of_basis(self, basis: Basis) -> BasisErrors:
        """Return the errors of one basis."""
        errors: BasisErrors = getattr(self, basis)
        return errors


class PlateShares(Part):
    """How often an account that holds a vehicle gives its plate, by basis and never by what was done."""

    machine: float = share(1.0, description="Read off a machine.")
    direct: float = share(0.75, description="Seen.")
    told: float = share(0.4, description="Told by somebody present.")
    hearsay: float = share(0.1, description="Talk.")

    def of_basis(self, basis: Basis) -> float:
        """Return the share of one basis."""
        value: float = getattr(self, basis)
        return value


class LookCounts(Part):
    """How many looks fall on a subject: fewest and most, drawn by a lot that knows no role."""

    fewest: int = parameter(description="Fewest looks.", unit="looks", ge=0, le=200)
    most: int = parameter(description="Most looks.", unit="looks", ge=0, le=200)

    @model_validator(mode="after")
    def _ordered(self) -> "LookCounts":
        if self.most < self.fewest:
            raise ValueError(f"most {self.most} is below fewest {self.fewest}; swap them")
        return self


class Looks(Part):
    """How often each kind of subject is looked at over the whole exercise."""

    person: LookCounts = LookCounts(fewest=8, most=14)
    group: LookCounts = LookCounts(fewest=8, most=12)
    handset: LookCounts = LookCounts(fewest=18, most=30)
    number: LookCounts = LookCounts(fewest=5, most=9)
    vehicle: LookCounts = LookCounts(fewest=6, most=10)
    pairing: LookCounts = LookCounts(fewest=3, most=5)
    zone: LookCounts = LookCounts(fewest=9, most=15)
    crew: LookCounts = LookCounts(fewest=32, most=42)
    employee: LookCounts = LookCounts(fewest=10, most=16)
    operation: LookCounts = LookCounts(fewest=1, most=2)
    background: int = parameter(
        80, description="Looks at people who are in no question.", unit="looks", ge=0, le=400
    )


class EvidencePlan(Part):
    """What the reports of an exercise rest on: lives, looks, views and their errors."""

    people: int = parameter(
        100, description="People who can be named, drawn before any role.", unit="people", ge=60, le=200
    )
    handsets: int = parameter(4, description="Handsets whose user is not known.", unit="handsets", ge=0, le=6)
    vehicles: int = parameter(
        3, description="Hired vehicles of visiting parties, each with a number.", unit="vehicles", ge=1, le=3
    )
    sellers: int = parameter(3, description="Local sellers who are known.", unit="people", ge=1, le=6)
    sharpness: float = parameter(
        1.0, description="Sharpens the indicator sheet; 1 is as written.", unit="exponent", ge=0.5, le=2.0
    )
    link: float = parameter(
        4.0,
        description="How much likelier a visiting vehicle is one of the supplying group's, as odds added to 1.",
        unit="odds",
        ge=0,
        le=20,
    )
    presence: float = share(0.25, description="Chance that a visiting vehicle is in town in a two-hour slot.")
    second_view: float = share(0.22, description="Share of activities that two sources see.")
    third_view: float = share(0.08, description="Share of activities that three sources see.")
    copied: float = share(0.18, description="Share of reports by people that are repeated elsewhere.")
    burst: float = share(0.30, description="Share of repeated reports that go round two to five times.")
    mis_graded: float = share(
        0.10, description="Share of reports whose letter does not follow from the basis."
    )
    assisted: bool = Field(
        False,
        description="Whether an opened report says in words of the indicator sheet what it shows, and which opened "
        "reports tell the same account.",
    )
    looks: Looks = Looks()
    errors: ErrorTable = ErrorTable()
    plates: PlateShares = PlateShares()
    sources: tuple[ViewPlan, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _whole_views(self) -> "EvidencePlan":
        if self.second_view + self.third_view > 1:
            raise ValueError("second_view and third_view add up to more than 1; lower one of them")
        ids = [source.id for source in self.sources]
        twice = sorted({ident for ident in ids if ids.count(ident) > 1})
        if twice:
            raise ValueError(f"sources used twice: {', '.join(twice)}; give each once")
        return self

    def plan_of(self, source: SourceId) -> ViewPlan:
        """Return the plan of one source.

        Raises:
            KeyError: when the exercise has no such source.
        """
        return {plan.id: plan for plan in self.sources}[source]
