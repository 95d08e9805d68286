"""Patterns filled from a record: a slot that is empty takes its bracket with it, and nothing is added to a record."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar
from zlib import crc32

from synthetic.activities.activity import Act
from synthetic.views.source_view import Town
from synthetic.views.view import View
from synthetic.writing.deed_facts import DeedFacts, deed_facts
from synthetic.writing.deed_words import clauses_of

T = TypeVar("T")
_BRACKET = re.compile(r"\[([^\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_SETTING = frozenset(["actor", "pron", "obj", "poss", "place", "moment", "span"])
"""Slots that do not tell one shape of an act from another."""
_TAILS = (
    ("span", "party", "It took {span}."),
    ("doing", "party", "They {doing}."),
    ("doing", "pron", "{pron} {doing}."),
    ("vehicle", "vehicle", "{vehicle} was there."),
    ("number", "number", "The number was {number}."),
    ("amount", "amount", "The sum was {amount}."),
    ("words", "words", 'The words were "{words}".'),
    ("account", "account", "The account was {account}."),
)
"""Sentences for what a clause left over: the slot, the slot it leans on, and the words."""
_TIMED = frozenset(["met", "was called on by", "unloaded for", "collected from", "drove with"])
"""Deeds of which it is told how long they lasted."""


def pick(options: Sequence[T], lot: int, turn: int) -> T:
    """Return one of several ways to say the same by the lot of a view; every turn spreads alike."""
    return options[crc32(f"{lot}/{turn}".encode()) % len(options)]


def fill(pattern: str, facts: DeedFacts) -> str:
    """Return a pattern with its slots filled; a bracket with an empty slot is dropped whole."""

    def bracket(match: re.Match[str]) -> str:
        return match[1] if all(getattr(facts, slot) for slot in _SLOT.findall(match[1])) else ""

    return _SLOT.sub(lambda match: str(getattr(facts, match[1])), _BRACKET.sub(bracket, pattern))


def slots(pattern: str, facts: DeedFacts) -> frozenset[str]:
    """Return the slots of a pattern that the facts fill."""
    return frozenset(slot for slot in _SLOT.findall(pattern) if getattr(facts, slot))


def fits(pattern: str, facts: DeedFacts) -> bool:
    """Tell whether the facts fill every slot that a pattern needs."""
    return all(getattr(facts, slot) for slot in _SLOT.findall(_BRACKET.sub("", pattern)))


def best_patterns(patterns: Sequence[str], facts: DeedFacts) -> tuple[str, ...]:
    """Return the patterns that fit and leave least of the record untold.

    Raises:
        ValueError: when none fits.
    """
    able = [pattern for pattern in patterns if fits(pattern, facts)]
    if not able:
        raise ValueError(f"no pattern of {patterns[0]!r} fits {facts}; add one that needs fewer slots")
    most = max(_weight(pattern, facts) for pattern in able)
    return tuple(pattern for pattern in able if _weight(pattern, facts) == most)


def _weight(pattern: str, facts: DeedFacts) -> int:
    """Return how much of the record a pattern tells; whoever it was with weighs more than all the rest."""
    used = slots(pattern, facts) - _SETTING
    return len(used) + (10 if "party" in used else 0)


def sentence(text: str) -> str:
    """Return a text with a capital at its start and one stop at its end."""
    stripped = text.strip()
    return f"{stripped[:1].upper()}{stripped[1:]}{'' if stripped.endswith('.') else '.'}"


def deed_clause(
    act: Act,
    view: View,
    town: Town,
    turn: int = 0,
    first: Act | None = None,
    blind: frozenset[str] = frozenset(),
) -> tuple[str, ...]:
    """Return an act as a clause without capital and stop, then sentences for what the clause leaves untold."""
    facts = replace(_facts(act, view, town, first), **dict.fromkeys(blind, ""))
    pattern = pick(best_patterns(clauses_of(act, view.indication.kind), facts), view.wording, turn)
    core = fill(pattern, facts)
    if act.deed in ("was used by", "was in"):
        return core, *_leavings(act, pattern, facts)
    order = pick(("place", "moment", "front"), view.wording, turn + 1)
    if order == "front":
        clause = " ".join(part for part in (f"{facts.moment},", core, facts.place) if part)
    else:
        place = f"{facts.place}," if "," in facts.place and facts.moment else facts.place
        around = (place, facts.moment) if order == "place" else (facts.moment, facts.place)
        clause = " ".join(part for part in (core, *around) if part)
    return clause, *_leavings(act, pattern, facts)


def _leavings(act: Act, pattern: str, facts: DeedFacts) -> tuple[str, ...]:
    used = slots(pattern, facts) | (frozenset(["vehicle"]) if "origin" in slots(pattern, facts) else frozenset())
    if act.deed not in _TIMED:
        used |= {"span"}
    if act.deed in ("was used by", "was in"):
        used |= {"words"}
    tails = []
    for slot, support, words in _TAILS:
        if slot not in used and getattr(facts, slot) and getattr(facts, support):
            tails.append(sentence(fill(words, facts)))
            used |= {slot}
    if act.deed in ("was used by", "was in") and facts.words:
        tails.append(sentence(f"How that is known: {facts.words}"))
    return tuple(tails)


def deeds_told(
    view: View, town: Town, frame: str = "{deed}", blind: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """Return what a view tells, a sentence or more for each of its acts, the first clause within a ``frame``.

    Slots in ``blind`` are what this source cannot sense; they are left out whatever the acts hold.
    """
    sentences: list[str] = []
    first: Act | None = None
    for turn, act in enumerate(view.acts):
        clause, *rest = deed_clause(act, view, town, 2 * turn, first, blind)
        sentences.append(sentence(clause if first else frame.replace("{deed}", clause)))
        sentences.extend(rest)
        first = act
    return tuple(sentences)


def _facts(act: Act, view: View, town: Town, first: Act | None) -> DeedFacts:
    facts = deed_facts(act, town, view.precision, town.date_words(view.day), first)
    if act.deed == "received":
        return replace(facts, thing=facts.thing or "a parcel", party=facts.party or _sender(act))
    if act.deed in ("took", "gave", "left", "bought"):
        return replace(facts, thing=facts.thing or "something")
    return facts


def _sender(act: Act) -> str:
    return "a firm outside the town" if act.side == "supply" else "a shop"
