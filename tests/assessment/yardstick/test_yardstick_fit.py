"""Terms beside the wrong number are found, and right ones are not."""

from assessment.yardstick.yardstick_fit import mismatches, unfitting, wording_sentence


def test_terms_beside_the_wrong_number_are_found_and_right_ones_are_not() -> None:
    text = "It is highly likely (60%) that he links them; unlikely, 30%. 90% – likely. Likely (65%)."
    assert [(m.term, m.number) for m in mismatches(text)] == [
        ("Highly likely", 0.6),
        ("Likely or probable", 0.9),
    ]
    assert mismatches("Nothing here. 45% of cases.") == ()
    assert unfitting("Likely the broker.", [0.7, 0.3]) == ()
    assert [m.term for m in unfitting("Almost certain.", [0.7, 0.3])] == ["Almost certain"]
    assert "did not add up" in wording_sentence((), 1, 4)
