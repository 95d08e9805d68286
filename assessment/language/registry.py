"""All language rules, and what they find in a text."""

from assessment.language import band, caveats, certainty, loose, mixed, negated, revealing, unattributed
from assessment.language.finding import Finding, Rule

RULES: tuple[Rule, ...] = (
    band.RULE,
    negated.RULE,
    loose.RULE,
    certainty.RULE,
    mixed.RULE,
    unattributed.RULE,
    revealing.RULE,
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
