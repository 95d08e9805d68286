"""Text from data stays text in a label, and quantities carry no needless decimals."""

import pytest

from trainer_ui.widgets.page.plain_text import escape, number


def test_text_from_data_cannot_become_markup_in_a_label() -> None:
    nasty = "![x](http://example.test/a.png) :red[now] **bold** <b>b</b> $x$ `c`\n# head"
    shown = escape(nasty)
    assert "\n" not in shown
    for mark in ("![", "](", ":red[", "**", "<b>", "$x$", "`c`"):
        assert mark not in shown


def test_a_named_icon_in_data_stays_letters() -> None:
    assert ":material" not in escape(":material/delete:").replace("\\", "")


@pytest.mark.parametrize(("value", "words"), [(7.5, "7.5"), (12.0, "12"), (0.0, "0"), (0.25, "0.25")])
def test_quantities_carry_no_needless_decimals(value: float, words: str) -> None:
    assert number(value) == words
