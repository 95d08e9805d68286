"""The text of a YAML file as blocks of lines, so that parts of it are replaced and the rest stays as it was written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ruamel.yaml.nodes import MappingNode, Node, SequenceNode


@dataclass(frozen=True)
class Cut:
    """Characters of a text from ``start`` to before ``end``, and what stands there instead."""

    start: int
    end: int
    text: str


def rewritten(text: str, cuts: Sequence[Cut]) -> str:
    """Return a text with its cuts made; they do not overlap."""
    for cut in sorted(cuts, key=lambda each: each.start, reverse=True):
        text = text[: cut.start] + cut.text + text[cut.end :]
    return text


def value_of(part: Node, name: str) -> Node | None:
    """Return the value of a field in a mapping as it stands in the text."""
    pairs = part.value if isinstance(part, MappingNode) else ()
    return next((value for key, value in pairs if key.value == name), None)


def over(node: Node, text: str) -> Cut:
    """Return the cut that puts a text in the place of a value."""
    return Cut(node.start_mark.index, node.end_mark.index, text)


class Blocks:
    """The top-level fields of a file as blocks of lines: each from its name to before the next one's."""

    def __init__(self, text: str, root: MappingNode) -> None:
        self._root = root
        self._lines = text.splitlines(keepends=True)
        starts = [key.start_mark.line for key, _ in root.value]
        names = [str(key.value) for key, _ in root.value]
        spans = pairwise([*starts, len(self._lines)])
        self._spans = dict(zip(names, spans, strict=True))

    def _content_end(self, name: str) -> int:
        """Return the line after the last one of a field that is neither empty nor a comment."""
        start, end = self._spans[name]
        while end > start + 1 and (not self._lines[end - 1].strip() or self._lines[end - 1].startswith("#")):
            end -= 1
        return end

    def comments(self, name: str) -> list[list[str]]:
        """Return the whole-line comments before each entry of the list in a field, in order."""
        listed = value_of(self._root, name)
        lines: list[list[str]] = []
        start = self._spans[name][0]
        for item in listed.value if isinstance(listed, SequenceNode) else ():
            between = (line.strip() for line in self._lines[start : item.start_mark.line])
            lines.append([line for line in between if line.startswith("#")])
            start = item.start_mark.line
        return lines

    def cuts(self, names: Sequence[str], replacement: Sequence[str]) -> Iterator[Cut]:
        """Yield cuts that take some fields out; lines take the place of the first of them."""
        offsets = [0]
        for line in self._lines:
            offsets.append(offsets[-1] + len(line))
        following = dict(pairwise([*self._spans, ""]))
        for name in names:
            if name not in self._spans:
                continue
            start, end = self._spans[name]
            # What stands before the next field is about that field, and stays unless that one goes too.
            if following[name] not in names:
                end = self._content_end(name)
            text = "\n".join(replacement) + "\n" if name == names[0] else ""
            yield Cut(offsets[start], offsets[end], text)
