"""Typed text loses only what nobody sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.typed_text import character_name, typed_line, typed_text, unseen_character


@given(st.text())
def test_typed_text_is_the_same_when_it_is_typed_again(text: str) -> None:
    assert typed_text(typed_text(text)) == typed_text(text)


@given(st.text())
def test_typed_text_holds_nothing_that_nobody_sees(text: str) -> None:
    assert unseen_character(typed_text(text)) == ""
    assert not [c for c in typed_text(text) if (ord(c) < 32 and c not in "\t\n") or ord(c) == 127]


@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "S", "Zs"), exclude_characters="\u00a0")))
def test_typed_text_keeps_every_letter_figure_and_mark(text: str) -> None:
    assert len(typed_text(text)) <= len(text) * 3
    assert typed_text(text).encode("utf-8", "strict").decode() == typed_text(text)


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("one\x0btwo", "one\ntwo"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("a\x08b\x1bc\x7fd", "abcd"),
        ("Sia\u0302n", "Si\u00e2n"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("👩\u200d🚒 stays", "👩\u200d🚒 stays"),
    ],
)
def test_what_a_word_processor_pastes_becomes_plain_text(pasted: str, kept: str) -> None:
    assert typed_text(pasted) == kept


def test_a_line_of_text_has_single_spaces_and_no_break() -> None:
    assert typed_line("  Class\u00a0of \x0b  2031\n") == "Class of 2031"


def test_an_unseen_character_is_named_by_number_and_name() -> None:
    assert unseen_character("x\u2066y\x00") == "U+2066 LEFT-TO-RIGHT ISOLATE"
    assert character_name("\x1b") == "U+001B ESCAPE"
