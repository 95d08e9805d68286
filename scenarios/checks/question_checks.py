"""Checks of questions: what they name exists, and the world has an answer to each."""

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any

from scenarios.checks.reference_checks import Check, ids, reference_faults, texts
from scenarios.faults import ScenarioFault
from scenarios.questions.holder import HolderQuestion
from scenarios.yaml_text import Document, Path


def questions(document: Document) -> Iterator[ScenarioFault]:
    """Find zones and groups that questions name in vain, and candidates that cannot be."""
    zones, group_ids = ids(document, "area", "zones"), ids(document, "groups")
    exporters = [group.get("id") for _, group in document.parts("groups") if group.get("exporter") is True]
    for path, question in document.parts("questions"):
        yield from reference_faults(document, path, question, "groups", "group", group_ids)
        yield from reference_faults(document, path, question, "zones", "zone", zones)
        yield from reference_faults(document, path, question, "cleared", "zone", zones)
        for where, group in texts(path, question, "groups"):
            if group in group_ids and group not in exporters:
                problem = f"{group} is a candidate supplier but could not be one"
                yield document.fault(where, problem, "set exporter: true in that group, or leave it out")
        for where, zone in texts(path, question, "zones"):
            if zone == question.get("cleared"):
                yield document.fault(where, f"{zone} is the zone that is cleared", "name other zones")
        if question.get("kind") == "group" and question.get("otherwise") is not None:
            yield from _nobody_else(document, path, question, exporters)
        yield from _placeholders(document, path, question)
        if question.get("kind") == "place" and "clear" not in ids(document, "actions"):
            problem = "the question supposes Clear, which is not among the actions"
            yield document.fault((*path, "kind"), problem, "add the action clear")


def _nobody_else(
    document: Document, path: Path, question: Mapping[str, Any], exporters: list[Any]
) -> Iterator[ScenarioFault]:
    """Yield a fault where no group could be the one that is not named."""
    listed = {group for _, group in texts(path, question, "groups")}
    if listed and not set(exporters) - listed:
        problem = "no exporter is left that could be the group that is not named"
        remedy = "set exporter: true in a group that is not listed, or leave otherwise and its base rate out"
        yield document.fault((*path, "otherwise"), problem, remedy)


_ONE_OF = {"group": "supplier", "number": "supplying group's size", "whether": "insider"}


def questions_once(document: Document) -> Iterator[ScenarioFault]:
    """Find a second question about the broker or the supplier: a world has one of each."""
    first: dict[str, Any] = {}
    for path, question in document.parts("questions"):
        kind = question.get("kind")
        role = question.get("role", HolderQuestion.model_fields["role"].default)
        subject = str(role).replace("_", " ") if kind == "holder" else _ONE_OF.get(str(kind), "")
        if subject and first.setdefault(subject, question) is not question:
            problem = f"a second question asks for the {subject}, and the world has one"
            yield document.fault((*path, "kind"), problem, "leave one of them out")


def _placeholders(document: Document, path: Path, question: Mapping[str, Any]) -> Iterator[ScenarioFault]:
    statement = question.get("statement")
    if not isinstance(statement, str):
        return
    try:
        fields = {
            (name, spec, turn) for _, name, spec, turn in Formatter().parse(statement) if name is not None
        }
    except ValueError:
        fields = {("", "", None)}
    if fields - {("label", "", None)}:
        yield document.fault(
            (*path, "statement"),
            "braces hold something other than {label}",
            "keep {label} as the only braces",
        )


CHECKS: tuple[Check, ...] = (questions, questions_once)
