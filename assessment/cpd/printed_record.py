"""The words of the printed record: rendered as HTML, then taken apart for the typesetter."""

from datetime import date, datetime
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from assessment.cpd.record import CpdRecord
from assessment.cpd.record_words import ASSISTANCE, decision_of
from assessment.cpd.signing.key_pairs import grouped
from assessment.cpd.signing.seal import Seal
from documents.drawable_text import drawable, legible
from documents.numbers_in_text import short_number

TEMPLATES = Path(__file__).parent / "templates"
"""The words of the printed record, and the sheets that lay out it and the badge."""


def content(record: CpdRecord, seal: Seal | None, digest: str) -> str:
    """Return the document's content as HTML, every value escaped."""
    template = _environment().get_template("record.html.j2")
    return template.render(
        record=record,
        digest=digest,
        seal=seal,
        standing=_standing(record, seal),
        decision=decision_of(record),
        assistance=ASSISTANCE[record.activity.assisted],
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printable,
    )
    environment.filters |= {"moment": _moment, "day": _day, "number": _number, "grouped": grouped}
    return environment


def _standing(record: CpdRecord, seal: Seal | None) -> str:
    if seal is None:
        return ""
    old = seal.standing
    for word, replaced in (("voided", old.voided), ("superseded", old.superseded)):
        if record.id in replaced:
            return f"This record has been {word} by record {replaced[record.id]}."
    return ""


def parts(html: str) -> list[dict[str, Any]]:
    """Return headings, paragraphs and tables in order, as the typesetter reads them."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.parts


class _Reader(HTMLParser):
    """A reader of h1, h2, h3, p and table."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[dict[str, Any]] = []
        self._text: list[str] = []
        self._row: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a heading, paragraph, table, row or cell."""
        if tag == "table":
            self.parts.append({"kind": "table", "head": [], "widths": [], "rows": []})
        elif tag == "tr":
            self._row = []
        elif tag == "th":
            self.parts[-1]["widths"].append(int(dict(attrs)["width"] or 0))
        self._text = []

    def handle_data(self, data: str) -> None:
        """Collect text."""
        self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        """End what was begun."""
        text = drawable(" ".join("".join(self._text).split()))
        if tag in ("td", "th"):
            self._row.append(text)
        elif tag == "tr":
            table = self.parts[-1]
            if table["head"]:
                table["rows"].append(self._row)
            else:
                table["head"] = self._row
        elif tag in ("h1", "h2", "h3", "p"):
            self.parts.append({"kind": tag, "text": text})
        self._text = []


def _printable(value: object) -> object:
    # What a macro returns is markup already: making it text again would escape its tags.
    return legible(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _moment(at: datetime) -> str:
    return f"{at.day} {at:%B %Y, %H:%M} {at.tzname() or ''}".strip()


def _day(on: date) -> str:
    return f"{on.day} {on:%B %Y}"


def _number(value: float) -> str:
    return short_number(value, 4).replace("-", "\u2212")
