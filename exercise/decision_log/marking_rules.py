"""What may be done in marking: one check an entry kind, asked as those of ``rules``.

A check returns an empty text, or a sentence that says what is wrong and what to do.
"""

from collections.abc import Callable, Mapping
from typing import Any

from assessment.rubric.rubric import rubric
from exercise.decision_log.entries import (
    LEAST_RATIONALE,
    Adjudicated,
    Arranged,
    Commented,
    Marked,
    MarksIn,
    Overrode,
    Revised,
    Signed,
    Withdrew,
)
from exercise.decision_log.marking_panel import (
    all_in,
    blind,
    differing,
    is_in,
    levels_for,
    levels_of,
    markers,
    unsettled,
)
from exercise.decision_log.run_state import RunState, record_id
from scenarios.schema.scenario import Scenario

MOST_COMMENTS = 200

SHORTEST_NAME = 3
"""Characters below which a text names no body."""
OWN_RUN = "Nobody marks their own run; name another marker."


def _marking(state: RunState, account: str) -> str:
    if state.phase not in ("debrief", "signed"):
        return "The run has not been handed in; it cannot be marked yet."
    return "Nobody marks their own run; ask another assessor." if account == state.trainee else ""


def _marker(state: RunState, account: str) -> str:
    if closed := _marking(state, account):
        return closed
    if markers(state) and account not in markers(state):
        return "This run is marked by others; you can adjudicate once their marks are in and differ."
    return ""


def _rows(scenario: Scenario) -> tuple[str, ...]:
    return tuple(row.id for row in rubric(scenario.rubric).rows)


def _levels(scenario: Scenario, levels: Mapping[str, int]) -> str:
    """Return what is wrong with levels of the scenario's rubric."""
    rows = {row.id: len(row.levels) for row in rubric(scenario.rubric).rows}
    for row, level in levels.items():
        if row not in rows:
            return f"The rubric has no row {row}; use {', '.join(rows)}."
        if level >= rows[row]:
            return f"Row {row} has levels 0 to {rows[row] - 1}; choose one of them."
    return ""


def _arrange(scenario: Scenario, state: RunState, entry: Arranged, account: str) -> str:
    if len(set(entry.markers)) < len(entry.markers):
        return "Each marker marks once; name different people."
    if state.trainee in entry.markers:
        return OWN_RUN
    if account == state.trainee:
        return "The trainee of a run does not choose its markers."
    if state.phase == "signed":
        return "The run has been signed off; its markers can no longer be changed."
    if state.arrangement is None and state.marks:
        return "Marking has begun without an arrangement; sign it off as a single marking."
    if state.marks and not blind(state) and len(entry.markers) > 1:
        return "Levels have been given in sight of others; it is too late to mark this run blind."
    gone = [marks.author for marks in state.marks_in if marks.author not in entry.markers]
    if gone:
        return f"{', '.join(gone)} handed in their levels already; keep them among the markers."
    if state.marks_in and all_in(state):
        return "All marks are in; where they differ, an adjudicator settles it."
    return ""


def _mark(scenario: Scenario, state: RunState, entry: Marked, account: str) -> str:
    if closed := _marker(state, account) or _levels(scenario, entry.levels):
        return closed
    if is_in(state, account):
        return "Your levels are handed in; change one with a reason once all markers' are in."
    return "" if entry.levels else "Choose a level for at least one row."


def _marks_in(scenario: Scenario, state: RunState, entry: MarksIn, account: str) -> str:
    if closed := _marker(state, account):
        return closed
    if not blind(state):
        return "This run is marked by one person; sign it off when it is marked."
    if is_in(state, account):
        return "Your levels are handed in already."
    own = levels_of(state, account)
    missing = [row for row in _rows(scenario) if row not in own]
    return f"Mark every row before handing in; missing: {', '.join(missing)}." if missing else ""


def _revise(scenario: Scenario, state: RunState, entry: Revised, account: str) -> str:
    if closed := _marker(state, account) or _levels(scenario, {entry.row: entry.level}):
        return closed
    if not blind(state) or not is_in(state, account):
        return "Your levels are not handed in; change them on the rubric."
    if not all_in(state):
        return "Not all marks are in; your levels stay as they are until then."
    if state.adjudication is not None:
        return "The levels have been adjudicated; a marker can no longer change them."
    if levels_of(state, account).get(entry.row) == entry.level:
        return f"Row {entry.row} is at level {entry.level} already; choose another."
    return ""


