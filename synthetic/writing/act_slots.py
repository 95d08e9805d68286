"""The slots that an act can fill: who, with whom, when, where, with what, as a view holds them and no more."""

import re
from collections.abc import Sequence
from dataclasses import replace

from synthetic.entities.entities import Premises, Vehicle
from synthetic.entities.town_register import Register
from synthetic.testimony.occasion import Act, ActivityKind, Deed, Party
from synthetic.testimony.senses import MACHINE_ACCOUNTS, MACHINE_NUMBERS, MACHINE_PLATES, RECORDS
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import Precision, View
from synthetic.writing.wording import (
    clock,
    day_part,
    family_name,
    formal_name,
    hour_words,
    number_words,
    of_day,
    pounds,
    pronouns,
    quarter_words,
    spot_words,
    vehicle_words,
)

CAR_KINDS: frozenset[ActivityKind] = frozenset(
    ["meeting", "handover", "visit", "journey", "purchase", "letting", "threat", "post"]
)
"""Kinds in which a visiting party comes by car: where the plate is not told, a car still is."""
_PLACED = ("person", "group", "crew", "employee", "operation")
"""Kinds of subject whose titles give the zone."""
CREW = "people of the line"
"""What records call whoever is in the town for the line, however many that are."""
_ROLES = {
    "pub": "bar staff",
    "shop": "shop staff",
    "cafe": "cafe staff",
    "gym": "gym staff",
    "club": "a member of the club",
    "garage": "forecourt staff",
    "school": "school staff",
    "workplace": "a worker there",
    "bank": "counter staff",
}


def slots_of(view: View, act: Act, town: Town) -> dict[str, str]:
    """Return the words of every slot of an act; a slot is empty where the view holds nothing."""
    register = town.register
    nominative, objective, possessive = pronouns(_woman(act.actor, register))
    other = _party(view, act, act.counterpart, town)
    identity, visible = bool(act.counterpart.person), _is_visible(act.counterpart)
    return {
        "who": _party(view, act, act.actor, town),
        "fam": _later(act.actor, register) or _party(view, act, act.actor, town),
        "he": nominative,
        "him": objective,
        "his": possessive,
        "group": town.group_names.get(_group(view, act), ""),
        "other": other,
        "other_named": other if identity else "",
        "other_short": _later(act.counterpart, register) or other,
        "unknown": other if visible and not identity else "",
        "firm": "" if visible else other,
        "number": _number(view, act.counterpart) if visible else "",
        **_things(view, act, register),
        "place": place_words(act.premises, register),
        "at_place": at_place(act.premises, register),
        "time": time_words(act.minute, view.precision),
        "when": when_words(view, act.minute, town),
    }


def _party(view: View, act: Act, party: Party, town: Town) -> str:
    """Return who a party is, by the handle that this source has: name, look, firm, number, or only of what sort."""
    if party.person:
        return formal_name(town.register.people[party.person])
    if _is_visible(party):
        # Talk carries about how old a stranger was, and no look.
        return described(replace(party, appearance=None) if view.basis == "hearsay" and party.age else party)
    handle = _firm(view, party, town.register) or _number(view, party)
    return handle or _sort_of(view, act)


def _sort_of(view: View, act: Act) -> str:
    """Return of what sort a party is that this source can neither name nor describe; empty when there is none."""
    outside = act.side == "supply"
    if view.indication.kind == "letting":
        return ""
    if view.indication.subject.kind == "group" and act.deed == "rang" and outside:
        return "a vehicle hire firm"
    return _SORTS.get((act.deed, outside), "")


_OUTSIDER, _TOWN_FIRM, _FAR_FIRM = "somebody from out of town", "a firm in the town", "a firm out of town"
_SORTS: dict[tuple[Deed, bool], str] = {
    ("rang", True): _OUTSIDER,
    ("wrote", True): _OUTSIDER,
    ("asked for", True): _OUTSIDER,
    ("paid in", True): _FAR_FIRM,
    ("paid", True): _FAR_FIRM,
    ("received", True): _FAR_FIRM,
    ("rang", False): _TOWN_FIRM,
    ("wrote", False): _TOWN_FIRM,
    ("paid in", False): _TOWN_FIRM,
    ("paid", False): _TOWN_FIRM,
    ("received", False): _TOWN_FIRM,
}
"""What is told of a party that this source can neither name nor describe, by deed and whether it came from outside."""


def _number(view: View, party: Party) -> str:
    """Return a number where this source has numbers; people who only look on have none."""
    if view.indication.kind in ("use", "pairing") or view.source in MACHINE_NUMBERS | RECORDS:
        return party.number
    return view.indication.number if party.number == view.indication.number else ""


