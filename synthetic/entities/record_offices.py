"""Offices where records are held, in which the employees in question work; none where no question asks of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from scenarios.questions.whether import WhetherQuestion
from scenarios.schema.scenario import Scenario
from simulator.answers import slots
from synthetic.draws import Purpose, bits
from synthetic.entities.entities import Employer, Premises
from synthetic.entities.firms import DAY, SIX, Trade, days
from synthetic.entities.town_premises import Site

OFFICES: tuple[Trade, ...] = (
    Trade("the police records office", "works at the police records office", "workplace", ("centre",),
          (days(DAY, "08:00", "16:00"), days("12345", "10:00", "18:00"))),
    Trade("the police control room", "works in the police control room", "workplace", ("centre",),
          (days("01245", "07:00", "15:00"), days("02346", "14:00", "22:00"))),
    Trade("the court office", "works at the court office", "workplace", ("centre",),
          (days(DAY, "08:30", "16:30"), days(SIX, "09:00", "15:00"))),
    Trade("the council registry", "works at the council registry", "workplace", ("centre",),
          (days(DAY, "09:00", "17:00"), days("12345", "09:30", "17:30"))),
)  # fmt: skip
"""Offices with a terminal of the shared system, and usual shifts in them. Assumptions."""


SEARCHED = 24
"""Flats that operations search. Assumption."""


@dataclass(frozen=True)
class RecordOffices:
    """The offices of a town, and who of those in question works in which."""

    employers: tuple[Employer, ...] = ()
    premises: tuple[Premises, ...] = ()
    jobs: "tuple[tuple[str, str], ...]" = ()
    """Person id and employer id of every employee in question."""


def employees(scenario: Scenario, seed: int) -> tuple[str, ...]:
    """Return the ids of all who are named in a question whether somebody inside tells, in the order shown."""
    questions = {question.id for question in scenario.questions if isinstance(question, WhetherQuestion)}
    return tuple(
        h.entity for s in slots(scenario, seed) if s.question in questions for h in s.hypotheses if h.entity
    )


def search_places(site: Site, people: Sequence[str]) -> tuple[Premises, ...]:
    """Return flats all over the town at which operations search; none where there are no employees in question."""
    count = SEARCHED if people else 0
    return tuple(site.premises("rooms", "", ("estate", "station", "suburb", "centre")) for _ in range(count))


def record_offices(site: Site, people: Sequence[str], first: int) -> RecordOffices:
    """Return offices for employees by id, their employer ids from ``first``; nothing where there are no employees."""
    if not people:
        return RecordOffices()
    premises = tuple(site.premises(trade.kind, trade.noun, trade.zones) for trade in OFFICES)
    employers = tuple(
        Employer(f"E{first + n:03d}", trade.noun, trade.clause, place.id)
        for n, (trade, place) in enumerate(zip(OFFICES, premises, strict=True))
    )
    lots = (bits(site.seed, 0, Purpose.JOB, -1, place) % len(OFFICES) for place in range(len(people)))
    jobs = tuple((person, employers[lot].id) for person, lot in zip(people, lots, strict=True))
    return RecordOffices(employers, premises, jobs)
