"""Rows added and taken away beside the text: what was written stays."""

from trainer_ui.widgets.staff.strategy_form import add_row, drop_last_row


def test_a_row_goes_under_its_strategy_and_a_new_one_gets_its_own() -> None:
    text = add_row("", "One", "15 clear Z-WHARF")
    assert text == "One:\n15 clear Z-WHARF\n"
    text = add_row(text, "Two", "1 hold Z-WHARF")
    assert text == "One:\n15 clear Z-WHARF\n\nTwo:\n1 hold Z-WHARF\n"
    assert add_row(text, "one", "20 hold Z-WHARF") == (
        "One:\n15 clear Z-WHARF\n20 hold Z-WHARF\n\nTwo:\n1 hold Z-WHARF\n"
    )


def test_only_the_last_line_that_says_anything_is_taken_away() -> None:
    assert drop_last_row("One:\n1 hold Z-WHARF\n\n") == "One:\n"
    assert drop_last_row("One:\n") == ""
    assert drop_last_row("") == ""
