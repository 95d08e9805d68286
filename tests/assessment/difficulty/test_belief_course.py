"""The ideal course ends where the observer does, and copies move only who is blind to them."""

from collections.abc import Callable

import pytest

from assessment.difficulty.belief_course import courses
from assessment.difficulty.observed_world import ObservedWorld
from scenarios.schema.scenario import Scenario
from simulator.answers import Slots
from synthetic.report import Report
from tests.assessment.conftest import TABLES
from tests.assessment.plain_reader import statement_reader


def test_the_ideal_course_ends_where_the_observer_does(
    seen: tuple[ObservedWorld, ...], town: Scenario
) -> None:
    for world in seen:
        for of, answer, way in zip(world.slots, world.answers, world.courses, strict=True):
            place = world.reader.hypotheses(of.question).index(answer.truth)
            belief = world.reader.reading(world.log.reports).beliefs[of.question]
            assert way.ideal_by(town.calendar.days) == pytest.approx(belief[place])
            rates = dict(zip((h.id for h in of.hypotheses), of.base_rates, strict=True))
            assert way.ideal_by(0) == pytest.approx(rates[answer.truth])


def test_copies_move_the_blind_reader_and_not_the_ideal_one(
    slots: Slots, report: Callable[..., Report]
) -> None:
    reader = statement_reader(TABLES, [slots])
    first = report(1)
    copies = [report(n, source="pcso", provenance=first.provenance) for n in (2, 3, 4)]
    alone, told = (reader.reading(read).beliefs["Q1"] for read in ([first], [first, *copies]))
    assert told == pytest.approx(alone)
    (way,) = courses(reader, [("Q1", "H2")], [first, *copies])  # the copies are wrong: H2 is true
    assert way.blind[-1] < way.ideal[-1]
    assert reader.hypotheses("Q1")[1] == "H2"
    assert way.blind[0] == way.ideal[0] == pytest.approx(alone[1])
