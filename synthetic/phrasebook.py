"""The phrases of some sources as tables of numbers, from which many texts are rendered at once.

A phrase is cut at its choices. A *point* says words, then comes to a choice or to the end of its phrase; a
*choice* leads on to the point at which each of its options begins; *after* it the text goes on at another
point. Values are left as ``%(field)s``. ``synthetic.text_rendering`` walks the tables.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

import numpy as np
from numpy.typing import NDArray

from scenarios.schema.intelligence import SourceId
from synthetic.draws import mix
from synthetic.grammar import Lists, Phrase, own_phrases, parse, shared_phrases
from synthetic.sources.registry import SOURCES

CORE = 0
"""The choice that ``<core>`` is, to be made among what speaks for or against a kind of question."""
NONE = -1
MARK = "\x1e"
"""Stands between the words of two lists in one text."""


@dataclass(frozen=True, eq=False)
class Phrasebook:
    """Everything that some sources can say."""

    words: NDArray[np.object_]
    """By point, the words it says."""
    choice: NDArray[np.int64]
    """By point, the choice it comes to, or -1 at the end of a phrase."""
    after: NDArray[np.int64]
    """By point, where to go on once that choice is said to its end, or -1."""
    count: NDArray[np.int64]
    """By choice, how many options there are."""
    span: NDArray[np.uint64]
    """By choice, among how many options one author chooses: about two thirds of more than three."""
    offset: NDArray[np.int64]
    """By author and choice, where in the options those of the author begin."""
    first: NDArray[np.int64]
    """By choice, where its options begin in ``option``."""
    option: NDArray[np.int64]
    """By option, the point at which it begins."""
    begins: dict[tuple[SourceId, str], tuple[int, ...]]
    """Points at which the texts of a source's reports of one kind begin, in the order of ``TEXT_LISTS``."""
    cores: dict[str, int]
    """Choice of each list below ``core``, such as ``core.broker.for``."""


@lru_cache(maxsize=16)
def phrasebook(sources: tuple[SourceId, ...]) -> Phrasebook:
    """Return the phrasebook of some sources.

    Raises:
        ValueError: when something for or against can be said one way only.
    """
    return _PhrasebookBuilder(sources).build()


TEXT_LISTS = {
    "plan": ("plan", "companion", "provenance", "title"),
    "routine": ("routine", "companion", "provenance", "routine_title"),
    "nothing": ("nothing", "companion", "provenance", "title"),
    "withdrawal": ("withdrawal", "companion", "provenance", "withdrawal_title"),
    "plan, corrected": ("plan+correction", "companion", "provenance", "title"),
    "routine, corrected": ("routine+correction", "companion", "provenance", "routine_title"),
}
"""By kind of report, the lists that its prose, its words on a companion, provenance and title are made of.

Two lists in turn are ``one+other``.
"""

_Part = str | int


