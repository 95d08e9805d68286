"""The plenary: a cohort's runs of one exercise side by side, read-only, under letters instead of names.

It opens for the cohort's members and for instructors once everybody has handed in or the instructor has
closed the exercise, and never for a trainee whose own run of it is still open.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from exercise.access import Caller, Refused
from exercise.debrief import revealed_truth
from exercise.jobs.jobs import job_details
from exercise.plenary import plenary_job
from exercise.plenary.link_log import Invitation, invitation, invitations
from exercise.plenary.link_rows import assigned_runs, closed_reason, link_row
from exercise.read_models.job_models import JobDetails
from exercise.read_models.plenary_models import (
    ChoiceCount,
    IdealRow,
    LinkRow,
    Participant,
    Plenary,
    PlenaryAtLink,
    PlenaryRun,
    RunTurn,
    TrackRow,
)
from exercise.runs.runs import LiveRun, live_runs, summary_of
from exercise.services.services import Services
from exercise.store.rows import CohortHead

ELSEWHERE = (
    "There is no plenary for you at this link: it may be another cohort's, or mistyped. Ask your instructor for the "
    "link of your own."
)


def plenaries(services: Services, caller: Caller) -> tuple[LinkRow, ...]:
    """Return the links that somebody may use now or later, newest first."""
    _reader(caller)
    cohorts = {head.id: head for head in services.store.library.cohorts()}
    own_links = [link for link in invitations(services) if _concerns(caller, cohorts.get(link.scope.cohort))]
    rows = (link_row(services, link, cohorts) for link in reversed(own_links))
    return tuple(row for row in rows if row.usable)


def plenary(services: Services, caller: Caller, link: str) -> PlenaryAtLink:
    """Return what a link shows, or the work under way.

    Raises:
        Refused: with the reason, where it does not open.
    """
    plenary_link = _opened(services, caller, link)
    runs, left_out = _runs(services, plenary_link)
    row = plenary_job.queue(services, runs, caller.user)
    rows = plenary_job.job_rows(services, row)
    if rows is None:
        return PlenaryAtLink(None, job_details(row))
    return PlenaryAtLink(_plenary(services, caller, plenary_link, runs, rows, left_out), None)


def under_way(services: Services, caller: Caller, link: str) -> JobDetails | None:
    """Return how the work behind a link stands, beginning none again that failed.

    Raises:
        Refused: with the reason, where it does not open.
    """
    row = plenary_job.newest(services, _runs(services, _opened(services, caller, link))[0])
    return None if row is None else job_details(row)


def _runs(services: Services, plenary_link: Invitation) -> tuple[list[LiveRun], int]:
    """Return the runs that a link shows, and how many are left out since they were not handed in."""
    heads = [
        head for head in assigned_runs(services, plenary_link) if plenary_link.scope.run in ("", head.id)
    ]
    runs = live_runs(services, heads)
    handed_in = [live for live in runs if live.state.submission is not None]
    if not handed_in:
        raise Refused(
            "Nobody had handed in when this exercise was closed, or what was handed in is frozen, so there is nothing "
            "to show."
        )
    return handed_in, len(heads) - len(handed_in)


def _opened(services: Services, caller: Caller, link: str) -> Invitation:
    """Return a link that opens for somebody now."""
    _reader(caller)
    plenary_link = invitation(services, link)
    cohorts = {head.id: head for head in services.store.library.cohorts()}
    if plenary_link is None or not _concerns(caller, cohorts.get(plenary_link.scope.cohort)):
        raise Refused(ELSEWHERE)
    shut = closed_reason(services, plenary_link)
    if shut:
        raise Refused(f"This plenary cannot be opened any more. {shut}. Ask your instructor for a new link.")
    own = _still_open(services, caller, plenary_link)
    if own:
        raise Refused(
            f"Your own exercise {own} of this scenario is still open: hand it in first, then open this again."
        )
    row = link_row(services, plenary_link, cohorts)
    if row.handed_in < row.assigned and plenary_link.closed is None:
        raise Refused(
            f"This plenary opens once everybody has handed in; {row.handed_in} of {row.assigned} have. Come back later."
        )
    return plenary_link


def _still_open(services: Services, caller: Caller, plenary_link: Invitation) -> str:
    """Return a run of the reader's own, not handed in, of which the plenary would tell the truth."""
    texts = services.store.library
    scenario = texts.text(plenary_link.scope.scenario)
    for head in services.store.library.runs(trainee=caller.user):
        same = head.seed == plenary_link.scope.seed or head.cohort == plenary_link.scope.cohort
        text = texts.text(head.scenario)
        if not same or scenario is None or text is None or text.id != scenario.id:
            continue
        if summary_of(services, head).phase in ("briefing", "cycle", "assessment"):
            return head.id
    return ""


