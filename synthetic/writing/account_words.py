"""An account of an act in sentences, one fact each, and how whoever gives it knows, by the kind of the act."""

import re

from synthetic.activities.ordinary import VEHICLE_CONTAINERS
from synthetic.testimony.occasion import Act, ActivityKind, Deed
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.account_clauses import ZONE_CLAUSES
from synthetic.writing.act_slots import detail_sentence, named_once, shown_acts, slots_of, subject_words
from synthetic.writing.deed_clauses import CLAUSES
from synthetic.writing.employee_words import EMPLOYEE_CLAUSES
from synthetic.writing.narration import TIMELESS, later_words, moment_words, setting
from synthetic.writing.pattern_text import capitals, sentence
from synthetic.writing.wording import choice, duration_words, pounds

KNOWLEDGE: dict[ActivityKind, str] = {
    "call": "been in the room during the call",
    "message": "been shown the message",
    "deposit": "been shown the slip from the bank",
    "transfer": "been shown the payment",
    "use": "rung that number",
    "pairing": "been in the car",
    "post": "been shown the post",
    "access": "been in the office that day",
}
"""What somebody who was told of a kind has of it, after ``had``; for the rest, that they had been there."""
_TALLIES: dict[Deed, tuple[str, ...]] = {
    "met": (
        "{who} {doing} with {other}",
        "{who} met {other}",
        "{who} stood talking to {other}",
    ),
    "was alone": ("{who} {doing}, alone", "{who} {doing} and had nobody with {him}"),
    "rang": (
        "{who}[, of {group},] rang {other}[ on {number}]",
        "{other} had a call from {who}[, of {group}]",
    ),
    "took": (
        "{other} handed {who} {thing}[, out of {container}]",
        "{who} was given {thing}[, out of {container},] by {other}",
    ),
    "gave": (
        "{who} gave {other} {thing}[, out of {container}]",
        "{who} handed {thing} to {other}[, out of {container}]",
    ),
    "left": ("{who} put {thing} down {at_place} and walked off", "{who}, alone, left {thing} behind {at_place}"),
    "had to stay": (
        "{other} stayed with {who}[ for {rent} a week]",
        "{who} had {other} to stay[ for {rent} a week]",
    ),
    "let": ("{who} let a room to {other}[ for {rent} a week]", "{other} had a room from {who}[ for {rent} a week]"),
    "was called on by": (
        "{other} called on {who}",
        "{other} came to the door of {who} and was let in",
        "nobody came to {who} but {doing}",
        "{who} had {doing} at the door and nobody else",
    ),
    "paid in": (
        "{who} paid in {amount} in cash and sent {onward} to {other}",
        "{who} took {amount} in cash to the bank, and {onward} went on to {other}",
        "{who} paid in {amount} in cash and sent none of it on",
    ),
    "paid": (
        "{who} paid {other} {amount}",
        "{who} sent {amount} to {other}",
        "{who} paid {rent} in rent for the week and nobody else was there",
        "{who} paid {amount}",
    ),
    "bought": (
        "{who} bought {thing}[ for {amount}] with {other}",
        "{who} and {other} came in together and bought {thing}[ for {amount}]",
        "{who} came in alone and bought {thing}[ for {amount}]",
    ),
    "was threatened by": (
        '{other} threatened {who}[ with the words "{words}"]',
        '{who} was threatened by {other}[ with the words "{words}"]',
        '{who} had an unsigned note through the door[ that read "{words}"]',
    ),
    "unloaded for": (
        "{who}, of {group}, unloaded[ {thing}][ out of {container}] for {other}",
        "{who}, one of {group}, carried[ {thing}][ out of {container}] for {other}",
    ),
    "came with": (
        "{who}, of {group}, came in a hired vehicle[ with {other}]",
        "{who}, one of {group}, was in a hired vehicle that came in[ with {other}]",
    ),
    "traded": ("{who}, of {group}, {doing}", "{who}, one of {group}, {doing}"),
    "was elsewhere": ("{who}, of {group}, {doing}", "{who}, one of {group}, {doing}"),
    **ZONE_CLAUSES,
    **EMPLOYEE_CLAUSES,
    "was used by": (
        "{other} uses {actor_number}",
        "a person spoken of as one of {group} uses {actor_number}",
        "{actor_number} is used by somebody from outside the town, whose name was not caught",
    ),
    "was in": ("the phone on {actor_number} was in {car}", "{actor_number} travels in {car}"),
}  # fmt: skip
TALLIES: dict[Deed, tuple[str, ...]] = {**CLAUSES, **_TALLIES}
"""Clauses of an account given to police: the bare deed; vehicle and length stand in sentences of their own."""
_ON_THE_ROAD: frozenset[Deed] = frozenset(["drove", "drove with", "was in", "posted"])
_STAYS: frozenset[Deed] = frozenset(
    ["met", "was called on by", "unloaded for", "came with", "served callers", "found nobody"]
)


