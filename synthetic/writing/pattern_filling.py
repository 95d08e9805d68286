"""Fill a pattern from the words that a record has: what the record lacks, the sentence lacks."""

import re
from collections.abc import Mapping, Sequence

from synthetic.entities.entities import NamedPerson
from synthetic.writing.wording import choice, family_name, formal_name

Slots = Mapping[str, str]
"""Words by the name of their slot; a slot without words is empty or absent."""
Patterns = Mapping[str, Sequence[str]]
"""Patterns that say the same, by deed; ``met nobody`` serves a deed whose record has no counterpart."""

_OPTIONAL = re.compile(r"\[(!(\w+)\|)?([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_START = re.compile(r"(^|[.?!] |\n)([a-z])")


def filled(pattern: str, slots: Slots) -> str:
    """Return a pattern with its slots filled and every sentence begun with a capital.

    ``[...]`` is printed only if all slots inside have words, ``[!car|...]`` only if the slot ``car`` has none.

    Raises:
        KeyError: when a slot outside brackets is in no record of the source; name the slot in its words.
    """

    def part(match: "re.Match[str]") -> str:
        names = _SLOT.findall(match[3])
        absent = bool(match[2]) and bool(slots.get(match[2]))
        return "" if absent or not all(slots.get(name) for name in names) else match[3]

    text = _SLOT.sub(lambda match: slots[match[1]], _OPTIONAL.sub(part, pattern))
    return capitals(re.sub(r" +", " ", text).strip())


def capitals(text: str) -> str:
    """Return a text whose sentences begin with capitals; what follows a colon or a quotation mark stays."""
    return _START.sub(lambda match: match[1] + match[2].upper(), text)


def deed_words(patterns: Patterns, deed: str, slots: Slots, wording: int, turn: int) -> str:
    """Return a deed in words: a pattern of that deed, or of that deed with nobody, chosen by lot and filled.

    Raises:
        KeyError: when the source has no pattern for the deed.
    """
    alone = f"{deed} nobody"
    key = alone if not slots.get("whom") and alone in patterns else deed
    return filled(choice(patterns[key], wording, turn), slots)


def shortened(text: str, people: Sequence[NamedPerson]) -> str:
    """Return a text in which every name after its first mention is the family name alone, if that tells who is meant.

    Two people of one family name keep their full names throughout.
    """
    families = [family_name(person) for person in people]
    for person in people:
        if families.count(family_name(person)) > 1:
            continue
        first, mention, rest = text.partition(formal_name(person))
        text = first + mention + rest.replace(formal_name(person), family_name(person))
    return text
