"""One report in the making."""

from collections.abc import Mapping
from dataclasses import dataclass

from synthetic.facts import Facts
from synthetic.grading import Graded
from synthetic.noise.case import Case, Slip
from synthetic.sightings import Sighting
from synthetic.sources.voice import Voice


@dataclass(slots=True)
class Draft:
    """What a report is written from; noise changes its facts, and its words are filled in as they are found."""

    sighting: Sighting
    first: Sighting
    """The sighting that it goes back to, itself as a rule."""
    subject: str
    """Id of whom or what it is about, or empty."""
    voice: Voice
    number: int
    """Number of the author within the source: habits belong to authors."""
    author: str
    """Reference of the author in the source's pool, such as ``CR/07``."""
    graded: Graded
    why: str
    """Policing purpose."""
    companion: str
    """Id of a second person whom it names, or empty."""
    zone: str
    """Id of the zone that it is about or where it was seen, or empty."""
    event: int
    """Number of the event that it goes back to, or -1."""
    noise: int
    """Bits for its noise."""
    words: int
    """Bits for its words."""
    facts: Facts
    slips: list[Slip]
    """What is not right in it, in the order in which it came about."""
    returned: str
    """How its provenance names the report that it goes back to, or empty."""
    title: str = ""
    provenance: str = ""
    prose: str = ""

    def case(self, seed: int, dates: Mapping[int, str]) -> Case:
        """Return what a noise may look at."""
        return Case(seed, self.noise, self.sighting.released, self.subject, dates)
