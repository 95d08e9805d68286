"""What a trainee receives once a run is signed: the marking, and the record as a file."""

from assessment.rubric import rubric
from exercise import records
from exercise.house import House
from exercise.panel import comment_for, levels_for
from exercise.revealed import Outcome, OutcomeRow, TextComment
from exercise.runs import mine
from exercise.views import Refused, Seat


def outcome(house: House, seat: Seat, run: str) -> Outcome | None:
    """Return how the trainee's own run was marked and signed, or None until it is signed."""
    live = mine(house, seat, run)
    filed = house.store.papers.records(run)
    signed = live.state.marked  # of the signature taken back, where the record was voided
    if signed is None or not filed:
        return None
    last = live.state.signatures[-1]
    levels = levels_for(live.state, signed.by)
    names = {user.id: user.name for user in house.store.accounts.everybody()}
    rows = tuple(
        OutcomeRow(row.name, level, len(row.levels) - 1, row.levels[level])
        for row in rubric(live.scenario.rubric).rows
        if (level := levels.get(row.id)) is not None
    )
    return Outcome(
        levels=rows,
        comment=comment_for(live.state, signed.by),
        decision=signed.entry.decision,
        hours=filed[-1].hours,
        statement=last.entry.statement,
        record=filed[-1].id,
        assessor=names.get(last.by, last.by),
        signed=last.at,
        voids=last.entry.voids,
        text=live.state.submission.entry.text if live.state.submission else "",
        comments=tuple(
            TextComment(
                done.seq, done.entry.start, done.entry.end, done.entry.quote, done.entry.text, "", done.at
            )
            for done in sorted(live.state.comments, key=lambda c: (c.entry.start, c.seq))
        ),
    )


def record_file(house: House, seat: Seat, run: str, fmt: str) -> tuple[str, bytes]:
    """Return the newest record of the trainee's own signed run: file name and bytes.

    Raises Refused for an unknown format and while the run is not signed.
    """
    mine(house, seat, run)
    if not house.store.papers.records(run):
        raise Refused(f"Run {run} has not been signed off yet; its record comes with the signature.")
    return records.record_file(house, run, fmt)
