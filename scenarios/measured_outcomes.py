"""Write into a scenario's text what was measured of a question for a place, every other line left as it is."""

from collections.abc import Sequence

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from scenarios.faults import ScenarioError, ScenarioFault


def with_outcomes(
    text: str, name: str, question: str, outcomes: Sequence[Sequence[float]], base_rates: Sequence[float]
) -> str:
    """Return a scenario's text with new outcomes and base rates of one question; ``name`` stands for the file.

    Raises:
        ScenarioError: when the question has neither, or its rows do not each stand in brackets.
    """
    fields = _fields(YAML(typ="safe", pure=True).compose(text), question)
    rows, rates = fields.get("outcomes"), fields.get("base_rates")
    if not isinstance(rows, SequenceNode) or not isinstance(rates, SequenceNode):
        raise _refusal(
            name, question, "has no outcomes and base_rates to write to", "write them once by hand"
        )
    if not rates.flow_style or not all(
        isinstance(row, SequenceNode) and row.flow_style for row in rows.value
    ):
        raise _refusal(name, question, "has figures one a line", "write base_rates and each row in brackets")
    between = ", " if rows.flow_style else "\n" + " " * rows.start_mark.column + "- "
    listing = between.join(map(_listed, outcomes))
    # A block of rows ends where its last row does; what follows it, comments too, is the author's.
    cuts = [
        (rates.start_mark.index, rates.end_mark.index, _listed(base_rates)),
        (rows.value[0].start_mark.index, rows.value[-1].end_mark.index, listing),
    ]
    for start, end, new in sorted(cuts, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _fields(root: Node | None, question: str) -> dict[str, Node]:
    """Return the fields of a question by name, empty when there is no such question."""
    questions = _mapping(root).get("questions")
    for entry in questions.value if isinstance(questions, SequenceNode) else ():
        fields = _mapping(entry)
        if "id" in fields and fields["id"].value == question:
            return fields
    return {}


def _mapping(node: Node | None) -> dict[str, Node]:
    return {key.value: value for key, value in node.value} if isinstance(node, MappingNode) else {}


def _listed(figures: Sequence[float]) -> str:
    return "[" + ", ".join(f"{figure:g}" for figure in figures) + "]"


def _refusal(name: str, question: str, problem: str, remedy: str) -> ScenarioError:
    return ScenarioError((ScenarioFault(name, 0, question, f"{question} {problem}", remedy),))
