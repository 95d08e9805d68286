"""Whether a classifier tells reports that bear on a question from the rest, by words or by metadata."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import optimize, sparse, stats

from synthetic.quality.diversity import Words, grams

FOLDS = 5
LEAST = 3
"""Texts that a word must occur in to be looked at."""
PENALTY = 1.0

Floats = NDArray[np.float64]
Labels = NDArray[np.bool_]


def auc(scores: Floats, signal: Labels) -> float:
    """Return the chance that a report with bearing scores above one without; 0.5 when there is no telling."""
    ranks = stats.rankdata(scores)
    yes, no = int(signal.sum()), int((~signal).sum())
    if not yes or not no:
        return 0.5
    return float((ranks[signal].sum() - yes * (yes + 1) / 2) / (yes * no))


def tf_idf(texts: Sequence[Words]) -> sparse.csr_matrix:
    """Return words and pairs of words as a matrix of texts and terms, each row of length 1."""
    counters = [Counter([*grams(t, 1), *grams(t, 2)]) for t in texts]
    texts_with = Counter(term for counts in counters for term in counts)
    terms = {term: i for i, term in enumerate(sorted(t for t, n in texts_with.items() if n >= LEAST))}
    weight = {term: np.log(len(texts) / texts_with[term]) + 1 for term in terms}
    rows, columns, values = [], [], []
    for row, counts in enumerate(counters):
        weights = [(terms[t], (1 + np.log(n)) * weight[t]) for t, n in counts.items() if t in terms]
        length = np.sqrt(sum(v * v for _, v in weights)) or 1.0
        rows += [row] * len(weights)
        columns += [c for c, _ in weights]
        values += [v / length for _, v in weights]
    return sparse.csr_matrix((values, (rows, columns)), shape=(len(texts), max(1, len(terms))))


def cross_validated_scores(matrix: sparse.csr_matrix, signal: Labels) -> Floats:
    """Return each row's score by a logistic regression that has not seen its fold."""
    scores = np.zeros(matrix.shape[0])
    folds = np.arange(matrix.shape[0]) % FOLDS
    for fold in range(FOLDS):
        training = folds != fold
        if signal[training].any() and not signal[training].all():
            scores[~training] = _scores(matrix[training], signal[training], matrix[~training])
    return scores


def _scores(training: sparse.csr_matrix, signal: Labels, test: sparse.csr_matrix) -> Floats:
    sign = np.where(signal, 1.0, -1.0)
    # Either class weighs the same, however rare it is.
    weight = np.where(signal, 0.5 / signal.mean(), 0.5 / (~signal).mean())

    def loss(weights_: Floats) -> tuple[float, Floats]:
        margin = sign * (training @ weights_[:-1] + weights_[-1])
        slope = -sign * weight / (1 + np.exp(np.clip(margin, -500, 500)))
        total = float((weight * np.logaddexp(0, -margin)).sum() + PENALTY * (weights_[:-1] ** 2).sum() / 2)
        return total, np.append(training.T @ slope + PENALTY * weights_[:-1], slope.sum())

    start = np.zeros(training.shape[1] + 1)
    weights = optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    return np.asarray(test @ weights[:-1] + weights[-1])


def words_auc(texts: Sequence[Words], signal: Labels) -> float:
    """Return how well words alone tell signal from background."""
    return auc(cross_validated_scores(tf_idf(texts), signal), signal)


def table_auc(columns: Floats, signal: Labels) -> float:
    """Return how well numbers tell signal from background; squares and cuts let thresholds be found."""
    spread = columns.std(axis=0)
    standard = (columns - columns.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    cuts = [standard > np.quantile(standard, q, axis=0) for q in (0.2, 0.4, 0.6, 0.8)]
    whole = np.hstack([standard, standard**2, *cuts]).astype(np.float64)
    return auc(cross_validated_scores(sparse.csr_matrix(whole), signal), signal)


def label_accuracy(texts: Sequence[Words], labels: Sequence[str]) -> float:
    """Return the share of texts whose label is that of the nearest mean of the other folds' texts."""
    matrix, names = tf_idf(texts), sorted(set(labels))
    label_numbers = np.array([names.index(label) for label in labels])
    folds, right = np.arange(len(labels)) % FOLDS, 0
    for fold in range(FOLDS):
        training = folds != fold
        means = np.vstack([
            np.asarray(matrix[training & (label_numbers == n)].mean(axis=0)).ravel() if (training & (label_numbers == n)).any()
            else np.zeros(matrix.shape[1]) for n in range(len(names))
        ])  # fmt: skip
        lengths = np.sqrt((means**2).sum(axis=1))
        means /= np.where(lengths > 0, lengths, 1.0)[:, None]
        right += int(
            (np.asarray(matrix[~training] @ means.T).argmax(axis=1) == label_numbers[~training]).sum()
        )
    return right / len(labels)
