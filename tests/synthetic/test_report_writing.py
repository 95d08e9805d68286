"""A report rests on its own sighting: whatever is written with it, it reads the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots
from simulator.trace import Trace
from synthetic.background import background
from synthetic.codes import codes
from synthetic.observed_run import ObservedRun
from synthetic.report import Report, SealedTruth
from synthetic.report_writing import Desk, write
from synthetic.sightings import Sighting
from synthetic.sources.registry import SOURCES
from synthetic.statements import bearing_statements
from tests.depth import examples

WordingKey = tuple[Report, SealedTruth]


@pytest.fixture(scope="module")
def written(
    scenario: Scenario, trace: Trace, slots: tuple[Slots, ...], answers: tuple[Answer, ...]
) -> tuple[Desk, list[Sighting], list[WordingKey]]:
    partners = {p.id for p in scenario.partners}
    kept = {p.id for p in scenario.sources}
    more = [voice.plan for source, voice in SOURCES.items() if source not in kept]
    more = [p.model_copy(update={"partner": p.partner if p.partner in partners else None}) for p in more]
    wide = scenario.model_copy(update={"sources": (*scenario.sources, *more)})
    opened = {"prison": 0, "private_sector": 0}
    watch = ObservedRun(
        wide, 5, trace, {s.question: s for s in slots}, {a.question: a for a in answers}, opened, trace.days
    )
    sightings = [*bearing_statements(watch), *background(watch)]
    desk = Desk(watch, codes(watch, sightings))
    return desk, sightings, write(desk, sightings)


@settings(max_examples=examples(usual=40, deep=120), deadline=None)
@given(data=st.data())
def test_a_report_is_the_same_alone_and_among_any_others(
    written: tuple[Desk, list[Sighting], list[WordingKey]], data: st.DataObject
) -> None:
    desk, sightings, together = written
    rows = data.draw(st.lists(st.integers(0, len(sightings) - 1), unique=True, max_size=30))
    assert write(desk, [sightings[row] for row in rows]) == [together[row] for row in rows]


def test_every_report_of_a_log_is_the_same_when_written_alone(
    written: tuple[Desk, list[Sighting], list[WordingKey]],
) -> None:
    desk, sightings, together = written
    afresh = Desk(desk.run, desk.codes)
    assert [write(afresh, [sighting])[0] for sighting in sightings[::7]] == together[::7]
