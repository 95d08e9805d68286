"""Text on paper is such as the fonts can draw, and fits its line."""

from documents.drawable_text import LONGEST_WORD, drawable, legible


def test_other_scripts_are_shown_as_missing() -> None:
    assert drawable("Ж é 学 😀 ok") == "Ж é \ufffd \ufffd ok"


def test_a_word_longer_than_a_line_has_places_to_break_and_a_shorter_one_has_none() -> None:
    assert drawable("x" * LONGEST_WORD) == "x" * LONGEST_WORD
    assert drawable("x" * (LONGEST_WORD + 1)) == "x" * LONGEST_WORD + "\u200b" + "x"


def test_control_characters_become_spaces() -> None:
    assert legible("one\ntwo\x00three") == "one two three"
