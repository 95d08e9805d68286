"""A pattern prints what its record has and leaves out what it has not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synthetic.writing.pattern_filling import capitals, deed_words, filled, shortened
from tests.synthetic.views.sample_town import PEOPLE

WORDS = st.text(alphabet="abcdefgh ", min_size=1).map(str.strip).filter(bool)


def test_what_the_record_lacks_the_sentence_lacks() -> None:
    pattern = "{when}[, {place}]. {who} met {whom}[ beside {car}][!car|, no car seen]."
    slots = {"when": "Thu 12 March", "place": "", "who": "A", "whom": "B", "car": ""}
    assert filled(pattern, slots) == "Thu 12 March. A met B, no car seen."
    assert filled(pattern, {**slots, "place": "Loom Lane", "car": "a van"}) == (
        "Thu 12 March, Loom Lane. A met B beside a van."
    )


def test_a_slot_that_no_record_has_is_an_error_and_not_a_gap() -> None:
    with pytest.raises(KeyError, match="weather"):
        filled("{weather}.", {"who": "A"})


@given(WORDS, WORDS)
def test_every_slot_outside_brackets_is_printed_as_it_is(who: str, whom: str) -> None:
    text = filled("X {who} Y {whom}", {"who": who, "whom": whom})
    assert text == " ".join(f"X {who} Y {whom}".split())


def test_a_sentence_begins_with_a_capital_and_what_follows_a_colon_stays() -> None:
    assert capitals("a man called: about five. he left.") == "A man called: about five. He left."


def test_a_deed_with_nobody_has_its_own_words_where_the_source_wrote_them() -> None:
    patterns = {"asked for": ("{who} asked for {whom}.",), "asked for nobody": ("{who} asked for nobody.",)}
    assert deed_words(patterns, "asked for", {"who": "A", "whom": ""}, 0, 0) == "A asked for nobody."
    assert deed_words(patterns, "asked for", {"who": "A", "whom": "B"}, 0, 0) == "A asked for B."


def test_a_name_is_full_once_and_then_the_family_name() -> None:
    text = "Stewart CHADDERLEY left. Nick GAUNTLEY saw Stewart CHADDERLEY."
    assert shortened(text, PEOPLE[:3]) == "Stewart CHADDERLEY left. Nick GAUNTLEY saw CHADDERLEY."


def test_two_of_one_family_name_keep_their_full_names() -> None:
    text = "Owen PRESSLAND met Kirsty PRESSLAND. Owen PRESSLAND left."
    assert shortened(text, PEOPLE[-2:]) == text
