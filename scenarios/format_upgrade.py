"""A scenario of goldenthread/1 written anew as goldenthread/2, every other line left as its author wrote it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from scenarios.faults import ScenarioError, ScenarioFault
from scenarios.load import load_text
from scenarios.schema.evidence import BASES, Looks
from scenarios.schema.intelligence import SourceId, SourcePlan
from scenarios.schema.scenario import KINDS, Scenario
from scenarios.schema.volumes import PEOPLE
from scenarios.source_terms import SourceTerms, source_terms

USUAL_BASIS: dict[SourceId, tuple[float, float, float, float]] = {
    "crime_report": (0, 0.6, 0.25, 0.15),
    "pcso": (0, 0.8, 0.2, 0),
    "public_line": (0, 0.55, 0.15, 0.3),
    "source_report": (0, 0.35, 0.4, 0.25),
    "anpr": (1, 0, 0, 0),
    "communications": (1, 0, 0, 0),
    "prison": (0, 0.3, 0.4, 0.3),
    "sar": (1, 0, 0, 0),
    "platform_referral": (0.3, 0.3, 0.3, 0.1),
    "victim_referral": (0, 0.75, 0.25, 0),
    "surveillance": (0, 1, 0, 0),
    "stop_search": (0, 1, 0, 0),
    "custody": (0, 0.6, 0.25, 0.15),
    "crypto": (1, 0, 0, 0),
    "liaison": (0.3, 0.2, 0.35, 0.15),
    "utility": (0.8, 0.2, 0, 0),
    "fire": (0, 0.85, 0.15, 0),
    "safeguarding": (0, 0.4, 0.45, 0.15),
    "vetting": (0.8, 0, 0.2, 0),
    "open_source": (0.4, 0, 0.2, 0.4),
}
"""Shares of ``BASES`` by source, for a file that says none. Every figure is an assumption."""
REPLACED = ("sources", "volumes", "dials")
"""Top-level fields that goldenthread/2 does without."""
_PLAIN = re.compile(r"[A-Za-z][A-Za-z -]{3,}")


@dataclass(frozen=True)
class Upgrade:
    """A file as goldenthread/2, and what its author should know of it; each line a sentence."""

    text: str
    changes: tuple[str, ...]
    losses: tuple[str, ...]
    duties: tuple[str, ...]
    """What is left to the author."""


@dataclass(frozen=True)
class _Cut:
    """Characters of the old text from ``start`` to before ``end``, and what stands there instead."""

    start: int
    end: int
    text: str


def upgraded(text: str, name: str) -> Upgrade:
    """Return a scenario's text as goldenthread/2; ``name`` stands for the file in messages.

    Raises:
        ScenarioError: when the text has faults, is no goldenthread/1, or is written so that its parts cannot be
            told apart by lines.
    """
    text = text.replace("\r\n", "\n")
    scenario = load_text(text, name)
    root = YAML(typ="safe", pure=True).compose(text)
    if scenario.format != "goldenthread/1":
        raise _refusal(name, f"the file is {scenario.format} already", "leave it as it is")
    if not isinstance(root, MappingNode) or root.flow_style:
        raise _refusal(name, "the whole file stands in braces", "write its fields one a line, without { }")
    changes = [f"format: goldenthread/2, version {scenario.version + 1}"]
    cuts = [*_heads(scenario, root), *_kinds(scenario, root)]
    changes += [
        f"{q.id}: {q.kind} is now {_new_kind(q.kind)}" + (", role broker" if q.kind == "broker" else "")
        for q in scenario.questions
    ]
    changes.append(f"evidence: {len(scenario.sources)} sources, with shares of basis by assumption")
    blocks = _Blocks(text, root)
    cuts += blocks.cuts(_evidence_lines(scenario, blocks.comments(scenario)))
    result = _rewritten(text, cuts)
    load_text(result, name)
    return Upgrade(result, tuple(changes), tuple(_losses(scenario)), tuple(_duties(scenario)))


def _refusal(name: str, problem: str, remedy: str) -> ScenarioError:
    return ScenarioError((ScenarioFault(name, 1, "", problem, remedy),))


def _new_kind(kind: str) -> str:
    return KINDS["goldenthread/2"][KINDS["goldenthread/1"].index(kind)]


def _rewritten(text: str, cuts: list[_Cut]) -> str:
    for cut in sorted(cuts, key=lambda each: each.start, reverse=True):
        text = text[: cut.start] + cut.text + text[cut.end :]
    return text


def _value(part: Node, name: str) -> Node | None:
    """Return the value of a field in a mapping as it stands in the text."""
    pairs = part.value if isinstance(part, MappingNode) else ()
    return next((value for key, value in pairs if key.value == name), None)


def _over(node: Node, text: str) -> _Cut:
    return _Cut(node.start_mark.index, node.end_mark.index, text)


def _heads(scenario: Scenario, root: MappingNode) -> Iterator[_Cut]:
    """Yield the new format and version; a version that was left to its default stands after the format."""
    number = f"{scenario.version + 1}"
    version, format_name = _value(root, "version"), _value(root, "format")
    assert format_name is not None, "a file without a format does not load"
    yield _over(format_name, "goldenthread/2" + ("" if version else f"\nversion: {number}"))
    if version is not None:
        yield _over(version, number)


def _kinds(scenario: Scenario, root: MappingNode) -> Iterator[_Cut]:
    questions = _value(root, "questions")
    for part in questions.value if isinstance(questions, SequenceNode) else ():
        kind = _value(part, "kind")
        if not isinstance(kind, ScalarNode):
            continue
        new = _new_kind(kind.value)
        if kind.value == "broker":
            # In a list of fields the role goes on a line of its own, under the kind.
            new += ", role: broker" if part.flow_style else f"\n{' ' * part.start_mark.column}role: broker"
        yield _over(kind, new)


class _Blocks:
    """The top-level fields of a file as blocks of lines: each from its name to before the next one's."""

    def __init__(self, text: str, root: MappingNode) -> None:
        self._lines = text.splitlines(keepends=True)
        starts = [key.start_mark.line for key, _ in root.value]
        names = [str(key.value) for key, _ in root.value]
        spans = pairwise([*starts, len(self._lines)])
        self._spans = dict(zip(names, spans, strict=True))
        sources = _value(root, "sources")
        self._items = [
            item.start_mark.line for item in (sources.value if isinstance(sources, SequenceNode) else ())
        ]

    def _content_end(self, name: str) -> int:
        """Return the line after the last one of a field that is neither empty nor a comment."""
        start, end = self._spans[name]
        while end > start + 1 and (not self._lines[end - 1].strip() or self._lines[end - 1].startswith("#")):
            end -= 1
        return end

    def comments(self, scenario: Scenario) -> dict[str, list[str]]:
        """Return the whole-line comments before each source, by source id."""
        lines: dict[str, list[str]] = {}
        start = self._spans["sources"][0]
        for source, item in zip(scenario.sources, self._items, strict=True):
            between = (line.strip() for line in self._lines[start:item])
            lines[source.id] = [line for line in between if line.startswith("#")]
            start = item
        return lines

    def cuts(self, evidence: list[str]) -> Iterator[_Cut]:
        """Yield what takes the place of the fields that go: evidence where sources stood, else nothing."""
        offsets = [0]
        for line in self._lines:
            offsets.append(offsets[-1] + len(line))
        following = dict(pairwise([*self._spans, ""]))
        for name in REPLACED:
            if name not in self._spans:
                continue
            start, end = self._spans[name]
            # What stands before the next field is about that field, and stays unless that one goes too.
            if following[name] not in REPLACED:
                end = self._content_end(name)
            replacement = "\n".join(evidence) + "\n" if name == "sources" else ""
            yield _Cut(offsets[start], offsets[end], replacement)


