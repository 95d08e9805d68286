"""Bands of a question for a number, and what is wrong with them."""

import pytest

from scenarios.load import check_text, load_text
from scenarios.questions.number import NumberQuestion
from tests.data.size_question import QUESTION, text


def test_a_band_of_one_is_a_person() -> None:
    rates = {"bands: [4, 5]": "bands: [1]", "base_rates: [0.2, 0.4, 0.4]": "base_rates: [0.5, 0.5]"}
    one = QUESTION
    for old, new in rates.items():
        one = one.replace(old, new)
    asked = load_text(text(one), "town.yaml").questions[-1]
    assert isinstance(asked, NumberQuestion)
    assert asked.words() == ("up to 1 person", "more than 1 person")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("[4, 5]", "[5, 4]", "bands do not ascend"),
        ("[4, 5]", "[4, 5, 6]", "3 base rates are given for 4 hypotheses"),
        ("kind: number", "kind: numbr", "kind 'numbr' is not known"),
        ("[4, 5]", "[0, 5]", "1"),
    ],
)
def test_what_is_wrong_with_bands_is_said_with_a_remedy(before: str, after: str, said: str) -> None:
    faults = [str(fault) for fault in check_text(text(QUESTION.replace(before, after)), "town.yaml")]
    assert any(said in fault and "questions[3]" in fault for fault in faults), faults
