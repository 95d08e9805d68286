"""A two-level grammar: discourse plans, then slots, both chosen by an author's keyed bits.

In a phrase, ``[a|b]`` is a choice, ``<slot>`` a named list of phrases and ``{field}`` a value. A source's
own file says how it sounds; two more are shared by all: ``lexicon.yaml`` (things, people, times) and
``claims.yaml`` (what can be said about a question).
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import cast

from ruamel.yaml import YAML

from scenarios.schema.intelligence import SourceId
from synthetic.draws import mixed

FOLDER = Path(__file__).parent / "phrases"
_TOKEN = re.compile(r"\[|\]|\||<[a-z_.]+>|\{[a-z_]+\}|[^\[\]|<{]+")

_VOWEL = re.compile(r"\ba (?=[aeio]\w|u[^ns])")
_BEGINS = re.compile(r"(?:^|[.!?] )[a-z]")

Node = str | tuple[str, str] | tuple["Phrase", ...]
Phrase = tuple[Node, ...]
Lists = Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=8192)
def parse(text: str) -> Phrase:
    """Return a phrase as nodes: words, ("slot" or "field", name), or a choice of phrases.

    Raises ValueError when a bracket is left open.
    """
    stack: list[list[list[Node]]] = [[[]]]
    for part in _TOKEN.findall(text):
        if part == "[":
            stack.append([[]])
        elif part == "|" and len(stack) > 1:
            stack[-1].append([])
        elif part == "]" and len(stack) > 1:
            options = tuple(tuple(option) for option in stack.pop())
            stack[-1][-1].append(options)
        elif part[0] == "<":
            stack[-1][-1].append(("slot", part[1:-1]))
        elif part[0] == "{":
            stack[-1][-1].append(("field", part[1:-1]))
        else:
            stack[-1][-1].append(part)
    if len(stack) != 1:
        raise ValueError(f"a bracket is left open in the phrase: {text}")
    return tuple(stack[0][0])


def _flatten(tree: object, path: str, found: dict[str, tuple[str, ...]]) -> None:
    if isinstance(tree, Mapping):
        for name, branch in tree.items():
            _flatten(branch, f"{path}.{name}" if path else str(name), found)
    elif isinstance(tree, list):
        found[path] = tuple(str(item) for item in tree)
    else:
        found[path] = (str(tree),)


@cache
def phrases(source: SourceId) -> Lists:
    """Return a source's phrase lists by dotted name, such as ``core.broker.for``, shared lists included."""
    return {**_lists("lexicon"), **_lists("claims"), **_lists(source)}


@cache
def _lists(file: str) -> Lists:
    found: dict[str, tuple[str, ...]] = {}
    _flatten(YAML(typ="safe", pure=True).load((FOLDER / f"{file}.yaml").read_text("utf-8")), "", found)
    return found


@lru_cache(maxsize=256)
def lists_for(source: SourceId, kind: str, polarity: str) -> Lists:
    """Return a source's lists with ``core`` set to what speaks for or against a kind of question."""
    lists = phrases(source)
    return {**lists, "core": lists[f"core.{kind}.{polarity}"]} if kind else lists


class Teller:
    """Makes one author's choices for one report; the same bits always tell the same text.

    An author draws on about two thirds of every longer list, so that authors can be told apart.
    """

    def __init__(self, lists: Lists, fields: Mapping[str, str], bits: int, author: int) -> None:
        self._lists, self._fields, self._bits, self._author = lists, fields, bits, author
        self._made = 0

    def tell(self, name: str) -> str:
        """Return one telling of a named list; raises KeyError when there is no such list."""
        parts: list[str] = []
        self._list(name, parts)
        return "".join(parts)

    def _list(self, name: str, parts: list[str]) -> None:
        options = self._lists[name]
        self._say(parse(options[self._choose(len(options))]), parts)

    def _choose(self, count: int) -> int:
        if count == 1:
            return 0
        self._made += 1
        lot = mixed(self._bits + self._made)
        if count <= 3:
            return lot % count
        return (_liking(self._author, count) + lot % ((2 * count + 2) // 3)) % count

    def _say(self, phrase: Phrase, parts: list[str]) -> None:
        # Types are compared, not asked for: this loop is most of what a report costs.
        for node in phrase:
            if type(node) is str:
                parts.append(node)
            elif type(node[0]) is not str:
                self._say(cast(Phrase, node[self._choose(len(node))]), parts)
            elif node[0] == "field":
                parts.append(self._fields[cast(str, node[1])])
            else:
                self._list(cast(str, node[1]), parts)


@lru_cache(maxsize=8192)
def _liking(author: int, count: int) -> int:
    """Return where in a list of so many options an author's own two thirds begin."""
    return mixed(author * 8191 + count) % count


def sentences(text: str) -> str:
    """Return told text with single spaces and a capital after each full stop."""
    text = " ".join(text.split()).replace(" .", ".").replace(" ,", ",").replace(",,", ",").strip()
    return _BEGINS.sub(lambda m: m.group().upper(), _VOWEL.sub("an ", text))
