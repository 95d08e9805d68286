"""Wrong person: an honest mistake about who it was, and innocent people taken for somebody else."""

from synthetic.noise.case import Slip
from synthetic.report import ErrorType


def wrong_person(name: str, error: ErrorType, innocent: str, speaks_for: bool) -> Slip | None:
    """Return the mistake behind a statement about a person, or None when nobody was mistaken.

    ``innocent`` is what is so of somebody who only looks guilty, or empty.
    """
    if innocent and speaks_for:
        return Slip("wrong-person", "what is so of", name, f"guilt, although this person {innocent}")
    if error == "misattributed" and name:
        return Slip("wrong-person", "what belongs to", "another" if speaks_for else name, "the reverse")
    return None
