"""Rule: likelihood and analytical confidence stand in sentences of their own."""

import re

from assessment.language.finding import ICD_203, PHIA, Rule, RuleMatch
from assessment.language.sentences import own_words, sentences
from assessment.language.term_uses import term_uses

CONFIDENCE = re.compile(
    r"\b(?:(?:high|moderate|medium|low|limited|strong|good|some)\s+(?:analytical\s+|degree\s+of\s+)?confidence|"
    r"(?:analytical\s+)?confidence\s+(?:rating|level|in\b|is\b|that\b)|(?:we|i)\s+(?:are|am)\s+(?:\w+\s+)?confident|"
    r"confident\s+that|AnCR)",
    re.I,
)


def find(text: str) -> tuple[RuleMatch, ...]:
    """Return each sentence that holds a yardstick term and a confidence, in the writer's own words."""
    terms = term_uses(text)
    confidences = [match.start() for match in own_words(CONFIDENCE, text)]
    return tuple(
        RuleMatch(
            span.start,
            span.end,
            "How likely something is and how well founded the judgement is are said in one breath; a reader takes "
            "one for the other.",
            "Give the likelihood in this sentence, and the confidence and its reasons in the next.",
        )
        for span in sentences(text)
        if any(span.holds(term.start) for term in terms) and any(span.holds(place) for place in confidences)
    )


RULE = Rule(
    "mixed", "Likelihood and confidence in one sentence", f"{PHIA}; separate sentences: {ICD_203}", find
)
