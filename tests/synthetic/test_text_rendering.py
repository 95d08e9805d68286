"""Tables tell what the rules of the grammar tell, in many ways."""

from collections.abc import Sequence
from dataclasses import fields
from itertools import product
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.schema.intelligence import SourceId
from synthetic import grammar
from synthetic.grammar import phrases
from synthetic.phrasebook import MARK, TEXT_LISTS, phrasebook
from synthetic.report_facts import Facts, Identifiers
from synthetic.sources.registry import SOURCES
from synthetic.text_rendering import TextRequests, render_texts
from tests.synthetic.teller import Teller, lists_for

KINDS = ("broker", "supplier", "destination")


VALUES = {f.name: f"<<{f.name}>>" for f in (*fields(Facts), *fields(Identifiers)) if f.type is str}


class Wanted(NamedTuple):
    """A text to be told."""

    source: SourceId
    kind: str
    text: int
    question: str
    polarity: str
    bits: int
    author: int


WANTED = st.builds(
    Wanted,
    source=st.sampled_from(sorted(SOURCES)),
    kind=st.sampled_from(sorted(TEXT_LISTS)),
    text=st.integers(0, 3),
    question=st.sampled_from(KINDS),
    polarity=st.sampled_from(("for", "against")),
    bits=st.integers(0, 2**64 - 1),
    author=st.integers(0, 11),
)


@pytest.mark.parametrize("source", SOURCES)
def test_one_statement_can_be_told_in_many_ways(source: SourceId) -> None:
    for kind, polarity in product(KINDS, ("for", "against")):
        wanted = [Wanted(source, "plan", 0, kind, polarity, bits * 9973, bits % 12) for bits in range(200)]
        texts = {text % VALUES for text in by_tables(wanted)}
        assert len(texts) > 198
        assert all("<<subject>>" in text for text in texts)


def by_tables(wanted: Sequence[Wanted]) -> list[str]:
    book = phrasebook(tuple(SOURCES))
    return render_texts(
        book,
        TextRequests(
            begin=np.array([book.begins[w.source, w.kind][w.text] for w in wanted], dtype=np.int64),
            core=np.array([book.cores[f"core.{w.question}.{w.polarity}"] for w in wanted], dtype=np.int64),
            bits=np.array([w.bits for w in wanted], dtype=np.uint64),
            author=np.array([w.author % SOURCES[w.source].authors for w in wanted], dtype=np.int64),
        ),
    )


def one_by_one(wanted: Wanted) -> str:
    lists = lists_for(wanted.source, wanted.question, wanted.polarity)
    teller = Teller(lists, VALUES, wanted.bits, wanted.author % SOURCES[wanted.source].authors)
    return MARK.join(teller.tell(name) for name in TEXT_LISTS[wanted.kind][wanted.text].split("+"))


@given(st.lists(WANTED, min_size=1, max_size=60))
def test_tables_tell_what_the_rules_of_the_grammar_tell_one_by_one(wanted: list[Wanted]) -> None:
    assert [text % VALUES for text in by_tables(wanted)] == [one_by_one(w) for w in wanted]


@given(st.lists(WANTED, min_size=1, max_size=40), st.data())
def test_a_text_is_the_same_whichever_others_are_told_with_it(
    wanted: list[Wanted], data: st.DataObject
) -> None:
    order = data.draw(st.permutations(range(len(wanted))))
    kept = order[: data.draw(st.integers(1, len(wanted)))]
    together = by_tables(wanted)
    assert by_tables([wanted[at] for at in kept]) == [together[at] for at in kept]


def test_a_percent_sign_in_a_phrase_or_value_stays_one(monkeypatch: pytest.MonkeyPatch) -> None:
    shared = {**grammar.shared_phrases(), "plan": ("100% of {trade}", "100% off")}
    monkeypatch.setattr("synthetic.phrasebook.shared_phrases", lambda: shared)
    monkeypatch.setattr(
        "synthetic.phrasebook.own_phrases",
        lambda _: {n: p for n, p in phrases("pcso").items() if n != "plan"},
    )
    book = phrasebook.__wrapped__(("pcso",))
    begin = np.full(8, book.begins["pcso", "plan"][0], dtype=np.int64)
    some = TextRequests(begin, np.zeros(8, np.int64), np.arange(8, dtype=np.uint64), np.zeros(8, np.int64))
    assert {text % {"trade": "50% stuff"} for text in render_texts(book, some)} == {
        "100% of 50% stuff",
        "100% off",
    }
