"""From filings to views: the facts that each report holds, as its source could sense them, in whose hand and how exactly."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from scenarios.schema.evidence import Basis
from synthetic.activities.acts import acts
from synthetic.activities.crew_acts import crew_acts
from synthetic.activities.employee_acts import employee_acts, search_acts
from synthetic.activities.group_acts import group_acts
from synthetic.activities.record_acts import known_by, pairing_act, use_act, vehicle_act
from synthetic.activities.scene import Scene, scene
from synthetic.activities.zone_acts import zone_acts
from synthetic.draws import Purpose, bits
from synthetic.entities.town_register import Register
from synthetic.filing.error_table import MISREAD
from synthetic.filing.filings import Filing, copy_lot, filings
from synthetic.filing.handles import handle_of
from synthetic.filing.source_accounts import NUMBER_OF
from synthetic.lives.life import Life
from synthetic.questions.joint_model import JointModel
from synthetic.questions.joint_world import JointWorld
from synthetic.questions.two_sides import BOTH, NUMBER_KINDS, SUPPLY
from synthetic.testimony.occasion import Act, Look, Occasion, Party
from synthetic.testimony.senses import sensed
from synthetic.testimony.view import VAGUE, Hearing, View
from synthetic.views.registry import VIEWS

CLOCK = 7
"""Most minutes by which somebody who writes a time down is out. Assumption."""


@dataclass(frozen=True)
class Seen:
    """One view, the filing that it puts facts to, and the activity behind both. Sealed but for the view."""

    view: View
    filing: Filing
    activity: Occasion


@dataclass(frozen=True)
class EvidenceWorld:
    """What views are made of: the published model, the sealed joint world, and everybody's lives."""

    model: JointModel
    world: JointWorld
    register: Register
    lives: Mapping[str, Life]
    seed: int
    first_weekday: int
    """Weekday of day 0; 0 is Monday."""


def views(evidence: EvidenceWorld, looks: Sequence[Look]) -> tuple[Seen, ...]:
    """Return every view of the looks, copies after their originals; looks that are added change none."""
    filed = filings(evidence.model, evidence.world, evidence.seed, looks)
    by_look = groupby(filed, key=lambda filing: filing.look.key)
    return tuple(sight for _, group in by_look for sight in _of_look(evidence, list(group)))


def _of_look(evidence: EvidenceWorld, filed: Sequence[Filing]) -> Iterator[Seen]:
    look, true = filed[0].look, filed[0].true
    weekday = (evidence.first_weekday + look.day) % 7
    place = scene(evidence.register, evidence.lives, evidence.seed, look, weekday)
    activity = Occasion(
        look=look,
        role=true.role,
        nature=true.nature,
        vehicle=evidence.model.vehicles[true.vehicle] if true.vehicle >= 0 else "",
        number=evidence.model.numbers[true.number] if true.number >= 0 else "",
        acts=_facts(evidence.model, place, true.nature, (true.vehicle, true.number), "direct"),
    )
    for filing in filed:
        yield Seen(_view(evidence, place, activity, filing), filing, activity)


def _facts(
    model: JointModel, place: Scene, nature: int, party: tuple[int, int], basis: Basis
) -> tuple[Act, ...]:
    """Return the acts of a class in a scene; none for an account that holds nothing.

    ``party`` is the index of the visiting vehicle and that of the visiting number, -1 for none.
    """
    if nature == VAGUE:
        return ()
    look = place.look
    if look.kind == "pairing":
        return (pairing_act(place, model.numbers[nature], known_by(place, basis)),)
    if look.kind == "use":
        return (use_act(place, _user(model, look, nature), known_by(place, basis)),)
    if look.subject.kind == "vehicle":
        return (vehicle_act(place),)
    if look.subject.kind == "group":
        return group_acts(place, nature)
    if look.subject.kind == "zone":
        return zone_acts(place, nature)
    if look.subject.kind == "crew":
        return crew_acts(place, nature)
    if look.subject.kind == "employee":
        return employee_acts(place, nature)
    if look.subject.kind == "operation":
        return search_acts(place, nature)
    plate = model.vehicles[party[0]] if party[0] >= 0 else ""
    return acts(place, nature, plate, model.numbers[party[1]] if party[1] >= 0 else "")


def _user(model: JointModel, look: Look, index: int) -> Party:
    """Return who uses a handset or number, by index; nobody in question beyond those who are named."""
    if look.subject.kind == "handset":
        people = model.holder.subjects if model.holder else ()
        return Party(person=people[index]) if index < len(people) else Party()
    groups = model.group.subjects if model.group else ()
    return Party(group=groups[index]) if index < len(groups) else Party()