def _reader(caller: Caller) -> None:
    if not isinstance(caller, Caller) or not caller.roles & {"trainee", "instructor"}:
        raise Refused(
            "A plenary is for the trainees of a cohort and its instructors; sign in with such an account."
        )


def _concerns(caller: Caller, cohort: CohortHead | None) -> bool:
    if cohort is None:
        return False
    return "instructor" in caller.roles or ("trainee" in caller.roles and caller.user in cohort.members)


def _plenary(
    services: Services,
    caller: Caller,
    plenary_link: Invitation,
    runs: Sequence[LiveRun],
    rows: Sequence[PlenaryRun],
    left_out: int,
) -> Plenary:
    parts = _participants(services, caller, plenary_link, runs)
    order = sorted(rows, key=lambda run: parts[run.run].label)
    tracks = tuple(
        TrackRow(question, parts[run.run].label, parts[run.run].you, cycle, stated, ideal)
        for run in order
        for question, cycle, stated, ideal in run.tracks
    )
    turns = tuple(
        RunTurn(question, parts[run.run].label, report, title, came, opened, bits)
        for run in order
        for question, report, title, came, opened, bits in run.turns
    )
    cohorts = {head.id: head.name for head in services.store.library.cohorts()}
    return Plenary(
        title=runs[0].scenario.title,
        cohort=cohorts.get(plenary_link.scope.cohort, ""),
        cycles=runs[0].scenario.calendar.cycles,
        participants=tuple(sorted(parts.values(), key=lambda part: part.label)),
        runs_left_out=left_out,
        answers=revealed_truth.answers(services, runs[0]),
        tracks=tracks,
        ideal=_ideal(tracks),
        turns=turns,
        openings=_opened_words(turns),
        choices=_counted(order),
        copies=tuple((parts[run.run].label, run.copies) for run in order),
    )


def _participants(
    services: Services, caller: Caller, plenary_link: Invitation, runs: Sequence[LiveRun]
) -> dict[str, Participant]:
    """Return a letter for every run, dealt in an order that says nothing, with the reader's own marked."""
    dealt = sorted(
        runs, key=lambda live: hashlib.sha256(f"{plenary_link.link}|{live.head.id}".encode()).hexdigest()
    )
    names = (
        {user.id: user.name for user in services.store.accounts.everybody()}
        if plenary_link.scope.named
        else {}
    )
    participants = {}
    for place, live in enumerate(dealt):
        part = Participant(_letter(place), live.head.trainee == caller.user)
        name = names.get(live.head.trainee, "")
        participants[live.head.id] = replace(part, label=f"{part.label} ({name})") if name else part
    return participants


def _letter(place: int) -> str:
    """Return A to Z, then AA, AB and so on."""
    return (_letter(place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)


def _ideal(tracks: Sequence[TrackRow]) -> tuple[IdealRow, ...]:
    at: dict[tuple[str, int], list[float]] = defaultdict(list)
    for row in tracks:
        at[row.question, row.cycle].append(row.ideal)
    return tuple(
        IdealRow(question, cycle, sum(at[question, cycle]) / len(at[question, cycle]))
        for question, cycle in sorted(at)
    )


def _opened_words(turns: Sequence[RunTurn]) -> tuple[str, ...]:
    sentences = []
    for question in sorted({turn.question for turn in turns}):
        rows = [turn for turn in turns if turn.question == question]
        opened = [turn for turn in rows if turn.opened is not None]
        at_once = sum(turn.opened is not None and turn.opened <= turn.arrived for turn in opened)
        sentences.append(
            f"{question}: {len(opened)} of {len(rows)} opened the report that told most, {at_once} of them as soon as it came."
        )
    return tuple(sentences)


def _counted(rows: Sequence[PlenaryRun]) -> tuple[ChoiceCount, ...]:
    counts = Counter(choice for run in rows for choice in run.choices)
    return tuple(ChoiceCount(cycle, action, runs) for (cycle, action), runs in sorted(counts.items()))
