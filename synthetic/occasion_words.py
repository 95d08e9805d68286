"""What happened on an occasion in plain words and by name, and how an account of it came about: for the debrief alone."""

from collections.abc import Mapping

from synthetic.entities.town_register import Register
from synthetic.filing.error_table import MISREAD, PLANTED, RIGHT, VAGUE_ACCOUNT, WRONG_PERSON
from synthetic.filing.source_accounts import SourceAccount
from synthetic.testimony.occasion import Act, ActivityKind, Deed, Look, Occasion, Party, Subject
from synthetic.testimony.view import VAGUE
from synthetic.views.crew_slots import known_words
from synthetic.writing.act_slots import operation_name
from synthetic.writing.wording import number_words, spot_words

SIDE_WORDS = ("both ends", "a visiting party", "a known seller", "family or friends", "nobody else")
"""Classes of an act in the words of the sheet, in their order."""
ZONE_WORDS = ("rooms and customers", "rooms", "customers", "ordinary life", "nobody")
"""Classes of what a look at a zone finds, in their order."""
_DEEDS: Mapping[Deed, str] = {
    "met": "met {far}",
    "rang": "rang {far}",
    "wrote": "wrote to {far}",
    "took": "took something from {far}",
    "gave": "gave something to {far}",
    "had to stay": "had {far} to stay",
    "let": "let a room to {far}",
    "was called on by": "was called on by {far}",
    "drove with": "drove with {far}",
    "paid in": "paid in cash, and most of it on to {far}",
    "paid": "paid {far}",
    "bought": "bought something with {far}",
    "received": "had a parcel from {far}",
    "asked for": "asked for {far} to be told of the arrest",
    "was threatened by": "was threatened by {far}",
    "posted": "posted a picture with {far} in it",
    "unloaded for": "unloaded a vehicle for {far}",
    "came with": "came in the vehicle of {far}",
    "collected from": "collected from {far}",
    "looked up": "opened the record of {far} with no job to go with it",
    "worked on": "opened the record of {far} for a job",
}
"""What is said of a deed with somebody at the other end."""
_ALONE: Mapping[Deed, str] = {
    "was alone": "was alone",
    "left": "left something at a shop or club",
    "let": "let nobody in",
    "paid": "paid the rent, with nobody else there",
    "paid in": "paid in cash that stayed in the account",
    "drove": "drove alone",
    "bought": "bought something alone",
    "received": "had a parcel from a shop",
    "asked for": "wanted nobody to be told of the arrest",
    "was called on by": "had nobody at the door but a delivery or the like",
    "was threatened by": "was threatened by an unknown hand",
    "posted": "posted a thing for sale",
    "traded": "went about the group's own business",
    "was elsewhere": "was at home or in its own town",
}
"""What is said of a deed with nobody at the other end."""
_FAR_SIDE: Mapping[Deed, str] = {"rang": "was rung by {far}", "wrote": "had a message from {far}"}
"""What is said of a contact that came from the other end."""
CREW_WORDS: Mapping[ActivityKind, tuple[str, ...]] = {
    "count": ("at most two people", "three or four people", "five people or more"),
    "faces": ("the people of before", "some of the people of before", "new people"),
    "rooms": ("one room slept in", "two rooms slept in", "three rooms or more slept in"),
}
"""Classes of a look at a crew in the words of its sheet, in their order."""


EMPLOYEE_WORDS = (
    "access without need and contact with a seller",
    "access without need",
    "contact with a seller",
    "ordinary work or company",
    "nothing of either",
)
"""Classes of a look at an employee in the words of its sheet, in their order."""
SEARCH_WORDS = (
    "a place that had been cleaned",
    "a place that had been left",
    "what was expected",
    "none of these",
)
"""Classes of what a search found in the words of its sheet, in their order."""


def explained(
    occasion: Occasion, account: SourceAccount, copied: str, register: Register, names: Mapping[str, str]
) -> str:
    """Return what happened, by name, and how one account of it came about.

    ``copied`` is the id of the report that it repeats, or empty. ``names`` holds what the register does
    not: the names of groups and zones by id, and who uses each unknown handset by its number.
    """
    parts = [happening(occasion, register, names)]
    if occasion.look.subject.kind != "vehicle":
        parts.append(_account_words(occasion, account))
    if copied:
        parts.append(f"It repeats {copied} and adds nothing to it.")
    return " ".join(parts)


def happening(occasion: Occasion, register: Register, names: Mapping[str, str]) -> str:
    """Return what an occasion was, in one sentence such as ``Ann Bell met a visiting party (AR69 XQC) that day.``"""
    subject = occasion.look.subject
    if subject.kind == "crew":
        return _crew_sentence(occasion.acts[0])
    if subject.kind == "vehicle":
        return f"Reads of the vehicle {subject.id}. They show no driver."
    if occasion.look.kind == "pairing":
        return f"The number {occasion.acts[0].actor.number} is carried in {subject.id}."
    if occasion.look.kind == "use":
        return f"{subject.id} {_user_words(subject, occasion.acts[0].counterpart, register, names)}."
    if subject.kind == "zone":
        return _zone_words(occasion, register, names)
    if subject.kind == "operation":
        return _search_sentence(occasion, register)
    clauses = " and ".join(_clause(act, subject, register) for act in occasion.acts)
    name = _subject_words(subject, occasion.acts[0], register, names)
    return f"{name[:1].upper()}{name[1:]} {clauses} that day."


def _search_sentence(occasion: Occasion, register: Register) -> str:
    """Return what a search found, such as ``Operation Barrowlark, Flat 2, 45 Weir Street: nobody was in.``"""
    act, name = occasion.acts[0], operation_name(occasion.look.subject.id, register)
    return f"{name}, {spot_words(register.premises[act.premises])}: {act.doing} at the search that day."


