"""Rule: likelihood is said with the yardstick, not with words that every reader takes differently."""

import re

from assessment.language.finding import PHIA, Rule, RuleMatch
from assessment.language.sentences import own_words

_WORDS = re.compile(
    r"(?<![\w-])(?:possibly|perhaps|maybe|presumably|conceivably|in\s+all\s+likelihood|"
    r"(?:can(?:\s*not|['’]t)|could(?:\s*not|n['’]t))\s+be\s+(?:(?:entirely|wholly|fully|completely)\s+)?(?:ruled\s+out|excluded|discounted)|"
    r"(?:(?:can(?:\s*not|['’]t)|could(?:\s*not|n['’]t))|(?:un)?able\s+to|(?:im)?possible\s+to|do(?:es)?\s+not|don['’]t)\s+"
    r"(?:(?:entirely|wholly|fully|completely|yet)\s+)?(?:rule\s+out|rule\s+(?:it|this|that)\s+out|exclude\s+(?:that|the\s+possibility)|discount)|"
    r"(?:may|might|could)\s+(?:very\s+)?well|could\s+have|could\s+be(?!\s+\w+(?:ed|en|wn|ne|ad|ard)\b)|might(?:\s+(?:be|have))?|may\s+(?:be|have)|(?-i:may)(?=\s+(?:not\s+)?(?-i:[a-z]))|"
    r"(?:a|some|every|no|little|good|fair|strong|slim|real|serious|distinct|high|low)\s+"
    r"(?:chance|possibility|likelihood|probability)|it\s+is\s+possible|"
    r"(?:more\s+)?(?:likely|probable)\s+than\s+not|as\s+likely\s+as\s+not)(?![\w-])",
    re.I,
)


def find(text: str) -> tuple[RuleMatch, ...]:
    """Return each loose word of likelihood in the writer's own words, with "remote chance" left alone."""
    return tuple(
        RuleMatch(
            *match.span(),
            "Readers take this to mean anything from a few per cent to nine in ten.",
            "Say it with a term of the yardstick, or strike it if you judge nothing here.",
        )
        for match in own_words(_WORDS, text)
    )


RULE = Rule("loose", "Likelihood outside the yardstick", PHIA, find)
