"""Whatever markers and others do in whatever order: blindness, first levels and the need to settle hold."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.rubric.rubric import rubric
from exercise.decision_log.entries import (
    Adjudicated,
    Arranged,
    Commented,
    Entry,
    LogEntry,
    Marked,
    MarksIn,
    Reflected,
    Revised,
    Signed,
    Submitted,
    Withdrew,
)
from exercise.decision_log.fold import step
from exercise.decision_log.hash_chain import genesis, link
from exercise.decision_log.marking_panel import (
    OF_MARKERS,
    all_in,
    blind,
    hidden,
    levels_for,
    levels_of,
    markers,
    unsettled,
)
from exercise.decision_log.rules import RuleContext
from exercise.decision_log.run_state import CycleEntry, RunState
from exercise.decision_log.world_protocol import WorldProtocol
from scenarios.load import load
from tests.depth import examples
from tests.exercise.conftest import SMALL_TOWN

GROUND = RuleContext(load(SMALL_TOWN), cast(WorldProtocol, None))
"""Marking looks at the scenario alone, never at what is known of the world."""


ROWS = tuple(row.id for row in rubric(GROUND.scenario.rubric).rows)
AT = datetime(2031, 5, 1, tzinfo=UTC)
WHY = "a good enough reason"
STAFF = ("U-0002", "U-0003", "U-0004")
HANDED_IN = replace(
    RunState(run="EX-0001"),
    phase="debrief",
    trainee="U-0001",
    submission=CycleEntry(1, 1, AT, "U-0001", Submitted(text="The broker is not known.")),
    reflection=CycleEntry(2, 1, AT, "U-0001", Reflected(learned="a", will_change="b")),
)
full = st.builds(
    lambda level, clear: Marked(levels={**dict.fromkeys(ROWS, level), "clear": clear}),
    st.integers(1, 2),
    st.integers(1, 2),
)
acts: st.SearchStrategy[Entry] = st.one_of(
    st.builds(
        Arranged,
        markers=st.lists(st.sampled_from(STAFF), min_size=1, max_size=3, unique=True).map(tuple),
        why=st.just(WHY),
    ),
    full,
    full,
    st.just(MarksIn()),
    st.just(MarksIn()),
    st.builds(Revised, row=st.just("clear"), level=st.integers(1, 2), why=st.just(WHY)),
    st.builds(Adjudicated, levels=st.just({"clear": 1}), why=st.just(WHY)),
    st.just(Commented(start=0, end=3, quote="The", text="why")),
    st.builds(Withdrew, comment=st.integers(1, 30), why=st.just(WHY)),
    st.builds(
        Signed,
        decision=st.just("meets"),
        hours=st.just(1.0),
        supersedes=st.sampled_from(["", "CPD-EX-0001-1"]),
    ),
)


def entry_of(seq: int, entry: Entry, by: str) -> LogEntry:
    return link("EX-0001", seq, AT + timedelta(minutes=seq), by, "", entry, genesis("EX-0001", "a" * 64, 3))


PAIR = Arranged(markers=STAFF[:2], why=WHY)
beginnings: st.SearchStrategy[list[tuple[Entry, str]]] = st.one_of(
    st.just([]),
    st.tuples(full, full).map(lambda both: [(PAIR, STAFF[2]), (both[0], STAFF[0]), (both[1], STAFF[1])]),
    st.tuples(full, full).map(
        lambda both: [
            (PAIR, STAFF[2]),
            (both[0], STAFF[0]),
            (both[1], STAFF[1]),
            (MarksIn(), STAFF[0]),
            (MarksIn(), STAFF[1]),
        ]
    ),
)
sequences = st.tuples(beginnings, st.lists(st.tuples(acts, st.sampled_from(STAFF)), max_size=30)).map(
    lambda parts: [*parts[0], *parts[1]]
)


@settings(max_examples=examples(usual=300, deep=3000))
@given(sequences)
def test_nothing_of_another_marker_counts_or_shows_before_all_are_in(done: list[tuple[Entry, str]]) -> None:
    state, log = HANDED_IN, []
    for seq, (entry, by) in enumerate(done, start=3):
        log.append(entry_of(seq, entry, by))
        before, state = state, step(GROUND, state, log[-1])
        assert state.marks_in[: len(before.marks_in)] == before.marks_in
        if len(state.signatures) > len(before.signatures):
            assert all_in(state)
            assert not unsettled(state, ROWS)
            assert set(levels_for(state, by)) == set(ROWS)
        if state.adjudication:
            assert state.adjudication.author not in markers(state)
        if blind(state):
            assert {mark.author for mark in state.marks} <= set(markers(state))
        for reader in STAFF:
            if not all_in(state):
                assert levels_for(state, reader) == levels_of(state, reader)
                assert all(
                    hidden(state, one, reader)
                    for one in log
                    if one.by != reader and one.entry.kind in OF_MARKERS
                )
