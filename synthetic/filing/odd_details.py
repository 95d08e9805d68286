"""Odd details: what tells one account that is repeated from every other, in it and in its copies alone."""

from collections.abc import Sequence

from scenarios.schema.intelligence import SourceId
from synthetic.activities import ordinary
from synthetic.draws import Purpose, bits
from synthetic.testimony.occasion import Look

_SEEN_KINDS = frozenset(
    {"meeting", "handover", "letting", "visit", "journey", "purchase", "parcel", "threat", "arrest"}
)


def odd_details(seed: int, accounts: Sequence[tuple[Look, SourceId]]) -> dict[tuple[int, SourceId], str]:
    """Return the odd detail of accounts by look and source, each different while the lists last.

    Two of one look always differ.
    """
    start = bits(seed, 0, Purpose.ACCOUNT_COPIED, 0)
    visible = [account for account in accounts if account[0].kind in _SEEN_KINDS]
    audible = [account for account in accounts if account[0].kind not in _SEEN_KINDS]
    words = {(look.key, source): _caught_word(start + n) for n, (look, source) in enumerate(audible)}
    return words | {
        (look.key, source): _visible_detail(start + n) for n, (look, source) in enumerate(visible)
    }


def _caught_word(number: int) -> str:
    """Return of what something was said in a call."""
    word = ordinary.CAUGHT_WORDS[number % len(ordinary.CAUGHT_WORDS)]
    return f"{{who}} said something about {word}"


def _visible_detail(number: int) -> str:
    """Return one of the odd details of what is seen."""
    # Each number is a square of the table of colours by clauses, walked along its diagonals.
    colour = ordinary.COLOURS[number % len(ordinary.COLOURS)]
    clauses = ordinary.SEEN_DETAILS
    clause = clauses[(number // len(ordinary.COLOURS) + number) % len(clauses)]
    article = "an" if colour[0] in "aeiou" else "a"
    return clause.replace("a {colour}", f"{article} {colour}").replace("{colour}", colour)
