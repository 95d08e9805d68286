"""The glossary gives each term one meaning, and the places that it names are there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
ROWS = [line.strip("| ").split(" | ") for line in TEXT.splitlines() if re.match(r"\| [a-zA-Z]", line)]
TERMS = [row[0] for row in ROWS if row[0] != "term"]


def test_every_term_stands_once() -> None:
    assert len(TERMS) > 60
    assert sorted(TERMS) == sorted(set(TERMS))


def test_every_term_has_a_meaning() -> None:
    assert [row for row in ROWS if len(row) != 2 or not row[1].strip()] == []


def test_terms_stand_in_order_in_each_part() -> None:
    for part in TEXT.split("\n## ")[1:]:
        terms = [
            line.split(" | ")[0][2:].lower() for line in part.splitlines() if re.match(r"\| [a-zA-Z]", line)
        ]
        assert terms[1:] == sorted(terms[1:])


def test_every_place_that_a_meaning_names_is_there() -> None:
    places = {place for place in re.findall(r"`([\w/.]+)`", TEXT) if "/" in place}
    assert places
    assert [place for place in sorted(places) if not (ROOT / place).exists()] == []
