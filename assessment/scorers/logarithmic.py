"""The logarithmic score, in bits."""

from collections.abc import Mapping
from math import log2

CLIP = 0.01
"""Certainty is scored as .99 and impossibility as .01, so that no statement costs infinity."""


def logarithmic(stated: Mapping[str, float], truth: str) -> float:
    """Return -log2 p(truth) in bits, p kept inside [.01, .99]; .0145 (best) to 6.64."""
    return -log2(min(max(stated.get(truth, 0.0), CLIP), 1.0 - CLIP))
