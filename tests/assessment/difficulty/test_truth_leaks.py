"""A leak of the truth is found where it was planted, and right and wrong reports read alike."""

from collections.abc import Callable

from assessment.difficulty import truth_leaks
from assessment.difficulty.difficulty import Difficulty


def _labelled(words: Callable[[int], tuple[str, ...]]) -> list[truth_leaks.Sample]:
    return [truth_leaks.Sample(1, i % 2 == 0, "all", words(i)) for i in range(80)]


def test_a_planted_leak_is_found_and_plain_words_are_not_taken_for_one() -> None:
    told = _labelled(lambda i: ("seen", "today", "surely" if i % 2 == 0 else "perhaps"))
    plain = _labelled(lambda i: ("seen", "today", f"word {i * 7 % 11}"))
    assert truth_leaks.stratified_auc(told, truth_leaks.held_out(told)) == 1.0
    auc = truth_leaks.stratified_auc(plain, truth_leaks.held_out(plain))
    assert auc is not None
    assert 0.25 < auc < 0.75


def test_right_and_wrong_reports_read_alike(card: Difficulty) -> None:
    for name in ("leak_prose_truth", "leak_metadata_truth"):
        found = next(e for e in card.estimates if e.name == name)
        assert found.low is None or found.low < 0.6
