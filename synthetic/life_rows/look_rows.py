"""Rows that belong to looks: reads and contacts as the original report of a machine prints them, else as they happened."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from scenarios.schema.intelligence import SourceId
from scenarios.schema.scenario import Scenario
from simulator.trace import Trace
from synthetic.activities.looks import LookRequest, looks
from synthetic.entities.town_register import Register
from synthetic.evidence_log import in_custody
from synthetic.filing.viewing import EvidenceWorld, Seen, views
from synthetic.testimony.occasion import Act, Look
from synthetic.testimony.view import VAGUE
from synthetic.views.anpr_view import plates_of
from synthetic.writing.act_slots import shown_acts

READERS: frozenset[SourceId] = frozenset({"anpr"})
CALL_LOGS: frozenset[SourceId] = frozenset({"communications"})
"""Sources that hold all that there is: what they do not have, nobody else's rows have."""
OTHER_LOGS: frozenset[SourceId] = frozenset({"platform_referral", "vetting"})
"""Sources that print rows of contacts beside, where a machine told them both numbers."""
CONTACT_DEEDS = frozenset({"rang", "wrote"})
SECOND_CALL = (6, 50)
"""Minutes after which a second call, on the second sheet of a return, begins: from and to. Assumptions."""
DAY_MINUTES = 1440


@dataclass(frozen=True, slots=True)
class LookRead:
    """One read of a plate that belongs to a look."""

    look: int
    day: int
    minute: int
    """Minute of that day."""
    camera: str
    plate: str
    last: bool
    """Whether it is the read at the last camera."""


@dataclass(frozen=True, slots=True)
class LookContact:
    """One call or message that belongs to a look."""

    look: int
    day: int
    minute: int
    caller: str
    called: str
    seconds: int
    is_text: bool
    mast: str
    """Mast id; empty for a cell outside the town."""
    near: str
    """Number of the subject, whose hour the return holds and nothing else in it."""


def witnessed(
    scenario: Scenario, trace: Trace, evidence: EvidenceWorld, requests: Sequence[LookRequest] = ()
) -> tuple[Seen, ...]:
    """Return the views of every look at somebody who was not in a cell, out yet or not."""
    days = scenario.calendar.days
    lot = looks(evidence.model, evidence.register.bystanders, evidence.seed, days, requests)
    return views(evidence, [look for look in lot if not in_custody(trace, look)])


def look_reads(register: Register, sights: Iterable[Seen]) -> tuple[LookRead, ...]:
    """Return the reads of every look, in the order of looks."""
    return tuple(read for look, acts in _acts(sights, "journey") for read in _reads(register, look, acts))


def look_contacts(register: Register, sights: Iterable[Seen]) -> tuple[LookContact, ...]:
    """Return the contacts of every look, in the order of looks."""
    rows = [
        row
        for kind in ("call", "message", "access")
        for look, acts in _acts(sights, kind)
        for act in acts
        if act.deed in CONTACT_DEEDS
        for row in _contacts(register, look, act)
    ]
    return tuple(sorted(rows, key=lambda row: row.look))


def _acts(sights: Iterable[Seen], kind: str) -> Iterator[tuple[Look, tuple[Act, ...]]]:
    """Yield each look at a kind with the acts that machines have of it."""
    own = [sight for sight in sights if sight.filing.look.kind == kind and not sight.filing.copy]
    for _, group in groupby(own, key=lambda sight: sight.filing.look.key):
        of_look = list(group)
        activity = of_look[0].activity
        printed = tuple(dict.fromkeys(act for sight in of_look for act in printed_acts(sight)))
        holders = READERS if kind == "journey" else CALL_LOGS
        is_held = any(sight.view.source in holders for sight in of_look)
        # A camera sees the one end of what has both, as its return says.
        happened = activity.acts[:1] if kind == "journey" else activity.acts
        yield activity.look, printed if printed or is_held else happened


def printed_acts(sight: Seen) -> tuple[Act, ...]:
    """Return the acts of an original report of which it prints rows of reads or contacts."""
    view = sight.view
    if sight.filing.copy or view.indication.nature == VAGUE:
        return ()
    if view.source in READERS:
        return shown_acts(view)[:1]
    acts = tuple(act for act in shown_acts(view) if act.deed in CONTACT_DEEDS)
    if view.source in CALL_LOGS:
        return acts
    if view.source in OTHER_LOGS and view.basis == "machine":
        return tuple(act for act in acts if act.actor.number and act.counterpart.number)
    return ()


def _reads(register: Register, look: Look, acts: Sequence[Act]) -> Iterator[LookRead]:
    for act in acts:
        for last, (minute, camera) in enumerate(
            ((act.minute, act.camera), (act.minute + act.minutes, act.exit_camera))
        ):
            day = look.day + minute // DAY_MINUTES
            for plate in plates_of(act, register):
                yield LookRead(look.key, day, minute % DAY_MINUTES, camera, plate, bool(last))


def _contacts(register: Register, look: Look, act: Act) -> Iterator[LookContact]:
    caller, called = act.actor.number, act.counterpart.number
    near = caller if caller in _numbers_of(register, look) else called
    row = LookContact(
        look.key, look.day, act.minute, caller, called, act.seconds, act.deed == "wrote", act.mast, near
    )
    yield row
    if act.doing and register.hire_lines:
        # The second call of which a return speaks: its row is on the second sheet.
        later = SECOND_CALL[0] + act.seconds % (SECOND_CALL[1] - SECOND_CALL[0])
        line = register.hire_lines[act.seconds % len(register.hire_lines)]
        minute = min(act.minute + later, DAY_MINUTES - 1)
        yield LookContact(look.key, look.day, minute, caller, line, act.seconds, False, act.mast, near)


def _numbers_of(register: Register, look: Look) -> frozenset[str]:
    """Return the numbers of whom or what a look fell on."""
    subject = look.subject
    if subject.kind == "handset":
        return frozenset({subject.id})
    people = register.members[subject.id] if subject.kind == "group" else (subject.id,)
    return frozenset(number for person in people for number in register.people[person].handsets)
