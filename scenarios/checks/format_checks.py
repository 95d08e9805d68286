"""Checks that everything in a file belongs to its format: ``goldenthread/1`` or ``goldenthread/2``."""

from collections.abc import Iterator

from scenarios.checks.reference_checks import Check
from scenarios.faults import ScenarioFault
from scenarios.schema.scenario import KINDS, Format
from scenarios.yaml_text import Document

UPGRADE = "upgrade the file with `goldenthread scenario upgrade`"
ONLY_FIRST = {
    "sources": "list its sources under evidence.sources, without bears_on, errors and grades",
    "volumes": "remove it; evidence.looks says how much is noticed",
    "dials": "remove it; evidence says how sources err and how late they are",
}
"""Fields of ``goldenthread/1`` alone, and what to do with each."""


def question_kinds(document: Document) -> Iterator[ScenarioFault]:
    """Find questions of kinds that belong to the other format."""
    first, second = KINDS["goldenthread/1"], KINDS["goldenthread/2"]
    format_name = document.data.get("format")
    for path, question in document.parts("questions"):
        kind = question.get("kind")
        if format_name == "goldenthread/1" and kind in second:
            problem = f"kind {kind} belongs to goldenthread/2, and this file is goldenthread/1"
            yield document.fault((*path, "kind"), problem, f"use {first[second.index(kind)]}, or {UPGRADE}")
        if format_name == "goldenthread/2" and kind in first:
            problem = f"kind {kind} belongs to goldenthread/1, and this file is goldenthread/2"
            yield document.fault((*path, "kind"), problem, f"use {second[first.index(kind)]}")


def parts_of_format(document: Document) -> Iterator[ScenarioFault]:
    """Find fields that belong to the other format, and a file without the sources of its own."""
    format_name: Format | str | None = document.data.get("format")
    if format_name == "goldenthread/1":
        if document.data.get("evidence") is not None:
            problem = "evidence belongs to goldenthread/2, and this file is goldenthread/1"
            yield document.fault(("evidence",), problem, f"remove it, or {UPGRADE}")
        sources = document.data.get("sources", ())
        if sources == ():
            yield document.fault(("sources",), "sources has too few entries (0)", "give at least 1")
    if format_name == "goldenthread/2":
        if document.data.get("evidence") is None:
            remedy = "add evidence: with the sources of the exercise, each with its basis"
            yield document.fault(("evidence",), "evidence is missing", remedy)
        for name, remedy in ONLY_FIRST.items():
            if document.data.get(name, ()) != ():
                problem = f"{name} belongs to goldenthread/1, and this file is goldenthread/2"
                yield document.fault((name,), problem, remedy)


CHECKS: tuple[Check, ...] = (question_kinds, parts_of_format)
