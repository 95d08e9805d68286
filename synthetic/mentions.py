"""What a report's text names, read off it as an analyst would: misread plates and all."""

import re
from dataclasses import dataclass

from synthetic.identifiers import LANDLINES
from synthetic.report import Report

_LANDLINE = "|".join(re.escape(p) for p in LANDLINES)
_NUMBER = rf"(?:07700 900\d{{3}}|(?:{_LANDLINE})\d{{3}})"
PATTERNS: dict[str, re.Pattern[str]] = {
    "vehicle": re.compile(r"\b[A-Z]{2}\d{2} [A-Z]{3}\b"),
    "telephone": re.compile(rf"(?<!\d){_NUMBER}(?!\d)"),
    "account": re.compile(r"\bQX\d{6}\b"),
}
"""Objects that reports name, as the product writes them."""

_CONTACT = re.compile(
    rf"^({_NUMBER}) \| ({_NUMBER}) \| [^|\n]+ \| (\d\d:\d\d) \| (\d+) \| (SMS|voice) \| ", re.MULTILINE
)
_READ = re.compile(
    rf"^[^|\n]+ \| (\d\d:\d\d) \| (CAM-\d{{3}}) \| [^|\n]+ \| ({PATTERNS['vehicle'].pattern}) \| ",
    re.MULTILINE,
)
"""A row of communications data and one of reads, as the forms have them."""


@dataclass(frozen=True)
class Contact:
    """One call or message between two numbers."""

    caller: str
    called: str
    time: str
    seconds: int
    kind: str
    """SMS or voice."""


@dataclass(frozen=True)
class Read:
    """One read of a plate at a camera, as the camera had it."""

    vehicle: str
    camera: str
    time: str


@dataclass(frozen=True)
class Mentions:
    """Everything that one report's text names beside people."""

    objects: tuple[tuple[str, str], ...]
    """Kind and identifier, in order of first mention."""
    contacts: tuple[Contact, ...]
    reads: tuple[Read, ...]

    @property
    def time(self) -> str:
        """Return the clock of the first row of a contact or a read; empty where there is none."""
        times = (*(row.time for row in self.contacts), *(row.time for row in self.reads))
        return next(iter(times), "")


def mentions(report: Report) -> Mentions:
    """Return what a report names.

    International numbers are read as national ones, so that operators' records join.
    """
    body = report.body.replace("+44 ", "0")
    objects = [
        (m.start(), kind, m.group()) for kind, pattern in PATTERNS.items() for m in pattern.finditer(body)
    ]
    return Mentions(
        objects=tuple(dict.fromkeys((kind, value) for _, kind, value in sorted(objects))),
        contacts=tuple(Contact(a, b, at, int(s), kind) for a, b, at, s, kind in _CONTACT.findall(body)),
        reads=tuple(Read(vehicle, camera, at) for at, camera, vehicle in _READ.findall(body)),
    )
