"""The report that told most comes first, and a copy never turns a mind."""

from dataclasses import replace

import pytest

from assessment.observer.observer import posterior_of
from assessment.observer.possible_worlds import Worlds
from assessment.observer.turning_report import turns
from tests.assessment.conftest import MakeReport


def test_the_report_that_told_most_comes_first_and_its_step_is_the_observers_own(
    worlds: Worlds, report: MakeReport
) -> None:
    reports = [
        report(1, source="public_line", grade="D"),
        report(2, about="H2", grade="A"),
        report(3, grade="C"),
    ]
    found = turns(worlds, reports)
    assert found[0].report == "R-0002"
    assert [turn.bits for turn in found] == sorted((turn.bits for turn in found), reverse=True)
    for turn in found:
        read = [r for r in reports if r.headline.released_day <= turn.released_day]
        assert turn.beliefs[0] == pytest.approx(posterior_of(worlds, read[:-1]))
        assert turn.beliefs[1] == pytest.approx(posterior_of(worlds, read))
        moves = {h: abs(turn.beliefs[1][h] - turn.beliefs[0][h]) for h in turn.beliefs[0]}
        assert moves[turn.hypothesis] == max(moves.values())


def test_a_copy_never_turns_a_mind_and_order_of_listing_makes_no_difference(
    worlds: Worlds, report: MakeReport
) -> None:
    first, other = report(1), report(4, about="H3", says="against")
    copy = replace(report(2, source="pcso"), origin=first.origin)
    found = turns(worlds, [other, copy, first])
    assert {turn.report for turn in found} == {"R-0001", "R-0004"}
    assert found == turns(worlds, [first, copy, other])


def test_a_withdrawal_turns_the_mind_back(worlds: Worlds, report: MakeReport) -> None:
    first = report(1, grade="A")
    back = replace(report(3, question=""), withdraws=first.headline.id, origin=first.origin, assertions=())
    told = {turn.report: turn for turn in turns(worlds, [first, back])}
    assert told["R-0003"].beliefs[1] == pytest.approx(told["R-0001"].beliefs[0])
