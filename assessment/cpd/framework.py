"""The product's own competency framework, in the shape of CASE 1.0, aligned to public ones."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("framework.json")


@dataclass(frozen=True)
class Item:
    """One competency of the framework."""

    code: str
    name: str
    uri: str
    framework: str
    aligned_to: tuple[str, ...]
    """Public frameworks, by title. None of them awards or endorses it."""


@cache
def framework() -> tuple[Item, ...]:
    """Return the competencies in order."""
    package = json.loads(FILE.read_text(encoding="utf-8"))
    title = package["CFDocument"]["title"]
    return tuple(
        Item(
            code=item["humanCodingScheme"],
            name=item["fullStatement"],
            uri=item["uri"],
            framework=title,
            aligned_to=tuple(
                link["destinationNodeURI"]["title"]
                for link in package["CFAssociations"]
                if link["originNodeURI"]["identifier"] == item["identifier"]
            ),
        )
        for item in package["CFItems"]
    )


def item_of(code: str, name: str) -> Item | None:
    """Return the framework's item of that code and name; a scenario may name competencies of its own."""
    return next((i for i in framework() if (i.code, i.name.casefold()) == (code, name.casefold())), None)
