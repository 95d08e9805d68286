"""What was opened, sorted into activities: views of one act, each source's account once."""

from collections.abc import Iterable
from dataclasses import dataclass

from synthetic.filing.filings import TALKED_OF
from synthetic.testimony.occasion import ActivityKind, Subject
from synthetic.testimony.view import VAGUE, Indication


@dataclass(frozen=True, slots=True)
class JointActivity:
    """One act as far as it was opened: whatever bears on one subject on one day."""

    subject: Subject
    day: int
    kind: ActivityKind
    slot: int
    """Two-hour slot that its accounts show; -1 when none does."""
    accounts: tuple[Indication, ...]
    """Originals, one a source, in order of the source."""
    talk: tuple[int, ...] = ()
    """Classes that copies show whose original was not opened, one an original; their sources are not told."""
    ungraded: bool = False
    """Whether the bases of its accounts were not looked at, so that they count as the average of their source's."""


def joint_activities(indications: Iterable[Indication]) -> tuple[JointActivity, ...]:
    """Return the activities that indications tell of, in an order that ignores the order of opening.

    Indications of one subject and day are views of one activity. Originals are told apart by their source, copies by
    the odd detail that they share with their original alone: with the original opened they add nothing, without it
    all with one detail are one account. Vague talk has no detail and tells nothing, so that it is left out.

    Raises:
        ValueError: when indications of one subject and day are of different kinds, or repeat what nobody repeats.
    """
    views: dict[tuple[str, str, int], list[Indication]] = {}
    for indication in indications:
        subject = indication.subject
        views.setdefault((subject.kind, subject.id, indication.day), []).append(indication)
    activities = (_activity(views[key]) for key in sorted(views))
    return tuple(activity for activity in activities if activity.accounts or activity.talk)


def _activity(views: list[Indication]) -> JointActivity:
    accounts: dict[str, Indication] = {}
    for view in sorted(views, key=_rank) if len(views) > 1 else views:
        if not view.repeated:
            accounts.setdefault(view.source, view)
    first = views[0]
    if len(accounts) < len(views) and first.subject.kind not in TALKED_OF:
        _refuse_talk(views)
    kinds = sorted({view.kind for view in views})
    if len(kinds) > 1:
        raise ValueError(
            f"{first.subject.id} on day {first.day} was at {' and '.join(kinds)}, but one subject has one act a day; "
            "keep looks at one subject to one a day"
        )
    slot = max(view.slot for view in views)
    return JointActivity(
        first.subject, first.day, first.kind, slot, tuple(accounts.values()), _talk(views, accounts.values())
    )


def _talk(views: list[Indication], originals: Iterable[Indication]) -> tuple[int, ...]:
    """Return the classes shown by copies of no original that was opened, each detail once, the smallest first."""
    details = {original.detail for original in originals if original.detail}
    talk = {(view.detail, view.nature) for view in views if view.repeated and view.nature != VAGUE}
    return tuple(sorted(nature for detail, nature in talk if detail not in details))


def _refuse_talk(views: list[Indication]) -> None:
    for view in views:
        if view.repeated:
            raise ValueError(
                f"{view.kind} of {view.subject.kind} {view.subject.id} on day {view.day} is repeated as talk, but "
                f"only what is told of a {' or '.join(TALKED_OF)} goes round; file it as an original"
            )


def _rank(view: Indication) -> tuple[str, str, int, str, str, int, str]:
    """Return what sorts views by source; the rest only makes the order one of content."""
    return view.source, view.basis, view.nature, view.vehicle, view.number, view.slot, view.detail
