"""Indicator sheets: the published chance of each class of act by role, and every way in which roles can be held."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from synthetic.testimony.occasion import ActivityKind

Floats = NDArray[np.float64]
Rows = NDArray[np.int64]


@dataclass(frozen=True)
class IndicatorSheet:
    """Chances of classes by role for every kind of act."""

    roles: tuple[str, ...]
    classes: tuple[str, ...]
    chances: "dict[ActivityKind, Floats]"
    """By kind, shape (roles, classes); rows add up to 1."""
    wrong: tuple[float, ...]
    """What somebody else's act looks like: chances of classes in an account of the wrong person."""
    planted: tuple[float, ...]
    """Chances of classes in an account that was made up."""
    neighbours: tuple[int, ...]
    """Class for which each class is taken by misreading."""
    visiting: tuple[int, ...]
    """Classes in which a visiting party takes part."""


@dataclass(frozen=True)
class RoleAssignments:
    """Every way in which the roles of a question can be held, one row each."""

    answers: Rows
    """Shape (rows,): index of the hypothesis that a row makes true."""
    roles: Rows
    """Shape (rows, subjects): role of each subject under a row."""
    shares: Floats
    """Shape (rows,): chance of a row given its answer; the rows of an answer add up to 1."""


def sharpened(rows: Floats, reference: int, exponent: float) -> Floats:
    """Return chances with every row's odds against the ``reference`` row raised to an exponent; rows add up to 1."""
    base = rows[reference]
    raised = base * (rows / base) ** exponent
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float64)


def tilted(
    rows: Floats, tilts: "Mapping[ActivityKind, tuple[float, ...]]", reference: int, exponent: float
) -> "dict[ActivityKind, Floats]":
    """Return the chances of every kind from rows that are the same for all but for a factor a class.

    They are sharpened against the ``reference`` row; shape (roles, classes) each, rows add up to 1, read-only.
    """
    tables = {}
    for kind, factors in tilts.items():
        weights = rows * np.array(factors)
        table = sharpened(weights / weights.sum(axis=1, keepdims=True), reference, exponent)
        table.flags.writeable = False
        tables[kind] = table
    return tables
