"""How long a draft may be, and whose it is. Light, so that the server can ask before a world has loaded."""

ME = "me"
"""Given for a run: the drafts that a caller keeps under its own account, whatever its role."""
LONGEST = 20_000
"""Characters of a draft of a run, as in the decision log."""
LONGEST_OWN = 1_000_000
"""Characters of a draft of one's own, as in a scenario."""


def longest_of(run: str) -> int:
    """Return how many characters a draft of a run, or of one's own, may have."""
    return LONGEST_OWN if run == ME else LONGEST
