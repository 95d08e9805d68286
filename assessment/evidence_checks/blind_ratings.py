"""Ratings of reports by readers who do not know which were written by hand: means, the lowest mark, and agreement."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import numpy as np

from assessment.reliability.kappa import kappa

SCALES = ("credible", "intelligible", "useful", "consistent")
BY_HAND = "by hand"


@dataclass(frozen=True)
class BlindRating:
    """One reader's marks of one report, 1 to 5."""

    report: str
    """Number of the report in the set that was read."""
    origin: str
    """Seed and number of a generated report, or ``by hand``; not shown to the reader."""
    source: str
    reader: str
    marks: tuple[int, ...]
    """In the order of ``SCALES``."""
    remark: str
    """The words that gave it away; empty for none."""


def read_ratings(file: Path) -> tuple[BlindRating, ...]:
    """Return the ratings in a CSV file with the columns report, origin, source, reader, the scales and remark.

    Raises:
        ValueError: when a mark is not a whole number from 1 to 5, naming its line.
    """
    ratings = []
    with file.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), start=2):
            marks = tuple(int(row[scale]) for scale in SCALES)
            if not all(1 <= mark <= 5 for mark in marks):
                raise ValueError(f"{file.name}:{number}: marks are {marks}; give whole numbers from 1 to 5")
            ratings.append(
                BlindRating(row["report"], row["origin"], row["source"], row["reader"], marks, row["remark"])
            )
    return tuple(ratings)


def generated(ratings: Sequence[BlindRating]) -> tuple[BlindRating, ...]:
    """Return the ratings of generated reports."""
    return tuple(rating for rating in ratings if rating.origin != BY_HAND)


def means(ratings: Sequence[BlindRating]) -> tuple[float, ...]:
    """Return the mean mark on each scale, in the order of ``SCALES``."""
    return tuple(fmean(rating.marks[i] for rating in ratings) for i in range(len(SCALES)))


def lowest(ratings: Sequence[BlindRating]) -> tuple[str, ...]:
    """Return the reports to which some reader gave a 1 on some scale."""
    return tuple(sorted({rating.report for rating in ratings if 1 in rating.marks}))


def agreement(ratings: Sequence[BlindRating]) -> float | None:
    """Return the weighted kappa of two readers over all scales; None when it is not defined.

    Raises:
        ValueError: when there are not exactly two readers.
    """
    readers = sorted({rating.reader for rating in ratings})
    if len(readers) != 2:
        raise ValueError(f"agreement is of two readers, and there are {len(readers)}; choose two")
    by_report = {(rating.report, rating.reader): rating.marks for rating in ratings}
    both = sorted(
        report for report, reader in by_report if reader == readers[0] and (report, readers[1]) in by_report
    )
    pairs = [
        pair
        for report in both
        for pair in zip(*(by_report[report, reader] for reader in readers), strict=True)
    ]
    return kappa(np.array(pairs, dtype=np.float64))
