"""Clocks, names, descriptions, vehicles, places and sums in words. Nothing here knows a role or a truth."""

from collections.abc import Sequence
from typing import TypeVar

from scenarios.schema.evidence import Basis
from synthetic.entities.entities import NamedPerson, Premises, Vehicle
from synthetic.entities.town_register import Register
from synthetic.testimony.occasion import Party
from synthetic.testimony.view import Hearing

T = TypeVar("T")
_HOURS = ("twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_AN = ("8", "11", "18", "80")


def choice(options: Sequence[T], wording: int, turn: int = 0) -> T:
    """Return one of several ways to say the same, by a lot and the ``turn`` of the choice within one report."""
    return options[(wording // (7919**turn or 1) + turn) % len(options)]


def number_words(number: int) -> str:
    """Return a whole number up to nine in words, figures above."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def clock(minute: int) -> str:
    """Return a minute of the day on the 24-hour clock, such as ``15:06``."""
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"


def quarter_words(minute: int) -> str:
    """Return a minute of the day as somebody writes it up later, to the quarter: ``about quarter past three``."""
    quarters = (minute + 7) // 15
    hour, quarter = _HOURS[quarters // 4 % 12], quarters % 4
    if quarter == 3:
        return f"about quarter to {_HOURS[(quarters // 4 + 1) % 12]}"
    return f"about {('', 'quarter past ', 'half past ')[quarter]}{hour}"


def of_day(words: str, minute: int) -> str:
    """Return a time in words with its part of the day, noon and midnight by their names."""
    if words.endswith("twelve") and not words.endswith(("past twelve", "to twelve")):
        return "about noon" if 9 * 60 < minute < 15 * 60 else "about midnight"
    part = day_part(minute)
    return f"{words} at night" if part == "night" else f"{words} in the {part}"


def hour_words(minute: int) -> str:
    """Return a minute of the day as the public gives it, to the hour: ``about three``."""
    return f"about {_HOURS[(minute + 30) // 60 % 12]}"


def day_part(minute: int) -> str:
    """Return the part of the day: ``morning``, ``afternoon``, ``evening`` or ``night``."""
    hour = minute // 60 % 24
    return (
        "morning"
        if 5 <= hour < 12
        else "afternoon"
        if hour < 17 and hour >= 12
        else "evening"
        if 17 <= hour < 22
        else "night"
    )


def duration_words(minutes: int, basis: Basis) -> str:
    """Return how long something lasted, as exactly as a basis carries: to the minute, to five, or not at all."""
    if basis == "machine":
        return f"{minutes} minute{'' if minutes == 1 else 's'}"
    if basis == "hearsay":
        return "not long" if minutes < 12 else "a good while"
    rounded = max(5, 5 * round(minutes / 5))
    return (
        f"about {rounded} minutes"
        if basis == "direct"
        else ("a few minutes" if rounded <= 5 else f"some {rounded} minutes")
    )


def pounds(amount: int) -> str:
    """Return a sum in whole pounds, such as ``£1,840``."""
    return f"£{amount:,}"


def bank_sum(amount: int) -> str:
    """Return a sum as a bank prints it, such as ``1,840.00``."""
    return f"{amount:,}.00"


def formal_name(person: NamedPerson) -> str:
    """Return a name at its first mention, family name in capitals: ``Stewart CHADDERLEY``."""
    return f"{person.first} {person.family.upper()}"


def family_name(person: NamedPerson) -> str:
    """Return a name at later mentions: ``CHADDERLEY``."""
    return person.family.upper()


def party_name(party: Party, register: Register) -> str:
    """Return the name of a named party at its first mention, or a description of a stranger."""
    return formal_name(register.people[party.person]) if party.person else stranger(party)


def stranger(party: Party) -> str:
    """Return a description of somebody who is not known: ``a man of about 35, slim, short fair hair``."""
    noun = "a woman" if party.woman else "a man"
    aged = f"{noun} of about {5 * round(party.age / 5)}" if party.age else noun
    look = party.appearance
    if look is None:
        return aged
    return ", ".join(part for part in (aged, look.height, look.build, look.hair) if part)


def short_stranger(party: Party) -> str:
    """Return the shortest description: ``a man of about 35``."""
    noun = "a woman" if party.woman else "a man"
    return f"{noun} of about {5 * round(party.age / 5)}" if party.age else noun


def pronouns(woman: bool) -> tuple[str, str, str]:
    """Return subject, object and possessive pronouns: ``he``, ``him``, ``his``."""
    return ("she", "her", "her") if woman else ("he", "him", "his")


def vehicle_words(vehicle: Vehicle) -> str:
    """Return colour, make and plate: ``a grey Astra, AR69 XQT``."""
    article = "an" if vehicle.colour[:1] in "aeiou" else "a"
    return f"{article} {vehicle.colour} {vehicle.make}, {vehicle.plate}"


def spot_words(premises: Premises) -> str:
    """Return a place as locals call it: ``Brindlecote Road by the chapel``, ``the Weavers Arms, Loom Lane``."""
    if premises.kind == "spot":
        return f"{premises.street} by {premises.name}" if premises.name else premises.street
    if premises.name:
        return f"{premises.name}, {premises.street}"
    return f"{premises.number} {premises.street}".strip()


def listed(words: Sequence[str]) -> str:
    """Return several things in one phrase: ``a, b and c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def hearing_words(hearing: Hearing, register: Register, date: str) -> str:
    """Return how talk that goes round was heard: where and when, from nobody in particular, with nothing added.

    Whoever puts it on a form says that the speaker was not there.
    """
    place = f"at {spot_words(register.premises[hearing.premises])} " if hearing.premises else ""
    return (
        f"Heard {place}on {date}, going round with nothing added; the speaker did not say who had told them"
    )
