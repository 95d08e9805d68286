"""A choice of sources counts an origin once, by its best witness, and nothing that is withdrawn."""

from dataclasses import replace

import pytest

from assessment.observer.source_choice import source_choice
from assessment.observer.statement_reader import StatementReader
from tests.assessment.conftest import MakeReport


def test_all_sources_tell_what_reading_everything_does(reader: StatementReader, report: MakeReport) -> None:
    first, other = report(1, grade="A"), report(2, about="H2", source="pcso", grade="C")
    reports = [first, other, report(3, source="public_line", origin=first.origin, grade="E")]
    choices = source_choice(reader.worlds["Q1"], reports)
    assert choices.sources == ("pcso", "public_line", "source_report")
    assert choices.belief(choices.sources) == pytest.approx(reader.reading(reports).beliefs["Q1"])
    assert choices.belief([]) == pytest.approx(reader.reading().beliefs["Q1"])
    # Whoever holds a copy holds the account: it counts as its best witness tells it.
    assert choices.belief(["public_line"]) == pytest.approx(reader.reading([first]).beliefs["Q1"])


def test_what_is_withdrawn_counts_for_nothing(reader: StatementReader, report: MakeReport) -> None:
    first = report(1, grade="A")
    back = replace(report(2, question=""), withdraws=first.headline.id, origin=first.origin, assertions=())
    choices = source_choice(reader.worlds["Q1"], [first, back])
    assert choices.sources == ()
    assert choices.belief(["source_report"]) == pytest.approx(reader.reading().beliefs["Q1"])
