"""The decision log in words, one line an entry."""

from collections.abc import Callable
from typing import Any

from assessment.strength_scale import ADVERBS
from exercise.access import Caller
from exercise.decision_log.entries import (
    Adjudicated,
    Advanced,
    Arranged,
    Began,
    Closed,
    Coded,
    Commented,
    Decided,
    Enquired,
    Entry,
    Estimated,
    Fired,
    Identified,
    Joined,
    Linked,
    LogEntry,
    Marked,
    MarksIn,
    Named,
    Opened,
    Overrode,
    Rated,
    Reflected,
    Revised,
    Signed,
    Submitted,
    Tasked,
    Withdrew,
)
from exercise.decision_log.marking_panel import hidden
from exercise.desk.enquiring import enquired_words
from exercise.read_models.desk_models import LogLine
from exercise.runs.hypotheses import entity_name, hypothesis
from exercise.runs.labels import chosen_words, source_name, subject_name
from exercise.runs.runs import LiveRun, own_run
from exercise.services.services import Services

FOR_TRAINEE = frozenset(
    {"marked", "overrode", "arranged", "marks_in", "revised", "adjudicated", "commented", "withdrew"}
)
"""Kinds that a trainee does not see before the sign-off."""
SAMENESS = {"occasion": "one occasion", "origin": "one origin, a copy"}


def log_lines(services: Services, caller: Caller, run: str) -> tuple[LogLine, ...]:
    """Return the decision log in words. An assessor's marking shows once the run is signed."""
    live = own_run(services, caller, run)
    lines = lines_of(services, live)
    if live.state.phase == "signed":
        return lines
    return tuple(line for line in lines if line.kind not in FOR_TRAINEE)


def lines_of(services: Services, live: LiveRun, reader: str = "") -> tuple[LogLine, ...]:
    """Return every entry of a run in words, without what a named reader may not see yet of other markers."""
    lines, cycle = [], 0
    ignored = {i.seq: i.reason for i in live.state.ignored}
    for entry in services.store.logs.entries(live.head.id):
        if entry.seq not in ignored:
            cycle = _cycle(entry.entry, cycle)
        if reader and hidden(live.state, entry, reader):
            continue
        lines.append(_line(live, entry, cycle, ignored.get(entry.seq, "")))
    return tuple(lines)


def _cycle(entry: Entry, cycle: int) -> int:
    if isinstance(entry, Began):
        return 1
    return entry.to_cycle if isinstance(entry, Advanced) else cycle


def line_of(live: LiveRun, entry: LogEntry) -> str:
    """Return one entry in words, and why it has no effect where it has none."""
    ignored = {i.seq: i.reason for i in live.state.ignored}
    return _line(live, entry, live.state.cycle, ignored.get(entry.seq, "")).text


def _line(live: LiveRun, entry: LogEntry, cycle: int, ignored: str) -> LogLine:
    say: Callable[[LiveRun, Any], str] = WORDS[type(entry.entry)]
    text = say(live, entry.entry)
    if ignored:
        text = f"{text} (without effect: {ignored})"
    return LogLine(entry.seq, entry.at, cycle, entry.entry.kind, text, entry.hash, entry.role)


def _estimated(live: LiveRun, entry: Estimated) -> str:
    if entry.insufficient:
        return (
            f"Answered {entry.question} with {entry.confidence} confidence: insufficient intelligence, which counts "
            "as the base rates"
        )
    parts = []
    for ident, chance in entry.probabilities.items():
        view = hypothesis(live.world.services, live.world.inputs, entry.question, ident)
        parts.append(f"{view.label if view else ident} {chance:.0%}")
    return f"Estimated {entry.question} with {entry.confidence} confidence: {'; '.join(parts)}"


def _naming(live: LiveRun, entry: Named) -> str:
    nominal = entity_name(live.world.inputs, entry.entity)
    if entry.withdrawn:
        return f"Took {nominal} back out of the network"
    group = f" of {entity_name(live.world.inputs, entry.group)}" if entry.group else ""
    return (
        f"Named {nominal} as {entry.role.replace('_', ' ')}{group}{f': {entry.note}' if entry.note else ''}"
    )


def _linked(live: LiveRun, entry: Linked) -> str:
    ends = " and ".join(entity_name(live.world.inputs, end) for end in (entry.first, entry.second))
    if entry.withdrawn:
        return f"Took back the link between {ends}"
    return f"Linked {ends}{f': {entry.note}' if entry.note else ''}"


def _tasked(live: LiveRun, entry: Tasked) -> str:
    view = hypothesis(live.world.services, live.world.inputs, entry.question, entry.hypothesis)
    return f"Tasked {source_name(live, entry.source)} on {entry.question}: {view.label if view else entry.hypothesis}"