def knowledge(view: View) -> str:
    """Return what somebody who knows a kind of act has of it, after ``had``: ``been shown the message``."""
    return KNOWLEDGE.get(view.indication.kind, "been there")


def provenance(view: View) -> str:
    """Return how what was told or is talk is known; its first words tell the basis and no other."""
    if view.basis == "told":
        return f"Told by a person who had {knowledge(view)}."
    return f"Talk; the speaker had not {knowledge(view)}."


def contained(view: View, slots: dict[str, str]) -> dict[str, str]:
    """Return slots in which the boot or seat that something came out of is that of a parked car, on every side alike."""
    if slots["container"] not in VEHICLE_CONTAINERS or view.indication.subject.kind == "group":
        return slots
    return {**slots, "container": f"{slots['container']} of a parked car"}


def with_basis(text: str, view: View, town: Town, basis: str) -> str:
    """Return a text in which whoever is called one of a group is called so on a basis, such as ``said to be one of``."""
    if view.indication.subject.kind != "group":
        return text
    group = subject_words(view, town)
    bare = re.compile(rf", (?:one )?of {re.escape(group)},?")
    return bare.sub(f" ({basis} {group})", text, count=1)


def person_words(view: View, town: Town) -> str:
    """Return the subject as somebody who can be met: a person by name, or one of a group."""
    words = subject_words(view, town)
    return f"one of {words}" if view.indication.subject.kind == "group" else words


def account(view: View, town: Town) -> list[list[str]]:
    """Return the sentences of each act shown: who did what, where and when, then vehicle, length and what else was told."""
    acts = shown_acts(view)
    return [_sentences(view, acts, turn, town) for turn in range(len(acts))]


def _sentences(view: View, acts: tuple[Act, ...], turn: int, town: Town) -> list[str]:
    act = acts[turn]
    slots = named_once(acts, turn, _slots(view, act, town))
    own_car = slots["car"]
    if act.deed not in _ON_THE_ROAD:
        slots = {**slots, "car": ""}
    clause = sentence(TALLIES[act.deed], slots, view.wording, turn)
    lines = _placed(view, acts, turn, clause, town)
    comer = slots["other_short"] or slots["who"]
    if own_car and act.deed not in _ON_THE_ROAD:
        lines.append(f"{comer} had come in {own_car}{', plate not given' if slots['no_plate'] else ''}.")
    elif slots["no_plate"]:
        lines.append("Plate not given.")
    if act.deed in _STAYS and view.basis == "told" and act.minutes > 1 and view.wording // 3 % 3 == 1:
        lines.append(f"In all {duration_words(act.minutes, view.basis)}.")
    if act.deed in TIMELESS and slots["words"]:
        lines.append(f"{_ground(act, slots)}.")
    if act.deed == "rang" and act.doing:
        lines.append(f"{act.doing}.")
    return [capitals(line) for line in lines]


def _slots(view: View, act: Act, town: Town) -> dict[str, str]:
    """Return the slots of an act with the sum that went on; what went to a firm is not told of cash that stayed."""
    slots = {
        **contained(view, slots_of(view, act, town)),
        "onward": f"{pounds(act.onward)} of it" if act.onward else "part of it",
        "dur": "",
    }
    if act.deed == "paid in" and act.side == "alone":
        return {**slots, "other": ""}
    if act.deed in ("rang", "wrote"):
        return {**slots, "doing": ""}
    return slots


def _ground(act: Act, slots: dict[str, str]) -> str:
    """Return by what a number is known to be somebody's; the name is that of one of a group, or of nobody asked about."""
    if act.counterpart.person:
        return slots["words"]
    label = "under one of their names" if act.counterpart.group else "under another name"
    return slots["words"].replace("under that name", label)


def _placed(view: View, acts: tuple[Act, ...], turn: int, clause: str, town: Town) -> list[str]:
    """Return a clause with its day and place, before it or in a sentence after it."""
    act, first = acts[turn], acts[0]
    if act.deed in TIMELESS:
        return [f"As of {town.date_words(view.day)}, {clause}."]
    place = "" if turn and act.premises == first.premises else setting(act, town)
    place = "" if place and place in clause else place
    if turn:
        around = ", ".join(part for part in (later_words(act.minute, first.minute, view), place) if part)
        return [f"{around}, {clause}."]
    moment = moment_words(view, act.minute, town)
    if choice(("before", "after", "before"), view.wording, 2) == "before":
        return [f"{', '.join(part for part in (moment, place) if part)}, {clause}."]
    return [f"{clause}.", f"That was {', '.join(part for part in (place, moment) if part)}."]


def account_text(view: View, town: Town) -> str:
    """Return an account as one paragraph, the odd detail of it last."""
    lines = [line for sentences in account(view, town) for line in sentences]
    return " ".join([*lines, *([detail_sentence(view, town)] if detail_sentence(view, town) else [])])
