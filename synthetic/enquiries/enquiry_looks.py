"""Looks that enquiries add: by lot like all others, blind to every role, and changing none that was there before.

What falls on a day depends on its subject, source and day, not on when or in which order somebody asks; only a
two-hour slot of the town that another enquiry took first makes a difference. An act that others saw in the days asked
about belongs to the answer too: a return that left it out would say that it never was.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from zlib import crc32

from scenarios.schema.intelligence import SourceId
from synthetic.activities.looks import open_slots
from synthetic.draws import Purpose, bits, pick, uniform
from synthetic.enquiries.enquiry import Enquiry, mark_of
from synthetic.questions.joint_model import JointModel
from synthetic.questions.looked_at import askable
from synthetic.questions.two_sides import VEHICLE_KINDS
from synthetic.testimony.occasion import ActivityKind, Look, Subject

FIRST_KEY = 1 << 24
"""Keys of looks from here on are those of enquiries."""
_DAYS, _SOURCES = 1 << 11, 1 << 5
"""Days and sources that a key can tell apart."""


@dataclass
class _Diary:
    """What is taken: who saw each subject on each day, and the slots in which a visiting vehicle may show."""

    looks: dict[tuple[Subject, int], Look] = field(default_factory=dict)
    accounts: set[tuple[int, SourceId]] = field(default_factory=set)
    slots: set[tuple[int, int]] = field(default_factory=set)

    def enter(self, look: Look) -> None:
        """Take what a look takes."""
        self.looks.setdefault((look.subject, look.day), look)
        self.accounts.update((look.key, source) for source in look.sources)
        if may_show_vehicle(look.subject, look.kind):
            self.slots.add((look.day, look.slot))


def may_show_vehicle(subject: Subject, kind: ActivityKind) -> bool:
    """Return whether a visiting vehicle may take part in an act of a kind by a subject."""
    return subject.kind == "person" and kind in VEHICLE_KINDS


def enquiry_looks(
    model: JointModel, seed: int, lot: Sequence[Look], enquiries: Sequence[Enquiry]
) -> tuple[Look, ...]:
    """Return the looks that enquiries add to a lot, in the order in which they were made; a later one changes none.

    An enquiry whose source can see nothing of what it asks for adds nothing, and neither does the history of a plate.
    """
    diary = _Diary()
    for look in lot:
        diary.enter(look)
    added: list[Look] = []
    for request in enquiries:
        for look in _of_enquiry(model, seed, request, diary):
            diary.enter(look)
            added.append(look)
    return tuple(added)


def _of_enquiry(model: JointModel, seed: int, request: Enquiry, diary: _Diary) -> Iterator[Look]:
    shares = askable(model.plan, request.subject.kind, request.source, request.acts)
    if request.is_history or not shares:
        return
    count = 0
    for look in _witnessed(request, tuple(shares), diary):
        count += 1
        yield look
    subject = crc32(f"{request.subject.kind} {request.subject.id}".encode())
    source = crc32(request.source.encode())
    for day in _days(seed, request, subject, source):
        if count >= request.looks:
            return
        if (request.subject, day) in diary.looks:
            continue
        draw = uniform(seed, 0, Purpose.ENQUIRY, subject, source, day, 1)
        kind = list(shares)[pick(tuple(shares.values()), draw)]
        lot = bits(seed, 0, Purpose.ENQUIRY, subject, source, day, 2)
        slot = _slot(request.subject, kind, day, lot, diary)
        if slot >= 0:
            count += 1
            yield Look(
                _key(subject, source, day, diary), request.subject, kind, day, slot, (request.source,),
                tasked=mark_of(request.number), due=request.due,
            )  # fmt: skip


def _days(seed: int, request: Enquiry, subject: int, source: int) -> Sequence[int]:
    """Return the days on which an act may be found, by lot; the latest first where no days were chosen."""
    days = list(request.days)
    if not request.dated:
        return days[::-1]
    return sorted(days, key=lambda day: bits(seed, 0, Purpose.ENQUIRY, subject, source, day, 0))


def _witnessed(request: Enquiry, kinds: Sequence[ActivityKind], diary: _Diary) -> Iterator[Look]:
    """Yield the acts in the days chosen that others saw, as the source asked sees them, where it did not already."""
    for day in request.days if request.dated else ():
        look = diary.looks.get((request.subject, day))
        if look is not None and look.kind in kinds and (look.key, request.source) not in diary.accounts:
            yield replace(look, sources=(request.source,), tasked=mark_of(request.number), due=request.due)


def _slot(subject: Subject, kind: ActivityKind, day: int, lot: int, diary: _Diary) -> int:
    """Return a two-hour slot in which the kind can happen and no other visiting vehicle may show; -1 for none."""
    slots = open_slots(kind)
    first = lot % len(slots)
    for slot in (*slots[first:], *slots[:first]):
        if not (may_show_vehicle(subject, kind) and (day, slot) in diary.slots):
            return slot
    return -1


def _key(subject: int, source: int, day: int, diary: _Diary) -> int:
    """Return the key of a look on a day: of subject, source and day, the next free one where two have the same."""
    key = FIRST_KEY + (subject % (1 << 20) * _SOURCES + source % _SOURCES) * _DAYS + day
    keys = {look.key for look in diary.looks.values()}
    while key in keys:
        key += _SOURCES * _DAYS << 20
    return key
