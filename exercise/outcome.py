"""What a trainee receives once a run is signed: the marking, and the record as a file."""

from assessment.cpd.exports import EXPORTS
from assessment.cpd.exports import export as as_file
from assessment.cpd.record import CpdRecord
from assessment.rubric import rubric
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
    signed = live.state.signatures[-1]
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
        statement=signed.entry.statement,
        record=filed[-1].id,
        assessor=names.get(signed.by, signed.by),
        signed=signed.at,
    )


def record_file(house: House, seat: Seat, run: str, fmt: str) -> tuple[str, bytes]:
    """Return the newest record of the trainee's own signed run: file name and bytes.

    Raises Refused for an unknown format and while the run is not signed.
    """
    mine(house, seat, run)
    if fmt not in EXPORTS:
        raise Refused(f"There is no format {fmt}; choose {', '.join(EXPORTS)}.")
    filed = house.store.papers.records(run)
    if not filed:
        raise Refused(f"Run {run} has not been signed off yet; its record comes with the signature.")
    return as_file(CpdRecord.model_validate_json(filed[-1].body), fmt)
