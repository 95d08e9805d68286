"""People, objects, locations, events and links (POLE), from what reports say and nothing else.

The truth plays no part: this sees reports, never their sealed twins, so nobody's group or role is in it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import combinations

from scenarios.schema.scenario import Scenario
from simulator.ids import is_person_id, is_zone_id
from synthetic.entity_labels import label
from synthetic.mentions import Mentions, mentions
from synthetic.report import Report

EndType = str
"""person, group, vehicle, telephone, account, location or event."""


@dataclass(frozen=True)
class Person:
    """A nominal or a group that reports name."""

    id: str
    kind: str
    """nominal or group."""
    name: str
    reports: int
    """Reports that name them. Background names people by lot: a count proves nothing."""
    first_released_day: int
    last_released_day: int


@dataclass(frozen=True)
class NamedObject:
    """A vehicle, telephone number or account, as reports write it."""

    id: str
    kind: str
    identifier: str
    reports: int
    first_released_day: int
    last_released_day: int


@dataclass(frozen=True)
class Location:
    """A zone or camera of the invented town. No coordinates: there are none."""

    id: str
    kind: str
    name: str
    zone: str
    """Zone id, or empty."""
    town: str


@dataclass(frozen=True)
class Event:
    """What one report says happened, when and where. Copies are events of their own."""

    id: str
    report: str
    source: str
    title: str
    date: str
    """ISO date of the intelligence, as stated."""
    time: str
    released_day: int
    location: str
    """Id of the location, or empty."""
    subject: str
    """Id, number or plate of whom or what its source looked at, or empty."""
    grade: str
    handling: str
    text: str


@dataclass(frozen=True)
class Link:
    """One connection that a report states."""

    id: str
    from_id: str
    from_type: EndType
    to_id: str
    to_type: EndType
    kind: str
    report: str
    date: str
    time: str
    grade: str
    detail: str


@dataclass(frozen=True)
class Pole:
    """The five tables, each in order of id or of release."""

    people: tuple[Person, ...]
    objects: tuple[NamedObject, ...]
    locations: tuple[Location, ...]
    events: tuple[Event, ...]
    links: tuple[Link, ...]


@dataclass
class _Occurrences:
    """How often and when something was named."""

    reports: int = 0
    days: list[int] = field(default_factory=list)

    def note(self, day: int) -> None:
        self.reports += 1
        self.days.append(day)


def pole(scenario: Scenario, seed: int, reports: Sequence[Report]) -> Pole:
    """Return what the reports say as POLE tables; the same reports give the same tables."""
    in_order = sorted(reports, key=lambda r: (r.headline.released_day, r.headline.id))
    people: dict[str, _Occurrences] = {}
    objects: dict[tuple[str, str], _Occurrences] = {}
    places: dict[str, Location] = {
        z.id: Location(z.id, "zone", z.name, z.id, scenario.area.town) for z in scenario.area.zones
    }
    events: list[Event] = []
    links: list[Link] = []
    for report in in_order:
        contents = mentions(report)
        for person in _people(report):
            people.setdefault(person, _Occurrences()).note(report.headline.released_day)
        for thing in contents.objects:
            objects.setdefault(thing, _Occurrences()).note(report.headline.released_day)
        places |= {p.id: p for p in _places(scenario, contents)}
        event = _event(scenario, report, contents)
        events.append(event)
        links += _number_links(event, _links(report, event, contents))
    return Pole(
        people=tuple(_person(scenario, seed, p, people[p]) for p in sorted(people)),
        objects=tuple(
            _object(kind, value, occurrences) for (kind, value), occurrences in sorted(objects.items())
        ),
        locations=tuple(places[p] for p in sorted(places)),
        events=tuple(events),
        links=tuple(links),
    )


def _people(report: Report) -> tuple[str, ...]:
    return tuple(e for e in report.entities if not is_zone_id(e))


def _person(scenario: Scenario, seed: int, ident: str, occurrences: _Occurrences) -> Person:
    kind = "nominal" if is_person_id(ident) else "group"
    return Person(
        ident,
        kind,
        label(scenario, seed, ident),
        occurrences.reports,
        min(occurrences.days),
        max(occurrences.days),
    )


def _object(kind: str, value: str, occurrences: _Occurrences) -> NamedObject:
    return NamedObject(
        object_id(value), kind, value, occurrences.reports, min(occurrences.days), max(occurrences.days)
    )


def object_id(identifier: str) -> str:
    """Return the id of an object: its identifier without spaces."""
    return "O-" + identifier.replace(" ", "")


def _places(scenario: Scenario, contents: Mentions) -> Iterator[Location]:
    for read in contents.reads:
        yield Location(f"L-{read.camera}", "camera", read.camera, "", scenario.area.town)


def _event(scenario: Scenario, report: Report, contents: Mentions) -> Event:
    head = report.headline
    return Event(
        id=f"E-{head.id.removeprefix('R-')}",
        report=head.id,
        source=head.source,
        title=head.title,
        date=(scenario.calendar.starts + timedelta(days=head.intelligence_day)).isoformat(),
        time=contents.time,
        released_day=head.released_day,
        location=head.zone,
        subject=head.subject.id if head.subject else "",
        grade=str(report.grade),
        handling=report.grade.handling,
        text=report.body,
    )


End = tuple[str, EndType]
Ends = tuple[End, End, str, str, str]
"""From, to, kind, time and detail of a link."""


def _links(report: Report, event: Event, contents: Mentions) -> Iterator[Ends]:
    here: End = (event.id, "event")
    people: list[End] = [(p, "person" if is_person_id(p) else "group") for p in _people(report)]
    for person in people:
        yield person, here, "named in", event.time, ""
    for kind, value in contents.objects:
        yield (object_id(value), kind), here, "recorded in", event.time, ""
    if event.location:
        yield here, (event.location, "location"), "at", event.time, ""
    for first, second in combinations(people, 2):
        yield first, second, "named with", event.time, ""
    for contact in contents.contacts:
        ends: tuple[End, End] = (
            (object_id(contact.caller), "telephone"),
            (object_id(contact.called), "telephone"),
        )
        yield *ends, "contacted", contact.time, f"{contact.kind}, {contact.seconds} seconds"
    for read in contents.reads:
        yield (object_id(read.vehicle), "vehicle"), (f"L-{read.camera}", "location"), "read at", read.time, ""


def _number_links(event: Event, ends: Iterator[Ends]) -> Iterator[Link]:
    for number, (first, second, kind, time, detail) in enumerate(ends, start=1):
        ident = f"K-{event.id.removeprefix('E-')}-{number:02d}"
        yield Link(
            id=ident, from_id=first[0], from_type=first[1], to_id=second[0], to_type=second[1], kind=kind,
            report=event.report, date=event.date, time=time, grade=event.grade, detail=detail,
        )  # fmt: skip
