"""Events written in any blocks stand in the order in which they were written, like lines in a book."""

from unittest.mock import patch

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.trace import EVENT_COLUMNS, EventKind
from simulator.world import recorder
from simulator.world.recorder import Recorder
from tests.depth import examples


def test_events_written_one_at_a_time_and_together_stand_in_the_order_written() -> None:
    recorder = Recorder()
    recorder.add(0, EventKind.LEFT, group=1, actor=7)
    recorder.add(0, EventKind.CRIME, 2, actor=np.array([3, 4]), amount=np.array([1.5, 2.5]))
    recorder.add(1, EventKind.LEFT, group=2, actor=np.array([9]))
    kept = recorder.copy()
    recorder.add(1, EventKind.PAID, group=3)
    events = recorder.events()
    assert events["event"].tolist() == [0, 1, 2, 3, 4]
    assert events["actor"].tolist() == [7, 3, 4, 9, -1]
    assert events["hour"].tolist() == [12] * 5
    assert recorder.since(1)["event"].tolist() == [3, 4]
    assert kept.events()["event"].tolist() == [0, 1, 2, 3]


ENTRIES = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from([EventKind.CRIME, EventKind.LEFT, EventKind.PAID]),
        st.integers(1, 4),
        st.dictionaries(
            st.sampled_from(["actor", "group", "amount", "hour"]), st.integers(0, 20), max_size=3
        ),
        st.booleans(),
    ),
    max_size=25,
)
"""Days since the entry before, kind, rows, columns, and whether each row has a value of its own."""


@settings(max_examples=examples(usual=150, deep=4000), deadline=None)
@given(ENTRIES, st.integers(1, 4), st.integers(0, 25), st.integers(0, 20))
def test_a_recorder_holds_what_a_list_of_lines_holds(
    entries: list[tuple[int, EventKind, int, dict[str, int], bool]], most: int, at: int, since: int
) -> None:
    blank = dict.fromkeys(EVENT_COLUMNS, 0) | dict.fromkeys(
        ("market", "method", "group", "actor", "victim", "other"), -1
    )
    book: list[dict[str, int]] = []
    copied: tuple[Recorder, int] | None = None
    with patch.object(recorder, "_MOST_SINGLE", most):
        written, day = Recorder(), 0
        for number, (later, kind, rows, columns, apart) in enumerate(entries):
            if number == at:
                copied = written.copy(), len(book)
            day += later
            values = {name: np.arange(rows) + value for name, value in columns.items()}
            given_values = values if apart or rows != 1 else {n: v[0] for n, v in values.items()}
            assert written.add(day, kind, rows, **given_values) == len(book)
            for row in range(rows):
                line = {"event": len(book), "day": day, "kind": int(kind), "hour": 12}
                book.append({**blank, **line, **{name: int(v[row]) for name, v in values.items()}})
        checks = [(written.events(), book), (written.since(since), [b for b in book if b["day"] >= since])]
        if copied:
            checks.append((copied[0].events(), book[: copied[1]]))
        for found, lines in checks:
            for name, column in found.items():
                assert column.dtype == np.dtype(EVENT_COLUMNS[name])
                assert column.tolist() == [line[name] for line in lines]
