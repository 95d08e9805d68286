"""The facts of one act as phrases, each empty where the record holds nothing."""

from dataclasses import dataclass

from synthetic.activities.activity import Act, Party
from synthetic.entities.entities import Premises
from synthetic.views.source_view import Town
from synthetic.views.view import Precision
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
)

_CAR_DEEDS = frozenset(
    [
        "met", "took", "had to stay", "was called on by", "drove with", "bought", "was threatened by", "posted", "came with",
    ]
)  # fmt: skip
"""Deeds in which a visiting party has its vehicle there, whether or not the plate is given."""
_OWN_LOOK = frozenset(["hair", "beard", "ponytail"])


@dataclass(frozen=True, slots=True)
class DeedFacts:
    """Phrases of one act, named as the slots of patterns name them."""

    actor: str
    pron: str
    obj: str
    poss: str
    party: str
    """Whoever it was with: a name, a description or a part, never a number alone."""
    place: str
    """Where, with its preposition."""
    moment: str
    """When, as exactly as this source gives it."""
    span: str
    """How long."""
    vehicle: str
    thing: str
    origin: str
    """What a thing came out of."""
    amount: str
    number: str
    line: str
    """Number of the handset that is the subject."""
    account: str
    """Account that money went to or a parcel was charged to, with its holder as on the account."""
    doing: str
    words: str


def description(party: Party) -> str:
    """Return a stranger in one phrase without commas: ``a tall slim man of about 35 with short fair hair``."""
    noun = "woman" if party.woman else "man"
    look = party.appearance
    front, back = "", ""
    if look is not None:
        traits = [look.height, look.build, "" if _has(look.hair) else look.hair]
        front = "".join(f"{trait} " for trait in traits if trait)
        back = f" with {_article(look.hair)}" if _has(look.hair) else ""
    aged = f" of about {5 * round(party.age / 5)}" if party.age else ""
    return f"{_article(f'{front}{noun}', True)}{aged}{back}"


def _has(hair: str) -> bool:
    return bool(hair) and hair.split()[-1] in _OWN_LOOK


def _article(noun: str, counted: bool = False) -> str:
    """Return a noun with its article; hair has none."""
    if not counted and noun.split()[-1] == "hair":
        return noun
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def car(plate: str, town: Town) -> str:
    """Return a vehicle without a comma: ``a grey Astra AR69 XQT``; a plate that nobody keeps is ``a car``."""
    vehicle = town.register.vehicles.get(plate)
    return f"{_article(f'{vehicle.colour} {vehicle.make}', True)} {plate}" if vehicle else f"a car {plate}"


def group_name(group: str, town: Town) -> str:
    """Return a group with its article: ``the Saltmarsh crew``."""
    name = town.group_names.get(group, group)
    return name if name.lower().startswith("the ") else f"the {name}"


def party_words(party: Party, town: Town, again: bool = False) -> str:
    """Return whoever it was as far as known: name, with the group where it is known, or description; or empty."""
    if party.person:
        person = town.register.people[party.person]
        name = family_name(person) if again else formal_name(person)
        return f"{name} of {group_name(party.group, town)}" if party.group and not again else name
    if party.appearance is not None or party.age:
        return description(party)
    return f"somebody of {group_name(party.group, town)}" if party.group else ""


def account_words(number: str, town: Town) -> str:
    """Return an account and its holder: ``QX123456, J Cole``; the number alone when nobody holds it."""
    account = town.register.accounts.get(number)
    if account is None:
        return number
    return f"{number} in the name of {holder_name(account.holder, town)}"


def holder_name(holder: str, town: Town) -> str:
    """Return a holder as on the account, in capitals: ``JOAN COLE`` or ``PRESSLAND VALETING``."""
    person = town.register.people.get(holder)
    if person is not None:
        return person.name.upper()
    employer = town.register.employers.get(holder)
    return employer.name.upper() if employer is not None else ""


def place_words(premises: Premises) -> str:
    """Return a place with its preposition: ``in Kestrel Street by the chapel``, ``at 12 Loom Lane``."""
    street_first = premises.kind == "spot" or not (premises.name or premises.number)
    return f"{'in' if street_first else 'at'} {spot_words(premises)}"