def _adjudicate(scenario: Scenario, state: RunState, entry: Adjudicated, account: str) -> str:
    if closed := _marking(state, account) or _levels(scenario, entry.levels):
        return closed
    if not blind(state):
        return "This run is marked by one person; there is nothing to adjudicate."
    if account in markers(state):
        return "A marker of this run cannot adjudicate it; ask an assessor who did not mark it."
    if not all_in(state):
        return "Not all marks are in; adjudicate once they are."
    apart = differing(state, _rows(scenario))
    if not apart:
        return "The markers agree on every row; there is nothing to adjudicate."
    if set(entry.levels) != set(apart):
        return f"Settle every row on which the markers differ and no other: {', '.join(apart)}."
    return ""


def _comment(scenario: Scenario, state: RunState, entry: Commented, account: str) -> str:
    closed = _marking(state, account) if all_in(state) else _marker(state, account)
    if closed:
        return closed
    text = state.submission.entry.text if state.submission else ""
    if entry.start >= entry.end or entry.end > len(text):
        return f"The comment points outside the text, which has {len(text)} characters; choose a part of it."
    if text[entry.start : entry.end] != entry.quote:
        return "The comment does not quote the text where it points; choose the part again."
    if not entry.quote.strip() or not entry.text.strip():
        return "Choose some words and write a comment on them."
    if len(state.comments) >= MOST_COMMENTS:
        return f"There are {MOST_COMMENTS} comments already; withdraw one first."
    return ""


def _withdraw(scenario: Scenario, state: RunState, entry: Withdrew, account: str) -> str:
    comment = next((comment for comment in state.comments if comment.seq == entry.comment), None)
    if comment is None:
        return f"There is no comment {entry.comment} to withdraw."
    return "" if comment.author == account else "Only whoever made a comment withdraws it."


def _override(scenario: Scenario, state: RunState, entry: Overrode, account: str) -> str:
    if closed := _marking(state, account):
        return closed
    return "" if all_in(state) else "Not all marks are in; override a result once they are."


def _sign(scenario: Scenario, state: RunState, entry: Signed, account: str) -> str:
    if closed := _marking(state, account):
        return closed
    last = record_id(state.run, len(state.signatures)) if state.signatures else ""
    if entry.voids:
        return _void(state, entry, last)
    if last and entry.supersedes != last:
        return f"This run has been signed as {last}; a correction has to name it as superseded."
    if not last and entry.supersedes:
        return f"There is no record {entry.supersedes} to supersede; leave it out."
    if waiting := _panel_open(scenario, state, account):
        return waiting
    counted = levels_for(state, account)
    missing = [row for row in _rows(scenario) if row not in counted]
    if missing:
        return f"Mark every row of the rubric before signing; missing: {', '.join(missing)}."
    if state.reflection is None:
        return "The trainee has not written a reflection yet; the record needs one. Ask for it, then sign."
    if entry.credit_rated_by and len(entry.credit_rated_by.strip()) < SHORTEST_NAME:
        return "Name the body that rates the credits in full, or leave it out."
    return ""


def _void(state: RunState, entry: Signed, last: str) -> str:
    if entry.voids != last:
        return f"There is no record {entry.voids} to void; the last one of this run is {last or 'none'}."
    if state.signatures[-1].entry.voids:
        return f"Record {last} voids another itself; sign the run again instead."
    if len(entry.statement.strip()) < LEAST_RATIONALE:
        return "Give the reason for voiding the record in a sentence."
    if entry.supersedes or entry.hours or entry.credit_rated_by or entry.decision != "not_yet":
        return "A signature that voids a record gives no decision, hours or credits of its own."
    return ""


def _panel_open(scenario: Scenario, state: RunState, account: str) -> str:
    """Return why a panel's run may not be signed by somebody yet."""
    if not markers(state):
        return ""
    if not all_in(state):
        return "Not all marks are in; sign once every marker has handed in."
    if waiting := unsettled(state, _rows(scenario)):
        return f"The markers differ on {', '.join(waiting)}; an adjudicator has to settle it before it is signed."
    signers = {*markers(state), *([state.adjudication.author] if state.adjudication else [])}
    return "" if account in signers else "A run is signed by one of its markers or its adjudicator."


MARKING: dict[type, Callable[[Scenario, RunState, Any, str], str]] = {
    Marked: _mark,
    Arranged: _arrange,
    MarksIn: _marks_in,
    Revised: _revise,
    Adjudicated: _adjudicate,
    Commented: _comment,
    Withdrew: _withdraw,
    Overrode: _override,
    Signed: _sign,
}
"""The checks of marking, by entry kind."""
