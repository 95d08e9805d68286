"""Few sources and shared names are counted as they are."""

from collections.abc import Callable
from dataclasses import replace

from assessment.difficulty import pivots
from simulator.answers import Slots
from synthetic.report import Report
from tests.assessment.conftest import TABLES
from tests.assessment.plain_reader import statement_reader


def test_the_fewest_sources_are_those_that_suffice(slots: Slots, report: Callable[..., Report]) -> None:
    reader = statement_reader(TABLES, [slots])
    strong = [report(n, grade="A") for n in range(1, 7)]
    weak = [report(10, source="public_line", grade="D")]
    assert pivots.fewest_sources(reader, "Q1", "H1", [*strong, *weak]) == 1
    assert pivots.fewest_sources(reader, "Q1", "H1", weak) is None
    assert pivots.fewest_sources(reader, "Q1", "H1", []) is None


def test_linkability_counts_steps_that_share_somebody(report: Callable[..., Report]) -> None:
    one, two, three = (replace(report(n), entities=(who,)) for n, who in ((1, "P1"), (2, "P1"), (3, "P2")))
    assert pivots.linkability([one, two, three]) == 0.5
    assert pivots.linkability([one]) is None
    zone = replace(one, entities=("Z-WHARF",))
    assert pivots.linkability([zone, zone]) == 0.0
