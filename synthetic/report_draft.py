"""One report in the making."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from synthetic.noise.case import Case, Slip
from synthetic.quick_records import maker
from synthetic.report_facts import Facts
from synthetic.sightings import Sighting
from synthetic.source_grading import FormGrade
from synthetic.sources.voice import Voice

WHY = (
    "Prevention and detection of crime", "Bringing offenders to justice", "Protecting life and property",
    "Preserving order", "Duty arising from statute or common law",
)  # fmt: skip
"""Policing purposes, as the Code of Practice on police information and records management lists them."""
ACKNOWLEDGEMENTS = (
    "Came through another unit, ref {}.",
    "Same origin ref {}.",
    "Cf. {}.",
    "Originates from {}.",
)
"""How one who repeats another's report says so, if only by its reference."""


class ReportDraws(NamedTuple):
    """The keyed draws of one report."""

    author: int
    """Number of the author within the source: habits belong to authors."""
    noise: int
    """Bits for its noise."""
    words: int
    """Bits for its words."""
    identifier: int
    """Bits for the values of records, and for identifiers."""
    sensitive: float
    codes: int
    """Which action and sanitisation codes would go with it, from 0 to 7."""
    why: int
    """Place in ``WHY``."""
    cause: int
    acknowledgement: int
    """Place in ``ACKNOWLEDGEMENTS``."""
    has_companion: bool
    """Whether a second person is named."""
    companion: int
    market: int
    """Market of the event that it goes back to, or -1."""
    event: int


@dataclass(slots=True)
class ReportDraft:
    """What a report is written from; noise changes its facts, and its words are filled in as they are found."""

    sighting: Sighting
    first: Sighting
    """The sighting that it goes back to, itself as a rule."""
    draws: ReportDraws
    voice: Voice
    author: str
    """Reference of the author in the source's pool, such as ``CR/07``."""
    form_grade: FormGrade
    subject: str
    """Id of whom or what it is about, or empty."""
    companion: str
    """Id of a second person whom it names, or empty."""
    zone: str
    """Id of the zone that it is about or where it was seen, or empty."""
    trade: str
    """What is dealt in, in words."""
    matter: str
    """What it is about, as one line of the form."""
    origin: str
    """Reference that it shares with every report that goes back to the same informant or record."""
    facts: Facts
    slips: list[Slip]
    """What is not right in it, in the order in which it came about."""
    title: str = ""
    provenance: str = ""
    prose: str = ""

    def case(self, seed: int, dates: Mapping[int, str]) -> Case:
        """Return what a noise may look at."""
        return Case(seed, self.draws.noise, self.sighting.released, self.subject, dates)


new_draft = maker(ReportDraft)
