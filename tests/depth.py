"""How long properties search: a little in every run of the tests, for long in ``make deep``."""

import os

DEEP = os.environ.get("GOLDENTHREAD_TESTS") == "deep"
"""Set by ``make deep``."""


def examples(*, usual: int, deep: int) -> int:
    """Return how many examples a property tries."""
    return deep if DEEP else usual