def _zone_words(occasion: Occasion, register: Register, names: Mapping[str, str]) -> str:
    """Return what a look at a zone was, such as ``Saltmarsh estate, Weir Street by the postbox, that day: nobody stopped.``"""
    subject = occasion.look.subject
    place = spot_words(register.premises[occasion.acts[0].premises])
    clauses = " and then ".join(_zone_clause(act) for act in occasion.acts)
    return f"{names.get(subject.id, subject.id)}, {place}, that day: {clauses}."


def _zone_clause(act: Act) -> str:
    if act.deed == "found nobody":
        return act.doing
    if act.deed == "served callers":
        return f"{act.count} people came and a stranger {act.doing}"
    return f"a stranger {act.doing}"


def _crew_sentence(act: Act) -> str:
    """Return what a look at a crew found: how many there were, who of them had been there, or where they slept."""
    if act.deed == "slept there":
        rooms = "one room" if act.count == 1 else f"{number_words(act.count)} rooms"
        return f"People of the line slept in {rooms} there that day."
    people = "one of the line" if act.count == 1 else f"{number_words(act.count)} people of the line"
    sentence_start = f"{people[:1].upper()}{people[1:]} {act.doing} that day"
    return (
        f"{sentence_start}; {known_words(act)} had been there before."
        if act.deed == "were recognised"
        else f"{sentence_start}."
    )


def _user_words(subject: Subject, user: Party, register: Register, names: Mapping[str, str]) -> str:
    if user.person:
        return f"is used by {register.people[user.person].name}"
    if subject.kind == "number":
        return f"belongs to {names.get(user.group, 'none of the groups in question')}"
    return "is used by nobody in question"


def _subject_words(subject: Subject, act: Act, register: Register, names: Mapping[str, str]) -> str:
    if subject.kind in ("person", "employee"):
        return register.people[subject.id].name
    if subject.kind == "group":
        member = register.people.get(act.actor.person)
        return f"{member.name} of {names[subject.id]}" if member else names[subject.id]
    return f"{names[subject.id]}, with {subject.id},"


def _clause(act: Act, subject: Subject, register: Register) -> str:
    if act.deed in ("was off", "took papers"):
        return act.doing
    outward = _is_own(act.actor, subject, register)
    far = _far_words(act, act.counterpart if outward else act.actor, register)
    if not far or (act.deed, act.side) == ("paid in", "alone"):
        return _ALONE.get(act.deed, act.deed)
    sentence = _DEEDS[act.deed] if outward else _FAR_SIDE[act.deed]
    if (act.deed, act.side) == ("received", "local"):
        sentence = "had a parcel and took it on to {far}"
    second = f" ({act.doing})" if act.deed == "rang" and act.doing else ""
    return f"{sentence.format(far=far)}{second}"


def _is_own(party: Party, subject: Subject, register: Register) -> bool:
    """Return whether an end of an act is its subject's; what has two ends beside a contact begins with it."""
    if subject.kind == "group":
        return True
    if party.person:
        return party.person == subject.id
    is_named = subject.kind in ("person", "employee")
    own = register.people[subject.id].handsets if is_named else (subject.id,)
    return not party.number or party.number in own


def _far_words(act: Act, party: Party, register: Register) -> str:
    """Return who was at the other end: by name, or as a visiting party with what would show it; empty for nobody."""
    if party.person:
        seller = "the seller " if party.person in register.sellers else ""
        return f"{seller}{register.people[party.person].name}"
    holder = register.line_holders.get(party.number) or _account_holder(party, register)
    if act.side != "supply" or holder in register.line_holders.values():
        return register.employers[holder].name if holder in register.employers else ""
    handle = act.vehicle or party.number or party.account
    return f"a visiting party ({handle})" if handle else "a visiting party"


def _account_holder(party: Party, register: Register) -> str:
    return register.accounts[party.account].holder if party.account in register.accounts else ""


def _account_words(occasion: Occasion, account: SourceAccount) -> str:
    """Return how an account came about."""
    attributes = occasion.look.kind in ("use", "pairing")
    clause = "" if attributes else _class_clause(account, occasion.look)
    kinds: Mapping[str, str] = {"crew": "other people", "operation": "another place"}
    others = kinds.get(occasion.look.subject.kind, "somebody else's act")
    if account.error == RIGHT:
        if attributes or account.nature == occasion.nature:
            return "This account tells it as it was."
        return f"This account is right as far as its source could see{clause}."
    if attributes and account.nature == occasion.nature:
        return "This account did not know, and is right by chance."
    if account.error == WRONG_PERSON:
        return "This account names somebody else." if attributes else f"This account has {others}{clause}."
    if account.error == PLANTED:
        return f"This account was made up to mislead{clause}."
    if account.error == MISREAD and account.nature != VAGUE:
        return f"This account takes one thing for its neighbour{clause}."
    assert account.error in (VAGUE_ACCOUNT, MISREAD)
    return "This account holds nothing that could be checked."


def _class_clause(account: SourceAccount, look: Look) -> str:
    if account.nature == VAGUE or look.subject.kind == "group":
        return ""
    if look.subject.kind == "crew":
        return f": it shows {CREW_WORDS[look.kind][account.nature]}"
    by_kind = {"zone": ZONE_WORDS, "employee": EMPLOYEE_WORDS, "operation": SEARCH_WORDS}
    words = by_kind.get(look.subject.kind, SIDE_WORDS)
    return f": it shows {words[account.nature]}"
