"""Constructed studies and runs whose answer is known, a study that was never run, and a reader of pages."""

import runpy
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from lab.design.designs import lay_out
from lab.design.study import Study
from lab.records.study_records import Figures, StudyResult, StudyRun
from lab.statistics.conclusions import conclude, study_facts
from scenarios.load import load
from scenarios.schema.scenario import Scenario
from simulator.knowledge import ForceKnowledge

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
def known() -> Callable[..., ForceKnowledge]:
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


class Build:
    """Constructed studies and runs, whose answer is known."""

    CLEAR = ({"day": 8, "action": "clear", "target": "Z-WHARF"},)
    PATROL = ({"day": 8, "action": "hot_spot_patrol", "target": "Z-WHARF"},)
    NOISE = np.array([3.0, -1.0, 4.0, 1.0, -5.0, 9.0, 2.0, -6.0, 5.0, -3.0])

    def study(self, **changed: object) -> Study:
        base = {
            "title": "Known answers",
            "scenario": "small-town",
            "replicates": len(self.NOISE),
            "days": 21,
            "strategies": {"clear": self.CLEAR, "patrol": self.PATROL},
        }
        return Study.model_validate(base | changed)

    def run(self, strategy: str, replicate: int, point: int = 0, **figures: Any) -> StudyRun:
        """Return a run with some figures, and zero or nothing for the rest."""
        given = {name: figures.pop(name) for name in ("group_end", "treated") if name in figures}
        lists = {"weekly_harm": (1.0,) * 3, "zone_harm": (1.0,) * 5, "zone_offences": (1,) * 5}
        zero = dict.fromkeys(Figures.__dataclass_fields__, 0.0)
        values = Figures(**(zero | {"wdq": None, "prevented_per_officer_day": None} | figures))
        return StudyRun(
            point, replicate, strategy, replicate, "", values, **({"group_end": (-1,) * 4} | lists | given)
        )

    def said(self, town: Scenario, study: Study, runs: Sequence[StudyRun]) -> StudyResult:
        """Return what runs of a finished study say."""
        layout = lay_out(study, town)
        return conclude(study_facts(study, town, layout, "hash"), study, layout, town, runs, (), "done")

    def three(self) -> list[StudyRun]:
        """Return runs in which clear lowers harm by 10 and patrol by 4, on shared noise."""
        runs = []
        for r, noise in enumerate(self.NOISE):
            world, own = 100 + 10 * noise, 0.1 * self.NOISE[::-1][r]
            for name, less, cost in (("none", 0.0, 0.0), ("clear", 10 + own, 20.0), ("patrol", 4 - own, 5.0)):
                figures = {"harm": world - less, "prevented": less, "displaced": less / 100}
                runs.append(self.run(name, r, officer_days=cost, **figures))
        return runs


@pytest.fixture
def build() -> Build:
    return Build()
