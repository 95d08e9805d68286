"""POLE as FollowTheMoney entities, one JSON object a line.

Telephone numbers are user accounts of the service "telephone", and accounts go by account number:
FollowTheMoney checks ``phone`` and ``iban`` against real numbering plans and drops what cannot be real,
which here is all of them. Written without the library, and checked with it when it is installed.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from synthetic.pole import Event, Link, Location, NamedObject, Pole


@dataclass
class Entity:
    """An entity of the FollowTheMoney model."""

    id: str
    schema: str
    properties: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Leave out values that are empty."""
        self.properties = {
            name: [v for v in values if v] for name, values in self.properties.items() if any(values)
        }


def entities(pole: Pole) -> Iterator[Entity]:
    """Yield every row of the POLE tables as one entity; an event has its report's text as proof."""
    for person in pole.people:
        schema = "Person" if person.kind == "nominal" else "Organization"
        yield Entity(person.id, schema, {"name": [person.name]})
    yield from (_thing(thing) for thing in pole.objects)
    yield from (_place(place) for place in pole.locations)
    people_of_event: dict[str, list[str]] = {}
    for link in pole.links:
        if link.kind == "named in":
            people_of_event.setdefault(link.to_id, []).append(link.from_id)
    for event in pole.events:
        yield from _event(event, people_of_event.get(event.id, []))
    # Who is named in an event, and where it was, are properties of the event.
    yield from (_link(link) for link in pole.links if link.kind not in ("named in", "at"))


def _thing(thing: NamedObject) -> Entity:
    if thing.kind == "vehicle":
        return Entity(thing.id, "Vehicle", {"registrationNumber": [thing.identifier]})
    if thing.kind == "account":
        return Entity(thing.id, "BankAccount", {"accountNumber": [thing.identifier]})
    return Entity(thing.id, "UserAccount", {"service": [thing.kind], "username": [thing.identifier]})


def _place(place: Location) -> Entity:
    return Entity(
        place.id,
        "Address",
        {
            "full": [f"{place.name}, {place.town}"],
            "city": [place.town],
            "remarks": [place.kind],
        },
    )


def _event(event: Event, people: list[str]) -> Iterator[Entity]:
    document = f"D-{event.report.removeprefix('R-')}"
    yield Entity(
        document,
        "PlainText",
        {
            "title": [event.title],
            "fileName": [f"{event.report}.txt"],
            "date": [event.date],
            "bodyText": [event.text],
        },
    )
    stamp = f"{event.date}T{event.time}" if event.time else event.date
    yield Entity(
        event.id,
        "Event",
        {
            "name": [event.title],
            "date": [stamp],
            "recordId": [event.report],
            "publisher": [event.source],
            "summary": [f"Grade {event.grade}"],
            "keywords": [event.subject] if event.subject else [],
            "involved": people,
            "addressEntity": [event.location],
            "proof": [document],
        },
    )


def _link(link: Link) -> Entity:
    stamp = f"{link.date}T{link.time}" if link.time else link.date
    return Entity(
        link.id,
        "UnknownLink",
        {
            "subject": [link.from_id],
            "object": [link.to_id],
            "role": [link.kind],
            "date": [stamp],
            "recordId": [link.report],
            "summary": [f"Grade {link.grade}"],
            "description": [link.detail],
            "proof": [f"D-{link.report.removeprefix('R-')}"],
        },
    )


def write(pole: Pole, folder: Path) -> tuple[Path, ...]:
    """Write ``entities.ftm.json`` and return the file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "entities.ftm.json"
    with path.open("w", encoding="utf-8") as file:
        for entity in entities(pole):
            file.write(json.dumps(vars(entity), ensure_ascii=False) + "\n")
    return (path,)


def dropped_values(path: Path) -> tuple[str, ...] | None:
    """Return each value that FollowTheMoney's own validation would drop; None without the library."""
    try:
        from followthemoney import model
        from followthemoney.entity import ValueEntity
    except ImportError:
        return None
    lost_values = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        clean = model.make_entity(record["schema"])
        clean.id = record["id"]
        for prop, values in ValueEntity.from_dict(record, cleaned=False).properties.items():
            clean.add(prop, values, cleaned=False)
        for name, values in record["properties"].items():
            values_left = clean.get(name) if name in clean.schema.properties else []
            lost_values += [
                f"{record['id']}: {name} '{value}'" for value in values if value not in values_left
            ]
    return tuple(lost_values)
