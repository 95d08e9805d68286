"""Runs in play: loading one, folding its log, and adding an entry under the rules."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from pydantic import ValidationError

from exercise.access import Author, Caller, Refused
from exercise.accounts import need
from exercise.decision_log.entries import Entry, LogEntry
from exercise.decision_log.fold import fold
from exercise.decision_log.hash_chain import entry_text
from exercise.decision_log.rules import RuleContext, why_not
from exercise.decision_log.run_state import RunState
from exercise.runs.run_summary import RunStanding, refuse_replay, replayed, unreplayed_summary
from exercise.runs.run_world import RunWorld
from exercise.runs.world_inputs import WorldInputs
from exercise.services.services import Services
from exercise.store.rows import RunHead
from scenarios.load import ScenarioError, load_text
from scenarios.schema.scenario import Scenario
from scenarios.typed_text import typed_text

T = TypeVar("T")
TRIES = 20


@dataclass(frozen=True)
class LiveRun:
    """A run as it stands: its head, its world, and the state its log folds to."""

    head: RunHead
    world: RunWorld
    state: RunState

    @property
    def scenario(self) -> Scenario:
        """Return the scenario that the run is pinned to."""
        return self.world.inputs.scenario

    @property
    def rule_context(self) -> RuleContext:
        """Return what the rules of this run are asked about."""
        return RuleContext(self.scenario, self.world)


def scenario_at(services: Services, digest: str) -> Scenario:
    """Return the stored scenario with a hash.

    Raises:
        Refused: when it is missing, or written in a format that this program does not read.
    """

    def read() -> Scenario:
        row = services.store.library.text(digest)
        if row is None:
            raise Refused(
                "The scenario of this run is missing from the store; restore a copy of the database."
            )
        try:
            return load_text(row.text, f"{row.id} version {row.version}")
        except ScenarioError as error:
            raise Refused(f"This program does not read the scenario: {error.faults[0]}") from None

    return services.caches.scenarios.get(digest, read)


def title_at(services: Services, digest: str) -> str:
    """Return the title of the stored scenario with a hash, or its id where this program does not read it."""
    try:
        return scenario_at(services, digest).title
    except Refused:
        row = services.store.library.text(digest)
        return row.id if row is not None else digest[:12]


def pinned_of(services: Services, head: RunHead) -> WorldInputs:
    """Return the scenario and seed that a run is pinned to."""
    return WorldInputs(scenario_at(services, head.scenario), head.scenario, head.seed)


def head_of(services: Services, run: str) -> RunHead | None:
    """Return who plays what in a run, which never changes, or None when there is no such run."""
    head: RunHead | None = services.caches.heads.peek(run)
    if head is None:
        head = services.store.library.run(run)
        if head is not None:
            services.caches.heads.put(run, head)
    return head


def load(services: Services, run: str) -> LiveRun:
    """Return a run folded to its newest entry.

    Raises:
        FrozenRun: when it is read from its sealed files.
        Refused: when there is no such run, or this program would replay it as another.
    """
    head = head_of(services, run)
    if head is None:
        raise Refused(f"There is no run {run} for you; choose one from your list.")
    refuse_replay(services, head)
    world = RunWorld(services, pinned_of(services, head))
    folded: tuple[int, str, RunState] = services.caches.states.get(run, lambda: (0, "", RunState(run=run)))
    seq, last, state = folded
    entries = services.store.logs.entries(run, after=seq)
    if seq and entries and entries[0].previous != last:
        seq, state, entries = 0, RunState(run=run), services.store.logs.entries(run)
    if entries:
        state = fold(RuleContext(world.inputs.scenario, world), entries, state)
        services.caches.states.put(run, (entries[-1].seq, entries[-1].hash, state))
    return LiveRun(head, world, state)


def live_runs(services: Services, heads: Iterable[RunHead]) -> tuple[LiveRun, ...]:
    """Return those of some runs that are replayed, folded to their newest entries: the rest say nothing more."""
    return tuple(load(services, head.id) for head in heads if replayed(services, head))


def summary_of(services: Services, head: RunHead) -> RunStanding:
    """Return where a run stands, replayed or not."""
    if not replayed(services, head):
        return unreplayed_summary(services, head)
    live = load(services, head.id)
    state, cycles = live.state, live.scenario.calendar.cycles
    return RunStanding(
        title=live.scenario.title,
        phase=state.phase,
        cycle=min(state.cycle, cycles),
        cycles=cycles,
        entries=state.entries,
        submitted=state.submission.at if state.submission else None,
        signed=state.signatures[-1].at if state.signatures else None,
        closure=state.closure.entry.reason if state.closure else "",
    )


def own_head(services: Services, caller: Caller, run: str) -> RunHead:
    """Return who plays what in a trainee's own run.

    Raises:
        Refused: for anybody else's, as if it did not exist.
    """
    need(caller, "trainee")
    head = head_of(services, run)
    if head is None or head.trainee != caller.user:
        raise Refused(f"There is no run {run} for you; choose one from your list.")
    return head


def own_run(services: Services, caller: Caller, run: str) -> LiveRun:
    """Return a trainee's own run.

    Raises:
        Refused: for anybody else's, as if it did not exist.
    """
    return load(services, own_head(services, caller, run).id)


def add_entry(services: Services, run: str, author: Author, entry: Entry, request: str = "") -> LogEntry:
    """Add an entry under the rules and return it once it is safe.

    The same ``request`` key again returns the first entry, so a double submit is one entry.

    Raises:
        Refused: when the rules do not allow it, with the reason.
    """
    if len(request) > 80 or "\x00" in request:
        raise Refused("The request key is longer than 80 characters; reload the page and try again.")
    for _ in range(TRIES):
        before = services.store.logs.request(run, request)
        if before is not None:
            if before.by != author.account or entry_text(before.entry) != entry_text(entry):
                raise Refused("This form has been sent already with other contents; reload the page.")
            return before
        live = load(services, run)
        if stale := _stale(live.state, author.page):
            raise Refused(stale)
        reason = why_not(live.rule_context, live.state, entry, author.account)
        if reason:
            raise Refused(reason)
        added = services.store.logs.append(
            run, author, entry, services.now(), request=request, expected=live.state.entries
        )
        if added is not None:
            _remember(services, live, added)
            return added
    raise Refused("Others are writing to this run at the same time; try again.")


def _stale(state: RunState, page: int | None) -> str:
    """Return why an act on a page that had read so many entries comes from another stage of the run, or ""."""
    if page is None:
        return ""
    if page > state.entries:
        return "This page is about another state of the log; reload it and try again."
    before, now = state.stage_at(page), state.stage_at(state.entries)
    if before == now:
        return ""
    return (
        f"This page shows {before} (entry {page} of the log), and the run has come to {now} (entry {state.entries}). "
        "Nothing was entered: look at the page as it is now, then act."
    )


def _remember(services: Services, live: LiveRun, added: LogEntry) -> None:
    """Fold an entry in that was just written, so that the next look need not read it back."""
    if added.seq == live.state.entries + 1:
        state = fold(live.rule_context, (added,), live.state)
        services.caches.states.put(live.head.id, (added.seq, added.hash, state))


def build_entry(kind: type[T], **fields: object) -> T:
    """Return a record of user input, its texts without characters that nobody sees.

    Raises:
        Refused: when a field is out of bounds, in words.
    """
    try:
        return kind(**{name: _typed(value) for name, value in fields.items()})
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]).replace("_", " ") or kind.__name__
        words = BOUNDS.get(first["type"], "cannot be taken as it is")
        needed = words.format(**first.get("ctx", {}))
        raise Refused(f"The {where} {needed}; correct it and try again.") from error


def _typed(value: object) -> object:
    if isinstance(value, str):
        return typed_text(value)
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return tuple(_typed(part) for part in value)
    return value


BOUNDS = {
    "string_too_short": "needs at least {min_length} characters",
    "string_too_long": "may have at most {max_length:,} characters",
    "greater_than_equal": "must be at least {ge:g}",
    "less_than_equal": "must be at most {le:g}",
    "finite_number": "must be a number",
    "float_type": "must be a number",
    "int_type": "must be a whole number",
    "literal_error": "must be one of {expected}",
    "missing": "is missing",
    "too_long": "has too many parts; {max_length} is the most",
}
"""Faults of a field in words, by the validator's name for them."""
