"""Copies counted twice are told from copies counted once, where the step can tell."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from assessment.bias.evidence import Opening, Statement, evidence
from assessment.marks.circular_reports import CLIP, TELLING, by_either_count, families, readings
from assessment.observer.ideal_reader import by_id, log_odds
from simulator.answers import Slots
from synthetic.report import Report
from tests.assessment.conftest import TABLES, MakeReport
from tests.assessment.plain_reader import StatementReader, statement_reader


def _stretch(first: Report, copy: Report, before: float, after: float) -> Sequence[Opening | Statement]:
    def said(seq: int, chance: float) -> Statement:
        rest = (1 - chance) / 3
        return Statement(seq, 1, "Q1", {"H1": chance, "H2": rest, "H3": rest, "H4": rest})

    return [
        Opening(1, 1, (first.headline,), first),
        said(2, before),
        Opening(3, 1, (copy.headline,), copy),
        said(4, after),
    ]


@pytest.mark.parametrize(
    ("after", "verdict"), [(0.55, "once"), (0.56, "once"), (0.85, "twice"), (0.95, "twice")]
)
def test_a_step_after_a_copy_is_set_beside_either_count(
    slots: Slots, report: MakeReport, after: float, verdict: str
) -> None:
    first = report(1, grade="A")
    copy = replace(report(2, grade="A"), provenance=first.provenance)
    (one,) = readings(evidence(statement_reader(TABLES, [slots]), _stretch(first, copy, 0.55, after)))
    assert (one.hypothesis, one.circular_reports, one.seqs) == ("H1", ("R-0002",), (2, 4))
    assert one.once[0] == one.once[1] < one.twice
    assert one.verdict == verdict


def test_a_copy_of_what_was_all_but_certain_is_told_of_neither_way(slots: Slots, report: MakeReport) -> None:
    many = [report(n, grade="A") for n in range(11, 19)]
    copy = replace(report(2, grade="A"), provenance=many[0].provenance)
    openings = [Opening(n, 1, (), one) for n, one in enumerate(many, start=-20)]
    events = [*openings, *_stretch(many[0], copy, 0.6, 0.9)[1:]]
    (one,) = readings(evidence(statement_reader(TABLES, [slots]), events))
    assert abs(log_odds(one.twice, CLIP) - log_odds(one.once[1], CLIP)) < TELLING
    assert one.verdict == "untold"


def test_families_are_reports_of_one_origin_and_a_single_report_is_none(
    reader: StatementReader, report: MakeReport
) -> None:
    first, alone = report(1), report(5, about="H2")
    copies = [replace(report(n), provenance=first.provenance) for n in (2, 3)]
    (one,) = families(reader, [first, alone, *copies])
    assert one.reports == ("R-0001", "R-0002", "R-0003")
    assert one.questions == ("Q1",)
    assert families(reader, [first, alone]) == ()


def test_both_counts_agree_where_there_is_no_copy_and_differ_where_there_is(
    reader: StatementReader, report: MakeReport
) -> None:
    def counts(*opened: Report) -> list[dict[str, float]]:
        return [by_id(reader, "Q1", count.beliefs["Q1"]) for count in by_either_count(reader, opened)]

    first, other = report(1), report(2, about="H2")
    once, twice = counts(first, other)
    assert once == pytest.approx(twice)
    copy = replace(report(3), provenance=first.provenance)
    assert counts(first, other, copy)[0] == pytest.approx(once)
    assert counts(first, other, copy)[1]["H1"] > once["H1"]
