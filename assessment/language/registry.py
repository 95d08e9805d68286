"""All language rules, and what they find in a text."""

from assessment.language import (
    caveats,
    certainty,
    loose_likelihood,
    mixed_confidence,
    negated_terms,
    size_band,
    source_exposure,
    unattributed_claims,
)
from assessment.language.finding import Finding, Rule

RULES: tuple[Rule, ...] = (
    size_band.RULE,
    negated_terms.RULE,
    loose_likelihood.RULE,
    certainty.RULE,
    mixed_confidence.RULE,
    unattributed_claims.RULE,
    source_exposure.RULE,
    caveats.CONFIDENCE_RULE,
    caveats.GAPS_RULE,
)


def findings(text: str) -> tuple[Finding, ...]:
    """Return what the rules find in a text, in order of place. Help for the writer: it is scored nowhere."""
    found = [
        Finding(
            rule.id,
            rule.name,
            rule.source,
            place.start,
            place.end,
            text[place.start : place.end],
            place.what,
            place.remedy,
        )
        for rule in RULES
        for place in rule.find(text)
    ]
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))
