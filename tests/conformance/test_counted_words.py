"""A sentence of a page never says 1 reports: a count and its noun are written by one function."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
BARE = re.compile(r"\{[^{}:]+\} (?:reports|cycles|days|runs|estimates|decisions|people|seeds|questions)\b")
MORE_THAN_ONE = {
    "exercise/plenary/plenary_links.py": "a constant of many days",
    "exercise/desk/published_reliability.py": "a span of days",
    "exercise/research/own_strategies.py": "days of a whole study",
    "exercise/research/research.py": "days of a whole study",
    "exercise/debrief_parts/reports_part.py": "so many of all",
    "trainer_ui/views/researcher/studies.py": "days of a whole study",
    "trainer_ui/views/trainee/assess.py": "all cycles of an exercise",
}


def test_counts_and_their_nouns_agree() -> None:
    bare = {
        f"{path.relative_to(ROOT)}:{number}"
        for room in ("exercise", "trainer_ui")
        for path in sorted((ROOT / room).rglob("*.py"))
        if str(path.relative_to(ROOT)) not in MORE_THAN_ONE
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if BARE.search(line)
    }
    assert not bare


def test_every_file_that_is_let_off_still_needs_it() -> None:
    for name in MORE_THAN_ONE:
        assert BARE.search((ROOT / name).read_text(encoding="utf-8")), name
