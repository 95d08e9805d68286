"""What a language check says of one place in a text, and the rule that it comes from."""

from collections.abc import Callable
from dataclasses import dataclass

PHIA = (
    "Professional Head of Intelligence Assessment, explaining uncertainty in UK intelligence assessment "
    "(gov.uk, 24 March 2025)"
)
STANDARDS = "Professional Head of Intelligence Assessment, common analytical standards (gov.uk)"
APP = "College of Policing, authorised professional practice on intelligence: the intelligence report (3x5x2)"
ICD_203 = "Intelligence Community Directive 203 (United States, 2015), D.6.e(2)(a)"


@dataclass(frozen=True)
class RuleMatch:
    """Where a rule applies, why, and what to do: characters from ``start`` up to ``end``."""

    start: int
    end: int
    problem: str
    remedy: str


@dataclass(frozen=True)
class Rule:
    """One rule of language: a pure function of the text."""

    id: str
    name: str
    source: str
    """Who asks for it. A rule of this product's own says so."""
    find: Callable[[str], tuple[RuleMatch, ...]]


@dataclass(frozen=True)
class Finding:
    """One finding of one rule."""

    rule: str
    name: str
    source: str
    start: int
    end: int
    quote: str
    """The text from ``start`` up to ``end``."""
    problem: str
    remedy: str
