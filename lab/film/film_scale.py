"""Classes of colour: few, with round limits, and the same for every week of a run."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from documents.charts.svg import round_up
from documents.numbers_in_text import brief
from lab.film.film_weeks import MEASURES, Weeks, tidy

CLASSES = 6
"""Colours above nothing."""


def limits(values: Sequence[float]) -> list[int | float]:
    """Return the upper limit of each class but the last, so that the classes are about equally full."""
    some = np.array([value for value in values if value > 0])
    if not some.size:
        return []
    ends = [round_up(float(np.quantile(some, share / CLASSES))) for share in range(1, CLASSES)]
    highest = float(some.max())
    return [tidy(end) for end in sorted(set(ends)) if end < highest]


def scales(weeks: Weeks) -> list[dict[str, object]]:
    """Return what the page needs to colour and to explain each measure."""
    scales: list[dict[str, object]] = []
    for measure in MEASURES:
        values = weeks.by_place(measure)[:, : weeks.places]  # online, which is one place, would set the scale
        values_of_places = values[~np.isnan(values)]
        ends = limits(values_of_places.tolist())
        scales.append(
            {
                "id": measure.id,
                "words": measure.words,
                "unit": measure.unit,
                "limits": ends,
                "labels": _labels(ends, float(values_of_places.max(initial=0.0))),
            }
        )
    return scales


def _labels(ends: Sequence[float], highest: float) -> list[str]:
    """Return the words of each class, nothing first."""
    edges = [0.0, *ends, highest]
    if highest <= 0:
        return ["0"]
    spans = [f"{brief(low)}–{brief(high)}" for low, high in pairwise(edges)]
    return ["0", f"up to {brief(edges[1])}", *spans[1:]]
