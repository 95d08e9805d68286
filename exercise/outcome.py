"""What a trainee receives once a run is signed: the marking, and the record as a file."""

from assessment.rubric import rubric
from exercise import records
from exercise.house import House
from exercise.revealed import Outcome, OutcomeRow
from exercise.runs import mine
from exercise.views import Refused, Seat


def outcome(house: House, seat: Seat, run: str) -> Outcome | None:
    """Return how the trainee's own run was marked and signed, or None until it is signed."""
    live = mine(house, seat, run)
    filed = house.store.papers.records(run)
    if not live.state.signatures or not filed:
        return None
    last = live.state.signatures[-1]
    # Whoever voids a record need not have marked it: the marks are those of the signature taken back.
    signed = next(done for done in reversed(live.state.signatures) if not done.entry.voids)
    marked = next(done.entry for done in reversed(live.state.marks) if done.by == signed.by)
    names = {user.id: user.name for user in house.store.accounts.everybody()}
    rows = tuple(
        OutcomeRow(row.name, level, len(row.levels) - 1, row.levels[level])
        for row in rubric(live.scenario.rubric).rows
        if (level := marked.levels.get(row.id)) is not None
    )
    return Outcome(
        levels=rows,
        comment=marked.comment,
        decision=signed.entry.decision,
        hours=filed[-1].hours,
        statement=last.entry.statement,
        record=filed[-1].id,
        assessor=names.get(last.by, last.by),
        signed=last.at,
        voids=last.entry.voids,
    )


def record_file(house: House, seat: Seat, run: str, fmt: str) -> tuple[str, bytes]:
    """Return the newest record of the trainee's own signed run: file name and bytes.

    Raises Refused for an unknown format and while the run is not signed.
    """
    mine(house, seat, run)
    if not house.store.papers.records(run):
        raise Refused(f"Run {run} has not been signed off yet; its record comes with the signature.")
    return records.record_file(house, run, fmt)
