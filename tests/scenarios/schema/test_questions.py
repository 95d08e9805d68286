"""Bands of a question of size, and what is wrong with them."""

import pytest

from scenarios.load import check_text, load_text
from scenarios.schema.questions import SizeQuestion
from tests.data.size_question import QUESTION, text


def test_a_band_of_one_is_a_person() -> None:
    rates = {"bands: [4, 5]": "bands: [1]", "base_rates: [0.2, 0.4, 0.4]": "base_rates: [0.5, 0.5]"}
    one = QUESTION
    for old, new in rates.items():
        one = one.replace(old, new)
    asked = load_text(text(one), "town.yaml").questions[-1]
    assert isinstance(asked, SizeQuestion)
    assert asked.words() == ("up to 1 person", "more than 1 person")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("[4, 5]", "[5, 4]", "bands do not ascend"),
        ("[4, 5]", "[4, 5, 6]", "3 base rates are given for 4 hypotheses"),
        ("kind: size", "kind: sise", "kind 'sise' is not known"),
        ("[4, 5]", "[0, 5]", "1"),
    ],
)
def test_what_is_wrong_with_bands_is_said_with_a_remedy(before: str, after: str, said: str) -> None:
    faults = [str(fault) for fault in check_text(text(QUESTION.replace(before, after)), "town.yaml")]
    assert any(said in fault and "questions[3]" in fault for fault in faults), faults


def test_a_question_of_size_needs_a_source_that_can_tell() -> None:
    lone = text().replace(", size]", "]")
    assert any("no source bears on size questions" in str(f) for f in check_text(lone, "town.yaml"))