def _evidence_lines(scenario: Scenario, comments: dict[str, list[str]]) -> list[str]:
    lines = [
        "# Shares of basis are assumptions of the upgrade; looks are a guess at as much as there was to read.",
        "evidence:",
        "  looks:",
        f"    background: {_background(scenario)}",
        "  sources:",
    ]
    for plan, terms in zip(scenario.sources, source_terms(scenario), strict=True):
        lines += [f"    {comment}" for comment in comments[plan.id]]
        lines += _source_lines(plan, terms)
    return lines


def _source_lines(plan: SourcePlan, terms: SourceTerms) -> list[str]:
    shares = zip(BASES, USUAL_BASIS[plan.id], strict=True)
    name = plan.name if _PLAIN.fullmatch(plan.name) else json.dumps(plan.name, ensure_ascii=False)
    return [
        f"    - id: {plan.id}",
        f"      name: {name}",
        *([f"      partner: {plan.partner}"] if plan.partner else []),
        "      basis: {" + ", ".join(f"{basis}: {share:g}" for basis, share in shares if share) + "}",
        f"      delay_min: {min(terms.delay_min, 365)}",
        f"      delay_max: {min(terms.delay_max, 365)}",
        f"      open_hours: {plan.open_hours:g}",
        f"      task_hours: {plan.task_hours:g}",
    ]


def _background(scenario: Scenario) -> int:
    """Return as many looks at people of no interest as the old file expects reports without bearing."""
    daily = sum(getattr(scenario.volumes, plan.id) for plan in scenario.sources)
    reports = daily * scenario.area.population / PEOPLE * scenario.dials.background * scenario.calendar.days
    most = Looks.model_json_schema()["properties"]["background"]["maximum"]
    return min(round(reports), int(most))


def _losses(scenario: Scenario) -> Iterator[str]:
    yield (
        "sources: bears_on, visibility, errors, grades and copies; how accounts err follows from their basis "
        "under evidence.errors"
    )
    yield "volumes: evidence.looks says how much is noticed"
    changed = [name for name, value in scenario.dials.model_dump().items() if value != 1]
    if changed:
        places = {"background": "in looks.background", "delay": "in the delays"}
        words = [f"{name} ({places[name]})" if name in places else name for name in changed]
        yield f"dials: {', '.join(words)}"


def _duties(scenario: Scenario) -> Iterator[str]:
    questions = ", ".join(question.id for question in scenario.questions)
    yield f"measure the base rates of {questions} over seeds, and write them down anew"
    yield "set evidence.looks so that about a third of what comes can be read in the analyst hours of all cycles"
    yield "go through the shares of basis, which are assumptions"
    yield "read the briefing again: no source makes statements about a question any more"
