"""A scenario of goldenthread/1 written anew as goldenthread/2, every other line left as its author wrote it."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from math import isfinite
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from scenarios.fault_sentences import alike
from scenarios.faults import ScenarioError, ScenarioFault
from scenarios.load import check_text
from scenarios.schema.evidence import BASES
from scenarios.schema.intelligence import SourceId
from scenarios.schema.scenario import FORMAT, OLD_FORMAT
from scenarios.text_blocks import Blocks, Cut, over, rewritten, value_of
from scenarios.yaml_text import Document, read

NEW_KINDS: Mapping[str, str] = {
    "broker": "holder",
    "supplier": "group",
    "destination": "place",
    "size": "number",
}
"""Kinds of question of goldenthread/1, and what takes their place."""
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
USUAL_TERMS: Mapping[str, float] = {"delay_min": 0, "delay_max": 3, "open_hours": 0.5, "task_hours": 8}
"""What a source of goldenthread/1 had where its author left a number out: days, days, hours, hours."""
LONGEST_DELAY = 365
"""Days that a source may be late."""
_PLAIN = re.compile(r"[A-Za-z][A-Za-z -]{3,}")


@dataclass(frozen=True)
class Upgrade:
    """A file as goldenthread/2, and what its author should know of it; each line a sentence."""

    text: str
    changes: tuple[str, ...]
    losses: tuple[str, ...]
    duties: tuple[str, ...]
    """What is left to the author."""


def upgraded(text: str, name: str) -> Upgrade:
    """Return a scenario's text as goldenthread/2; ``name`` stands for the file in messages.

    Raises:
        ScenarioError: when the text has faults, is no goldenthread/1, or is written so that its parts cannot be
            told apart by lines.
    """
    text = text.replace("\r\n", "\n")
    document, faults = read(text, name)
    if document is None:
        raise ScenarioError(faults)
    root = YAML(typ="safe", pure=True).compose(text)
    _refuse(document, root)
    questions = [question for _, question in document.parts("questions")]
    sources = tuple(document.parts("sources"))
    blocks = Blocks(text, root)
    result = rewritten(
        text,
        [
            *_heads(document, root),
            *_kinds(root),
            *blocks.cuts(REPLACED, _evidence_lines(document, blocks.comments("sources"))),
        ],
    )
    problems = (*faults, *check_text(result, name))
    if problems:
        raise ScenarioError(_on_old_lines(problems, text, result))
    changes = (
        f"format: goldenthread/2, version {_version(document) + 1}",
        *(
            f"{q['id']}: {q['kind']} is now {NEW_KINDS[q['kind']]}"
            + (", role broker" if q["kind"] == "broker" else "")
            for q in questions
        ),
        f"evidence: {len(sources)} sources, with shares of basis by assumption",
    )
    return Upgrade(
        result, changes, tuple(_losses(document)), tuple(_duties([str(q["id"]) for q in questions]))
    )


def _refuse(document: Document, root: Node) -> None:
    """Refuse what is no file of the first format, or cannot be told apart by lines.

    Raises:
        ScenarioError: with the reason.
    """
    format_name = document.data.get("format")
    faults = []
    if format_name == FORMAT:
        faults.append(
            document.fault((), f"the file is {format_name} already", "leave it as it is"),
        )
    elif format_name != OLD_FORMAT:
        faults.append(
            document.fault(("format",), f"the file is no {OLD_FORMAT}", "give a file of that format, or none")
        )
    elif not isinstance(root, MappingNode) or root.flow_style:
        faults.append(
            document.fault((), "the whole file stands in braces", "write its fields one a line, without { }")
        )
    else:
        faults += _old_faults(document)
    if faults:
        raise ScenarioError(tuple(faults))


def _old_faults(document: Document) -> Iterator[ScenarioFault]:
    """Yield what stands in the way in the parts that are written anew."""
    listed = document.data.get("sources")
    if not isinstance(listed, tuple) or not listed or not all(isinstance(entry, dict) for entry in listed):
        yield document.fault(
            ("sources",), "sources is no list of sources", "give at least 1, each with its id"
        )
    for path, source in document.parts("sources"):
        ident = source.get("id")
        if not isinstance(ident, str) or ident not in USUAL_BASIS:
            yield document.fault(
                (*path, "id"), f"there is no source {ident!r}", alike(f"{ident}", tuple(USUAL_BASIS))
            )
        for term in USUAL_TERMS:
            value = source.get(term, 0)
            if not _is_number(value):
                yield document.fault((*path, term), f"{term} is not a number", "give a number")
    for path, question in document.parts("questions"):
        kind = question.get("kind")
        if not isinstance(kind, str) or kind not in NEW_KINDS:
            kinds = tuple(NEW_KINDS)
            yield document.fault((*path, "kind"), f"kind {kind!r} is not known", alike(f"{kind}", kinds))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def _on_old_lines(faults: tuple[ScenarioFault, ...], old: str, new: str) -> tuple[ScenarioFault, ...]:
    """Return faults of the new text with the lines at which the old one has the same, or the nearest before."""
    lines = {0: 0}
    before, after = ([line.strip() for line in text.splitlines()] for text in (old, new))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for first, second, size in matcher.get_matching_blocks():
        lines |= {second + n + 1: first + n + 1 for n in range(size)}
    return tuple(
        ScenarioFault(
            fault.file, lines[max(n for n in lines if n <= fault.line)], fault.path, fault.what, fault.remedy
        )
        for fault in faults
    )


def _version(document: Document) -> int:
    """Return the version of the old file, 1 where it has none that is a number."""
    version = document.data.get("version", 1)
    return version if isinstance(version, int) and not isinstance(version, bool) else 1


def _heads(document: Document, root: MappingNode) -> Iterator[Cut]:
    """Yield the new format and version; a version that was left to its default stands after the format."""
    number = f"{_version(document) + 1}"
    version, format_name = value_of(root, "version"), value_of(root, "format")
    assert format_name is not None, "the format was read"
    yield over(format_name, "goldenthread/2" + ("" if version else f"\nversion: {number}"))
    if version is not None:
        yield over(version, number)


def _kinds(root: MappingNode) -> Iterator[Cut]:
    questions = value_of(root, "questions")
    for part in questions.value if isinstance(questions, SequenceNode) else ():
        kind = value_of(part, "kind")
        if not isinstance(kind, ScalarNode):
            continue
        new = NEW_KINDS[kind.value]
        if kind.value == "broker":
            # In a list of fields the role goes on a line of its own, under the kind.
            new += ", role: broker" if part.flow_style else f"\n{' ' * part.start_mark.column}role: broker"
        yield over(kind, new)


def _evidence_lines(document: Document, comments: list[list[str]]) -> list[str]:
    lines = ["# Shares of basis are assumptions of the upgrade.", "evidence:", "  sources:"]
    slower = document.part("dials").get("delay", 1)
    slower = slower if _is_number(slower) else 1
    for (_, source), remarks in zip(document.parts("sources"), comments, strict=True):
        lines += [f"    {remark}" for remark in remarks]
        lines += _source_lines(source, slower)
    return lines


def _source_lines(source: Mapping[str, Any], slower: float) -> list[str]:
    shares = zip(BASES, USUAL_BASIS[source["id"]], strict=True)
    terms = {name: source.get(name, usual) for name, usual in USUAL_TERMS.items()}
    for name in ("delay_min", "delay_max"):
        terms[name] = min(round(terms[name] * slower), LONGEST_DELAY)
    name = f"{source.get('name', '')}"
    words = name if _PLAIN.fullmatch(name) else json.dumps(name, ensure_ascii=False)
    return [
        f"    - id: {source['id']}",
        f"      name: {words}",
        *([f"      partner: {source['partner']}"] if source.get("partner") else []),
        "      basis: {" + ", ".join(f"{basis}: {share:g}" for basis, share in shares if share) + "}",
        *(f"      {term}: {value:g}" for term, value in terms.items()),
    ]


def _losses(document: Document) -> Iterator[str]:
    yield (
        "sources: bears_on, visibility, errors, grades and copies; how accounts err follows from their basis "
        "under evidence.errors"
    )
    yield "volumes: evidence.looks says how much is noticed"
    changed = [name for name, value in document.part("dials").items() if value != 1]
    if changed:
        places = {"background": "see evidence.looks.background", "delay": "in the delays"}
        words = [f"{name} ({places[name]})" if name in places else name for name in changed]
        yield f"dials: {', '.join(words)}"


def _duties(questions: list[str]) -> Iterator[str]:
    yield f"measure the base rates of {', '.join(questions)} over seeds, and write them down anew"
    yield "set evidence.looks so that about a third of what comes can be read in the analyst hours of all cycles"
    yield "go through the shares of basis, which are assumptions"
    yield "read the briefing again: no source makes statements about a question any more"
