"""What is needed to write the reports of one run."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Literal

from scenarios.schema.intelligence import SourceId, SourcePlan
from simulator.atlas import atlas
from synthetic.background import known_nominals
from synthetic.grading import correct_source
from synthetic.identifiers import ALLOCATORS
from synthetic.labels import label, street_of
from synthetic.lookalikes import lookalikes
from synthetic.sightings import Key, Sighting
from synthetic.sources.registry import SOURCES
from synthetic.watch import Watch

Written = tuple[int, Sighting, str, str, int]
"""All that the words of a report rest on, under one scenario and seed; see ``Desk.behind``."""

COMPANION = 0.25
"""Share of reports on a person that name a second one, with bearing or without. An assumption."""


@dataclass(frozen=True)
class Desk:
    """A run, the numbers of its reports, and what is looked up time and again while writing."""

    watch: Watch
    codes: Mapping[Key, str]

    @cached_property
    def zones(self) -> tuple[str, ...]:
        """Return the zone id of each neighbourhood."""
        return tuple(n.zone for n in atlas(self.watch.scenario).neighbourhoods)

    @cached_property
    def cleared(self) -> dict[str, str]:
        """Return the name of the zone that would be cleared, by question."""
        questions = self.watch.scenario.questions
        return {q.id: self.name(q.cleared) for q in questions if q.kind == "destination"}

    @cached_property
    def open_hours(self) -> dict[str, float]:
        """Return the hours to open a report, by source."""
        return {plan.id: plan.open_hours for plan in self.watch.scenario.sources}

    @cached_property
    def plans(self) -> dict[SourceId, SourcePlan]:
        """Return the plan of each source."""
        return {plan.id: plan for plan in self.watch.scenario.sources}

    @cached_property
    def graders(self) -> dict[SourceId, Literal[1, 2, 3]]:
        """Return, by source, the evaluation that fits its record."""
        return {plan.id: correct_source(plan) for plan in self.watch.scenario.sources}

    @cached_property
    def line(self) -> str:
        """Return what the line deals in, in words."""
        scenario = self.watch.scenario
        return next(m.name for m in scenario.markets if m.id == scenario.line.market).lower()

    @cached_property
    def innocent(self) -> Mapping[str, str]:
        """Return the innocent people who look guilty, and what is so of each."""
        return lookalikes(self.watch)

    def name(self, entity: str) -> str:
        """Return the name of an entity, or empty for none."""
        if entity not in self._names:
            self._names[entity] = label(self.watch.scenario, self.watch.seed, entity)
        return self._names[entity]

    @cached_property
    def _names(self) -> dict[str, str]:
        return {"": ""}

    @cached_property
    def nominals(self) -> dict[str, int]:
        """Return a running number for each known nominal."""
        return {person: number for number, person in enumerate(known_nominals(self.watch))}

    def holder(self, entity: str, bits: int) -> int:
        """Return the number under which identifiers are allotted, from 0 to 999.

        Known nominals and groups keep theirs, so that a handset or plate links their reports; the
        rest get one by lot, which can be shared by chance.
        """
        known = self.nominals.get(entity, 100)
        if known < 100:
            return known
        if entity.startswith("G"):
            return 100 + int(entity[1:]) % 100
        return 200 + bits % 800

    def companion(self, sighting: Sighting, lot: int) -> str:
        """Return the id of the second known nominal whom a report on a person names with others, or empty."""
        subject = sighting.subject
        if not subject.startswith("P") or sighting.channel in ("written", "withdrawal", "nothing"):
            return ""
        other = self._nominals[lot % len(self._nominals)]
        return other if other != subject else ""

    @cached_property
    def _nominals(self) -> tuple[str, ...]:
        return tuple(self.nominals)

    @cached_property
    def crimes(self) -> tuple[str, ...]:
        """Return the name of each market's offence, as reports have it."""
        return tuple(market.name.lower() for market in self.watch.scenario.markets)

    def identifiers(self, number: int) -> tuple[str, str, str, str]:
        """Return the plate, telephone, account and wallet allotted to a number from 0 to 999."""
        if number not in self._identifiers:
            self._identifiers[number] = tuple(  # type: ignore[assignment]
                ALLOCATORS[kind].allot(number, self.watch.seed % spread)
                for kind, spread in (("vrm", 7919), ("mobile", 1000), ("account", 7919), ("wallet", 7919))
            )
        return self._identifiers[number]

    @cached_property
    def _identifiers(self) -> dict[int, tuple[str, str, str, str]]:
        return {}

    def street(self, place: int) -> str:
        """Return the street by which a place is known."""
        if place not in self._streets:
            self._streets[place] = street_of(self.watch.seed, place)
        return self._streets[place]

    @cached_property
    def _streets(self) -> dict[int, str]:
        return {}

    def date(self, day: int) -> str:
        """Return the date of a day of the run, as forms have it."""
        if day not in self._dates:
            on = self.watch.scenario.calendar.starts + timedelta(days=day)
            self._dates[day] = f"{on.day} {on:%B %Y}"
        return self._dates[day]

    @cached_property
    def _dates(self) -> dict[int, str]:
        return {}

    def zone(self, sighting: Sighting) -> str:
        """Return the id of the zone a report is about, or where it was seen, or empty."""
        if sighting.subject.startswith("Z-"):
            return sighting.subject
        return self.zones[sighting.place] if 0 <= sighting.place < len(self.zones) else ""

    def behind(self, sighting: Sighting) -> Written:
        """Return all that the words on a sighting rest on, beside the scenario and the seed.

        These are the replicate, the sighting, its code and its original's, and the event's market.
        """
        first, events = sighting.original or sighting, self.watch.trace.events
        market = int(events["market"][sighting.event]) if sighting.event >= 0 else -1
        return self.watch.trace.replicate, sighting, self.code(sighting), self.code(first), market

    def code(self, sighting: Sighting) -> str:
        """Return the code of the sighting's number; empty for a report that never arrived."""
        return self.codes.get(sighting.key, "")

    def origin(self, sighting: Sighting) -> str:
        """Return the origin reference: that of the report it goes back to, or its own."""
        first = sighting.original or sighting
        return f"{SOURCES[first.source].prefix}-{self.code(first)}"
