"""A two-level grammar: discourse plans, then slots, both chosen by an author's keyed bits.

In a phrase, ``[a|b]`` is a choice, ``<slot>`` a named list of phrases and ``{field}`` a value. A source's
own file says how it sounds; two more are shared by all: ``lexicon.yaml`` (things, people, times) and
``claims.yaml`` (what can be said about a question).
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from ruamel.yaml import YAML

from scenarios.schema.intelligence import SourceId

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
def shared_phrases() -> Lists:
    """Return the phrase lists that all sources share by dotted name, such as ``core.broker.for``."""
    return {**_lists("lexicon"), **_lists("claims")}


def own_phrases(source: SourceId) -> Lists:
    """Return the phrase lists of a source's own file by name; they go before shared ones."""
    return _lists(source)


def phrases(source: SourceId) -> Lists:
    """Return all phrase lists that a source tells from."""
    return {**shared_phrases(), **own_phrases(source)}


@cache
def _lists(file: str) -> Lists:
    found: dict[str, tuple[str, ...]] = {}
    _flatten(YAML(typ="safe", pure=True).load((FOLDER / f"{file}.yaml").read_text("utf-8")), "", found)
    return found


def sentences(text: str) -> str:
    """Return told text with single spaces and a capital after each full stop."""
    text = " ".join(text.split()).replace(" .", ".").replace(" ,", ",").replace(",,", ",").strip()
    return _BEGINS.sub(lambda m: m.group().upper(), _VOWEL.sub("an ", text))
