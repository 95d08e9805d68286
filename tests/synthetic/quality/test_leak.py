import numpy as np

from synthetic.quality import leak


def test_a_classifier_finds_a_leak_that_is_planted() -> None:
    signal = np.arange(200) % 3 == 0
    plain = [("a", "note", str(i % 7), "on", "bins") for i in range(200)]
    telling = [(*words, "kingpin") if s else words for words, s in zip(plain, signal, strict=True)]
    assert leak.words_auc(plain, signal) < 0.65
    assert leak.words_auc(telling, signal) > 0.95
