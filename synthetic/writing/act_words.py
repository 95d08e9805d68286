"""An act in words for the forms of partners: who, with whom, when, where and with what, as the record has it."""

from synthetic.activities.activity import Act, Party
from synthetic.views.source_view import Town
from synthetic.views.view import View
from synthetic.writing.wording import (
    about,
    clock,
    day_part,
    formal_name,
    hour_words,
    pounds,
    pronouns,
    short_stranger,
    spot_words,
)

_COUNTS = ("", "a minute", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def time_words(minute: int, precision: str) -> str:
    """Return a minute of the day as exactly as a source gives it; empty when it gives the day alone."""
    if precision in ("second", "minute"):
        return clock(minute)
    if precision == "quarter":
        return about(minute)
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
    if view.precision == "hour":
        time = f"{time} {part_words(act.minute)}"
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
    person = town.register.people.get(act.actor.person)
    subjective, objective, possessive = pronouns(person.woman if person else act.actor.woman)
    place = town.register.premises.get(act.premises or view.premises)
    same = number > 0 and act.premises == first.premises
    return {
        "who": party_words(act.actor, town),
        "whom": party_words(act.counterpart, town),
        "line": act.actor.number,
        "far": act.counterpart.number,
        "account": act.counterpart.account,
        "when": when_words(view, act, number == 0, town.date_words(view.day)),
        "date": town.date_words(view.day) if number == 0 else "the same day",
        "time": time_words(act.minute, view.precision),
        "place": "" if place is None else "same place" if same else spot_words(place),
        "site": spot_words(place) if place else "",
        "car": car_words(act.vehicle, town),
        "span": span_words(act.minutes),
        "thing": act.thing.noun if act.thing else "",
        "container": act.thing.container if act.thing else "",
        "amount": pounds(act.amount) if act.amount else "",
        "seconds": str(act.seconds) if act.seconds else "",
        "doing": act.doing,
        "words": act.words,
        "he": subjective,
        "him": objective,
        "his": possessive,
        "group": town.group_names.get(act.actor.group, ""),
        "town": town.town,
    }
