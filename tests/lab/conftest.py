"""Fixtures of the laboratory: the small town, results and knowledge that are made up, and a reader of pages."""

import runpy
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from scenarios.load import load
from scenarios.schema.scenario import Scenario
from simulator.knowledge import ForceKnowledge
from tests.lab.constructed_studies import Build, KnownMaker

DATA = Path(__file__).parents[1] / "data"
VOID = {"meta", "input", "br", "link", "img", "hr"}


class Page(HTMLParser):
    """Reads a page: its tables by caption, its addresses, and whether every element is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tables: dict[str, list[list[str]]] = {}
        self.attributes: list[tuple[str, str, str]] = []
        self.texts: list[tuple[str, str]] = []
        self.faults: list[str] = []
        self._open: list[str] = []
        self._rows: list[list[str]] = []
        self._caption = ""
        self.feed(text)
        self.close()
        self.faults += [f"{name} is never closed" for name in self._open]

    def table(self, words: str) -> list[list[str]]:
        """Return the rows, heads first, of the one table whose caption begins so."""
        (found,) = [rows for caption, rows in self.tables.items() if caption.startswith(words)]
        return found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag == "table":
            self._rows, self._caption = [], ""
        elif tag == "tr":
            self._rows.append([])
        elif tag in ("th", "td"):
            self._rows[-1].append("")
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"{tag} is closed out of order")
        if tag == "table":
            self.tables[self._caption] = self._rows

    def handle_data(self, data: str) -> None:
        inside = self._open[-1] if self._open else ""
        self.texts.append((inside, data))
        if "caption" in self._open:
            self._caption += data
        elif inside in ("th", "td"):
            self._rows[-1][-1] += data


@pytest.fixture(scope="session")
def town() -> Scenario:
    return load(DATA / "small-town.yaml")


@pytest.fixture(scope="session")
def read() -> Callable[[str], Page]:
    return Page


@pytest.fixture(scope="session")
def made_up() -> dict[str, Any]:
    """Return the functions that make up results of studies."""
    return runpy.run_path(str(DATA / "study_result.py"))


@pytest.fixture
def known() -> KnownMaker:
    """Return a maker of what the force knows, nothing unless said."""

    def make(**given: Any) -> ForceKnowledge:
        nothing: dict[str, Any] = {
            "day": 14,
            "recorded": {},
            "harm_recorded": {},
            "suspects": (),
            "groups": (),
            "officer_days": 60.0,
            "specialist_hours": 80.0,
            "under_way": (),
        }
        return ForceKnowledge(**(nothing | given))

    return make


@pytest.fixture
def build() -> Build:
    return Build()
