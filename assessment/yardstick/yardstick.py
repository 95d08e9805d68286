"""The PHIA probability yardstick: words for ranges of probability, with deliberate gaps between.

Ranges as in the Professional Head of Intelligence Assessment's explanation of uncertainty (gov.uk,
24 March 2025). The midpoints are this product's own, used when a term stands for a number.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """One term of the yardstick."""

    name: str
    low: float
    high: float
    midpoint: float
    """What the term counts as when scored."""
    below_high: bool = False
    """Whether the range stops short of ``high``, as in "less than 50%"."""

    def covers(self, p: float) -> bool:
        """Return whether p is in the range."""
        return self.low <= p < self.high if self.below_high else self.low <= p <= self.high


TERMS: tuple[Term, ...] = (
    Term("Remote chance", 0.00, 0.05, 0.025),
    Term("Highly unlikely", 0.10, 0.20, 0.15),
    Term("Unlikely", 0.25, 0.35, 0.30),
    Term("Realistic possibility", 0.40, 0.50, 0.45, below_high=True),
    Term("Likely or probable", 0.55, 0.75, 0.65),
    Term("Highly likely", 0.80, 0.90, 0.85),
    Term("Almost certain", 0.95, 1.00, 0.975),
)


def term_for(p: float) -> str:
    """Return the term whose range holds p, or both neighbours of the gap it falls in.

    A gap reads ``between Unlikely and Realistic possibility``; 0 and 1 read ``Impossible`` and
    ``Certain``, which the yardstick leaves unnamed.

    Raises:
        ValueError: for a probability outside 0 to 1.
    """
    if not 0.0 <= p <= 1.0:
        raise ValueError(f"probability {p:g} is outside 0 to 1")
    if p in (0.0, 1.0):
        return "Certain" if p else "Impossible"
    p = round(p, 6)
    for candidate in TERMS:
        if candidate.covers(p):
            return candidate.name
    below = [t for t in TERMS if t.low < p][-1]
    above = next(t for t in TERMS if t.low > p)
    return f"between {below.name} and {above.name}"


def term(name: str) -> Term:
    """Return a term by name, whatever its capitals; "likely" and "probable" name the same one.

    Raises:
        ValueError: listing the terms, when there is none of that name.
    """
    sought = name.strip().casefold()
    for candidate in TERMS:
        if sought == candidate.name.casefold() or sought in candidate.name.casefold().split(" or "):
            return candidate
    raise ValueError(f"{name!r} is not a yardstick term; use one of {', '.join(t.name for t in TERMS)}")


def midpoint(name: str) -> float:
    """Return the probability that a term counts as when scored.

    Raises:
        ValueError: when there is no such term.
    """
    return term(name).midpoint
