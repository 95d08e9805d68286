"""A two-level grammar: discourse plans, then slots, both chosen by an author's keyed bits.

In a phrase, ``[a|b]`` is a choice, ``<slot>`` a named list of phrases and ``{field}`` a value. A source's
own file says how it sounds; two more are shared by all: ``lexicon.yaml`` (things, people, times) and
``claims.yaml`` (what can be said about a question).
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from ruamel.yaml import YAML

from scenarios.schema.intelligence import SourceId

FOLDER = Path(__file__).parent / "phrases"
_TOKEN = re.compile(r"\[|\]|\||<[a-z_.]+>|\{[a-z_]+\}|[^\[\]|<{]+")

# Each begins with a letter or mark that can be searched for, and looks back from there.
_VOWEL = re.compile(r"a(?<!\wa) (?=[aeio]\w|u[^ns])")
_BEGINS = re.compile(r"[.!?] [a-z]")
_LINE = re.compile(r"\n[a-z]")

Node = str | tuple[str, str] | tuple["Phrase", ...]
Phrase = tuple[Node, ...]
Lists = Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=8192)
def parse(text: str) -> Phrase:
    """Return a phrase as nodes: words, ("slot" or "field", name), or a choice of phrases.

    Raises:
        ValueError: when a bracket is left open.
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


def _flatten(tree: object, path: str, lists: dict[str, tuple[str, ...]]) -> None:
    if isinstance(tree, Mapping):
        for name, branch in tree.items():
            _flatten(branch, f"{path}.{name}" if path else str(name), lists)
    elif isinstance(tree, list):
        lists[path] = tuple(str(item) for item in tree)
    else:
        lists[path] = (str(tree),)


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
    lists: dict[str, tuple[str, ...]] = {}
    _flatten(YAML(typ="safe", pure=True).load((FOLDER / f"{file}.yaml").read_text("utf-8")), "", lists)
    return lists


def sentences(texts: Sequence[str]) -> list[str]:
    """Return texts with single spaces and a capital after each full stop.

    They are gone through as one long text with a line each, which takes a third of the time.
    """
    if not texts:
        return []
    lines = "\n".join(texts)
    if _untidy(lines, len(texts)):
        lines = "\n".join([" ".join(text.split()) for text in texts])
    lines = lines.replace(" .", ".").replace(" ,", ",").replace(",,", ",")
    lines = _BEGINS.sub(_capital, _VOWEL.sub("an ", "\n" + lines))
    return _LINE.sub(_capital, lines)[1:].split("\n")


def _untidy(lines: str, count: int) -> bool:
    """Return whether a line has other space in it than single spaces between words."""
    uneven = "  " in lines or "\n " in lines or " \n" in lines or lines[:1] == " " or lines[-1:] == " "
    return uneven or lines.count("\n") != count - 1 or not lines.replace("\n", "").isprintable()


def _capital(match: re.Match[str]) -> str:
    return match.group().upper()
