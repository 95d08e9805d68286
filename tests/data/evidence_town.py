"""The small town with some of its words changed."""

from functools import cache
from pathlib import Path

from scenarios.load import load_text
from scenarios.schema.scenario import Scenario

TOWN = Path(__file__).parent / "small-town.yaml"


@cache
def text(*pairs: tuple[str, str]) -> str:
    """Return the text of the town with some of its words changed."""
    changed = TOWN.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in changed, f"the town no longer holds {old!r}"
        changed = changed.replace(old, new, 1)
    return changed


def scenario(*pairs: tuple[str, str]) -> Scenario:
    """Return the town with some of its words changed."""
    return load_text(text(*pairs), "town.yaml")


SECOND_HOLDER = (
    "  - id: Q2\n",
    """  - id: Q5
    kind: holder
    role: money_mover
    text: Who moves the money of those who sell?
    why: It decides whose accounts to look at.
    statement: "{label} moves the money"
    candidates: 3
    base_rates: [0.3, 0.3, 0.25, 0.15]
  - id: Q2
""",
)
"""Puts a question for another role than the broker's between the first two."""
UNNAMED_GROUP = (
    "groups: [G02, G03, G04]\n    base_rates: [0.4, 0.35, 0.25]",
    "groups: [G02, G03]\n    otherwise: A group that is not named\n    base_rates: [0.4, 0.35, 0.25]",
)
"""Makes the third group of the second question one that is not named."""
