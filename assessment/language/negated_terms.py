"""Rule: a yardstick term is not negated or graded; another term says it."""

from assessment.language.finding import PHIA, Place, Rule
from assessment.language.term_uses import used


def find(text: str) -> tuple[Place, ...]:
    """Return each term behind a "not", or behind a word such as "very" that the yardstick does not know."""
    found = []
    for one in used(text):
        if one.negated is not None:
            found.append(
                Place(
                    one.negated,
                    one.end,
                    f"A negated “{one.term.name}” leaves open how likely it is: everything outside the term's range "
                    "is meant.",
                    "Use the term whose range you mean, such as “Unlikely” or “Realistic possibility”.",
                )
            )
        elif one.graded is not None:
            found.append(
                Place(
                    one.graded,
                    one.end,
                    "The yardstick has no such step; a reader cannot tell what the added word changes.",
                    "Use one of the seven terms alone, such as “Highly likely” for about 80% to 90%.",
                )
            )
    return tuple(found)


RULE = Rule("negated", "Yardstick term negated or graded", PHIA, find)
