"""The CPD record as a printed document: A4, British English, the same bytes for the same record."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import XPos, YPos
from fpdf.fonts import FontFace, TextStyle
from fpdf.prefs import ViewerPreferences
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from assessment.cpd.as_json import digest, plain
from assessment.cpd.record import CpdRecord

SUFFIX = "pdf"
MEDIA_TYPE = "application/pdf"
HERE = Path(__file__).parent
FAMILY = "DejaVu"
"""Embedded because a PDF's built-in fonts know Latin-1 only. It draws Latin, Greek and Cyrillic.

The files are DejaVu Sans 2.35 cut down to those letters with fontTools; the licence lies beside them.
"""
INK = (20, 33, 61)
RULE = (140, 150, 170)
ROOM = {"h2": 45.0, "h3": 32.0}
"""Millimetres that must be left on the page, so that no heading is parted from what it heads."""


class _Page(FPDF):
    """A4 pages with the marking above, and record, digest and page number below."""

    def __init__(self, record: CpdRecord, seal: str) -> None:
        super().__init__(orientation="portrait", unit="mm", format="A4")
        self.record, self.seal = record, seal
        for style, file in (("", "DejaVuSans.ttf"), ("B", "DejaVuSans-Bold.ttf")):
            self.add_font(FAMILY, style, HERE / "fonts" / file)
        self.set_margins(20, 22, 20)
        self.set_auto_page_break(True, margin=22)

    def header(self) -> None:
        """Print the marking at the head of the page."""
        self.set_y(10)
        self.set_font(FAMILY, "B", 8)
        self.set_text_color(*INK)
        self.cell(0, 5, self.record.marking, align="C", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.set_y(22)

    def footer(self) -> None:
        """Print the record's id, digest and page number at the foot of the page."""
        self.set_y(-17)
        self.set_draw_color(*RULE)
        self.line(self.l_margin, self.get_y(), self.w - self.r_margin, self.get_y())
        self.set_font(FAMILY, "", 6.5)
        self.set_text_color(*INK)
        self.cell(0, 5, f"SHA-256 {self.seal}", align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.cell(0, 4, legible(f"Record {self.record.id}"), align="L", new_x=XPos.LMARGIN, new_y=YPos.TOP)
        self.cell(0, 4, f"Page {self.page_no()} of {{nb}}", align="R")


def as_pdf(record: CpdRecord) -> bytes:
    """Return the record as a PDF: every field, its digest, document title and language.

    Dates in the file come from the record, so that the same record gives the same bytes.
    """
    seal = digest(plain(record))
    pdf = _Page(record, seal)
    pdf.set_creation_date(record.assessment.at)
    pdf.set_title(f"CPD record {record.id}")
    pdf.set_subject(legible(record.activity.title))
    pdf.set_author(legible(record.issuer))
    pdf.set_lang("en-GB")
    pdf.set_display_mode("default")
    pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
    pdf.add_page()
    pdf.set_font(FAMILY, "", 9)
    pdf.set_text_color(*INK)
    for heading, part in _parts(content(record, seal)):
        if pdf.will_page_break(ROOM.get(heading, 0)):
            pdf.add_page()
        pdf.write_html(part, font_family=FAMILY, table_line_separators=True, tag_styles=_styles())
    return bytes(pdf.output())


def _parts(html: str) -> Iterator[tuple[str, str]]:
    """Yield each heading's tag and the piece of the document that it opens."""
    closed = re.sub(r">\s+<", "><", html)
    for part in re.split(r"(?=<h[123]>)", closed):
        if part.strip():
            yield part[1:3], part


def content(record: CpdRecord, seal: str) -> str:
    """Return the document's content as HTML, every value escaped."""
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printable,
    )
    environment.filters |= {"moment": _moment, "day": _day, "number": _number}
    return environment.get_template("record.html.j2").render(record=record, digest=seal)


def _printable(value: object) -> object:
    # What a macro returns is markup already: making it text again would escape its tags.
    return legible(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def legible(text: str) -> str:
    """Return text without control characters, which have no place on paper; line ends become spaces."""
    return "".join(c if c.isprintable() else " " for c in text)


def _moment(at: datetime) -> str:
    return f"{at.day} {at:%B %Y, %H:%M} {at.tzname() or ''}".strip()


def _day(on: date) -> str:
    return f"{on.day} {on:%B %Y}"


def _number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".").replace("-", "\u2212")


def _styles() -> dict[str, FontFace]:
    return {
        "h1": TextStyle(font_style="B", font_size_pt=17, color=INK, t_margin=0, b_margin=1),
        "h2": TextStyle(font_style="B", font_size_pt=12, color=INK, t_margin=3, b_margin=0.5),
        "h3": TextStyle(font_style="B", font_size_pt=9.5, color=INK, t_margin=2.5, b_margin=0.5),
    }
