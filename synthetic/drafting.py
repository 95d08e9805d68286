"""From sightings to drafts: every keyed draw is made for all of them at once, and each value looked up once."""

from collections.abc import Iterator, Sequence

import numpy as np

from synthetic.draft import RETURNED, WHY, Draft, Lot
from synthetic.draws import Purpose
from synthetic.facts import Facts, new_facts
from synthetic.identifiers import ALLOCATORS
from synthetic.report_inputs import COMPANION, Desk
from synthetic.sightings import Sighting
from synthetic.source_grading import recorded
from synthetic.sources.registry import SOURCES


def lots(desk: Desk, sightings: Sequence[Sighting]) -> Iterator[Lot]:
    """Return the keyed draws of some sightings; those of one hang on its own key alone."""
    watch, events = desk.watch, desk.watch.trace.events
    own = watch.keyed(np.array([s.key for s in sightings], dtype=np.int64))
    first = watch.keyed(np.array([(s.original or s).key for s in sightings], dtype=np.int64))
    authors = np.array([SOURCES[s.source].authors for s in sightings], dtype=np.uint64)
    handling = own.bits(Purpose.HANDLING)
    rows = np.array([s.event for s in sightings], dtype=np.int64)
    columns = (
        own.bits(Purpose.AUTHOR) % authors,
        own.bits(Purpose.NOISE),
        own.bits(Purpose.WORDS),
        first.bits(Purpose.IDENTIFIER),
        own.units(Purpose.HANDLING, 1),
        (handling & np.uint64(3)) | ((handling >> np.uint64(8) & np.uint64(1)) << np.uint64(2)),
        own.bits(Purpose.HANDLING, 2) % np.uint64(len(WHY)),
        own.bits(Purpose.CAUSE),
        own.bits(Purpose.PREFERENCE) % np.uint64(len(RETURNED)),
        first.units(Purpose.COMPANION) < COMPANION,
        first.bits(Purpose.COMPANION, 1),
        *(np.append(events[column].astype(np.int64), -1)[rows] for column in ("market", "event")),
    )
    return map(Lot, *(column.tolist() for column in columns))


def drafts(desk: Desk, sightings: Sequence[Sighting]) -> list[Draft]:
    """Return a draft for each sighting."""
    return [_draft(desk, *pair) for pair in zip(sightings, lots(desk, sightings), strict=True)]


def _draft(desk: Desk, sighting: Sighting, lot: Lot) -> Draft:
    voice, first, subject = SOURCES[sighting.source], sighting.original or sighting, sighting.subject
    zone = desk.zone(subject, sighting.place)
    companion = desk.companion(sighting, subject, lot.companion) if lot.accompanied else ""
    author = f"{voice.prefix}/{lot.author + 1:02d}"
    graded = recorded(sighting.evaluation, sighting.assessment, lot.sensitive < voice.sensitive, lot.codes)
    facts = _facts(desk, sighting, lot, (subject, companion, zone))
    return Draft(sighting, first, lot, voice, author, graded, subject, companion, zone, facts, [])


def _facts(desk: Desk, sighting: Sighting, lot: Lot, named: tuple[str, str, str]) -> Facts:
    """Return the values of a report on a subject that names a companion and a zone, each an id or empty."""
    area, bits, about, original = desk.watch.scenario.area, lot.identifier, sighting.about, sighting.original
    names = desk.names
    subject, other, zone = names[named[0]], names[named[1]], names[named[2]] or area.town
    vrm, phone, account, wallet = desk.identifiers[desk.holder(named[0], bits)]
    trade = about.trade if about and about.trade else desk.line
    town = about.town if about and about.town else area.town
    cleared = names[about.cleared] if about else desk.cleared.get(sighting.question, "")
    matter = _matter(sighting, trade, town, cleared)
    street = desk.streets[_place(desk, sighting.place, named[0], bits)]
    crime = _crime(desk, sighting, lot)
    day, date = sighting.day, desk.dates[sighting.day]
    hour = sighting.hour if sighting.hour >= 0 else bits % 24
    time = f"{hour:02d}:{(bits >> 40) % 60:02d}"
    ref = desk.origin(original or sighting)
    amends = f"R-{desk.code(original)}" if original is not None else ""
    # In the order of the fields: with names beside them, so many take twice as long to pass on.
    return new_facts(
        bits, subject, other, town, cleared, zone, street, crime, trade, matter, date, time, day, hour,
        vrm, phone, account, wallet, ref, amends,
    )  # fmt: skip


def _matter(sighting: Sighting, trade: str, town: str, cleared: str) -> str:
    """Return what a report is about, as one line of the form."""
    if sighting.about is None and not sighting.question:
        return f"Community and other information, {town}"
    capital = trade[0].upper() + trade[1:]
    return f"{capital}, moves from {cleared}" if cleared else f"{capital}, {town}"


def _crime(desk: Desk, sighting: Sighting, lot: Lot) -> str:
    """Return the offence that a crime report was made about: the event's, or one by lot."""
    known = sighting.channel == "background" and lot.market >= 0
    return desk.crimes[lot.market if known else lot.cause % len(desk.crimes)]


def _place(desk: Desk, place: int, subject: str, bits: int) -> int:
    """Return the place whose street is named.

    A zone under discussion has streets of its own, beyond the neighbourhoods and none of theirs while
    the pool lasts, so that the event's place gives nothing away.
    """
    if place >= 0 and not subject.startswith("Z-"):
        return place
    neighbourhoods = desk.watch.scenario.area.neighbourhoods
    return neighbourhoods + bits % max(1, ALLOCATORS["street"].size - neighbourhoods)
