"""Where a run stands in a few figures, also where it can no longer be replayed."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from exercise.access import FrozenRun, Refused
from exercise.clock import moment, stamp
from exercise.decision_log.hash_chain import RawLink
from exercise.read_models.desk_models import Phase
from exercise.run_versions import present_versions
from exercise.services.services import Services
from exercise.store.rows import FrozenRow, RunHead


@dataclass(frozen=True)
class RunStanding:
    """Where a run stands."""

    title: str
    phase: Phase
    cycle: int
    cycles: int
    """Of the scenario; 0 where its text can no longer be read."""
    entries: int
    submitted: datetime | None
    signed: datetime | None
    closure: str = ""
    """Why it was closed before it was handed in, or empty."""

    def to_json(self) -> str:
        """Return the form that is stored with a frozen run."""
        moments = {
            name: at and stamp(at) for name, at in (("submitted", self.submitted), ("signed", self.signed))
        }
        return json.dumps({**asdict(self), **moments}, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> "RunStanding":
        """Return the summary of a stored form."""
        stored = json.loads(text)
        moments = {name: stored[name] and moment(stored[name]) for name in ("submitted", "signed")}
        return cls(**{**stored, **moments})


def refuse_replay(services: Services, head: RunHead) -> None:
    """Do nothing for a run that this program replays.

    Raises:
        FrozenRun: when it has been frozen.
        Refused: when it was begun under other versions, so that a replay would tell of another run.
    """
    frozen = frozen_row(services, head.id)
    if frozen is not None:
        raise FrozenRun(head.id, frozen_sentence(frozen))
    if reason := outdated(head):
        raise Refused(reason)


def frozen_row(services: Services, run: str) -> FrozenRow | None:
    """Return a frozen run, which stays so for good, or None."""
    frozen: FrozenRow | None = services.caches.frozen_rows.peek(run)
    if frozen is None:
        frozen = services.store.archives.row(run)
        if frozen is not None:
            services.caches.frozen_rows.put(run, frozen)
    return frozen


def frozen_sentence(frozen: FrozenRow) -> str:
    """Return what is said of a frozen run."""
    return (
        f"Exercise {frozen.run} was frozen on {frozen.at:%-d %B %Y} and is kept as sealed files, which are read and "
        f"not replayed. Reason: {frozen.reason}"
    )


def outdated(head: RunHead) -> str:
    """Return why a run cannot be replayed by this program, or an empty text."""
    begun, present = head.replay_versions, present_versions()
    if begun == present:
        return ""
    return (
        f"Exercise {head.id} was begun under {begun}, and this program replays {present}: it would come out as "
        "another exercise. Whoever runs the service freezes it with `goldenthread runs freeze`."
    )


def replayed(services: Services, head: RunHead) -> bool:
    """Return whether this program replays a run: it is not frozen, and was begun under the present versions."""
    return not outdated(head) and frozen_row(services, head.id) is None


def unreplayed_summary(services: Services, head: RunHead) -> RunStanding:
    """Return where a run stands that is not replayed: as it was frozen, or as its log alone says."""
    frozen = frozen_row(services, head.id)
    if frozen is not None:
        return RunStanding.from_json(frozen.summary)
    text = services.store.library.text(head.scenario)
    return logged_summary(services.store.logs.links(head.id), text.id if text else head.scenario)


def logged_summary(links: Sequence[RawLink], title: str) -> RunStanding:
    """Return where a log says that a run stands, no rule asked and no world replayed."""
    entries = [(json.loads(link.entry), moment(link.at)) for link in links]
    last = {entry["kind"]: (entry, at) for entry, at in entries}
    cycle = int(last["advanced"][0]["to_cycle"]) if "advanced" in last else int("began" in last)
    phases: tuple[tuple[str, Phase], ...] = (
        ("closed", "closed"), ("signed", "signed"), ("submitted", "debrief"), ("began", "cycle"),
    )  # fmt: skip
    return RunStanding(
        title=title,
        phase=next((phase for kind, phase in phases if kind in last), "briefing"),
        cycle=cycle,
        cycles=0,
        entries=len(entries),
        submitted=last["submitted"][1] if "submitted" in last else None,
        signed=last["signed"][1] if "signed" in last else None,
        closure=last["closed"][0]["reason"] if "closed" in last else "",
    )
