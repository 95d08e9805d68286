"""The typesetter: its templates and fonts are the product's own, and it sees nothing else of the machine."""

import threading
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal

import typst

HERE = Path(__file__).parent
FONTS = HERE / "fonts"
"""The fonts, and ``coverage.txt``: the characters that all of them hold."""
STANDARDS: Any = ["ua-1", "a-3a"]
"""PDF/UA-1: tagged for screen readers. PDF/A-3a: keeps, attachments included. Drawing fails where either would break."""
PIXELS_PER_INCH = 144.0
_ONE_AT_A_TIME = threading.Lock()
"""A compiler is for one thread at a time."""


def typeset(template: str, form: Literal["pdf", "png"], inputs: dict[str, str], at: datetime) -> bytes:
    """Return a template filled in, as a PDF or a picture: the same bytes for the same inputs and moment."""
    with _ONE_AT_A_TIME:
        drawn = _compiler(template).compile(
            format=form,
            ppi=PIXELS_PER_INCH if form == "png" else None,
            sys_inputs=inputs,
            pdf_standards=STANDARDS if form == "pdf" else [],
            timestamp=at.astimezone(UTC).replace(microsecond=0),
        )
    if not isinstance(drawn, bytes):
        raise TypeError(f"{template} did not come out as one document")
    return drawn


@cache
def _compiler(template: str) -> typst.Compiler:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
    return typst.Compiler(HERE / "templates" / template, root=HERE / "templates", font_paths=fonts)
