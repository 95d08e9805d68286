"""What a source is: what it may sense and say, what it can tell apart, and who writes its reports."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from scenarios.schema.intelligence import SourceId
from synthetic.entities.town_register import Register
from synthetic.lives.life import Life
from synthetic.testimony.occasion import ActivityKind
from synthetic.testimony.view import Precision, View

Licence = Literal["senses", "told", "never"]


@dataclass(frozen=True)
class Town:
    """What words need beside the view: names of people and places, and dates."""

    register: Register
    lives: "dict[str, Life]"
    town: str
    force: str
    group_names: "dict[str, str]"
    zone_names: "dict[str, str]"
    date_words: Callable[[int], str]
    """A day in words, such as ``Thu 12 March``."""


@dataclass(frozen=True)
class WrittenView:
    """A view in words, on the form of its source."""

    title: str
    """Shown before opening: source's subject and place as the record has it, at most nine words, never the act."""
    form: tuple[tuple[str, str], ...]
    """Fields of the form above the text: label and value."""
    table: tuple[tuple[str, ...], ...]
    """Rows of a return, the first its heads; empty for sources that keep no table."""
    body: str
    """The text, in the source's voice."""
    provenance: str
    """The sentence from which basis and grade follow."""
    comment: str = ""
    """``Comment:`` of the officer or handler: a check made or a doubt about the basis; empty for none."""


@dataclass(frozen=True)
class SourceView:
    """One source: its licence, what it can tell apart, how exactly it gives the time, and its writer."""

    id: SourceId
    prefix: str
    """Letters before the number of its forms, such as ``PC``."""
    licence: "dict[ActivityKind, Licence]"
    """Kinds that it may report; a kind that is not listed it never reports."""
    merges: "dict[ActivityKind, tuple[int, int, int, int, int]]"
    """Kinds in which it cannot tell all five classes apart: the class that it shows for each true one."""
    precisions: "dict[str, Precision]"
    """Basis to how exactly time is given."""
    evaluation: Literal[1, 2, 3]
    """Usual source evaluation."""
    writer: Callable[[View, Town], WrittenView]
