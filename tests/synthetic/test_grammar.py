"""The grammar is whole, and every source can say everything."""

from collections.abc import Iterator
from dataclasses import fields
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.schema.intelligence import SourceId
from synthetic.grammar import Phrase, parse, phrases, sentences
from synthetic.report_facts import Facts, Identifiers
from synthetic.sources.registry import SOURCES
from tests.synthetic.teller import tidied

KINDS = ("broker", "supplier", "destination")


VALUES = {f.name: f"<<{f.name}>>" for f in (*fields(Facts), *fields(Identifiers)) if f.type is str}


def named(phrase: Phrase) -> Iterator[tuple[str, str]]:
    for node in phrase:
        if isinstance(node, str):
            assert not set(node) & set("[]<>{}|"), f"stray bracket in '{node}'"
        elif isinstance(node[0], str):
            yield str(node[0]), str(node[1])
        else:
            for option in node:
                yield from named(option if isinstance(option, tuple) else (option,))


@pytest.mark.parametrize("source", SOURCES)
def test_every_phrase_is_whole_and_names_what_exists(source: SourceId) -> None:
    lists = phrases(source)
    for options in lists.values():
        for option in options:
            for kind, name in named(parse(option)):
                assert name in VALUES if kind == "field" else name == "core" or name in lists, (option, name)


@pytest.mark.parametrize("source", SOURCES)
def test_every_source_has_what_a_report_is_told_from(source: SourceId) -> None:
    lists = phrases(source)
    assert len(lists["plan"]) >= 6
    for name in ("plan", "routine", "nothing", "provenance", "title", "routine_title", "detail"):
        assert len(lists[name]) >= 2, name
    assert all("<tell>" in plan for plan in lists["plan"])
    assert all("<core>" in tell for tell in lists["tell"])
    assert all("{subject}" in title for title in lists["title"])


@pytest.mark.parametrize(("kind", "polarity"), list(product(KINDS, ("for", "against"))))
def test_every_question_can_be_answered_either_way(kind: str, polarity: str) -> None:
    lists = phrases("pcso")
    claims = lists[f"core.{kind}.{polarity}"]
    assert len(claims) >= 12
    assert all("{subject}" in c for c in claims)
    assert not set(claims) & set(lists[f"core.{kind}.{'against' if polarity == 'for' else 'for'}"])
    if kind == "destination":
        assert all("{cleared}" in c for c in claims)


@pytest.mark.parametrize("source", SOURCES)
def test_titles_say_neither_for_nor_against(source: SourceId) -> None:
    telling = {
        "not", "no", "denied", "confirmed", "false", "true", "planted", "supplier", "broker", "innocent", "supplies",
    }  # fmt: skip
    for title in phrases(source)["title"]:
        assert not telling & set(title.lower().replace(",", " ").split())


def test_an_open_bracket_is_refused() -> None:
    with pytest.raises(ValueError, match="left open"):
        parse("one [two|three")


def test_sentences_start_with_a_capital_and_have_single_spaces() -> None:
    assert sentences(["one  thing . another thing"]) == ["One thing. Another thing"]


PIECES = [
    "a",
    "A",
    " ",
    "  ",
    "\n",
    "\t",
    "\xa0",
    ".",
    ",",
    "! ",
    "? ",
    "old",
    "unit",
    "umbrella",
    "é",
    "x",
    '"',
    "Jan",
]


TEXTS = st.lists(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), max_size=8)


@given(TEXTS)
def test_sentences_of_many_texts_are_those_of_each(texts: list[str]) -> None:
    assert sentences(texts) == [tidied(text) for text in texts]
