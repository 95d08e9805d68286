"""Printed charts have round scales and no markup out of text."""

from exercise.debrief.printed.printed_charts import spread, ticks


def test_scales_of_printed_charts_are_round_and_hold_every_value() -> None:
    assert ticks(706, 1063) == (700, 800, 900, 1000, 1100)
    assert ticks(0, 0) == (0,)
    for low, high in ((-3.2, 4.7), (0.001, 0.0042), (12, 13), (-5000, 250_000)):
        at = ticks(low, high)
        assert at[0] <= low
        assert at[-1] >= high
        assert 2 <= len(at) <= 8
    assert (
        "…"
        in spread(
            [("A very long name of a course of action that no chart can hold", (1.0, 2.0), True)],
            "Harm",
            "Harm.",
        ).svg
    )


def test_another_persons_text_cannot_become_markup_of_a_picture() -> None:
    drawn = spread([("<script>&amp;", (1.0, 2.0), False)], "a < b", "Words.")
    assert "<script>" not in drawn.svg
