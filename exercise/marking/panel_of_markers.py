"""Panels of markers: who marks, blind hand-in, changes with a reason, adjudication, comments on the text."""

from collections.abc import Mapping, Sequence

from assessment.rubric.rubric import rubric
from exercise.access import Caller, Refused
from exercise.accounts import need
from exercise.decision_log.entries import Adjudicated, Arranged, Commented, MarksIn, Revised, Withdrew
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
from exercise.decision_log.marking_rules import OWN_RUN
from exercise.decision_log.run_state import RunState
from exercise.read_models.control_models import PersonRow
from exercise.read_models.debrief_models import TextComment
from exercise.read_models.marking_models import ArrangedRow, MarkerRow, PanelDetails
from exercise.runs.run_summary import replayed
from exercise.runs.runs import LiveRun, add_entry, build_entry, head_of, load
from exercise.services.services import Services


def assessors(services: Services, caller: Caller) -> tuple[PersonRow, ...]:
    """Return everybody who can be named as a marker."""
    _lead(caller)
    return tuple(
        PersonRow(user.id, user.name)
        for user in services.store.accounts.everybody()
        if "assessor" in user.roles and user.active
    )


def arrange(
    services: Services, caller: Caller, run: str, assessor_ids: Sequence[str], why: str, request: str = ""
) -> None:
    """Name the markers of a run: one, or two or three who mark blind to each other.

    An instructor or an assessor may, until somebody who is no longer named has handed in levels.
    """
    eligible = {person.user for person in assessors(services, caller)}
    if strangers := [user for user in assessor_ids if user not in eligible]:
        raise Refused(f"{', '.join(strangers)} cannot mark; name people with the role of assessor.")
    if not 1 <= len(assessor_ids) <= 3:
        raise Refused("Name one, two or three markers.")
    if load(services, run).head.trainee in assessor_ids:
        raise Refused(OWN_RUN)
    add_entry(
        services,
        run,
        caller.author("assessor" if "assessor" in caller.roles else "instructor"),
        build_entry(Arranged, markers=tuple(assessor_ids), why=why),
        request,
    )


def arrange_cohort(
    services: Services, caller: Caller, cohort: str, assessor_ids: Sequence[str], why: str
) -> tuple[ArrangedRow, ...]:
    """Name the markers of every run that a cohort has now; a run that cannot be changed says why."""
    _lead(caller)
    names, rows = people(services), []
    for head in services.store.library.runs(cohort=cohort):
        refused = ""
        try:
            arrange(services, caller, head.id, assessor_ids, why)
        except Refused as refusal:
            refused = str(refusal)
        rows.append(ArrangedRow(head.id, names.get(head.trainee, head.trainee), refused))
    if not rows:
        raise Refused("This cohort has no runs yet; assign a scenario first.")
    if all(row.refused for row in rows):
        raise Refused(f"Nothing was changed. {rows[0].run}: {rows[0].refused}")
    return tuple(rows)


def hand_in(services: Services, caller: Caller, run: str, request: str = "") -> None:
    """Hand in one's own levels on every row; the others' show once all are in."""
    need(caller, "assessor")
    add_entry(services, run, caller.author("assessor"), MarksIn(), request)


def revise(
    services: Services, caller: Caller, run: str, row: str, level: int, why: str, request: str = ""
) -> None:
    """Change a level of one's own after all marks are in, with a reason."""
    need(caller, "assessor")
    add_entry(
        services, run, caller.author("assessor"), build_entry(Revised, row=row, level=level, why=why), request
    )


def adjudicate(
    services: Services, caller: Caller, run: str, levels: Mapping[str, int], why: str, request: str = ""
) -> None:
    """Settle the rows on which the markers differ, as somebody who did not mark."""
    need(caller, "assessor")
    add_entry(
        services,
        run,
        caller.author("assessor"),
        build_entry(Adjudicated, levels=dict(levels), why=why),
        request,
    )


