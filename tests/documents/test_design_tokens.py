"""Colours, fonts and sizes stand in one file, each is used, and what is served or printed has them filled in."""

import re
import tomllib
from pathlib import Path

import pytest

from documents.design_tokens import TOKENS, fill_tokens

ROOT = Path(__file__).parents[2]
ROOMS = [
    "scenarios",
    "documents",
    "simulator",
    "lab",
    "synthetic",
    "assessment",
    "exercise",
    "trainer_ui",
    "commands",
]
DRAWN = {".py", ".css", ".toml", ".typ", ".j2", ".js", ".html", ".svg"}
BUNDLE = ROOT / "trainer_ui" / "components" / "assets" / "build" / "link_chart.js"
"""Holds Cytoscape whole, with colours of its own."""
SHEETS = (
    "documents/pages/page.css",
    "lab/film/film.css",
    "lab/report/report.css",
    "trainer_ui/templates/sign-in.css",
    "trainer_ui/widgets/page/page_style.css",
)
COLOUR = re.compile(
    r"(?<![&\w])#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b|\b(?:rgba?|hsla?)\(\s*\d"
)


def _texts() -> dict[str, str]:
    files = [file for room in ROOMS for file in (ROOT / room).rglob("*") if file.suffix in DRAWN]
    return {str(file.relative_to(ROOT)): file.read_text(encoding="utf-8") for file in files if file != BUNDLE}


def test_no_colour_is_named_outside_the_tokens() -> None:
    colours = {
        name: COLOUR.findall(text)
        for name, text in _texts().items()
        if name != "documents/design_tokens.py" and COLOUR.search(text)
    }
    assert colours == {}


def test_every_colour_is_written_in_one_way() -> None:
    for name, value in TOKENS.items():
        if isinstance(value, str) and not name.startswith("FONT_"):
            assert re.fullmatch(r"#[0-9a-f]{6}|rgba?\([\d ,./]+\)", value), name


def test_every_token_is_used() -> None:
    text = "\n".join(_texts().values())
    unused = [name for name in TOKENS if len(re.findall(rf"\b{name}\b", text)) < 2]
    assert unused == []


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_style_sheet_is_whole_once_its_tokens_are_filled_in(sheet: str) -> None:
    text = fill_tokens((ROOT / sheet).read_text(encoding="utf-8"))
    assert "$" not in text
    assert COLOUR.search(text)


def test_the_theme_is_valid_once_its_tokens_are_filled_in() -> None:
    theme = tomllib.loads(fill_tokens((ROOT / "trainer_ui/theme/config.toml").read_text(encoding="utf-8")))[
        "theme"
    ]
    assert theme["baseFontSize"] == TOKENS["SIZE_SCREEN"]
    assert theme["light"]["primaryColor"] == TOKENS["SCREEN_ACTION"]
    assert len(theme["chartCategoricalColors"]) == len(theme["dark"]["chartCategoricalColors"])


def test_a_token_that_there_is_not_is_refused() -> None:
    with pytest.raises(KeyError):
        fill_tokens("p { color: ${NO_SUCH_TOKEN}; }")