class _PhrasebookBuilder:
    """Puts a phrasebook together; a list is bound once, or once a source when it rests on the source's own."""

    def __init__(self, sources: Sequence[SourceId]) -> None:
        self._sources, self._shared = sources, shared_phrases()
        self._words: list[str] = []
        self._choice: list[int] = []
        self._after: list[int] = []
        # Choice 0 is ``CORE``, which has no options of its own.
        self._options: list[list[int]] = [[]]
        self._bound: dict[tuple[str, str], int] = {}
        self._common: dict[str, bool] = {}

    def build(self) -> Phrasebook:
        """Return the phrasebook."""
        cores = {name: self._choose("", name) for name in self._shared if name.startswith("core.")}
        begins = {
            (source, kind): tuple(self._begin(source, text) for text in texts)
            for source in self._sources
            for kind, texts in TEXT_LISTS.items()
        }
        count = np.array([len(options) for options in self._options], dtype=np.int64)
        return Phrasebook(
            words=np.array(self._words, dtype=object),
            choice=np.array(self._choice, dtype=np.int64),
            after=np.array(self._after, dtype=np.int64),
            count=count,
            # Two thirds, rounded up.
            span=np.where(count > 3, (2 * count + 2) // 3, count).astype(np.uint64),
            offset=_offsets(count, max(SOURCES[source].authors for source in self._sources)),
            # Options lie end to end: a choice's begin where those of the choices before it end.
            first=np.cumsum(count) - count,
            option=np.array([point for options in self._options for point in options], dtype=np.int64),
            begins=begins,
            cores=cores,
        )

    def _begin(self, source: SourceId, text: str) -> int:
        parts: list[_Part] = []
        for turn, name in enumerate(text.split("+")):
            parts += [MARK] * (turn > 0)
            parts += self._list_parts(source, name)
        return self._point(parts)

    def _lists(self, source: str) -> Lists:
        return own_phrases(cast(SourceId, source)) if source else {}

    def _list_parts(self, source: str, name: str) -> Iterator[_Part]:
        """Yield a list as parts: a choice, or what its only option is made of."""
        own = self._lists(source)
        options = own[name] if name in own else self._shared[name]
        if len(options) == 1:
            yield from self._parts(source, parse(options[0]))
        else:
            yield self._choose(source, name)

    def _choose(self, source: str, name: str) -> int:
        home = source if name in self._lists(source) or not self._is_common(name) else ""
        if (home, name) not in self._bound:
            own = self._lists(source)
            options = own[name] if name in own else self._shared[name]
            self._bound[home, name] = self._add_choice([parse(option) for option in options], home, name)
        return self._bound[home, name]

    def _add_choice(self, options: Sequence[Phrase], source: str, name: str = "") -> int:
        choice = len(self._options)
        self._options.append([])
        if name:
            self._bound[source, name] = choice
        if source == "" and name.startswith("core.") and len(options) < 2:
            raise ValueError(f"synthetic/phrases: '{name}' can be said one way only; add another")
        self._options[choice] = [self._point(list(self._parts(source, option))) for option in options]
        return choice

    def _parts(self, source: str, phrase: Phrase) -> Iterator[_Part]:
        for node in phrase:
            if isinstance(node, str):
                yield node.replace("%", "%%")
            elif not isinstance(node[0], str):
                if len(node) == 1:
                    yield from self._parts(source, node[0])
                else:
                    yield self._add_choice(node, source)
            elif node[0] == "field":
                yield f"%({node[1]})s"
            elif node[1] == "core":
                yield CORE
            else:
                yield from self._list_parts(source, node[1])

    def _point(self, parts: Sequence[_Part]) -> int:
        """Return the first of the points that a phrase is made of.

        They are added from the last to the first, since each says at which point to go on ``after`` its choice.
        """
        after, words, choice = NONE, "", NONE
        for part in reversed(parts):
            if isinstance(part, str):
                words = part + words
            else:
                if words or choice != NONE:
                    after = self._add(words, choice, after)
                words, choice = "", part
        return self._add(words, choice, after)

    def _add(self, words: str, choice: int, after: int) -> int:
        self._words.append(words)
        self._choice.append(choice)
        self._after.append(after if choice != NONE else NONE)
        return len(self._words) - 1

    def _is_common(self, name: str) -> bool:
        """Return whether a shared list rests on shared lists alone, so that all sources say it alike."""
        if name not in self._common:
            self._common[name] = True
            lists = {n for option in self._shared.get(name, ()) for n in _slots(parse(option))}
            self._common[name] = name in self._shared and all(self._is_common(n) for n in lists)
        return self._common[name]


def _offsets(count: NDArray[np.int64], authors: int) -> NDArray[np.int64]:
    """Return where the options of each author begin, of shape (authors, choices); at 0 for short lists."""
    # A table by author and length of list, then read for the length of each choice.
    starts = np.zeros((authors, int(count.max()) + 1), dtype=np.int64)
    for many in sorted({int(n) for n in count if n > 3}):
        starts[:, many] = [mix(author * 8191 + many) % many for author in range(authors)]
    return starts[:, count]


def _slots(phrase: Phrase) -> Iterator[str]:
    for node in phrase:
        if isinstance(node, str):
            continue
        if not isinstance(node[0], str):
            for option in node:
                yield from _slots(option)
        elif node[0] == "slot":
            yield node[1]
