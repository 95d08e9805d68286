"""The grammar told one text at a time, as its rules are put in words: what the tables are compared with."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import cast

from scenarios.schema.intelligence import SourceId
from synthetic.draws import mix
from synthetic.grammar import Lists, Phrase, parse, phrases


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
        lot = mix(self._bits + self._made)
        if count <= 3:
            return lot % count
        return (_liking(self._author, count) + lot % ((2 * count + 2) // 3)) % count

    def _say(self, phrase: Phrase, parts: list[str]) -> None:
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
    return mix(author * 8191 + count) % count


_VOWEL = re.compile(r"\ba (?=[aeio]\w|u[^ns])")
_BEGINS = re.compile(r"(?:^|[.!?] )[a-z]")


def tidied(text: str) -> str:
    """Return one told text with single spaces and a capital after each full stop."""
    text = " ".join(text.split()).replace(" .", ".").replace(" ,", ",").replace(",,", ",").strip()
    return _BEGINS.sub(lambda m: m.group().upper(), _VOWEL.sub("an ", text))
