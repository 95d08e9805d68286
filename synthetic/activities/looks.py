"""The lot of looks: at whom, at which kind of act, when and by which sources. It knows no role and no truth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from scenarios.schema.evidence import EvidencePlan, LookCounts
from scenarios.schema.intelligence import SourceId
from synthetic.draws import Purpose, bits, pick, uniform
from synthetic.questions.joint_model import JointModel
from synthetic.questions.joint_world import vehicles_in_town
from synthetic.questions.looked_at import kind_shares, seers, seers_out
from synthetic.questions.two_sides import VEHICLE_KINDS
from synthetic.testimony.occasion import ActivityKind, Look, Subject, SubjectKind

SLOTS = 9
"""Two-hour slots of a day, from 06:00 to midnight."""
FIRST_MINUTE = 6 * 60
SLOT_MINUTES = 120
_OPEN_SLOTS: dict[ActivityKind, tuple[int, ...]] = {
    "deposit": (2, 3, 4),
    "transfer": (1, 2, 3, 4, 5, 6),
    "parcel": (1, 2, 3, 4, 5),
    "purchase": (1, 2, 3, 4, 5, 6, 7),
    "letting": (2, 3, 4, 5, 6, 7),
    "meeting": (2, 3, 4, 5, 6, 7, 8),
    "handover": (2, 3, 4, 5, 6, 7, 8),
    "visit": (1, 2, 3, 4, 5, 6, 7),
    "use": (1, 2, 3, 4, 5, 6, 7),
    "pairing": (1, 2, 3, 4, 5, 6, 7),
    "lodging": (2, 3, 4, 5, 6, 7),
    "street": (2, 3, 4, 5, 6, 7, 8),
    "caller": (1, 2, 3, 4, 5, 6, 7),
    "count": (2, 3, 4, 5, 6, 7, 8),
    "faces": (2, 3, 4, 5, 6, 7, 8),
    "rooms": (1, 2, 3, 4, 5, 6, 7),
    "access": (1, 2, 3, 4, 5, 6, 7),
    "contact": (2, 3, 4, 5, 6, 7, 8),
    "search": (0, 1, 2, 3, 4, 5, 6),
}
"""Slots in which a kind can happen, where not in all: banks and counters have hours. Assumptions."""
TRIES = 400
TASKED_LOOKS = 3
"""Looks that a request adds. Assumption."""


@dataclass(frozen=True)
class LookRequest:
    """A request that a source looks at a subject during some days."""

    key: int
    """Number of the request, from 1; the lots of its looks are keyed by it."""
    subject: Subject
    source: SourceId
    first_day: int
    days: int


@dataclass
class _Diary:
    """What is taken already: slots of the town with a vehicle in play, and days of a subject."""

    slots: set[tuple[int, int]] = field(default_factory=set)
    days: set[tuple[Subject, int]] = field(default_factory=set)


def looks(
    model: JointModel, bystanders: Sequence[str], seed: int, days: int, requests: Sequence[LookRequest] = ()
) -> tuple[Look, ...]:
    """Return every look of an exercise of some days, those that requests add after the rest and changing none.

    ``bystanders`` are the people of no interest at whom background looks fall.

    No subject is looked at twice a day, and no two looks that may show a visiting vehicle share a slot, so that no
    vehicle is in two places and each day of a subject is one occasion.
    """
    diary = _Diary()
    lot = [
        look
        for key, subject in enumerate(_subjects(model, bystanders, seed))
        if (look := _look(model, seed, days, key, subject, diary)) is not None
    ]
    for request in requests:
        lot.extend(_requested(model, seed, request, diary))
    return tuple(lot)


def open_slots(kind: ActivityKind) -> tuple[int, ...]:
    """Return the two-hour slots in which a kind of act can happen."""
    return _OPEN_SLOTS.get(kind, tuple(range(SLOTS)))


def subject_counts(model: JointModel) -> tuple[tuple[SubjectKind, tuple[str, ...], LookCounts], ...]:
    """Return the kinds of subjects with their ids and how often each is looked at."""
    counts = model.plan.looks
    people = tuple(
        dict.fromkeys(s for latent in model.others if latent.kind == "holder" for s in latent.subjects)
    )
    groups = model.group.subjects if model.group else ()
    parties = model.group is not None
    subjects: dict[SubjectKind, list[str]] = {
        "zone": [], "crew": [], "employee": [], "operation": [],
    }  # fmt: skip
    for latent in model.others:
        for kind, subject, _ in latent.columns:
            subjects.get(kind, []).append(subject)
    return (
        ("person", people, counts.person),
        ("group", groups, counts.group),
        ("handset", model.handsets, counts.handset),
        ("number", model.numbers if parties else (), counts.number),
        ("vehicle", model.vehicles, counts.vehicle),
        ("pairing", model.vehicles if parties else (), counts.pairing),
        ("zone", tuple(subjects["zone"]), counts.zone),
        ("crew", tuple(subjects["crew"]), counts.crew),
        ("employee", tuple(subjects["employee"]), counts.employee),
        ("operation", tuple(subjects["operation"]), counts.operation),
    )


def _subjects(model: JointModel, bystanders: Sequence[str], seed: int) -> Iterator[Subject]:
    for row, (kind, idents, counts) in enumerate(subject_counts(model)):
        if not kind_shares(model.plan, kind):
            continue
        for index, ident in enumerate(idents):
            span = counts.most - counts.fewest + 1
            number = counts.fewest + int(uniform(seed, 0, Purpose.LOOK_COUNT, row, index) * span)
            yield from (Subject(kind, ident) for _ in range(number))
    for turn in range(model.plan.looks.background if bystanders else 0):
        yield Subject("person", bystanders[bits(seed, 0, Purpose.LOOK_SUBJECT, turn) % len(bystanders)])


def _look(model: JointModel, seed: int, days: int, key: int, subject: Subject, diary: _Diary) -> Look | None:
    shares = kind_shares(model.plan, subject.kind)
    kind = list(shares)[pick(tuple(shares.values()), uniform(seed, 0, Purpose.LOOK_KIND, key))]
    span = model.days.get((subject.kind, subject.id), range(days))
    moment = _moment(model, seed, key, subject, kind, span, diary)
    if moment is None:
        return None
    return Look(key, subject, kind, *moment, _sources(model.plan, seed, key, subject.kind, kind, moment[1]))


def _requested(model: JointModel, seed: int, request: LookRequest, diary: _Diary) -> Iterator[Look]:
    shares = {
        kind: share
        for kind, share in kind_shares(model.plan, request.subject.kind).items()
        if request.source in seers(model.plan, request.subject.kind, kind)
    }
    total = sum(shares.values())
    for turn in range(TASKED_LOOKS if shares else 0):
        key = request.key * 1000 + turn + 1_000_000
        chances = tuple(share / total for share in shares.values())
        kind = list(shares)[pick(chances, uniform(seed, 0, Purpose.LOOK_KIND, key))]
        span = range(request.first_day, request.first_day + request.days)
        moment = _moment(model, seed, key, request.subject, kind, span, diary)
        if moment is not None:
            yield Look(key, request.subject, kind, *moment, (request.source,), tasked=str(request.key))


def _moment(
    model: JointModel,
    seed: int,
    key: int,
    subject: Subject,
    kind: ActivityKind,
    days: range,
    diary: _Diary,
) -> tuple[int, int] | None:
    """Return a free day and slot by lot, or None when the diary is full."""
    slots = open_slots(kind)
    shows_vehicle = subject.kind == "person" and kind in VEHICLE_KINDS
    for turn in range(TRIES):
        lot = bits(seed, 0, Purpose.LOOK_TIME, key, turn)
        day, slot = days[(lot >> 20) % len(days)], slots[(lot & 0xFFFFF) % len(slots)]
        if (subject, day) in diary.days or (shows_vehicle and (day, slot) in diary.slots):
            continue
        if subject.kind == "vehicle" and not _in_town(model, seed, subject.id, day, slot):
            continue
        diary.days.add((subject, day))
        if shows_vehicle:
            diary.slots.add((day, slot))
        return day, slot
    return None


def _in_town(model: JointModel, seed: int, plate: str, day: int, slot: int) -> bool:
    return vehicles_in_town(model, seed, day, slot)[model.vehicles.index(plate)]


def _sources(
    plan: EvidencePlan, seed: int, key: int, subject: SubjectKind, kind: ActivityKind, slot: int
) -> tuple[SourceId, ...]:
    able = seers_out(plan, subject, kind, slot)
    shares = (1 - plan.second_view - plan.third_view, plan.second_view, plan.third_view)
    number = min(len(able), 1 + pick(shares, uniform(seed, 0, Purpose.LOOK_SOURCE, key, 0)))
    order = sorted(range(len(able)), key=lambda i: bits(seed, 0, Purpose.LOOK_SOURCE, key, 1 + i))
    return tuple(able[i] for i in sorted(order[:number]))
