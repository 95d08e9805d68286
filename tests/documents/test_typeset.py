"""The typesetter sets a template with the product's own fonts, and sees its folder alone."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from typst import TypstError

from documents.typeset import FONTS, typeset

AT = datetime(2031, 3, 3, 9, tzinfo=UTC)
SHEET = """#set document(title: "A leaflet")
#set text(font: "DejaVu Sans", lang: "en", region: "GB")
#sys.inputs.words
"""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "inside" / "leaflet.typ"
    path.parent.mkdir()
    path.write_text(SHEET, encoding="utf-8")
    return path


def test_the_same_words_and_moment_give_the_same_bytes_on_many_threads(sheet: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        documents = list(pool.map(lambda _: typeset(sheet, "pdf", {"words": "Hear ye"}, AT), range(6)))
    assert len(set(documents)) == 1
    assert "Hear ye" in PdfReader(BytesIO(documents[0])).pages[0].extract_text()


def test_a_picture_is_a_png(sheet: Path) -> None:
    assert typeset(sheet, "png", {"words": "Hear ye"}, AT).startswith(b"\x89PNG")


def test_a_template_cannot_read_outside_its_folder(sheet: Path) -> None:
    (sheet.parent.parent / "secret.txt").write_text("secret", encoding="utf-8")
    sheet.write_text(SHEET + '#read("../secret.txt")', encoding="utf-8")
    with pytest.raises(TypstError):
        typeset(sheet, "pdf", {"words": ""}, AT)


def test_every_character_that_the_fonts_are_said_to_hold_can_be_drawn(sheet: Path) -> None:
    # Drawing to PDF/UA and PDF/A fails where a character has no shape.
    ranges = (FONTS / "coverage.txt").read_text(encoding="ascii").split()
    ends = [[int(end, 16) for end in line.split("-")] for line in ranges]
    every = " ".join(chr(code) for first, last in ends for code in range(first, last + 1) if code > 32)
    text = PdfReader(BytesIO(typeset(sheet, "pdf", {"words": every}, AT))).pages[0].extract_text()
    assert "Ж" in text
