"""A plain classifier for leaks: ridge logistic regression over seeds in folds, its area under the curve, and a null."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from synthetic.draws import Purpose, bits

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]
FOLDS = 5
RIDGE = 5.0
STEPS = 12


def area_under_curve(scores: Floats, labels: Labels) -> float:
    """Return the chance that a true row scores above a false one; ties count half."""
    order = np.argsort(scores, kind="stable")
    ranks = np.empty(len(scores))
    ordered = scores[order]
    # Equal scores share the mean of their ranks.
    starts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    ends = np.concatenate((starts[1:], [len(scores)]))
    for start, end in zip(starts, ends, strict=True):
        ranks[order[start:end]] = (start + 1 + end) / 2
    true = labels == 1
    positives, negatives = int(true.sum()), int((~true).sum())
    if not positives or not negatives:
        return 0.5
    return float((ranks[true].sum() - positives * (positives + 1) / 2) / (positives * negatives))


def fitted_weights(features: Floats, labels: Labels) -> Floats:
    """Return ridge logistic weights, the constant first, by Newton's steps; shape (features + 1,)."""
    table = np.column_stack([np.ones(len(features)), features])
    weights = np.zeros(table.shape[1])
    penalty = RIDGE * np.eye(table.shape[1])
    penalty[0, 0] = 1e-6
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (labels - chances) - penalty @ weights
        curve = (table * (chances * (1 - chances))[:, None]).T @ table + penalty
        weights = weights + np.linalg.solve(curve, slope)
    return np.asarray(weights, dtype=np.float64)


def cross_validated(worlds: Sequence[tuple[Floats, Labels]]) -> float:
    """Return the area under the curve of rows scored by weights fitted on other seeds.

    ``worlds`` holds, for each seed, features of shape (rows, features) and labels of shape (rows,).
    """
    scores, labels = [], []
    for fold in range(FOLDS):
        inside = [w for n, w in enumerate(worlds) if n % FOLDS != fold]
        outside = [w for n, w in enumerate(worlds) if n % FOLDS == fold]
        train, marks = np.concatenate([w[0] for w in inside]), np.concatenate([w[1] for w in inside])
        centre, spread = train.mean(axis=0), train.std(axis=0) + 1e-9
        weights = fitted_weights((train - centre) / spread, marks.astype(np.int64))
        for features, own in outside:
            scores.append(weights[0] + ((features - centre) / spread) @ weights[1:])
            labels.append(own)
    return area_under_curve(np.concatenate(scores), np.concatenate(labels).astype(np.int64))


def permuted(worlds: Sequence[tuple[Floats, Labels]], turns: int, seed: int) -> Floats:
    """Return the areas that chance gives: labels drawn anew within each seed; shape (turns,)."""
    areas = []
    for turn in range(turns):
        shuffled = [
            (features, _permuted_labels(labels, seed, turn, world))
            for world, (features, labels) in enumerate(worlds)
        ]
        areas.append(cross_validated(shuffled))
    return np.array(areas)


def _permuted_labels(labels: Labels, seed: int, turn: int, world: int) -> Labels:
    lots = [bits(seed, 0, Purpose.PERMUTED, turn, world, row) for row in range(len(labels))]
    return labels[np.argsort(np.array(lots, dtype=np.uint64), kind="stable")]
