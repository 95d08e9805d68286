"""The typesetter: its fonts are the product's own, and beside a template's folder it sees nothing of the machine."""

import json
import threading
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal

import typst

from documents.design_tokens import TOKENS

FONTS = Path(__file__).parent / "fonts"
"""The fonts, and ``coverage.txt``: the characters that all of them hold."""
STANDARDS: Any = ["ua-1", "a-3a"]
"""PDF/UA-1: tagged for screen readers. PDF/A-3a: keeps, attachments included. Drawing fails where either would break."""
PIXELS_PER_INCH = 144.0
_COMPILING = threading.Lock()
"""A compiler is for one thread at a time."""


def typeset(template: Path, form: Literal["pdf", "png"], inputs: dict[str, str], moment: datetime) -> bytes:
    """Return a template filled in, as a PDF or a picture: the same bytes for the same inputs and moment.

    ``inputs`` are what the template reads as ``sys.inputs`` beside ``tokens``, and ``moment`` is when the
    document says it was made.

    Raises:
        TypeError: when the template comes out as several pictures.
    """
    with _COMPILING:
        document = _compiler(template).compile(
            format=form,
            ppi=PIXELS_PER_INCH if form == "png" else None,
            sys_inputs={"tokens": json.dumps(TOKENS), **inputs},
            pdf_standards=STANDARDS if form == "pdf" else [],
            timestamp=moment.astimezone(UTC).replace(microsecond=0),
        )
    if not isinstance(document, bytes):
        raise TypeError(f"{template.name} did not come out as one document")
    return document


@cache
def _compiler(template: Path) -> typst.Compiler:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
    return typst.Compiler(template, root=template.parent, font_paths=fonts)