def _things(view: View, act: Act, register: Register) -> dict[str, str]:
    car = _bracketed(register.vehicles[act.vehicle]) if act.vehicle else ""
    plain = not car and act.side == "supply" and view.indication.kind in CAR_KINDS
    noun = act.thing.noun if act.thing else ""
    own = register.vehicles.get(noun)
    return {
        "car": car or ("a car" if plain and view.indication.subject.kind != "group" else ""),
        "own_car": _bracketed(own) if own and act.vehicle != noun and not view.indication.repeated else "",
        "no_plate": "plate not noted" if plain and view.basis != "hearsay" else "",
        "vrm": act.vehicle,
        "thing": "" if own else _in_brackets(noun),
        "unseen": f"what {f'was in {_definite(noun)}' if _CLOSED.search(noun) else f'{_definite(noun)} was for'}",
        "container": act.thing.container if act.thing else "",
        "amount": pounds(act.amount) if act.amount and view.indication.kind != "letting" else "",
        "rent": pounds(act.amount) if act.amount and view.indication.kind == "letting" else "",
        "doing": act.doing,
        "words": act.words.rstrip("."),
        "actor_number": act.actor.number if view.indication.kind in ("use", "pairing") else "",
        "dur": duration(act.minutes),
        "callers": people_words(act.count) if act.deed == "served callers" else "",
    }


def _definite(noun: str) -> str:
    """Return a thing told of before: ``the toolbox``; the plain word for nothing named."""
    head = noun.partition(", ")[0]
    article, _, rest = head.partition(" ")
    return f"the {rest}" if article in ("a", "an") else head or "it"


_CLOSED = re.compile(r"\b(?:bag|box|toolbox|envelope|parcel|tin|tub|holdall|rucksack|packet|tube|case)\b")
"""Things that hide what is in them."""


def _bracketed(vehicle: Vehicle) -> str:
    """Return colour, body and plate so that a sentence can go on after them: ``a grey saloon (FV19 QUW)``."""
    return f"{vehicle_words(vehicle).removesuffix(f', {vehicle.plate}')} ({vehicle.plate})"


def _in_brackets(noun: str) -> str:
    """Return a noun with what follows its comma in brackets, so that a sentence can go on after it."""
    head, _, rest = noun.partition(", ")
    return f"{head} ({rest})" if rest else noun


def duration(minutes: int) -> str:
    """Return how long something lasted, such as ``9 minutes`` or ``22 hours``; empty when it has no length."""
    if minutes < 2:
        return ""
    return f"{minutes} minutes" if minutes <= 120 else f"{round(minutes / 60)} hours"


def named_once(acts: Sequence[Act], turn: int, slots: dict[str, str]) -> dict[str, str]:
    """Return the slots of an act with whoever an earlier act has named by family name alone."""
    if turn and acts[turn].actor == acts[turn - 1].actor:
        return {**slots, "who": slots["fam"]}
    return slots


def shown_acts(view: View) -> tuple[Act, ...]:
    """Return the acts in order of time, without those whose side this source cannot tell.

    A source that cannot tell both ends from one shows the acts of the one end alone.
    """
    sides = {1: "supply", 2: "local"}
    side = sides.get(view.indication.nature)
    acts = tuple(sorted(view.acts, key=lambda act: act.minute))
    part = tuple(act for act in acts if act.side == side)
    return part or acts


def time_words(minute: int, precision: Precision) -> str:
    """Return a time of day as exactly as the source has it; empty when it has the day only."""
    part = day_part(minute)
    if precision in ("second", "minute"):
        return clock(minute)
    if precision == "quarter":
        return of_day(quarter_words(minute), minute)
    if precision == "hour":
        return of_day(hour_words(minute), minute)
    return part if precision == "part of day" else ""


def when_words(view: View, minute: int, town: Town) -> str:
    """Return day and time in one phrase, such as ``Thu 12 March, about three in the afternoon``."""
    time = time_words(minute, view.precision)
    return ", ".join(part for part in (town.date_words(view.day), time) if part)


def place_words(premises: str, register: Register) -> str:
    """Return a place as locals call it, or nothing when the view has no place."""
    return spot_words(register.premises[premises]) if premises else ""


def at_place(premises: str, register: Register) -> str:
    """Return a place with its preposition, such as ``in Loom Lane by the chapel``, or nothing."""
    if not premises:
        return ""
    place = register.premises[premises]
    return f"{'in' if place.kind == 'spot' else 'at'} {spot_words(place)}"


