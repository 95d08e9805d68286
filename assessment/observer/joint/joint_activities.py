"""What was opened, sorted into activities: views of one act, each source's account once."""

from collections.abc import Iterable
from dataclasses import dataclass

from synthetic.testimony.occasion import ActivityKind, Subject
from synthetic.testimony.view import Indication


@dataclass(frozen=True, slots=True)
class JointActivity:
    """One act as far as it was opened: whatever bears on one subject on one day."""

    subject: Subject
    day: int
    kind: ActivityKind
    slot: int
    """Two-hour slot that its accounts show; -1 when none does."""
    accounts: tuple[Indication, ...]
    """One a source, in order of the source: the original where it was opened, else a copy."""
    ungraded: bool = False
    """Whether the bases of its accounts were not looked at, so that they count as the average of their source's."""


def joint_activities(indications: Iterable[Indication]) -> tuple[JointActivity, ...]:
    """Return the activities that indications tell of, in an order that ignores the order of opening.

    Indications of one subject and day are views of one activity. Those of one source are one account: an original
    replaces its copies, and several copies count once.

    Raises:
        ValueError: when indications of one subject and day are of different kinds.
    """
    views: dict[tuple[str, str, int], list[Indication]] = {}
    for indication in indications:
        subject = indication.subject
        views.setdefault((subject.kind, subject.id, indication.day), []).append(indication)
    return tuple(_activity(views[key]) for key in sorted(views))


def _activity(views: list[Indication]) -> JointActivity:
    accounts: dict[str, Indication] = {}
    for view in sorted(views, key=_rank) if len(views) > 1 else views:
        accounts.setdefault(view.source, view)
    first = views[0]
    kinds = sorted({view.kind for view in views})
    if len(kinds) > 1:
        raise ValueError(
            f"{first.subject.id} on day {first.day} was at {' and '.join(kinds)}, but one subject has one act a day; "
            "keep looks at one subject to one a day"
        )
    return JointActivity(
        first.subject, first.day, first.kind, max(view.slot for view in views), tuple(accounts.values())
    )


def _rank(view: Indication) -> tuple[str, bool, str, int, str, str, int]:
    """Return what sorts views by source, originals first; the rest only makes the order one of content."""
    return view.source, view.repeated, view.basis, view.nature, view.vehicle, view.number, view.slot
