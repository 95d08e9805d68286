"""Where a run stands: the value that folding its log yields."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Generic, TypeVar

from assessment.mark_records import Estimate
from exercise.decision_log.entries import (
    Adjudicated,
    Arranged,
    Chosen,
    Closed,
    Coded,
    Commented,
    Decided,
    Enquired,
    Estimated,
    Identified,
    Joined,
    Linked,
    Marked,
    Named,
    Opened,
    Overrode,
    Rated,
    Reflected,
    Signed,
    Submitted,
    Tasked,
)
from exercise.read_models.desk_models import Phase
from simulator.orders import Order
from synthetic.enquiries.enquiry import Enquiry
from synthetic.report import Tasking

E = TypeVar("E")


@dataclass(frozen=True)
class CycleEntry(Generic[E]):
    """Something that was done, and when."""

    seq: int
    cycle: int
    at: datetime
    author: str
    entry: E


@dataclass(frozen=True)
class AccessAgreement:
    """A partner that has been asked to share."""

    partner: str
    ordered: int
    """First day of the cycle in which it was decided."""
    agreed: int
    """Day on which it is in force; the partner's own delay comes on top."""


@dataclass(frozen=True)
class Arrival:
    """An inject that has reached the trainee."""

    inject: str
    cycle: int


@dataclass(frozen=True)
class Ignored:
    """An entry that the rules do not allow where it stands."""

    seq: int
    reason: str


@dataclass(frozen=True)
class LogPosition:
    """A place in the log: an entry's number, and its hash, which covers every entry before it."""

    seq: int
    hash: str


@dataclass(frozen=True)
class Stage:
    """A phase of a run, in cycles each of them, and the entry of the log with which it began."""

    seq: int
    phase: Phase
    cycle: int

    @property
    def words(self) -> str:
        """The stage as people call it, such as ``cycle 2``."""
        return f"cycle {self.cycle}" if self.phase == "cycle" else STAGES[self.phase]


STAGES: dict[str, str] = {
    "briefing": "the briefing", "cycle": "a cycle", "assessment": "the written assessment", "debrief": "the debrief",
    "signed": "the debrief, signed off", "closed": "a closed run",
}  # fmt: skip


@dataclass(frozen=True)
class RunState:
    """The whole of a run, recomputed from its log. Hours and days spent are those of this cycle."""

    run: str = ""
    phase: Phase = "briefing"
    cycle: int = 0
    day: int = 0
    """Day that the world has reached."""
    trainee: str = ""
    entries: int = 0
    stages: tuple["Stage", ...] = ()
    """Each phase and cycle that began after the briefing, in order."""
    last_of_kind: Mapping[str, LogPosition] = field(default_factory=dict)
    """The newest entry of each kind, whether or not the rules passed over it."""
    opened: tuple[CycleEntry[Opened], ...] = ()
    ratings: tuple[CycleEntry[Rated], ...] = ()
    codings: tuple[CycleEntry[Coded], ...] = ()
    """What reports were said to bear on and not taken back, the newest of each report and hypothesis."""
    joined: tuple[CycleEntry[Joined], ...] = ()
    """Reports joined and not taken apart again, one entry a pair."""
    identified: tuple[CycleEntry[Identified], ...] = ()
    """Subjects said to be one and not taken apart again, one entry a pair."""
    estimates: tuple[CycleEntry[Estimated], ...] = ()
    named_nominals: tuple[CycleEntry[Named], ...] = ()
    """Nominals named and not taken back, one entry each."""
    linked: tuple[CycleEntry[Linked], ...] = ()
    """Links drawn and not taken back, one entry a pair."""
    taskings: tuple[CycleEntry[Tasked], ...] = ()
    enquiries: tuple[CycleEntry[Enquired], ...] = ()
    requests: tuple[Enquiry, ...] = ()
    """The enquiries as the observation takes them, parallel to ``enquiries``."""
    decisions: tuple[CycleEntry[Decided], ...] = ()
    orders: tuple[Order, ...] = ()
    agreements: tuple[AccessAgreement, ...] = ()
    arrivals: tuple[Arrival, ...] = ()
    analyst_spent: float = 0.0
    officer_spent: float = 0.0
    specialist_spent: float = 0.0
    officer_extra: float = 0.0
    """Officer-days that this cycle's injects give or take."""
    submission: CycleEntry[Submitted] | None = None
    reflection: CycleEntry[Reflected] | None = None
    arrangement: CycleEntry[Arranged] | None = None
    """Who marks; None while anybody may, as a single marker."""
    marks: tuple[CycleEntry[Marked], ...] = ()
    """The newest of each marker."""
    marks_in: tuple[CycleEntry[Marked], ...] = ()
    """Each marker's levels as they were handed in, before anybody saw another's."""
    adjudication: CycleEntry[Adjudicated] | None = None
    comments: tuple[CycleEntry[Commented], ...] = ()
    """Comments on the text that were not withdrawn."""
    overrides: tuple[CycleEntry[Overrode], ...] = ()
    signatures: tuple[CycleEntry[Signed], ...] = ()
    closure: CycleEntry[Closed] | None = None
    """How the run was closed before it was handed in; None while it was not."""
    ignored: tuple[Ignored, ...] = ()

    @property
    def reading(self) -> bool:
        """Return whether reports may be opened, rated and judged."""
        return self.phase in ("cycle", "assessment")

    @cached_property
    def opened_ids(self) -> frozenset[str]:
        """Return the ids of the opened reports."""
        return frozenset(cycle_entry.entry.report for cycle_entry in self.opened)

    @property
    def tasking(self) -> tuple[Tasking, ...]:
        """Return the collection requests as the observation takes them, enquiries after the rest."""
        plain = tuple(
            Tasking(
                cycle_entry.cycle,
                cycle_entry.entry.source,
                cycle_entry.entry.question,
                cycle_entry.entry.hypothesis,
            )
            for cycle_entry in self.taskings
        )
        return (*plain, *self.requests)

    @property
    def decided(self) -> bool:
        """Return whether this cycle has a decision, a deferral included."""
        return any(cycle_entry.cycle == self.cycle for cycle_entry in self.decisions)

    def stage_at(self, entries: int) -> str:
        """Return in words the stage that the run was in when its log held so many entries."""
        begun = [stage for stage in self.stages if stage.seq <= entries]
        return begun[-1].words if begun else "the briefing"

    def choices(self, cycle: int) -> tuple[Chosen, ...]:
        """Return every action chosen in a cycle."""
        return tuple(
            c
            for cycle_entry in self.decisions
            if cycle_entry.cycle == cycle
            for c in cycle_entry.entry.chosen
        )

    def stated(self) -> tuple[Estimate, ...]:
        """Return the estimates as the scorers take them."""
        return tuple(
            Estimate(
                cycle_entry.cycle,
                cycle_entry.entry.question,
                cycle_entry.entry.probabilities,
                cycle_entry.entry.confidence,
                cycle_entry.seq,
                cycle_entry.entry.insufficient,
            )
            for cycle_entry in self.estimates
        )

    @property
    def marked(self) -> CycleEntry[Signed] | None:
        """Return the newest signature with marks behind it: whoever voids a record need not have marked it."""
        return next(
            (cycle_entry for cycle_entry in reversed(self.signatures) if not cycle_entry.entry.voids), None
        )

    def ignoring(self, seq: int, reason: str) -> "RunState":
        """Return the same state with one more entry passed over."""
        return replace(self, ignored=(*self.ignored, Ignored(seq, reason)))


def record_id(run: str, signature: int) -> str:
    """Return the id of a run's record, signatures counted from 1."""
    return f"CPD-{run}-{signature}"
