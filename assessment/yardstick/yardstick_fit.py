"""Yardstick terms that do not fit their numbers: an error of its own, apart from any score."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assessment.yardstick.yardstick import TERMS, Term

_NAMES: dict[str, Term] = {
    name: term for term in TERMS for name in (term.name.lower(), *term.name.lower().split(" or "))
}
_TERM = "|".join(re.escape(name) for name in sorted(_NAMES, key=len, reverse=True))
_AFTER = re.compile(
    rf"\b({_TERM})\b[^.\d%]{{0,12}}?\(?\s*(\d{{1,3}}(?:\.\d+)?)\s*(?:%|per ?cent)", re.IGNORECASE
)
_BEFORE = re.compile(rf"(\d{{1,3}}(?:\.\d+)?)\s*(?:%|per ?cent)[\s(,–-]{{1,4}}({_TERM})\b", re.IGNORECASE)
_ANY = re.compile(rf"\b({_TERM})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Mismatch:
    """A term whose range does not hold the number beside it."""

    term: str
    low: float
    high: float
    number: float
    """Probability between 0 and 1."""


def mismatches(text: str) -> tuple[Mismatch, ...]:
    """Return every yardstick term in a text that stands beside a percentage outside its range."""
    pairs = [(m.group(1), m.group(2), m.start(1)) for m in _AFTER.finditer(text)]
    starts = {start for _, _, start in pairs}
    pairs += [
        (m.group(2), m.group(1), m.start(2)) for m in _BEFORE.finditer(text) if m.start(2) not in starts
    ]
    matches = (
        (_NAMES[term.lower()], float(number) / 100) for term, number, _ in sorted(pairs, key=lambda p: p[2])
    )
    return tuple(_mismatch(term, p) for term, p in matches if not term.covers(p))


def unfitting(reason: str, stated: Iterable[float]) -> tuple[Mismatch, ...]:
    """Return the terms in the reason for an estimate whose range holds none of the probabilities stated."""
    chances = list(stated)
    if not chances:
        return ()
    terms = dict.fromkeys(_NAMES[m.group(1).lower()] for m in _ANY.finditer(reason))
    return tuple(
        _mismatch(term, max(chances)) for term in terms if not any(term.covers(round(p, 6)) for p in chances)
    )


def wording_sentence(mismatches: Iterable[Mismatch], incoherent: int, estimates: int) -> str:
    """Return one sentence on terms and sums."""
    wrong = tuple(mismatches)
    terms = (
        "; ".join(f"“{m.term}” ({m.low:.0%} to {m.high:.0%}) stood for {m.number:.0%}" for m in wrong[:3])
        + (f" and {len(wrong) - 3} more" if len(wrong) > 3 else "")
        if wrong
        else "every yardstick term fitted the number beside it"
    )
    sums = (
        f"{incoherent} of {estimates} estimates did not add up to 1" if estimates else "no estimate was made"
    )
    return f"Wording: {terms}; {sums}."


def _mismatch(term: Term, number: float) -> Mismatch:
    return Mismatch(term.name, term.low, term.high, number)
