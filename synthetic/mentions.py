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

_PLACED = re.compile(
    r"^Who: .*? {4}Where: (?P<street>[^,\n]+), .*? {4}When: about (?P<time>\d\d:\d\d)$", re.MULTILINE
)
_CONTACT = re.compile(rf"^({_NUMBER})[;,]({_NUMBER})[;,](\d\d:\d\d)[;,](\d+)[;,](SMS|VOICE)$", re.MULTILINE)
_READ = re.compile(
    rf"^\d+ \| [^|\n]+ \| (\d\d:\d\d) \| (CAM-\d{{3}}) \| \d \| ({PATTERNS['vehicle'].pattern}) \| \d+%$",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Contact:
    """One call or message between two numbers."""

    caller: str
    called: str
    time: str
    seconds: int
    kind: str
    """SMS or VOICE."""


@dataclass(frozen=True)
class Read:
    """One read of a plate at a camera, as the camera had it."""

    vehicle: str
    camera: str
    time: str


@dataclass(frozen=True)
class Mentions:
    """Everything that one report's text names beside people."""

    street: str
    time: str
    objects: tuple[tuple[str, str], ...]
    """Kind and identifier, in order of first mention."""
    contacts: tuple[Contact, ...]
    reads: tuple[Read, ...]


def mentions(report: Report) -> Mentions:
    """Return what a report names; a text that is on no form has no street and no time.

    International numbers are read as national ones, so that operators' records join.
    """
    body = report.body.replace("+44 ", "0")
    place = _PLACED.search(body)
    objects = [
        (m.start(), kind, m.group()) for kind, pattern in PATTERNS.items() for m in pattern.finditer(body)
    ]
    return Mentions(
        street=place["street"] if place else "",
        time=place["time"] if place else "",
        objects=tuple(dict.fromkeys((kind, value) for _, kind, value in sorted(objects))),
        contacts=tuple(Contact(a, b, at, int(s), kind) for a, b, at, s, kind in _CONTACT.findall(body)),
        reads=tuple(Read(vehicle, camera, at) for at, camera, vehicle in _READ.findall(body)),
    )
