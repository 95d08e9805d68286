"""An act in words for the forms of partners: who, with whom, when, where and with what, as the record has it."""

from dataclasses import replace

from synthetic.testimony.occasion import Act, Party, Subject
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.act_slots import people_words
from synthetic.writing.narration import moment_words
from synthetic.writing.wording import (
    clock,
    day_part,
    duration_words,
    formal_name,
    hour_words,
    of_day,
    pounds,
    pronouns,
    quarter_words,
    short_stranger,
    spot_words,
)

_CAR_KINDS = frozenset(["meeting", "handover", "visit", "journey", "letting", "threat"])
_ADULT = 18
"""Nobody who looks younger is written down as younger: of children a report has an initial and an age alone."""


def time_words(minute: int, precision: str) -> str:
    """Return a time as exactly as a source gives it, with its preposition: ``at 15:06``; empty for the day alone."""
    if precision in ("second", "minute"):
        return f"at {clock(minute)}"
    if precision in ("quarter", "hour"):
        return of_day(quarter_words(minute) if precision == "quarter" else hour_words(minute), minute)
    return part_words(minute) if precision == "part of day" else ""


def part_words(minute: int) -> str:
    """Return a part of the day as talk has it, such as ``in the afternoon``."""
    part = day_part(minute)
    return "at night" if part == "night" else f"in the {part}"


def party_words(party: Party, town: Town) -> str:
    """Return a party: by name, by description with its look in brackets, as one of a group, or empty."""
    if party.person:
        return formal_name(town.register.people[party.person])
    if party.age or party.appearance:
        look = party.appearance
        parts = [part for part in (look.height, look.build, look.hair) if part] if look else []
        aged = short_stranger(replace(party, age=max(party.age, _ADULT)) if party.age else party)
        return f"{aged}{' (' + ', '.join(parts) + ')' if parts else ''}"
    return f"somebody of {town.group_names[party.group]}" if party.group else ""


def car_words(plate: str, town: Town) -> str:
    """Return a vehicle by its plate, with colour and make where the plate is on record; empty for no plate."""
    vehicle = town.register.vehicles.get(plate)
    if vehicle is None:
        return f"a vehicle {plate}" if plate else ""
    size, _, body = vehicle.make.partition(" ")
    words = f"small {vehicle.colour} {body}" if size == "small" else f"{vehicle.colour} {vehicle.make}"
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words} ({plate})"


def act_slots(view: View, number: int, town: Town) -> dict[str, str]:
    """Return the words of one act of a view, by slot; ``number`` is 0 for its first act."""
    act = view.acts[number]
    near, far = ends(act, view.indication.subject)
    subjective, objective, possessive = _pronouns(near, town)
    far_subjective, far_objective, far_possessive = _pronouns(far, town)
    is_call = act.deed == "was called on by" and not party_words(far, town)
    own = act.thing.noun if act.thing and act.thing.noun in town.register.vehicles else ""
    place = town.register.premises.get(act.premises or view.premises)
    # Talk carries about how old a stranger was, and no look.
    plain = replace(far, appearance=None) if view.basis == "hearsay" else far
    caller = act.doing if is_call else party_words(plain, town)
    return {
        "who": party_words(near, town),
        "whom": caller,
        "caller": _mention(far, town),
        "line": near.number,
        "far": far.number,
        "paper": _holder(far, town),
        "account": far.account,
        "moment": moment_words(view, act.minute, town),
        "date": town.date_words(view.day),
        "time": time_words(act.minute, view.precision),
        "clock": clock(act.minute),
        "place": spot_words(place) if place else "",
        "car": car_words(act.vehicle, town) or ("a car, plate not noted" if _came_by_car(view, act) else ""),
        "dur": duration_words(act.minutes, view.basis) if act.minutes else "",
        "own": car_words(own, town),
        "thing": act.thing.noun if act.thing and not own else "",
        "amount": pounds(act.amount) if act.amount else "",
        "seconds": str(act.seconds) if act.seconds else "",
        "words": act.words.rstrip("."),
        "doing": act.doing,
        "callers": people_words(act.count) if act.deed == "served callers" else "",
        "stranger": _mention(near, town),
        "he": subjective,
        "him": objective,
        "his": possessive,
        "far_he": far_subjective,
        "far_him": far_objective,
        "far_his": far_possessive,
    }


def sort_of(act: Act, subject: Subject) -> str:
    """Return how a source has the far end of an act: ``named``, ``seen`` or ``nobody``."""
    far = ends(act, subject)[1]
    if far.person:
        return "named"
    return "seen" if far.age or far.appearance else "nobody"


def _mention(party: Party, town: Town) -> str:
    """Return a later mention of a far end; a name in full, for the report to shorten."""
    if not party.person:
        return "the woman" if party.woman else "the man"
    return formal_name(town.register.people[party.person])


def _pronouns(party: Party, town: Town) -> tuple[str, str, str]:
    person = town.register.people.get(party.person)
    return pronouns(person.woman if person else party.woman)


def _came_by_car(view: View, act: Act) -> bool:
    """Return whether a visiting party came by car; where its plate is not told, a car still is."""
    return act.side == "supply" and view.indication.kind in _CAR_KINDS and not act.actor.group


def ends(act: Act, subject: Subject) -> tuple[Party, Party]:
    """Return the near and the far end of an act: the subject's own, or the actor's where it has no subject."""
    far = act.counterpart
    if subject.id and subject.id in (far.person, far.number, far.group):
        return far, act.actor
    return act.actor, far


def _holder(party: Party, town: Town) -> str:
    """Return who holds a number on paper: a named person, a hire firm or a firm; empty where it is not known."""
    if party.person:
        return formal_name(town.register.people[party.person])
    if party.number in town.register.hire_lines:
        return "a hire firm"
    return "a firm in the town" if party.number in town.register.firm_lines else ""
