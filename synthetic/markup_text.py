"""What HTML and XML files say: running text joined over inline tags, and every attribute."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from xml.parsers import expat

from synthetic.file_text import FileText, decode

INLINE = frozenset(
    (
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "em", "font", "i", "ins", "kbd", "mark", "q",
        "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "wbr",
    )
)  # fmt: skip
"""Tags that do not part what stands before them from what stands after."""
DRAWN = frozenset(("style", "d", "points", "transform"))
"""Attributes that hold how something is drawn."""


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[FileText] = []
        self._words: list[str] = []
        self._line = 1
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in INLINE:
            self.flush()
        self._unseen += tag == "style"
        for name, value in attrs:
            if value and name not in DRAWN and name != "xmlns":
                text = re.sub(r"^(tel|mailto|sms):", "", value)
                self.texts.append(FileText("", self.getpos()[0], f"{tag}@{name}", text))

    def handle_endtag(self, tag: str) -> None:
        if tag not in INLINE:
            self.flush()
        self._unseen -= tag == "style" and self._unseen > 0

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if not self._words:
            self._line = self.getpos()[0]
        self._words.append(data)

    def handle_comment(self, data: str) -> None:
        self.texts.append(FileText("", self.getpos()[0], "", data))

    def flush(self) -> None:
        """End the running text."""
        text = "".join(self._words)
        if text.strip():
            self.texts.append(FileText("", self._line, "", text))
        self._words = []


def html(raw: bytes) -> Iterator[FileText]:
    """Yield the running text, comments and attributes of a page."""
    page = _Page()
    page.feed(decode(raw))
    page.close()
    page.flush()
    yield from page.texts


class _Tree:
    """Collects text and attributes; a GraphML ``data`` element goes by the name of its key."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._add_text
        self.parser.CommentHandler = self._add_text
        self.parser.EntityDeclHandler = self._entity
        self.texts: list[FileText] = []
        self._names: dict[str, str] = {}
        self._open: list[str] = []
        self._words: list[str] = []
        self._line = 1

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        self.flush()
        if tag == "key" and "id" in attributes:
            self._names[attributes["id"]] = attributes.get("attr.name", "")
        name = self._names.get(attributes.get("key", ""), "") if tag == "data" else ""
        self._open.append(name or attributes.get("name", "") or tag)
        for name, value in attributes.items():
            if not name.startswith(("xmlns", "xsi:")) and name not in DRAWN:
                self.texts.append(FileText("", self.parser.CurrentLineNumber, f"{tag}@{name}", value))

    def _end(self, _: str) -> None:
        self.flush()
        self._open.pop()

    def _add_text(self, text: str) -> None:
        if not self._words:
            self._line = self.parser.CurrentLineNumber
        self._words.append(text)

    def _entity(self, *_: object) -> None:
        raise expat.ExpatError("it declares entities")

    def flush(self) -> None:
        """End the running text."""
        text = "".join(self._words)
        if text.strip():
            self.texts.append(FileText("", self._line, self._open[-1] if self._open else "", text))
        self._words = []


def xml(raw: bytes) -> Iterator[FileText]:
    """Yield the text and attributes of a tree; one that is not well-formed is read as plain text."""
    tree = _Tree()
    try:
        tree.parser.Parse(raw, True)
    except expat.ExpatError:
        yield FileText("", 1, "", decode(raw))
        return
    yield from tree.texts
