"""Rule: a yardstick term is not negated or graded; another term says it."""

from assessment.language.finding import PHIA, Rule, RuleMatch
from assessment.language.term_uses import term_uses


def find(text: str) -> tuple[RuleMatch, ...]:
    """Return each term behind a "not", or behind a word such as "very" that the yardstick does not know."""
    matches = []
    for use in term_uses(text):
        if use.negated is not None:
            matches.append(
                RuleMatch(
                    use.negated,
                    use.end,
                    f"A negated “{use.term.name}” leaves open how likely it is: everything outside the term's range "
                    "is meant.",
                    "Use the term whose range you mean, such as “Unlikely” or “Realistic possibility”.",
                )
            )
        elif use.graded is not None:
            matches.append(
                RuleMatch(
                    use.graded,
                    use.end,
                    "The yardstick has no such step; a reader cannot tell what the added word changes.",
                    "Use one of the seven terms alone, such as “Highly likely” for about 80% to 90%.",
                )
            )
    return tuple(matches)


RULE = Rule("negated", "Yardstick term negated or graded", PHIA, find)
