"""The prose stays within the bands: it does not repeat itself, and it does not give the signal away."""

import numpy as np
import pytest

from benchmarks.prose import Measured, every_source, measured
from scenarios.schema.scenario import Scenario
from simulator.run import run

REPORTS = 1500


@pytest.fixture(scope="module")
def found(scenario: Scenario) -> Measured:
    # A simulated trace: in the hand-made one everything happens on a beat, which no background could follow.
    return measured(every_source(scenario), run(scenario, 5), None, None, REPORTS)


def test_masked_texts_do_not_repeat_one_another(found: Measured) -> None:
    assert found.self_bleu <= 0.80
    assert found.near_duplicates <= 0.01


def test_no_eight_words_are_common_in_any_genre(found: Measured) -> None:
    # A genre has few reports here: the band of 2% with room for chance.
    for genre in found.genres:
        allowed = 0.02 * genre.reports + 3 * np.sqrt(0.02 * genre.reports) + 1
        assert genre.commonest * genre.reports <= allowed, (genre.source, genre.words)


def test_neither_words_nor_metadata_tell_signal_from_background(found: Measured) -> None:
    assert found.words_auc <= 0.60
    assert found.metadata_auc <= 0.60


def test_a_genre_is_known_by_its_words(found: Measured) -> None:
    assert found.genre_accuracy >= 0.9
