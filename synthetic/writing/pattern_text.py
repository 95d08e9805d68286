"""Patterns of sentences: fixed words with slots, of which a part in square brackets stands only when it has a filling."""

import re
from collections.abc import Mapping, Sequence

from synthetic.writing.wording import choice

_OPTION = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_START = re.compile(r"(?:(?<=[.?!] )|^)[a-z]")
BINDING = (
    "other", "group", "number", "actor_number", "car", "own_car", "thing", "container", "amount", "rent",
    "doing", "words", "dur",
)  # fmt: skip
"""Slots that a sentence has to tell when they are filled: of the patterns that fit, those that tell most of them stand."""


def text_of(pattern: str, fillings: Mapping[str, str]) -> str:
    """Return a pattern with its slots filled; a part in ``[square brackets]`` goes when a slot in it is empty.

    Raises:
        KeyError: when the pattern has a slot that the fillings do not know.
    """
    plain = _OPTION.sub(lambda part: part[1] if _full(part[1], fillings) else "", pattern)
    return _SLOT.sub(lambda slot: fillings[slot[1]], plain)


def capitals(text: str) -> str:
    """Return a text with a capital at the start of each sentence."""
    return _START.sub(lambda start: start[0].upper(), text)


def fitting(patterns: Sequence[str], fillings: Mapping[str, str]) -> tuple[str, ...]:
    """Return the patterns that have all they need, and of those the ones that tell most of what binds."""
    whole = [pattern for pattern in patterns if _full(_OPTION.sub("", pattern), fillings)]
    counts = [_coverage(text_of(pattern, fillings), fillings) for pattern in whole]
    return tuple(pattern for pattern, count in zip(whole, counts, strict=True) if count == max(counts))


def sentence(patterns: Sequence[str], fillings: Mapping[str, str], wording: int, turn: int = 0) -> str:
    """Return one of the patterns that fit, by the lot of the view, with its slots filled.

    Raises:
        ValueError: when no pattern fits: the bank then lacks one for an act of this shape.
    """
    fits = fitting(patterns, fillings)
    if not fits:
        empty = sorted(name for name, words in fillings.items() if not words)
        raise ValueError(f"no pattern of {list(patterns)} fits an act without {', '.join(empty)}; add one")
    return text_of(choice(fits, wording, turn), fillings)


def _full(pattern: str, fillings: Mapping[str, str]) -> bool:
    return all(fillings[name] for name in _SLOT.findall(pattern))


def _coverage(text: str, fillings: Mapping[str, str]) -> int:
    return sum(bool(fillings.get(name)) and fillings[name] in text for name in BINDING)
