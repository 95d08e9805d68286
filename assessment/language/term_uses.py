"""Where a text uses the terms of the probability yardstick: the longest term wins, comparisons are none."""

import re
from dataclasses import dataclass

from assessment.language.sentences import own_words
from assessment.yardstick.yardstick import TERMS, Term, term

_NAMES = sorted((name for each in TERMS for name in each.name.lower().split(" or ")), key=len, reverse=True)
_TERM = re.compile(
    r"(?<![\w-])(?:" + "|".join(name.replace(" ", r"(?:\s+|-)") for name in _NAMES) + r")(?![\w-])", re.I
)
_COMPARED = re.compile(r"\b(?:more|less|most|least|as|equally|so|how|too)\s+$", re.I)
_GRADED = re.compile(
    r"\b(?:very|extremely|quite|fairly|rather|somewhat|really|reasonably|increasingly|particularly|slightly|"
    r"relatively|pretty)\s+$",
    re.I,
)
_NEGATED = re.compile(
    r"(?:\b(?:not|never|neither|nor|hardly|scarcely|no\s+longer)|n['’]t)\s+(?:(?:be|been|a|yet|considered|judged|"
    r"thought|seen\s+as|very|at\s+all)\s+)*$",
    re.I,
)


@dataclass(frozen=True)
class TermUse:
    """A term where a text uses it, and what stands before it."""

    term: Term
    start: int
    end: int
    negated: int | None
    """Where the negation before it begins, or None."""
    graded: int | None
    """Where a word such as "very" before it begins, or None."""


def term_uses(text: str) -> tuple[TermUse, ...]:
    """Return each use of a term in the writer's own words; "more likely than" and the like compare, and are none."""
    uses = []
    for match in own_words(_TERM, text):
        before = text[max(0, match.start() - 40) : match.start()]
        if _COMPARED.search(before):
            continue
        left = match.start() - len(before)
        negation, grade = _NEGATED.search(before), _GRADED.search(before)
        uses.append(
            TermUse(
                term(" ".join(match.group().replace("-", " ").split())),
                *match.span(),
                left + negation.start() if negation else None,
                left + grade.start() if grade else None,
            )
        )
    return tuple(uses)
