"""First Light of the library, from end to end."""

from functools import cache
from pathlib import Path

from scenarios.load import load_text
from scenarios.schema.scenario import Scenario

FILE = Path(__file__).parents[2] / "scenarios" / "library" / "first-light.yaml"


@cache
def text(*pairs: tuple[str, str]) -> str:
    """Return the text of the exercise with some of its words changed."""
    changed = FILE.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in changed, f"First Light no longer holds {old!r}"
        changed = changed.replace(old, new, 1)
    return changed


def scenario(*pairs: tuple[str, str]) -> Scenario:
    """Return the exercise with some of its words changed."""
    return load_text(text(*pairs), "first-light.yaml")


ASSISTED = ("evidence:\n  people: 80", "evidence:\n  assisted: true\n  people: 80")
"""Makes it an assisted exercise."""
