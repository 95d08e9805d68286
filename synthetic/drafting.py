"""From sightings to drafts: every keyed draw is made for all of them at once, and each value looked up once."""

from collections.abc import Iterator, Sequence

import numpy as np

from simulator.ids import is_zone_id
from synthetic.draws import Purpose
from synthetic.identifiers import ALLOCATORS
from synthetic.report_draft import ACKNOWLEDGEMENTS, WHY, ReportDraft, ReportDraws, new_draft
from synthetic.report_facts import Facts, new_facts
from synthetic.report_inputs import COMPANION, Desk
from synthetic.sightings import Sighting
from synthetic.source_grading import form_grade
from synthetic.sources.registry import SOURCES


def report_draws(desk: Desk, sightings: Sequence[Sighting]) -> Iterator[ReportDraws]:
    """Yield the keyed draws of some sightings; those of one hang on its own key alone."""
    run, events = desk.run, desk.run.trace.events
    own = run.draws(np.array([s.key for s in sightings], dtype=np.int64))
    first = run.draws(np.array([(s.original or s).key for s in sightings], dtype=np.int64))
    authors = np.array([SOURCES[s.source].authors for s in sightings], dtype=np.uint64)
    handling = own.bits(Purpose.HANDLING)
    rows = np.array([s.event for s in sightings], dtype=np.int64)
    columns = {
        "author": own.bits(Purpose.AUTHOR) % authors,
        "noise": own.bits(Purpose.NOISE),
        "words": own.bits(Purpose.WORDS),
        "identifier": first.bits(Purpose.IDENTIFIER),
        "sensitive": own.units(Purpose.HANDLING, 1),
        # Three bits make a number from 0 to 7: the lowest two choose the action code, the third the sanitisation code.
        "codes": (handling & np.uint64(3)) | ((handling >> np.uint64(8) & np.uint64(1)) << np.uint64(2)),
        "why": own.bits(Purpose.HANDLING, 2) % np.uint64(len(WHY)),
        "cause": own.bits(Purpose.CAUSE),
        "acknowledgement": own.bits(Purpose.PREFERENCE) % np.uint64(len(ACKNOWLEDGEMENTS)),
        "has_companion": first.units(Purpose.COMPANION) < COMPANION,
        "companion": first.bits(Purpose.COMPANION, 1),
        # A -1 is put behind the events' last row, so that row -1, no event, has market and number -1.
        **{name: np.append(events[name].astype(np.int64), -1)[rows] for name in ("market", "event")},
    }
    return map(ReportDraws, *(columns[field].tolist() for field in ReportDraws._fields))


def drafts(desk: Desk, sightings: Sequence[Sighting]) -> list[ReportDraft]:
    """Return a draft for each sighting."""
    return [_draft(desk, *pair) for pair in zip(sightings, report_draws(desk, sightings), strict=True)]


def _draft(desk: Desk, sighting: Sighting, draws: ReportDraws) -> ReportDraft:
    voice, subject, theme = SOURCES[sighting.source], sighting.subject, sighting.theme
    original = sighting.original or sighting
    companion = desk.companion(sighting, subject, draws.companion) if draws.has_companion else ""
    zone = desk.zone(subject, sighting.place)
    facts = _facts(desk, sighting, draws, companion, zone)
    trade = theme.trade if theme and theme.trade else desk.line
    return new_draft(
        sighting=sighting,
        first=original,
        draws=draws,
        voice=voice,
        author=f"{voice.prefix}/{draws.author + 1:02d}",
        form_grade=form_grade(
            sighting.evaluation, sighting.assessment, draws.sensitive < voice.sensitive, draws.codes
        ),
        subject=subject,
        companion=companion,
        zone=zone,
        trade=trade,
        matter=_matter(sighting, trade, facts),
        origin=desk.origin(original),
        facts=facts,
        slips=[],
    )


def _facts(desk: Desk, sighting: Sighting, draws: ReportDraws, companion: str, zone: str) -> Facts:
    """Return the values of a report that names a ``companion`` and a ``zone``, each an id or empty."""
    area, names, bits = desk.run.scenario.area, desk.names, draws.identifier
    subject, theme, original = sighting.subject, sighting.theme, sighting.original
    hour = sighting.hour if sighting.hour >= 0 else bits % 24
    return new_facts(
        bits=bits,
        identifiers=desk.identifiers[desk.holder(subject, bits)],
        subject=names[subject],
        other=names[companion],
        town=theme.town if theme and theme.town else area.town,
        cleared=names[theme.cleared] if theme else desk.cleared.get(sighting.question, ""),
        zone=names[zone] or area.town,
        street=desk.streets[_place(desk, sighting.place, subject, bits)],
        crime=_crime(desk, sighting, draws),
        date=desk.dates[sighting.day],
        time=f"{hour:02d}:{(bits >> 40) % 60:02d}",
        day=sighting.day,
        hour=hour,
        amends=f"R-{desk.code(original)}" if original is not None else "",
    )


def _matter(sighting: Sighting, trade: str, facts: Facts) -> str:
    """Return what a report is about, as one line of the form."""
    if sighting.theme is None and not sighting.question:
        return f"Community and other information, {facts.town}"
    capital = trade[0].upper() + trade[1:]
    return f"{capital}, moves from {facts.cleared}" if facts.cleared else f"{capital}, {facts.town}"


def _crime(desk: Desk, sighting: Sighting, draws: ReportDraws) -> str:
    """Return the offence that a crime report was made about: the event's, or one by lot."""
    has_market = sighting.channel == "background" and draws.market >= 0
    return desk.crimes[draws.market if has_market else draws.cause % len(desk.crimes)]


def _place(desk: Desk, place: int, subject: str, bits: int) -> int:
    """Return the place whose street is named.

    A zone under discussion has streets of its own, beyond the neighbourhoods and none of theirs while
    the pool lasts, so that the event's place gives nothing away.
    """
    if place >= 0 and not is_zone_id(subject):
        return place
    neighbourhoods = desk.run.scenario.area.neighbourhoods
    return neighbourhoods + bits % max(1, ALLOCATORS["street"].size - neighbourhoods)
