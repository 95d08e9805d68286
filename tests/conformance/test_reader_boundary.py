"""What a report bears on is asked of the ideal reader; who looks at what it shows in terms of the sheets is listed."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
FIELD = "indication"
"""Field of a report, and of a filing, that says what it shows in terms of the published sheets."""
READERS: dict[str, str] = {
    "assessment/evidence_checks/by_hand.py": "a reader by hand codes filings by the sheet",
    "assessment/evidence_checks/counters.py": "counters count classes of the sheet",
    "assessment/evidence_checks/reading_skill.py": "readings of filings are handed to the observer in parts",
    "exercise/debrief/circular_reporting.py": "the debrief says of whom and of which day an account is",
    "exercise/decision_log/naming/coding_rules.py": "what an opened report shows can be said to be one's own",
    "exercise/subjects/assistance.py": "an assisted exercise says what a report shows",
}
"""By file: why it reads it."""


def test_nobody_else_looks_at_what_a_report_shows_in_terms_of_the_sheets() -> None:
    found = set()
    for package in ("assessment", "exercise", "trainer_ui", "commands", "lab"):
        for file in sorted((ROOT / package).rglob("*.py")):
            if (ROOT / "assessment" / "observer") in file.parents:
                continue
            tree = ast.parse(file.read_text(encoding="utf-8"))
            if any(isinstance(node, ast.Attribute) and node.attr == FIELD for node in ast.walk(tree)):
                found.add(file.relative_to(ROOT).as_posix())
    assert found == set(READERS)
