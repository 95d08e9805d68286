"""The slots that an act can fill: who, with whom, when, where, with what, as a view holds them and no more."""

from synthetic.activities.activity import Act, ActivityKind, Party
from synthetic.entities.entities import Premises
from synthetic.entities.register import Register
from synthetic.views.source_view import Town
from synthetic.views.view import Precision, View
from synthetic.writing.wording import (
    about,
    clock,
    day_part,
    family_name,
    formal_name,
    hour_words,
    pounds,
    pronouns,
    spot_words,
    vehicle_words,
)

CAR_KINDS: frozenset[ActivityKind] = frozenset(
    ["meeting", "handover", "visit", "journey", "purchase", "letting", "threat", "post"]
)
"""Kinds in which a visiting party comes by car: where the plate is not told, a car still is."""
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
    he, him, his = pronouns(_woman(act.actor, register))
    return {
        "who": _name(act.actor, register),
        "fam": _later(act.actor, register),
        "he": he,
        "him": him,
        "his": his,
        "group": town.group_names.get(_group(view, act), ""),
        **_counterpart(act, register),
        **_things(view, act, register),
        "n": str(act.minutes) if act.minutes > 1 else "",
        "place": place_words(act.premises, register),
        "at_place": at_place(act.premises, register),
        "street": register.premises[act.premises].street if act.premises else "",
        "time": time_words(act.minute, view.precision),
        "day": town.date_words(view.day),
        "when": when_words(view, act.minute, town),
    }


def _counterpart(act: Act, register: Register) -> dict[str, str]:
    party, vehicle = act.counterpart, act.vehicle
    identity = bool(party.person)
    visible = identity or party.appearance is not None or party.age > 0
    other = _name(party, register) if visible else ""
    return {
        "other": other,
        "other_named": other if identity else "",
        "unknown": "" if identity else other,
        "him_other": pronouns(_woman(party, register))[1] if visible else "",
        "other_short": _later(party, register) if visible else "",
        "convoy": "" if identity or not vehicle else vehicle_words(register.vehicles[vehicle]),
        "number": party.number,
        "firm": _firm(party.account, register),
    }


def _things(view: View, act: Act, register: Register) -> dict[str, str]:
    car = vehicle_words(register.vehicles[act.vehicle]) if act.vehicle else ""
    plain = not car and act.side == "supply" and view.indication.kind in CAR_KINDS
    return {
        "car": car or ("a car" if plain else ""),
        "no_plate": "plate not noted" if plain else "",
        "vrm": act.vehicle,
        "thing": act.thing.noun if act.thing else "",
        "container": act.thing.container if act.thing else "",
        "amount": pounds(act.amount) if act.amount else "",
        "doing": act.doing,
        "words": act.words,
        "actor_number": act.actor.number,
    }


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
    within = "at night" if part == "night" else f"in the {part}"
    if precision in ("second", "minute"):
        return clock(minute)
    if precision == "quarter":
        return f"{about(minute)} {within}"
    if precision == "hour":
        return f"{hour_words(minute)} {within}"
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


def described(party: Party) -> str:
    """Return a stranger in one phrase without commas at its end: ``a slim man of about 35 with short fair hair``."""
    noun = "woman" if party.woman else "man"
    look = party.appearance
    hair = look.hair if look else ""
    adjectives = [word for word in (look.height, look.build) if word] if look else []
    adjectives += [hair] if hair in ("bald", "balding") else []
    words = " ".join([", ".join(adjectives), noun]).strip()
    aged = f" of about {5 * round(party.age / 5)}" if party.age else ""
    if hair.endswith(("hair", "locks", "beard")):
        crown = f" with {hair}"
    else:
        crown = "" if hair in ("", "bald", "balding") else f" with a {hair}"
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}{aged}{crown}"


def onlooker(premises: Premises | None) -> str:
    """Return who could have been there to see it, by the kind of place: ``bar staff``, ``a resident``."""
    return "a resident" if premises is None else _ROLES.get(premises.kind, "a resident")


def subject_words(view: View, town: Town) -> str:
    """Return the subject as the record has it: a name, a group's name, a number or a plate."""
    subject = view.indication.subject
    if subject.kind == "person":
        return formal_name(town.register.people[subject.id])
    if subject.kind == "group":
        return town.group_names[subject.id]
    return subject.id


def subject_title(view: View, town: Town, zoned: bool) -> str:
    """Return the title: the subject, and for people the zone where the source gives one; nothing of the act."""
    placed = zoned and view.indication.subject.kind in ("person", "group") and bool(view.zone)
    name = subject_words(view, town)
    return f"{name}, {town.zone_names[view.zone]}" if placed else name


def detail_words(view: View) -> str:
    """Return the odd detail of an account, as its original or as a copy of it; empty when it has none."""
    return view.hearing.detail if view.hearing and view.hearing.detail else view.detail


def _name(party: Party, register: Register) -> str:
    if party.person:
        return formal_name(register.people[party.person])
    if party.appearance is None and not party.age and party.number:
        return party.number
    return described(party)


def _later(party: Party, register: Register) -> str:
    if party.person:
        return family_name(register.people[party.person])
    if party.appearance is None and not party.age and party.number:
        return party.number
    return "the woman" if party.woman else "the man"


def _woman(party: Party, register: Register) -> bool:
    return register.people[party.person].woman if party.person else party.woman


def _group(view: View, act: Act) -> str:
    subject = view.indication.subject
    return subject.id if subject.kind == "group" else act.counterpart.group


def _firm(account: str, register: Register) -> str:
    holder = register.accounts[account].holder if account in register.accounts else ""
    return register.employers[holder].name if holder in register.employers else ""
