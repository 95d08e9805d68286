"""What is needed to write the reports of one run."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Literal, TypeVar

from scenarios.schema.intelligence import SourceId, SourcePlan
from simulator.atlas import atlas
from simulator.ids import is_group_id, is_person_id, is_zone_id
from synthetic.entity_labels import label, street_name
from synthetic.identifiers import ALLOCATORS
from synthetic.lookalikes import lookalikes
from synthetic.observed_run import ObservedRun
from synthetic.report_facts import Identifiers
from synthetic.sightings import Key, Sighting
from synthetic.source_grading import correct_source
from synthetic.sources.registry import SOURCES
from synthetic.surroundings import known_nominals

WordingKey = tuple[int, Sighting, str, str, int]
"""All that the words of a report rest on, under one scenario and seed; see ``Desk.wording_key``."""

COMPANION = 0.25
"""Share of reports on a person that name a second one, with bearing or without. An assumption."""


Name = TypeVar("Name")
Value = TypeVar("Value")


class Once(dict[Name, Value]):
    """Values that are found when first looked up, and then kept."""

    def __init__(self, find: Callable[[Name], Value]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, name: Name) -> Value:
        """Find a value and keep it."""
        return self.setdefault(name, self._find(name))


def written_date(day: date) -> str:
    """Return a date as forms have it, such as 3 June 2030."""
    return f"{day.day} {day:%B %Y}"


@dataclass(frozen=True)
class Desk:
    """A run, the numbers of its reports, and what is looked up time and again while writing."""

    run: ObservedRun
    codes: Mapping[Key, str]

    @cached_property
    def zones(self) -> tuple[str, ...]:
        """Return the zone id of each neighbourhood."""
        return tuple(n.zone for n in atlas(self.run.scenario).neighbourhoods)

    @cached_property
    def cleared(self) -> dict[str, str]:
        """Return the name of the zone that would be cleared, by question."""
        questions = self.run.scenario.questions
        return {q.id: self.names[q.cleared] for q in questions if q.kind == "destination"}

    @cached_property
    def open_hours(self) -> dict[str, float]:
        """Return the hours to open a report, by source."""
        return {plan.id: plan.open_hours for plan in self.run.scenario.sources}

    @cached_property
    def plans(self) -> dict[SourceId, SourcePlan]:
        """Return the plan of each source."""
        return {plan.id: plan for plan in self.run.scenario.sources}

    @cached_property
    def graders(self) -> dict[SourceId, Literal[1, 2, 3]]:
        """Return, by source, the evaluation that fits its record."""
        return {plan.id: correct_source(plan) for plan in self.run.scenario.sources}

    @cached_property
    def line(self) -> str:
        """Return what the line deals in, in words."""
        scenario = self.run.scenario
        return next(m.name for m in scenario.markets if m.id == scenario.line.market).lower()

    @cached_property
    def innocent(self) -> Mapping[str, str]:
        """Return the innocent people who look guilty, and what is so of each."""
        return lookalikes(self.run)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Return the name of each entity; empty for none."""
        scenario, seed = self.run.scenario, self.run.seed
        return Once(lambda entity: label(scenario, seed, entity) if entity else "")

    @cached_property
    def nominals(self) -> dict[str, int]:
        """Return a running number for each known nominal."""
        return {person: number for number, person in enumerate(known_nominals(self.run))}

    def holder(self, entity: str, bits: int) -> int:
        """Return the number under which identifiers are allotted, from 0 to 999.

        Known nominals and groups keep theirs, so that a handset or plate links their reports; the
        rest get one by ``bits``, which can be shared by chance.
        """
        number = self.nominals.get(entity, 100)
        if number < 100:
            return number
        if is_group_id(entity):
            return 100 + int(entity[1:]) % 100
        return 200 + bits % 800

    def companion(self, sighting: Sighting, subject: str, lot: int) -> str:
        """Return the id of the second nominal whom a report on a person names, chosen by ``lot``, or empty."""
        if not is_person_id(subject) or sighting.channel in ("written", "withdrawal", "nothing"):
            return ""
        other = self._nominals[lot % len(self._nominals)]
        return other if other != subject else ""

    @cached_property
    def _nominals(self) -> tuple[str, ...]:
        return tuple(self.nominals)

    @cached_property
    def crimes(self) -> tuple[str, ...]:
        """Return the name of each market's offence, as reports have it."""
        return tuple(market.name.lower() for market in self.run.scenario.markets)

    @cached_property
    def identifiers(self) -> Mapping[int, Identifiers]:
        """Return the plate, telephone, account and wallet allotted to each number from 0 to 999."""
        seed = self.run.seed
        return Once(
            lambda number: Identifiers(
                vrm=ALLOCATORS["vrm"].allot(number, seed % 7919),
                phone=ALLOCATORS["mobile"].allot(number, seed % 1000),
                account=ALLOCATORS["account"].allot(number, seed % 7919),
                wallet=ALLOCATORS["wallet"].allot(number, seed % 7919),
            )
        )

    @cached_property
    def streets(self) -> Mapping[int, str]:
        """Return the street by which each place is known."""
        seed = self.run.seed
        return Once(lambda place: street_name(seed, place))

    @cached_property
    def dates(self) -> Mapping[int, str]:
        """Return the date of each day of the run, as forms have it."""
        starts = self.run.scenario.calendar.starts
        return Once(lambda day: written_date(starts + timedelta(days=day)))

    def zone(self, subject: str, place: int) -> str:
        """Return the id of the zone a report is about, or that of the neighbourhood ``place`` where it was seen, or empty."""
        if is_zone_id(subject):
            return subject
        return self.zones[place] if 0 <= place < len(self.zones) else ""

    def wording_key(self, sighting: Sighting) -> WordingKey:
        """Return all that the words on a sighting rest on, beside the scenario and the seed.

        These are the replicate, the sighting, its code and its original's, and the event's market.
        """
        first, events = sighting.original or sighting, self.run.trace.events
        market = int(events["market"][sighting.event]) if sighting.event >= 0 else -1
        return self.run.trace.replicate, sighting, self.code(sighting), self.code(first), market

    def code(self, sighting: Sighting) -> str:
        """Return the code of the sighting's number; empty for a report that never arrived."""
        return self.codes.get(sighting.key, "")

    def origin(self, first: Sighting) -> str:
        """Return the origin reference of a report, from ``first``, the sighting that it goes back to."""
        return f"{SOURCES[first.source].prefix}-{self.code(first)}"
