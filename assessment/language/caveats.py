"""Rules: a judgement comes with its confidence, and with what is not known."""

import re

from assessment.language.finding import PHIA, STANDARDS, Rule, RuleMatch
from assessment.language.mixed_confidence import CONFIDENCE
from assessment.language.sentences import own_words, sentences
from assessment.language.term_uses import term_uses

_GAPS = re.compile(
    r"\b(?:gaps?|not\s+(?:yet\s+)?(?:known|clear|established|confirmed|corroborated|tested)|unknown|unclear|uncorroborated|"
    r"unconfirmed|no\s+(?:reporting|reports?|intelligence|information|coverage)|do(?:es)?\s+not\s+know|don['’]t\s+know|"
    r"assum(?:e|es|ed|ing|ptions?)|limit(?:ed|ation|ations|s)?|caveats?|remains?\s+to\s+be|cannot\s+(?:say|tell|be\s+established)|"
    r"single\s+source|would\s+change|if\s+(?:this|that|we)\s+(?:is|are)\s+wrong)\b",
    re.I,
)


def confidence(text: str) -> tuple[RuleMatch, ...]:
    """Return the first sentence that judges, when no confidence is stated anywhere."""
    if any(own_words(CONFIDENCE, text)):
        return ()
    return _first(
        text,
        "The assessment judges and says nowhere how well founded its judgements are.",
        "Add a sentence with the analytical confidence (low, moderate or high) and its reasons: the information base, "
        "the rigour of the analysis, and how fast things change.",
    )


def gaps(text: str) -> tuple[RuleMatch, ...]:
    """Return the first sentence that judges, when no gap, limit or assumption is named anywhere."""
    if any(own_words(_GAPS, text)):
        return ()
    return _first(
        text,
        "The assessment judges and names nothing that is not known, assumed or thinly sourced.",
        "Add the gap or assumption that matters most, and what would change the judgement.",
    )


def _first(text: str, problem: str, remedy: str) -> tuple[RuleMatch, ...]:
    terms = term_uses(text)
    if not terms:
        return ()
    span = next(sentence for sentence in sentences(text) if sentence.holds(terms[0].start))
    return (RuleMatch(span.start, span.end, problem, remedy),)


CONFIDENCE_RULE = Rule("no_confidence", "No analytical confidence stated", PHIA, confidence)
GAPS_RULE = Rule("no_caveat", "No gap or assumption named", f"{STANDARDS}: comprehensive, objective", gaps)
