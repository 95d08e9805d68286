"""What a report bears on is asked of the ideal reader; who looks at a statement's own fields is listed."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
FIELDS = {"assertions", "withdraws"}
"""Fields of a report that only statements have."""
HEADLINE_FIELDS = {"question", "hypothesis"}
"""Fields of a headline that only statements have."""
READERS: dict[str, str] = {
    "exercise/desk/reading.py": "the page of a report prints what it says and filters by question",
    "exercise/scoring/process_marks.py": "a collection request names a question and a rival, and so do its answers",
    "trainer_ui/widgets/desk/evidence_table.py": "the page sets out which rivals each report speaks for",
}
"""By file: why it reads them."""


def statement_fields(file: Path) -> set[str]:
    """Return the fields of statements that a file reads."""
    fields = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr in FIELDS:
            fields.add(node.attr)
        elif isinstance(node, ast.Attribute) and node.attr in HEADLINE_FIELDS:
            owner = node.value
            name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            if name in ("headline", "head", "h"):
                fields.add(f"headline.{node.attr}")
    return fields


def test_nobody_else_looks_at_what_only_statements_have() -> None:
    files = [
        file
        for package in ("assessment", "exercise", "trainer_ui", "commands", "lab")
        for file in sorted((ROOT / package).rglob("*.py"))
        if (ROOT / "assessment" / "observer") not in file.parents
    ]
    fields = {file.relative_to(ROOT).as_posix(): statement_fields(file) for file in files}
    assert {name for name, names in fields.items() if names} == set(READERS), {
        name: names for name, names in fields.items() if names
    }
