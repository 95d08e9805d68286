"""A sentence of the product stands in one module, so that it is changed in one place."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = (
    "assessment", "commands", "documents", "exercise", "lab", "scenarios", "simulator", "synthetic", "trainer_ui",
)  # fmt: skip
LONG = 40
"""Letters from which a text is looked at."""
WORDS = 4
"""Words from which it is a sentence and no type or name."""
STILL_TWICE = {
    "of the most informative choices (standard error",
    "Processes to use.  [default: all cores]",
    "; check it, or choose another with GOLDENTHREAD_HOME",
    "copy a scenario from the library, or see docs/writing-a-scenario.md",
    "Spread between seeds is small beside the band.",
    "no difference can be told at this number of runs",
    ", though not once all comparisons are counted",
    "comes after the last day of the exercise,",
    "consult the originator before sanitising",
    "No exercise has been assigned to you yet. Your instructor assigns one to your cohort.",
}
"""Sentences that stand twice for now; none may be added."""
PATTERNS = ("synthetic/views/", "synthetic/writing/account_clauses.py", "synthetic/writing/deed_clauses.py")
"""Where offices have their patterns: two of them may write of one act in the same words, as real ones do."""


def test_no_sentence_stands_in_two_modules() -> None:
    modules: dict[str, set[str]] = defaultdict(set)
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            if str(path.relative_to(ROOT)).startswith(PATTERNS):
                continue
            for sentence in _sentences(ast.parse(path.read_text(encoding="utf-8"))):
                modules[sentence].add(str(path.relative_to(ROOT)))
    twice = {sentence: sorted(places) for sentence, places in modules.items() if len(places) > 1}
    assert {sentence: places for sentence, places in twice.items() if sentence not in STILL_TWICE} == {}


def _sentences(tree: ast.Module) -> Iterator[str]:
    """Yield the texts of a module, and the pieces of those with values in them, docstrings left out."""
    docstrings = {
        id(node.value)
        for parent in ast.walk(tree)
        if isinstance(body := getattr(parent, "body", None), list)
        for node in body
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            text = node.value.strip()
            if len(text) >= LONG and len(text.split()) >= WORDS:
                yield text