def _view(evidence: EvidenceWorld, place: Scene, activity: Occasion, filing: Filing) -> View:
    look, source = filing.look, filing.source
    is_copy = filing.copy > 0

    def draw(fact: int) -> int:
        if is_copy:
            return copy_lot(evidence.seed, filing, filing.copy, fact)
        return bits(evidence.seed, 0, Purpose.ACCOUNT_WORDS, look.key, NUMBER_OF[source], fact)

    account_acts = _shown_acts(evidence, place, activity, filing)
    told_day = _told_day(filing, draw(2))
    return View(
        source=source,
        indication=filing.indication,
        acts=tuple(_by_clock(act, draw(1), filing.account.basis) for act in account_acts),
        precision=VIEWS[source].precisions.get(filing.basis, "day"),
        premises=place.premises if filing.account.basis != "machine" else "",
        zone=evidence.register.premises[place.premises].zone if place.premises else "",
        minute=place.minute,
        day=look.day,
        told_day=told_day,
        released_day=filing.released_day,
        basis=filing.basis,
        author=100 + draw(7) % 900,
        reference=1000 + draw(8) % 9000,
        wording=draw(9),
        detail=filing.indication.detail,
        hearing=_hearing(evidence.register, filing, told_day, draw(6)) if filing.basis == "hearsay" else None,
        handle=handle_of(source, filing.basis, draw(0)),
        tasked=look.tasked,
    )


def _told_day(filing: Filing, lot: int) -> int:
    """Return the day of telling: of a request after the event, of talk on some day until it is filed."""
    if filing.copy:
        return filing.heard_day
    days = filing.released_day - filing.look.day
    if filing.look.due >= 0:
        return max(filing.look.day, min(filing.look.due, filing.released_day))
    if filing.basis == "machine":
        return filing.look.day + 1 + lot % days
    return filing.look.day + (lot % (days + 1) if filing.basis != "direct" else 0)


def _shown_acts(evidence: EvidenceWorld, place: Scene, activity: Occasion, filing: Filing) -> tuple[Act, ...]:
    """Return the acts of an account: those that happened when it is right, else others of the class that it shows."""
    account, model = filing.account, evidence.model
    is_true = account.true_to_life or (account.nature == activity.nature and account.error == MISREAD)
    own = place if is_true else replace(place, lot_key=1 + NUMBER_OF[account.source])
    party = (account.vehicle, account.number)
    hides_a_side = (
        account.nature == SUPPLY and activity.nature == BOTH and filing.look.subject.kind != "group"
    )
    if is_true and hides_a_side:
        account_acts = activity.acts[:1]
    else:
        account_acts = _facts(model, own, account.nature, party, account.basis)
    indication = filing.indication
    near = evidence.register.people[place.person].handsets if place.person else (filing.look.subject.id,)
    return tuple(
        _with_names(sensed(act, account.source), filing.look, indication.vehicle, (near, indication.number))
        for act in account_acts
    )


def _with_names(act: Act, look: Look, plate: str, numbers: tuple[tuple[str, ...], str]) -> Act:
    """Return an act with the plate and number that the account gives, and no other of a visiting party.

    ``numbers`` are those of the subject itself and the one that the account gives.
    """
    if act.side != "supply" or look.subject.kind not in ("person", "handset"):
        return act
    if look.kind not in NUMBER_KINDS:
        return replace(act, vehicle=plate)
    near, number = numbers
    if act.actor.number in near or act.actor.person:
        return replace(act, counterpart=replace(act.counterpart, number=number))
    return replace(act, actor=replace(act.actor, number=number))


def _by_clock(act: Act, lot: int, basis: Basis) -> Act:
    """Return an act by the clock of whoever tells it: a few minutes out for people, none for machines."""
    minutes = 0 if basis == "machine" else lot % (2 * CLOCK + 1) - CLOCK
    return replace(act, minute=min(max(act.minute + minutes, 0), 24 * 60 - 1))


def _hearing(register: Register, filing: Filing, day: int, lot: int) -> Hearing:
    rooms = [p.id for p in register.premises.values() if p.kind in ("pub", "cafe", "shop", "club")]
    return Hearing(
        day=day,
        premises=rooms[(lot >> 8) % len(rooms)] if rooms and lot & 4 else "",
        detail=filing.indication.detail if filing.copy else "",
    )