def moment_words(minute: int, precision: Precision, date: str) -> str:
    """Return when something was, to the precision of the source: ``about three on the afternoon of Thu 12 March``."""
    part = day_part(minute)
    if precision in ("second", "minute"):
        return f"at {clock(minute)} on {date}"
    if precision in ("quarter", "hour"):
        hours = about(minute) if precision == "quarter" else hour_words(minute)
        return f"{hours} on {date}" if 0 < minute // 60 % 12 < 6 else f"{hours} on the {part} of {date}"
    return f"on the {part} of {date}" if precision == "part of day" else f"on {date}"


def later_words(minute: int, first: int, precision: Precision) -> str:
    """Return when a second act of the same occasion was, beside the first."""
    if precision in ("second", "minute"):
        return f"at {clock(minute)}"
    if precision == "quarter" and about(minute) != about(first):
        return about(minute)
    if precision == "hour" and hour_words(minute) != hour_words(first):
        return hour_words(minute)
    return "the same day" if precision == "day" else "soon after"


def span_words(minutes: int) -> str:
    """Return how long something lasted, as people say it: ``about ten minutes``; empty for none."""
    rounded = 5 * round(minutes / 5)
    if minutes <= 0:
        return ""
    if rounded > 50:
        hours = round(minutes / 60)
        return "about an hour" if hours <= 1 else f"about {hours} hours"
    return "a few minutes" if rounded == 0 else "about half an hour" if rounded == 30 else f"about {rounded} minutes"


def deed_facts(act: Act, town: Town, precision: Precision, date: str, first: Act | None = None) -> DeedFacts:
    """Return the phrases of an act; ``first`` is the act before it on the same occasion, which names the actor."""
    person = town.register.people.get(act.actor.person)
    pron, obj, poss = pronouns(person.woman) if person else ("it", "it", "its")
    vehicle = _vehicle(act, town)
    moment = later_words(act.minute, first.minute, precision) if first else moment_words(act.minute, precision, date)
    return DeedFacts(
        actor=_actor(act, town, first is not None),
        pron=pron,
        obj=obj,
        poss=poss,
        party=_counterpart(act, town),
        place="" if first and first.premises == act.premises else _place(act, town),
        moment=moment,
        span=span_words(act.minutes),
        vehicle=vehicle,
        thing=act.thing.noun if act.thing else "",
        origin=_origin(act, vehicle),
        amount=pounds(act.amount) if act.amount else "",
        number=act.counterpart.number,
        line=act.actor.number,
        account=account_words(act.counterpart.account, town) if act.counterpart.account else "",
        doing=act.doing,
        words=act.words,
    )


def _actor(act: Act, town: Town, again: bool) -> str:
    if not (act.actor.person or act.actor.group or act.actor.appearance):
        return act.actor.number or car(act.vehicle, town)
    return party_words(act.actor, town, again)


def _counterpart(act: Act, town: Town) -> str:
    words = party_words(act.counterpart, town)
    if words or act.deed not in ("rang", "wrote", "asked for") or not act.actor.person:
        return words
    if act.side == "supply":
        return "somebody from away"
    if act.deed == "asked for":
        return ""
    return "a firm" if act.side == "alone" else "somebody not named"


def _vehicle(act: Act, town: Town) -> str:
    if act.vehicle:
        return "" if act.deed == "drove" and not act.actor.person else car(act.vehicle, town)
    if act.deed == "came with":
        return "a hire car (plate not noted)"
    return "a car (plate not noted)" if act.side == "supply" and act.deed in _CAR_DEEDS else ""


def _origin(act: Act, vehicle: str) -> str:
    container = act.thing.container if act.thing else ""
    if container:
        return f"out of {container} of {vehicle}" if vehicle else f"out of {container}"
    if act.deed == "unloaded for":
        return f"from {vehicle or 'a vehicle (plate not noted)'}"
    return f"out of {vehicle}" if vehicle and act.deed == "took" else ""


def _place(act: Act, town: Town) -> str:
    premises = town.register.premises.get(act.premises)
    if premises is not None:
        return place_words(premises)
    streets = [camera.street for camera in town.register.cameras if camera.id == act.camera]
    ends = [camera.street for camera in town.register.cameras if camera.id == act.exit_camera]
    if streets and ends and streets != ends:
        return f"from {streets[0]} to {ends[0]}"
    return f"in {(streets or ends)[0]}" if streets or ends else ""
