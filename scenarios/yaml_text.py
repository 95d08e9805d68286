"""The text of a scenario as plain data that remembers its line numbers."""

import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from scenarios.faults import ScenarioFault
from scenarios.typed_text import character_name, unseen_character

Path = tuple[str | int, ...]
"""Where in a scenario: field names, and positions in lists counted from 0."""

LARGEST_BYTES = 1_000_000
LARGEST_NUMBER = 10**18
DEEPEST = 200
MOST_VALUES = 200_000
MOST_CHARACTERS = 4_000_000
_PLAIN = {f"tag:yaml.org,2002:{tag}" for tag in ("null", "bool", "int", "float", "timestamp", "str")}
_COPY = "copy a scenario from the library, or see docs/writing-a-scenario.md"


@dataclass(frozen=True)
class Document:
    """A scenario as written: nested dicts, tuples and scalars, with the line of each value."""

    file: str
    data: Mapping[str, Any]
    lines: Mapping[Path, int]

    def line(self, path: Path) -> int:
        """Return the line of a value, or of the nearest part around it, counted from 1."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def fault(self, path: Path, problem: str, remedy: str) -> ScenarioFault:
        """Return a fault at a place in this document."""
        return ScenarioFault(self.file, self.line(path), path_text(path), problem, remedy)

    def parts(self, *names: str) -> Iterator[tuple[Path, Mapping[str, Any]]]:
        """Yield path and content of each mapping in a list such as ``area, zones``; skips what is not one."""
        entries: Any = self.data
        for name in names:
            entries = entries.get(name) if isinstance(entries, dict) else None
        for index, item in enumerate(entries if isinstance(entries, tuple) else ()):
            if isinstance(item, dict):
                yield (*names, index), item

    def part(self, name: str) -> Mapping[str, Any]:
        """Return a mapping at the top level, empty when it is not one."""
        mapping = self.data.get(name)
        return mapping if isinstance(mapping, dict) else {}


class _TooMuch(Exception):
    """Aliases expand beyond any real scenario, or into themselves."""


@dataclass
class _Builder:
    file: str
    yaml: YAML
    lines: dict[Path, int] = field(default_factory=dict)
    faults: list[ScenarioFault] = field(default_factory=list)
    values: int = 0
    characters: int = 0
    inside: list[int] = field(default_factory=list)

    def build(self, node: Node, path: Path) -> Any:
        self.values += 1
        self.lines.setdefault(path, node.start_mark.line + 1)
        if self.values > MOST_VALUES or self.characters > MOST_CHARACTERS or id(node) in self.inside:
            raise _TooMuch
        if isinstance(node, ScalarNode):
            return self._scalar(node, path)
        self.inside.append(id(node))
        try:
            if isinstance(node, SequenceNode):
                return tuple(self.build(child, (*path, index)) for index, child in enumerate(node.value))
            return self._mapping(node.value, path)
        finally:
            self.inside.pop()

    def _mapping(self, pairs: list[tuple[Node, Node]], path: Path) -> dict[str, Any]:
        built: dict[str, Any] = {}
        for key, value in pairs:
            line = key.start_mark.line + 1
            if key.tag == "tag:yaml.org,2002:merge":
                remedy = "write the fields out, or use an alias (*name) for a whole value"
                self._fault(line, path, "merge keys (<<) are not read", remedy)
                continue
            if not isinstance(key, ScalarNode) or key.tag != "tag:yaml.org,2002:str":
                key_text = short(key.value) if isinstance(key, ScalarNode) else "a list or mapping"
                self._fault(line, path, f"{key_text} stands where a field name belongs", "use a field's name")
                continue
            name = str(key.value)
            here = (*path, name)
            if odd := _odd_space(name) or unseen_character(name):
                self._fault(line, path, f"the field name {short(name)} holds {odd}", "type it anew")
                continue
            if name in built:
                first = self.lines[here]
                self._fault(
                    line, here, f"{short(name)} is written twice, first on line {first}", "keep one of them"
                )
                continue
            self.lines[here] = line
            built[name] = self.build(value, here)
        return built

    def _scalar(self, node: ScalarNode, path: Path) -> Any:
        self.characters += len(node.value)
        if node.tag not in _PLAIN:
            self._fault(
                node.start_mark.line + 1,
                path,
                f"the YAML tag {short(node.tag)} is not used in scenarios",
                "remove it",
            )
            return None
        try:
            value = self.yaml.constructor.construct_object(node, deep=True)
            if isinstance(value, int) and abs(value) > LARGEST_NUMBER:
                raise OverflowError
            return self._readable(value, node, path)
        except (ValueError, OverflowError, YAMLError):
            kind = "date" if node.tag.endswith("timestamp") else "value"
            self._fault(
                node.start_mark.line + 1,
                path,
                f"{short(node.value)} is not a {kind} that exists",
                "correct it, or put it in quotes if it is text",
            )
            return None

    def _readable(self, value: Any, node: ScalarNode, path: Path) -> Any:
        line = node.start_mark.line + 1
        if isinstance(value, str) and (unseen := unseen_character(value)):
            self._fault(
                line, path, f"the text holds {unseen}, which nobody sees", "delete it, or type the text anew"
            )
        if value == 0 and isinstance(value, float) and re.search("[1-9]", re.split("[eE]", node.value)[0]):
            problem = f"{short(node.value)} is too near to 0 to be kept apart from it"
            self._fault(line, path, problem, "write 0, or a larger number")
        return value

    def _fault(self, line: int, path: Path, problem: str, remedy: str) -> None:
        self.faults.append(ScenarioFault(self.file, line, path_text(path), problem, remedy))


def read(text: str, name: str) -> tuple[Document | None, tuple[ScenarioFault, ...]]:
    """Return a scenario's data with lines, and every fault of the YAML itself.

    The document is None when nothing of it can be used.
    """
    if len(text) > LARGEST_BYTES:
        return None, (
            ScenarioFault(name, 1, "", "the file is larger than 1 MB", "a scenario is text; " + _COPY),
        )
    if _depth(text) > DEEPEST:
        return None, (_too_deep(name),)
    yaml = YAML(typ="safe", pure=True)
    yaml.composer.warn_double_anchors = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            root = yaml.compose(text)
        if root is None:
            return None, (ScenarioFault(name, 1, "", "the file is empty", _COPY),)
        builder = _Builder(name, yaml)
        data = builder.build(root, ())
    except YAMLError as error:
        return None, (_syntax_fault(error, text, name),)
    except RecursionError:
        return None, (_too_deep(name),)
    except (ValueError, TypeError, AttributeError, IndexError, AssertionError):
        # The parser itself stumbles on a few malformed directives and tags.
        return None, (
            ScenarioFault(
                name, 1, "", "the file is not YAML that can be read", "remove % directives and ! tags"
            ),
        )
    except _TooMuch:
        return None, (
            ScenarioFault(
                name, 1, "", "aliases (*) expand without end or too far", "write the values out instead"
            ),
        )
    if not isinstance(data, dict):
        kind = "a list" if isinstance(data, tuple) else "a single value"
        problem = f"a scenario is made of fields such as title: and area:, but the file holds {kind}"
        return None, (*builder.faults, ScenarioFault(name, 1, "", problem, _COPY))
    return Document(name, data, builder.lines), tuple(builder.faults)


def _depth(text: str) -> int:
    """Return how deep brackets open, or dashes follow one another on a line; cheap, before any parsing."""
    depth = deepest = 0
    for mark in re.findall(r"[\[\]{}]", text):
        depth += 1 if mark in "[{" else -1
        deepest = max(deepest, depth)
    return max(deepest, max((line.count("- ") for line in text.splitlines()), default=0))


def _too_deep(name: str) -> ScenarioFault:
    return ScenarioFault(name, 1, "", "brackets or indents are nested too deeply", "write a flatter file")


def path_text(path: Path) -> str:
    """Return a path as people write it, such as ``groups[2].home``."""
    text = ""
    for step in path:
        name = step if isinstance(step, int) or step.isprintable() else short(step)
        text += f"[{name}]" if isinstance(name, int) else f".{name}" if text else name
    return text if len(text) <= 200 else text[:200] + "…"


def short(value: Any) -> str:
    """Return a value as it may be quoted in a sentence, at most 60 characters long."""
    if isinstance(value, dict | tuple):
        return "a list" if isinstance(value, tuple) else "a group of fields"
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "an empty value"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int) and abs(value) >= 10**30:
        return "a very large number"
    if isinstance(value, int | float):
        return format(value, "g") if abs(value) < 1e6 else str(value)
    text = (
        str(value).encode("ascii", "backslashreplace").decode()
        if not str(value).isprintable()
        else str(value)
    )
    return repr(text if len(text) <= 60 else text[:57] + "...")


_SYNTAX_REMEDIES = (
    ("'\\t'", "a tab is used to indent", "indent with spaces"),
    ("mapping values are not allowed", "a second colon stands on the line, or the indent is wrong",
     "put text that contains a colon in quotes, and line up the fields"),
    ("could not find expected ':'", "a field has no colon after its name", "write `name: value`"),
    ("undefined alias", "an alias (*) names an anchor that does not exist",
     "put text that begins with * in quotes"),
    ("another document", "the file holds more than one document", "keep one scenario in a file, without `---`"),
    ("end of stream", "a quote or bracket is opened and never closed", "close it"),
    ("stream end", "a quote or bracket is opened and never closed", "close it"),
    ("that cannot start any token", "text begins with a character that YAML keeps for itself",
     "put the text in quotes"),
    ("block end", "the indent does not fit the lines above", "line up the fields of one part in one column"),
    ("expected ',' or", "a comma or closing bracket is missing", "separate values by commas and close the bracket"),
)  # fmt: skip


_ODD_SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff"
_ODD_INDENT = re.compile(f"^ *(?:- )* *([{_ODD_SPACES}])|^[^'\"#]*?:([{_ODD_SPACES}])")


def _odd_space(text: str) -> str:
    """Return the name of the first character that looks like a space and is none to YAML, or ""."""
    first = re.search(f"[{_ODD_SPACES}]", text)
    return "" if first is None else character_name(first.group())


def _odd_space_fault(text: str, name: str, last: int) -> ScenarioFault | None:
    """Return the fault of the first line, up to ``last``, whose indent or colon has what only looks like a space."""
    for number, line in enumerate(text.splitlines()[:last], start=1):
        if place := _ODD_INDENT.search(line):
            character = place.group(1) or place.group(2)
            where = "indent" if place.group(1) else "space after the colon"
            return ScenarioFault(
                name,
                number,
                "",
                f"the {where} is {character_name(character)}, not a space",
                "type a plain space there",
            )
    return None


def _syntax_fault(error: YAMLError, text: str, name: str) -> ScenarioFault:
    if isinstance(error, ReaderError):
        position = error.position if isinstance(error.position, int) else 0
        line = text.count("\n", 0, position) + 1
        return ScenarioFault(
            name, line, "", "the file holds characters that are not text", "save it as plain UTF-8 text"
        )
    message, line = str(error), 1
    if isinstance(error, MarkedYAMLError):
        message = " ".join(str(part) for part in (error.context, error.problem) if part)
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
    if odd := _odd_space_fault(text, name, line):
        return odd
    for sign, problem, remedy in _SYNTAX_REMEDIES:
        if sign in message:
            return ScenarioFault(name, line, "", problem, remedy)
    reason = message.splitlines()[0] if message else "no reason given"
    return ScenarioFault(
        name,
        line,
        "",
        f"the YAML cannot be read here ({reason})",
        "check indents, quotes and brackets in this line and above",
    )
