"""Names say what a thing is: nouns for what is held, one meaning a name."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.docs.architecture_map import PACKAGES

ROOT = Path(__file__).parents[2]
FILES = sorted(file for package in PACKAGES for file in (ROOT / package).rglob("*.py"))
TREES = {file.relative_to(ROOT).as_posix(): ast.parse(file.read_text(encoding="utf-8")) for file in FILES}

NO_NOUNS = frozenset(
    [
        "of",
        "one",
        "ones",
        "mine",
        "theirs",
        "ours",
        "whose",
        "who",
        "whom",
        "what",
        "which",
        "he",
        "it",
        "them",
        "told",
        "said",
        "found",
        "made",
        "done",
        "seen",
        "given",
        "taken",
        "kept",
        "shown",
        "chosen",
        "drawn",
        "heard",
        "asked",
        "held",
        "lost",
        "sent",
        "written",
        "wanted",
        "spelt",
        "got",
        "named",
        "known",
        "by",
        "into",
        "among",
        "against",
        "about",
        "within",
        "without",
        "beside",
        "upon",
    ]
)
"""Prepositions, pronouns and past participles: none of them says what it names."""
STORED: dict[str, frozenset[str]] = {
    "assessment/cpd/record.py": frozenset({"written"}),
    "assessment/cpd/signing/check_bundle.py": frozenset(
        {"by", "chosen", "found", "held", "lost", "named", "wanted"}
    ),
    "assessment/difficulty/difficulty.py": frozenset({"asked"}),
    "assessment/reliability/reliability_figure.py": frozenset({"of"}),
    "exercise/decision_log/entries.py": frozenset({"by", "chosen"}),
    "exercise/decision_log/hash_chain.py": frozenset({"by"}),
    "exercise/plenary/link_log.py": frozenset({"named"}),
    "exercise/store/job_store.py": frozenset({"done"}),
    "exercise/store/rows.py": frozenset({"by", "done", "seen"}),
    "exercise/store/tables.py": frozenset({"by", "done", "seen"}),
    "lab/design/policies.py": frozenset({"_held", "known", "one"}),
    "lab/design/study.py": frozenset({"against"}),
    "lab/records/study_findings.py": frozenset({"against"}),
    "scenarios/faults.py": frozenset({"what"}),
    "scenarios/schema/conduct.py": frozenset({"found", "heard"}),
    "scenarios/schema/evidence.py": frozenset({"told"}),
    "scenarios/schema/investigation.py": frozenset({"found"}),
    "scenarios/schema/total.py": frozenset({"written"}),
}
"""Names by file that stay because something is stored, printed or hashed under them.

The script that checks a bundle travels inside bundles, and the text of a policy is part of a study's hash.
"""

ROOMS_OF_ONE_KIND = (
    "commands/",
    "simulator/policing/",
    "simulator/adaptation/",
    "synthetic/sources/",
    "synthetic/noise/",
    "assessment/bias/",
    "trainer_ui/views/",
    "exercise/store/migrations/",
    "scenarios/questions/",
    "synthetic/questions/",
    "exercise/questions/",
)
"""Rooms whose files bear the name of what they register: an action, a source, a command, a page.

A kind of question has a file of its name in each of three rooms: what an author says of it, what is latent in it,
and its words.
"""
SHARED_MODULES = frozenset({"registry", "__init__", "__main__"})
"""Names of modules that mean the same wherever they stand."""
SHARED_CLASSES: dict[str, str] = {}
"""Names of classes that stand in two modules and mean one thing in both, and why they are two."""


def bound(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield every variable, parameter, attribute and function that a module names, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id, node.lineno
        elif isinstance(node, ast.arg):
            yield node.arg, node.lineno
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr, node.lineno
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node.lineno


def test_no_name_is_a_preposition_a_pronoun_or_a_participle() -> None:
    faults = [
        f"{file}:{line}: {name}"
        for file, tree in TREES.items()
        for name, line in bound(tree)
        if name.strip("_") in NO_NOUNS and name not in STORED.get(file, ())
    ]
    assert faults == []


def test_every_exempt_name_is_still_there() -> None:
    unused = [
        f"{file}: {name}"
        for file, names in STORED.items()
        for name in names
        if name not in {word for word, _ in bound(TREES[file])}
    ]
    assert unused == []


def test_no_two_modules_have_one_name() -> None:
    places = defaultdict(list)
    for file in TREES:
        name = Path(file).stem
        if name not in SHARED_MODULES and not file.startswith(ROOMS_OF_ONE_KIND):
            places[name].append(file)
    doors = {name: files for name, files in places.items() if len(files) > 1}
    assert doors == {}


def test_no_two_classes_have_one_name() -> None:
    places = defaultdict(list)
    for file, tree in TREES.items():
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(file)
    twice = {name: files for name, files in places.items() if len(files) > 1 and name not in SHARED_CLASSES}
    assert twice == {}
