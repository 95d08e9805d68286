"""The markers of a run: whose marks are in, what one may see of another's, and what the levels come to."""

from collections.abc import Iterable

from exercise.decision_log.entries import LogEntry
from exercise.decision_log.run_state import RunState

OF_MARKERS = frozenset({"marked", "revised", "commented", "withdrew", "overrode"})
"""Kinds of entry that a marker does not see of another before all marks are in."""


def markers(state: RunState) -> tuple[str, ...]:
    """Return the markers that were named, none while anybody may mark."""
    return state.arrangement.entry.markers if state.arrangement else ()


def blind(state: RunState) -> bool:
    """Return whether two or three mark blind to each other."""
    return len(markers(state)) > 1


def is_in(state: RunState, marker: str) -> bool:
    """Return whether a marker has handed in their levels."""
    return any(marks.author == marker for marks in state.marks_in)


def all_in(state: RunState) -> bool:
    """Return whether nobody has to be kept from seeing another's marks: all are in, or marking is not blind."""
    return not blind(state) or all(is_in(state, marker) for marker in markers(state))


def hidden(state: RunState, entry: LogEntry, reader: str) -> bool:
    """Return whether a reader may not see an entry yet."""
    return entry.by != reader and entry.entry.kind in OF_MARKERS and not all_in(state)


def levels_of(state: RunState, marker: str) -> dict[str, int]:
    """Return a marker's newest levels."""
    return next((dict(marks.entry.levels) for marks in state.marks if marks.author == marker), {})


def differing(state: RunState, rows: Iterable[str]) -> tuple[str, ...]:
    """Return the rows on which the markers of a blind marking differ now; none before all marks are in."""
    if not blind(state) or not all_in(state):
        return ()
    levels_by_marker = [levels_of(state, marker) for marker in markers(state)]
    return tuple(row for row in rows if len({levels.get(row) for levels in levels_by_marker}) > 1)


def unsettled(state: RunState, rows: Iterable[str]) -> tuple[str, ...]:
    """Return the rows that still wait for an adjudicator."""
    ruled = state.adjudication.entry.levels if state.adjudication else {}
    return tuple(row for row in differing(state, rows) if row not in ruled)


def levels_for(state: RunState, account: str) -> dict[str, int]:
    """Return the levels that count when somebody signs: the panel's once all are in, else their own.

    Rows on which markers differ are there once they are adjudicated.
    """
    panel = markers(state)
    if len(panel) == 1:
        return levels_of(state, panel[0])
    if not panel or not all_in(state):
        return levels_of(state, account)
    first = levels_of(state, panel[0])
    ruled = state.adjudication.entry.levels if state.adjudication else {}
    apart = set(differing(state, first))
    agreed = {row: level for row, level in first.items() if row not in apart}
    return {row: ruled.get(row, agreed.get(row, 0)) for row in first if row in agreed or row in ruled}


def comment_for(state: RunState, account: str) -> str:
    """Return the comment that goes with the levels that count: each marker's, in the order they were named."""
    panel = markers(state) or (account,)
    comments = [next((m.entry.comment for m in state.marks if m.author == marker), "") for marker in panel]
    return "\n\n".join(comment.strip() for comment in comments if comment.strip())
