"""The return on a visiting vehicle's plate: first and last read of each stay, and that it was read at no other time.

What it grants is presence alone, slot by slot, which is by a lot that knows no role. Its rows are the ring road's and
the town's own reads of a stay; reads of looks are in the returns of those looks and are not listed again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scenarios.schema.scenario import Scenario
from simulator.answers import Answer
from simulator.trace import Trace
from synthetic.activities.looks import FIRST_MINUTE, SLOT_MINUTES, SLOTS
from synthetic.draws import Purpose, bits
from synthetic.enquiries.enquiry import Enquiry, answer_number, mark_of
from synthetic.evidence_log import evidence_world, town_of
from synthetic.filing.report_of_view import report_of_view
from synthetic.filing.viewing import EvidenceWorld
from synthetic.life_rows.look_rows import LookRead, look_reads, witnessed
from synthetic.life_rows.town_stays import StayRead, stay_reads
from synthetic.questions.joint_world import vehicles_in_town
from synthetic.report import IntelLog, Report, SealedClaim, SealedTruth, Tasking
from synthetic.testimony.source_view import Town, WrittenView
from synthetic.testimony.view import Indication, View
from synthetic.views.anpr_view import keeper_words
from synthetic.views.registry import VIEWS
from synthetic.writing.grading import grade_of
from synthetic.writing.pattern_text import capitals
from synthetic.writing.wording import clock, listed

HEADS = ("Date", "First read", "Camera", "Last read", "Camera")
PROVENANCE = "Read off a record: the rows are the cameras'; the image of every read was compared with the plate by this desk."
EXPLANATION = "The vehicle was in town when the return says, and at no other time. Who was in it, and why, the return does not hold."


@dataclass(frozen=True, slots=True)
class _Stay:
    """One stay in town: the reads at its ends."""

    day: int
    first: StayRead
    last: StayRead


def with_histories(
    log: IntelLog,
    scenario: Scenario,
    seed: int,
    trace: Trace,
    answers: Sequence[Answer],
    tasking: Sequence[Tasking],
    until_day: int,
) -> IntelLog:
    """Return a log with the returns on plates that were asked for and are out by ``until_day``, in their places.

    A return rests on the lot of looks alone, so that no other request changes it.
    """
    requests = [task for task in tasking if isinstance(task, Enquiry) and task.is_history]
    if not requests:
        return log
    evidence = evidence_world(scenario, seed, answers)
    town = town_of(scenario, evidence)
    printed = look_reads(evidence.register, witnessed(scenario, trace, evidence))
    pairs = [*zip(log.reports, log.truths, strict=True)]
    for request in requests:
        pairs.append(_pair(scenario, evidence, town, request, printed))
    out = sorted(
        (pair for pair in pairs if pair[0].headline.released_day < until_day),
        key=lambda pair: (pair[0].headline.released_day, pair[0].headline.id),
    )
    return IntelLog(tuple(report for report, _ in out), tuple(truth for _, truth in out))


def _pair(
    scenario: Scenario, evidence: EvidenceWorld, town: Town, request: Enquiry, printed: Sequence[LookRead]
) -> tuple[Report, SealedTruth]:
    view = _view(evidence, request)
    number = answer_number(request.number, 0)
    grade, due = grade_of(view, VIEWS[view.source], evidence.seed, (number,), scenario.evidence.mis_graded)
    report = report_of_view(
        view,
        _words(view, request, town, tuple(_stays(evidence, request, printed))),
        town,
        number=number,
        open_hours=scenario.evidence.plan_of(view.source).open_hours,
        grade=grade,
    )
    claim = SealedClaim(request.subject.id, "journey", "presence", request.last_day, True, "")
    return report, SealedTruth(
        report=report.headline.id,
        source=view.source,
        author=f"{view.author}",
        error_type="accurate",
        claims=(claim,),
        copy_of="",
        delay=view.released_day - view.day,
        correct_source=due.source,
        correct_assessment=due.assessment,
        recorded=str(grade),
        relevance="signal",
        explanation=EXPLANATION,
    )


def presence_rows(evidence: EvidenceWorld, request: Enquiry) -> tuple[tuple[int, int, bool], ...]:
    """Return by day and two-hour slot whether the vehicle of an enquiry was in town."""
    place = evidence.model.vehicles.index(request.subject.id)
    return tuple(
        (day, slot, vehicles_in_town(evidence.model, evidence.seed, day, slot)[place])
        for day in request.days
        for slot in range(SLOTS)
    )


def _view(evidence: EvidenceWorld, request: Enquiry) -> View:
    plan = evidence.model.plan.plan_of(request.source)
    place = evidence.model.vehicles.index(request.subject.id)

    def lot(fact: int) -> int:
        return bits(evidence.seed, 0, Purpose.ENQUIRY, place, request.first_day, request.last_day, fact)

    delay = plan.delay_min + lot(0) % (plan.delay_max - plan.delay_min + 1)
    return View(
        source=request.source,
        indication=Indication(
            subject=request.subject,
            kind="journey",
            day=request.last_day,
            source=request.source,
            basis="machine",
            nature=0,
            presence=presence_rows(evidence, request),
        ),
        acts=(),
        precision="minute",
        premises="",
        zone="",
        minute=0,
        day=request.last_day,
        told_day=request.due,
        released_day=request.due + delay,
        basis="machine",
        author=100 + lot(1) % 900,
        reference=1000 + lot(2) % 9000,
        wording=lot(3),
        detail="",
        tasked=mark_of(request.number),
    )


def _stays(evidence: EvidenceWorld, request: Enquiry, printed: Sequence[LookRead]) -> Iterator[_Stay]:
    """Yield the stays of the vehicle in the days asked about, in order."""
    for day in request.days:
        of_day = [row for row in printed if row.day == day]
        reads = [
            read
            for read in stay_reads(evidence.model, evidence.register, evidence.seed, day, of_day)
            if read.plate == request.subject.id
        ]
        of_stay: list[StayRead] = []
        for read in sorted(reads, key=lambda read: read.minute):
            if of_stay and _slot(read) > _slot(of_stay[-1]) + 1:
                yield _Stay(day, of_stay[0], of_stay[-1])
                of_stay = []
            of_stay.append(read)
        if of_stay:
            yield _Stay(day, of_stay[0], of_stay[-1])


def _slot(read: StayRead) -> int:
    return (read.minute - FIRST_MINUTE) // SLOT_MINUTES


def _words(view: View, request: Enquiry, town: Town, stays: Sequence[_Stay]) -> WrittenView:
    plate, cameras = request.subject.id, town.register.cameras
    rows = tuple(
        (
            town.date_words(stay.day),
            clock(stay.first.minute),
            cameras[stay.first.camera].id,
            clock(stay.last.minute),
            cameras[stay.last.camera].id,
        )
        for stay in stays
    )
    span = f"{town.date_words(request.first_day)} to {town.date_words(request.last_day)}"
    return WrittenView(
        title=plate,
        form=(
            ("Request", f"AN{view.reference}, intelligence desk {view.author}"),
            ("Answers request", view.tasked),
            ("Asked for", f"{plate}, all cameras, {span}, 06:00 to 24:00 each day"),
            ("Asked", town.date_words(view.told_day)),
            ("Answered", town.date_words(view.released_day)),
        ),
        table=(HEADS, *rows) if rows else (),
        body=capitals(_remark(request, town, stays, span)),
        provenance=PROVENANCE,
    )


def _remark(request: Enquiry, town: Town, stays: Sequence[_Stay], span: str) -> str:
    """Return what the table holds, when there was no read, and what a return on a plate cannot say."""
    plate = request.subject.id
    keeper = f"Keeper: {keeper_words(plate, town.register)}. Hirers and drivers are not held."
    if not stays:
        return f"{plate} was not read between 06:00 and 24:00 on any day, {span}. {keeper}"
    read = {stay.day for stay in stays}
    silent = [town.date_words(day) for day in request.days if day not in read]
    none = f"No read on {listed(silent)}. " if silent else ""
    count = "One stay" if len(stays) == 1 else f"{len(stays)} stays"
    return (
        f"{count} of {plate} in the town, {span}: first and last read of each; reads between them are not listed. "
        f"Not read between 06:00 and 24:00 outside these stays. {none}"
        "Reads whose image shows another plate, and reads given in an earlier return, are left out. "
        f"{keeper}"
    )