def _decided(live: LiveRun, entry: Decided) -> str:
    if entry.deferred:
        return f"Deferred the decision: {entry.rationale}"
    actions = "; ".join(chosen_words(live, choice) for choice in entry.chosen)
    return f"Decided: {actions}. Rationale: {entry.rationale}"


def _advanced(live: LiveRun, entry: Advanced) -> str:
    if entry.to_cycle > live.scenario.calendar.cycles:
        return "Closed the last cycle"
    return f"Closed cycle {entry.to_cycle - 1}; cycle {entry.to_cycle} began"


def _opened(live: LiveRun, entry: Opened) -> str:
    return f"Opened {entry.report} from {len(entry.menu)} on view"


def _rated(live: LiveRun, entry: Rated) -> str:
    note = f": {entry.note}" if entry.note else ""
    return f"Rated {entry.report} {entry.source}{entry.assessment}, weight {entry.weight}{note}"


def _coded(live: LiveRun, entry: Coded) -> str:
    view = hypothesis(live.world.services, live.world.inputs, entry.question, entry.hypothesis)
    coding = f"{entry.report} on {entry.question}, {view.label if view else entry.hypothesis}"
    if entry.withdrawn:
        return f"Took back the coding of {coding}"
    return f"Coded {coding}: {ADVERBS[entry.strength]} {entry.direction}"


def _joined(live: LiveRun, entry: Joined) -> str:
    if entry.withdrawn:
        return f"Took {entry.first} and {entry.second} apart again"
    return f"Joined {entry.first} and {entry.second}: {SAMENESS[entry.sameness]}"


def _identified(live: LiveRun, entry: Identified) -> str:
    names = " and ".join(subject_name(live, end) for end in (entry.first, entry.second))
    if entry.withdrawn:
        return f"Took back that {names} are one person or of one user"
    return f"Said that {names} are one person or of one user"


def _fired(live: LiveRun, entry: Fired) -> str:
    title = next((i.title for i in live.scenario.injects if i.id == entry.inject), entry.inject)
    return f"Inject arrived by hand: {title}"


def _marked(live: LiveRun, entry: Marked) -> str:
    return f"Marked: {_levels(entry.levels)}"


def _arranged(live: LiveRun, entry: Arranged) -> str:
    how = "single marking" if len(entry.markers) == 1 else f"blind marking by {len(entry.markers)}"
    return f"Arranged {how}: {', '.join(entry.markers)}. Reason: {entry.why}"


def _levels(levels: dict[str, int]) -> str:
    return ", ".join(f"{row} {level}" for row, level in sorted(levels.items()))


def _overrode(live: LiveRun, entry: Overrode) -> str:
    return f"Overrode {entry.result} with {entry.value:g}: {entry.reason}"


def _signed(live: LiveRun, entry: Signed) -> str:
    if entry.voids:
        return f"Voided record {entry.voids}: {entry.statement}"
    also = f", superseding {entry.supersedes}" if entry.supersedes else ""
    also += f", credit-rated by {entry.credit_rated_by}" if entry.credit_rated_by else ""
    decision = "meets the standard" if entry.decision == "meets" else "not yet at the standard"
    return f"Signed off: {decision}, {entry.hours:g} hours{also}"


WORDS: dict[type, Callable[..., str]] = {
    Began: lambda live, entry: "Read the briefing and began",
    Opened: _opened,
    Rated: _rated,
    Coded: _coded,
    Joined: _joined,
    Identified: _identified,
    Estimated: _estimated,
    Named: _naming,
    Linked: _linked,
    Tasked: _tasked,
    Enquired: enquired_words,
    Decided: _decided,
    Advanced: _advanced,
    Fired: _fired,
    Submitted: lambda live, entry: f"Handed in the written assessment, {len(entry.text.split())} words",
    Reflected: lambda live, entry: f"Reflected: {entry.learned} Will change: {entry.will_change}",
    Marked: _marked,
    Arranged: _arranged,
    MarksIn: lambda live, entry: "A marker handed in their levels",
    Revised: lambda live, entry: f"Changed {entry.row} to {entry.level}: {entry.why}",
    Adjudicated: lambda live, entry: f"Adjudicated: {_levels(entry.levels)}. Reason: {entry.why}",
    Commented: lambda live, entry: f"Commented on “{entry.quote}”: {entry.text}",
    Withdrew: lambda live, entry: f"Withdrew the comment of entry {entry.comment}: {entry.why}",
    Overrode: _overrode,
    Signed: _signed,
    Closed: lambda live, entry: f"Closed the run: {entry.reason}",
}
