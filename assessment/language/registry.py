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
    results = [
        Finding(
            rule.id,
            rule.name,
            rule.source,
            match.start,
            match.end,
            text[match.start : match.end],
            match.problem,
            match.remedy,
        )
        for rule in RULES
        for match in rule.find(text)
    ]
    return tuple(sorted(results, key=lambda finding: (finding.start, finding.end)))
