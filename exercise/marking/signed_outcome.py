"""What a trainee receives once a run is signed: the marking, and the record as a file."""

from assessment.rubric.rubric import rubric
from exercise.access import Caller, Refused
from exercise.decision_log.marking_panel import comment_for, levels_for
from exercise.read_models.debrief_models import SignedLevel, SignedOutcome, TextComment
from exercise.records import records
from exercise.runs.runs import own_head, own_run
from exercise.services.services import Services


def outcome(services: Services, caller: Caller, run: str) -> SignedOutcome | None:
    """Return how the trainee's own run was marked and signed, or None until it is signed."""
    live = own_run(services, caller, run)
    filed = services.store.papers.records(run)
    signed = live.state.marked  # of the signature taken back, where the record was voided
    if signed is None or not filed:
        return None
    last = live.state.signatures[-1]
    levels = levels_for(live.state, signed.author)
    names = {user.id: user.name for user in services.store.accounts.everybody()}
    rows = tuple(
        SignedLevel(row.name, level, len(row.levels) - 1, row.levels[level])
        for row in rubric(live.scenario.rubric).rows
        if (level := levels.get(row.id)) is not None
    )
    return SignedOutcome(
        levels=rows,
        comment=comment_for(live.state, signed.author),
        decision=signed.entry.decision,
        hours=filed[-1].hours,
        statement=last.entry.statement,
        record=filed[-1].id,
        assessor=names.get(last.author, last.author),
        signed=last.at,
        voids=last.entry.voids,
        text=live.state.submission.entry.text if live.state.submission else "",
        comments=tuple(
            TextComment(
                comment.seq,
                comment.entry.start,
                comment.entry.end,
                comment.entry.quote,
                comment.entry.text,
                "",
                comment.at,
            )
            for comment in sorted(live.state.comments, key=lambda c: (c.entry.start, c.seq))
        ),
    )


def record_file(services: Services, caller: Caller, run: str, fmt: str) -> tuple[str, bytes]:
    """Return the newest record of the trainee's own signed run: file name and bytes.

    Raises:
        Refused: for an unknown format and while the run is not signed.
    """
    own_head(services, caller, run)
    if not services.store.papers.records(run):
        raise Refused(f"Run {run} has not been signed off yet; its record comes with the signature.")
    return records.record_file(services, run, fmt)