def comment(
    services: Services, caller: Caller, run: str, start: int, end: int, text: str, request: str = ""
) -> None:
    """Comment on a part of the handed-in text: characters from ``start`` up to ``end``."""
    need(caller, "assessor")
    submission = load(services, run).state.submission
    quote = submission.entry.text[max(0, start) : max(0, end)] if submission else ""
    add_entry(
        services,
        run,
        caller.author("assessor"),
        build_entry(Commented, start=start, end=end, quote=quote, text=text),
        request,
    )


def withdraw(services: Services, caller: Caller, run: str, number: int, why: str, request: str = "") -> None:
    """Take back a comment of one's own, with a reason; it stays in the log."""
    need(caller, "assessor")
    add_entry(
        services, run, caller.author("assessor"), build_entry(Withdrew, comment=number, why=why), request
    )


def standing(services: Services, caller: Caller, run: str) -> str:
    """Return how far the marking of a run has come, in a few words."""
    _lead(caller)
    head = head_of(services, run)
    if head is not None and not replayed(services, head):
        return "No longer marked"
    live = load(services, run)
    state, panel = live.state, markers(live.state)
    if not panel:
        return "Marked by one assessor" if state.marks else "Not marked yet"
    if len(panel) == 1:
        return f"Single marking by {people(services).get(panel[0], panel[0])}"
    ready = sum(is_in(state, marker) for marker in panel)
    if ready < len(panel):
        return f"Blind marking: {ready} of {len(panel)} in"
    waiting = unsettled(state, _rows(live))
    return f"Waits for adjudication of {len(waiting)} rows" if waiting else "Marks settled"


def panel_of(services: Services, live: LiveRun, reader: str) -> PanelDetails:
    """Return the panel of a run as a reader may see it: another's levels only once all are in."""
    state, names, rows = live.state, people(services), _rows(live)
    ruled = state.adjudication
    return PanelDetails(
        markers=tuple(_marker(state, names, user, reader) for user in markers(state)),
        blind=blind(state),
        all_in=all_in(state),
        why=state.arrangement.entry.why if state.arrangement else "",
        differing=differing(state, rows),
        adjudicated=dict(ruled.entry.levels) if ruled else {},
        adjudicator=names.get(ruled.author, ruled.author) if ruled else "",
        adjudication=ruled.entry.why if ruled else "",
        settled=all_in(state) and not unsettled(state, rows),
        counted=levels_for(state, reader),
    )


def _marker(state: RunState, names: Mapping[str, str], user: str, reader: str) -> MarkerRow:
    visible = all_in(state) or user == reader
    first = next((dict(mark.entry.levels) for mark in state.marks_in if mark.author == user), {})
    remark = next((mark.entry.comment for mark in state.marks if mark.author == user), "")
    return MarkerRow(
        user,
        names.get(user, user),
        is_in(state, user),
        levels_of(state, user) if visible else {},
        first if visible else {},
        remark if visible else "",
    )


def comments_of(services: Services, live: LiveRun, reader: str) -> tuple[TextComment, ...]:
    """Return the comments on the text that a reader may see, in order of place."""
    names, state = people(services), live.state
    visible = (comment for comment in state.comments if all_in(state) or comment.author == reader)
    return tuple(
        TextComment(
            comment.seq, comment.entry.start, comment.entry.end, comment.entry.quote, comment.entry.text,
            names.get(comment.author, comment.author), comment.at,
        )
        for comment in sorted(visible, key=lambda comment: (comment.entry.start, comment.seq))
    )  # fmt: skip


def called(state: RunState, names: Mapping[str, str], trainee: str) -> str:
    """Return what a trainee is called in marking: by pseudonym until all marks of a blind marking are in."""
    return names.get(trainee, trainee) if all_in(state) else f"Trainee {trainee}"


def people(services: Services) -> dict[str, str]:
    """Return the name of every account by its id."""
    return {user.id: user.name for user in services.store.accounts.everybody()}


def _rows(live: LiveRun) -> tuple[str, ...]:
    return tuple(row.id for row in rubric(live.scenario.rubric).rows)


def _lead(caller: Caller) -> None:
    """Raise Refused unless the caller may name markers."""
    if not isinstance(caller, Caller) or not caller.roles & {"instructor", "assessor"}:
        raise Refused("Markers are named by an instructor or an assessor; sign in as one.")
