"""How much masked texts repeat one another: self-BLEU-4, near-duplicates, the commonest eight words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import exp, log

import numpy as np

from synthetic.draws import mix

Words = tuple[str, ...]
ORDER = 4
SHINGLE = 3
LONG = 8
BANDS = 24
"""Bands of three minimum hashes: two texts with Jaccard 0.8 meet in one with a chance above 0.9999."""


def grams(words: Words, size: int) -> Iterator[Words]:
    """Yield every run of ``size`` words."""
    return (words[i : i + size] for i in range(len(words) - size + 1))


def self_bleu(texts: Sequence[Words]) -> float:
    """Return the mean BLEU-4 of each text against all others, uniform weights, 0 to 1."""
    precisions = [_precisions(texts, size) for size in range(1, ORDER + 1)]
    scores = []
    for row in range(len(texts)):
        each = [p[row] for p in precisions]
        scores.append(exp(sum(log(p) for p in each) / ORDER) if all(p > 0 for p in each) else 0.0)
    return float(np.mean(scores))


def _precisions(texts: Sequence[Words], size: int) -> list[float]:
    """Return each text's clipped precision: a run counts as often as some one other text has it."""
    counts = [Counter(grams(words, size)) for words in texts]
    most: dict[Words, tuple[int, int, int]] = {}
    for row, counter in enumerate(counts):
        for gram, n in counter.items():
            first, owner, second = most.get(gram, (0, -1, 0))
            if n > first:
                most[gram] = (n, row, first)
            elif n > second:
                most[gram] = (first, owner, n)
    precisions = []
    for row, counter in enumerate(counts):
        hits = 0
        for gram, n in counter.items():
            first, owner, second = most[gram]
            hits += min(n, second if owner == row else first)
        precisions.append(hits / max(1, counter.total()))
    return precisions


def near_duplicates(texts: Sequence[Words], least: float = 0.8) -> float:
    """Return the share of texts with another whose three-word shingles agree at Jaccard ``least`` or more."""
    shingles = [frozenset(stable_hash(g) for g in grams(words, SHINGLE)) for words in texts]
    alike = set()
    for first, second in _candidates(shingles):
        both = len(shingles[first] & shingles[second])
        if both >= least * (len(shingles[first]) + len(shingles[second]) - both):
            alike |= {first, second}
    return len(alike) / max(1, len(texts))


def stable_hash(gram: Words) -> int:
    """Return a hash of words that is the same on every machine and day."""
    state = 0
    for word in gram:
        state = mix(state ^ int.from_bytes(word.encode(), "little") % ((1 << 61) - 1))
    return state


def _candidates(shingles: Sequence[frozenset[int]]) -> set[tuple[int, int]]:
    salts = np.array([mix(n) for n in range(3 * BANDS)], dtype=np.uint64)
    buckets: dict[tuple[int, bytes], list[int]] = {}
    for row, hashes in enumerate(shingles):
        if not hashes:
            continue
        hash_array = np.fromiter(hashes, dtype=np.uint64)
        # A row a salt: the least salted hash of a text's shingles is as likely to be any of them, so that two texts
        # have it alike as often as they share shingles. Three such rows make a band.
        least = ((hash_array[None, :] ^ salts[:, None]) * np.uint64(0x9E3779B97F4A7C15)).min(axis=1)
        for band in range(BANDS):
            buckets.setdefault((band, least[3 * band : 3 * band + 3].tobytes()), []).append(row)
    return {(a, b) for rows in buckets.values() for i, a in enumerate(rows) for b in rows[i + 1 : i + 40]}


def commonest(texts: Sequence[Words], size: int = LONG) -> tuple[float, str]:
    """Return the largest share of texts that hold one run of ``size`` words, and that run."""
    texts_with: Counter[Words] = Counter()
    for words in texts:
        texts_with.update(set(grams(words, size)))
    if not texts_with:
        return 0.0, ""
    gram, n = max(texts_with.items(), key=lambda item: (item[1], item[0]))
    return n / len(texts), " ".join(gram)
