"""How far chances of a question's hypotheses lie from its truth: squared, or ranked where answers stand in an order."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from scenarios.schema.questions import ORDERED
from synthetic.questions.joint_model import LatentQuestion

Floats = NDArray[np.float64]
Loss = Callable[[Floats, int], float]


def brier(chances: Floats, truth: int) -> float:
    """Return the squared error of chances, summed over hypotheses."""
    right = np.zeros(len(chances))
    right[truth] = 1.0
    return float(((chances - right) ** 2).sum())


def ranked(chances: Floats, truth: int) -> float:
    """Return the squared error of cumulated chances: a near miss costs less than a far one."""
    reached = np.arange(len(chances)) >= truth
    return float(((np.cumsum(chances) - reached) ** 2)[:-1].sum())


def loss_of(latent: LatentQuestion) -> Loss:
    """Return the loss by which readers of a question are measured."""
    return ranked if latent.kind in ORDERED else brier