def people_words(count: int) -> str:
    """Return a few people in words, such as ``four people``."""
    return f"{number_words(count)} people"


def described(party: Party) -> str:
    """Return a stranger in one phrase without commas at its end: ``a slim man of about 35 with short fair hair``."""
    noun = "woman" if party.woman else "man"
    look = party.appearance
    hair = look.hair if look else ""
    adjectives = [word for word in (look.height, look.build) if word] if look else []
    adjectives += [hair] if hair in ("bald", "balding") else []
    words = " ".join([", ".join(adjectives), noun]).strip()
    aged = f" of about {5 * round(party.age / 5)}" if party.age else ""
    if re.search(r"\b(?:hair|locks|braids|beard)\b", hair):
        crown = f" with {hair}"
    else:
        crown = "" if hair in ("", "bald", "balding") else f" with a {hair}"
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}{aged}{crown}"


def onlooker(premises: Premises | None) -> str:
    """Return who could have been there to see it, by the kind of place: ``bar staff``, ``a resident``."""
    return "a resident" if premises is None else _ROLES.get(premises.kind, "a resident")


def subject_words(view: View, town: Town) -> str:
    """Return the subject as the record has it: a name, a group's or zone's name, a crew, a number or a plate."""
    subject = view.indication.subject
    if subject.kind == "zone":
        return town.zone_names[subject.id]
    if subject.kind in ("person", "employee"):
        return formal_name(town.register.people[subject.id])
    if subject.kind == "operation":
        return operation_name(subject.id, town.register)
    if subject.kind == "group":
        return town.group_names[subject.id]
    return CREW if subject.kind == "crew" else subject.id


def operation_name(ident: str, register: Register) -> str:
    """Return what an operation of the force is called."""
    return next(operation.name for operation in register.operations if operation.id == ident)


def asked_words(view: View, town: Town) -> str:
    """Return the subject as a source was asked of it: machines by number or plate, whoever else by name.

    A person is the number on file that they use daily to those who hold numbers, and the vehicle that they keep to
    those who hold plates; whoever keeps none stays a name.
    """
    subject = view.indication.subject
    if subject.kind != "person":
        return subject_words(view, town)
    person = town.register.people[subject.id]
    handles: tuple[str, ...] = ()
    if view.source in MACHINE_NUMBERS:
        handles = person.handsets
    elif view.source in MACHINE_PLATES:
        handles = person.vehicles
    return handles[0] if handles else subject_words(view, town)


def subject_title(view: View, town: Town, zoned: bool) -> str:
    """Return the title: the subject, and for people the zone where the source gives one; nothing of the act."""
    placed = zoned and view.indication.subject.kind in _PLACED and bool(view.zone)
    words = asked_words(view, town)
    name = words[:1].upper() + words[1:]
    return f"{name}, {town.zone_names[view.zone]}" if placed else name


def detail_words(view: View) -> str:
    """Return the odd detail of an account as a clause about nobody by name; empty when it has none."""
    return _detail(view).format(who="the person") if _detail(view) else ""


def detail_sentence(view: View, town: Town) -> str:
    """Return the odd detail of an account as a sentence about whoever acted; empty when it has none."""
    clause = _detail(view)
    if not clause:
        return ""
    acted = next((act.actor.person for act in view.acts if act.actor.person), "")
    subject = view.indication.subject.id if view.indication.subject.kind == "person" else acted
    person = town.register.people.get(subject) or town.register.people.get(acted)
    words = clause.format(who=family_name(person) if person else "The person")
    return f"{words[0].upper()}{words[1:]}."


def _detail(view: View) -> str:
    return view.hearing.detail if view.hearing and view.hearing.detail else view.detail


def _is_visible(party: Party) -> bool:
    return bool(party.person) or party.appearance is not None or party.age > 0


def _later(party: Party, register: Register) -> str:
    if party.person:
        return family_name(register.people[party.person])
    if not _is_visible(party):
        return ""
    return "the woman" if party.woman else "the man"


def _woman(party: Party, register: Register) -> bool:
    return register.people[party.person].woman if party.person else party.woman


def _group(view: View, act: Act) -> str:
    subject = view.indication.subject
    return subject.id if subject.kind == "group" else act.counterpart.group


def _firm(view: View, party: Party, register: Register) -> str:
    """Return the name of the firm that holds an account, where this source sees accounts."""
    if view.source not in MACHINE_ACCOUNTS | RECORDS or party.account not in register.accounts:
        return ""
    holder = register.accounts[party.account].holder
    return register.employers[holder].name if holder in register.employers else ""
