"""Numbers as people type them: taken as meant, or refused with a sentence."""

import pytest

from trainer_ui.widgets.page.number_field import Bounds, parse

SHARE, SEED = Bounds(0, 100), Bounds(0, 2**31 - 1, whole=True)


@pytest.mark.parametrize(
    ("typed", "value"),
    [("55", 55), (" 10.5 ", 10.5), ("10,5", 10.5), ("70 %", 70), ("0", 0), ("100.0", 100), (".5", 0.5)],
)
def test_a_number_within_range_is_taken_as_typed(typed: str, value: float) -> None:
    assert parse(typed, SHARE).value == value


@pytest.mark.parametrize("typed", ["140", "-1", "−1", "100.01", "", "many", "1e3", "nan", "9" * 40])
def test_anything_else_is_refused_with_what_was_typed_kept(typed: str) -> None:
    content = parse(typed, SHARE)
    assert content.value is None
    assert "0 to 100" in content.fault
    assert content.text == typed


@pytest.mark.parametrize("typed", ["99999999999999999999", "7.5", "2147483648"])
def test_a_seed_is_a_whole_number_within_range(typed: str) -> None:
    assert parse(typed, SEED).value is None
    assert parse("2147483647", SEED).value == 2**31 - 1
