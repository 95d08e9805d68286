"""Rule: a judgement is never certain; the yardstick ends below 100%."""

import re

from assessment.language.finding import PHIA, Rule, RuleMatch
from assessment.language.sentences import own_words

_WORDS = re.compile(
    r"(?<![\w-])(?:(?<!almost\s)certain(?:ly)?(?!\s+(?:of\s+the|of\s+these|of\s+those|reports?|areas?|people|persons?|"
    r"members?|streets?|groups?|times?|days?|addresses|addresse?s?))|definitely|undoubtedly|without\s+(?:a\s+)?doubt|no\s+doubt|"
    r"beyond\s+doubt|unquestionably|impossible|guaranteed|proves?|proven|proof\s+that|conclusively)(?![\w-])",
    re.I,
)
_DENIED = re.compile(
    r"(?:\b(?:not|never|no|nothing|cannot|neither|nor|without)|n['’]t)\s+(?:\w+\s+){0,2}$", re.I
)
_A_CERTAIN = re.compile(r"\ba\s+$", re.I)


def find(text: str) -> tuple[RuleMatch, ...]:
    """Return each word of certainty that is not denied: "not certain" claims none, and "a certain" is no claim."""
    matches = []
    for match in own_words(_WORDS, text):
        before = text[max(0, match.start() - 30) : match.start()]
        word = match.group().lower()
        denied = _DENIED.search(before) and not word.startswith(("no ", "without", "beyond", "impossible"))
        if denied or (word == "certain" and _A_CERTAIN.search(before)):
            continue
        matches.append(
            RuleMatch(
                *match.span(),
                "This claims certainty; intelligence does not give it, and the yardstick has no term for it.",
                "Use “Almost certain” (about 95% to less than 100%) or less; for a fact, say who established it.",
            )
        )
    return tuple(matches)


RULE = Rule("certainty", "Certainty claimed", PHIA, find)
