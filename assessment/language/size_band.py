"""Rule: a yardstick term and the number beside it have to agree."""

import re

from assessment.language.finding import PHIA, Rule, RuleMatch
from assessment.language.term_uses import TermUse, term_uses
from assessment.yardstick.yardstick import Term, term_for

_ABOUT = r"(?:about|around|roughly|some|circa|c\.|approximately|≈|~|at|of|p\s*=|probability)?\s*"
_PER = r"\s*(?:%|per\s?cent\b|percent\b)"
_RANGE = rf"(?P<low>\d{{1,3}}(?:\.\d+)?)(?:{_PER})?\s*(?:-|–|—|to)\s*(?P<high>\d{{1,3}}(?:\.\d+)?){_PER}"
_ONE = rf"(?P<one>\d{{1,3}}(?:\.\d+)?){_PER}"
_ODDS = r"(?P<part>\d{1,3})\s+(?:in|out\s+of)\s+(?P<whole>\d{1,4})\b"
_SHARE = r"(?P<share>[01]?\.\d+)(?![\d%])"
_NUMBER = rf"(?:{_RANGE}|{_ONE}|{_ODDS}|{_SHARE})"
_AFTER = re.compile(rf"\s*[,:;=–—-]?\s*[(\[]?\s*{_ABOUT}(?P<number>{_NUMBER})(?!\s+of\b)", re.I)
_BEFORE = re.compile(
    rf"(?<![\w.])(?P<number>{_NUMBER})\s*(?:chance|probability)?\s*[)\],:;–—-]*\s*[(\[]?\s*$", re.I
)
_REACH = 40
"""Characters before a term in which its number may stand."""


def find(text: str) -> tuple[RuleMatch, ...]:
    """Return each term whose number lies outside its range, from the number to the term or the other way."""
    return tuple(place for use in term_uses(text) if use.negated is None and (place := _mismatch(text, use)))


def _mismatch(text: str, use: TermUse) -> RuleMatch | None:
    after, left = _AFTER.match(text, use.end), max(0, use.start - _REACH)
    number = after or _BEFORE.search(text[left : use.start])
    if number is None:
        return None
    shift = 0 if after else left
    start = min(use.start, number.start("number") + shift)
    end = max(use.end, number.end("number") + shift)
    if text[end : end + 1] in (")", "]") and "(" in text[start:end].replace("[", "("):
        end += 1
    values = _values(number)
    if not values or all(_fits(use.term, value) for value in values):
        return None
    wording = number["number"].strip()
    return RuleMatch(
        start,
        end,
        f"“{use.term.name}” stands for {band(use.term)}; the number beside it is {wording}.",
        _remedy(values),
    )


def band(term: Term) -> str:
    """Return a term's range in words."""
    if term.low == 0:
        return f"more than 0% to about {term.high:.0%}"
    if term.high == 1:
        return f"about {term.low:.0%} to less than 100%"
    return f"about {term.low:.0%} to {'less than' if term.below_high else 'about'} {term.high:.0%}"


def _values(number: re.Match[str]) -> list[float]:
    """Return the probabilities that a match names, none when they are no probabilities."""
    if number["low"]:
        values = [float(number["low"]) / 100, float(number["high"]) / 100]
    elif number["one"]:
        values = [float(number["one"]) / 100]
    elif number["part"]:
        whole = int(number["whole"])
        values = [int(number["part"]) / whole] if whole else []
    else:
        values = [float(number["share"])]
    return values if all(0 <= value <= 1 for value in values) else []


def _fits(term: Term, value: float) -> bool:
    """Return whether a number fits a term; an upper edge that a term stops short of may end its range.

    Nothing judged is 0% or 100%.
    """
    if value in (0.0, 1.0):
        return False
    return term.covers(round(value, 6)) or (term.below_high and round(value, 6) == term.high)


def _remedy(values: list[float]) -> str:
    names = list(dict.fromkeys(term_for(value) for value in values))
    if len(names) == 1 and not names[0].startswith("between") and names[0] not in ("Certain", "Impossible"):
        return f"For this number the term is “{names[0]}”; change the word or the number."
    if any(name in ("Certain", "Impossible") for name in names):
        return "The yardstick has no term for 0% or 100%: nothing judged is certain. Change the number."
    return f"The number lies {' and '.join(names)}; choose the term you mean and a number in its range."


RULE = Rule("band", "Yardstick term and number disagree", PHIA, find)
