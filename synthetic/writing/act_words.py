"""An act in words for the forms of partners: who, with whom, when, where and with what, as the record has it."""

import re

from synthetic.testimony.occasion import Act, Party, Subject
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.wording import (
    clock,
    day_part,
    formal_name,
    hour_words,
    pounds,
    pronouns,
    quarter_words,
    short_stranger,
    spot_words,
)

_CAR_KINDS = frozenset(["meeting", "handover", "visit", "journey", "letting", "threat"])
_NOON = re.compile("twelve in the (?:morning|afternoon)")
_COUNTS = ("", "a minute", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def time_words(minute: int, precision: str) -> str:
    """Return a minute of the day as exactly as a source gives it; empty when it gives the day alone."""
    if precision in ("second", "minute"):
        return clock(minute)
    if precision == "quarter":
        return quarter_words(minute)
    if precision == "hour":
        return hour_words(minute)
    return part_words(minute) if precision == "part of day" else ""


def part_words(minute: int) -> str:
    """Return a part of the day as talk has it, such as ``in the afternoon``."""
    part = day_part(minute)
    return "at night" if part == "night" else f"in the {part}"


def when_words(view: View, act: Act, first: bool, date: str) -> str:
    """Return when an act was: day and time for the first of a report, the time on the same day for the next."""
    time = time_words(act.minute, view.precision)
    if view.precision in ("quarter", "hour"):
        time = _NOON.sub("noon", f"{time} {part_words(act.minute)}")
    if first:
        return f"{date}, {time}" if time else date
    return f"{time} the same day" if time else "the same day"


def span_words(minutes: int) -> str:
    """Return how long something lasted, such as ``about five minutes``; empty for no time at all."""
    if minutes < 1:
        return ""
    if minutes < len(_COUNTS):
        return f"about {_COUNTS[minutes]}{' minutes' if minutes > 1 else ''}"
    return f"about {minutes} minutes"


def party_words(party: Party, town: Town) -> str:
    """Return a party: by name, by description with its look in brackets, as one of a group, or empty."""
    if party.person:
        return formal_name(town.register.people[party.person])
    if party.age or party.appearance:
        look = party.appearance
        parts = [part for part in (look.height, look.build, look.hair) if part] if look else []
        return f"{short_stranger(party)}{' (' + ', '.join(parts) + ')' if parts else ''}"
    return f"somebody of {town.group_names[party.group]}" if party.group else ""


def car_words(plate: str, town: Town) -> str:
    """Return a vehicle by its plate, with colour and make where the plate is on record; empty for no plate."""
    vehicle = town.register.vehicles.get(plate)
    if vehicle is None:
        return f"a vehicle {plate}" if plate else ""
    article = "an" if vehicle.colour[:1] in "aeiou" else "a"
    return f"{article} {vehicle.colour} {vehicle.make} {plate}"


def act_slots(view: View, number: int, town: Town) -> dict[str, str]:
    """Return the words of one act of a view, by slot; ``number`` is 0 for its first act."""
    act, first = view.acts[number], view.acts[0]
    near, far = ends(act, view.indication.subject)
    person = town.register.people.get(near.person)
    subjective, objective, possessive = pronouns(person.woman if person else near.woman)
    is_call = act.deed == "was called on by" and not party_words(far, town)
    own = act.thing.noun if act.thing and act.thing.noun in town.register.vehicles else ""
    hearing = view.hearing
    room = town.register.premises.get(hearing.premises) if hearing else None
    place = town.register.premises.get(act.premises or view.premises)
    same = number > 0 and act.premises == first.premises
    return {
        # Who holds a handset in question is never on a record, whoever carried it.
        "who": "" if view.indication.subject.kind == "handset" else party_words(near, town),
        "whom": act.doing if is_call else party_words(far, town),
        "line": near.number,
        "far": far.number,
        "paper": _holder(far, town),
        "account": far.account,
        "when": when_words(view, act, number == 0, town.date_words(view.day)),
        "date": town.date_words(view.day) if number == 0 else "the same day",
        "time": time_words(act.minute, view.precision),
        "place": "" if place is None else "same place" if same else spot_words(place),
        "site": spot_words(place) if place else "",
        "car": car_words(act.vehicle, town) or ("a car, plate not noted" if _came_by_car(view, act) else ""),
        "span": span_words(act.minutes),
        "own": car_words(own, town),
        "thing": act.thing.noun if act.thing and not own else "",
        "container": act.thing.container if act.thing else "",
        "amount": pounds(act.amount) if act.amount else "",
        "seconds": str(act.seconds) if act.seconds else "",
        "doing": "" if is_call else act.doing,
        "words": act.words.rstrip("."),
        "heard": town.date_words(hearing.day) if hearing else "",
        "room": spot_words(room) if room else "",
        "he": subjective,
        "him": objective,
        "his": possessive,
        "group": town.group_names.get(act.actor.group, ""),
        "town": town.town,
    }


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
