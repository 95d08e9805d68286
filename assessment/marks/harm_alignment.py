"""Harm alignment: effort by market beside harm by market, so that drift after a louder story shows."""

from collections.abc import Mapping
from dataclasses import dataclass

WORTH_A_WORD = 0.15
"""Difference of shares below which no market is named."""


@dataclass(frozen=True)
class MarketShare:
    """One market's share of harm and of action."""

    market: str
    harm: float
    acted: float


@dataclass(frozen=True)
class AlignmentMark:
    """How far effort lay where harm did; None when there was no effort or no harm to compare."""

    shares: tuple[MarketShare, ...]
    """In order of harm, largest first."""
    acted: float | None
    """Overlap of action with harm: 1 is the same mix, 0 has nothing in common."""
    sentence: str


def alignment_mark(
    harm: Mapping[str, float], acted: Mapping[str, float], names: Mapping[str, str]
) -> AlignmentMark:
    """Return effort beside harm: ``harm`` in harm days and ``acted`` in officer-days, by market id.

    Effort that goes to no market is left out by the caller. Names are what markets are called.
    """
    of_harm, of_acted = _shares(harm, names), _shares(acted, names)
    rows = tuple(
        MarketShare(names[m], of_harm.get(m, 0.0), of_acted.get(m, 0.0))
        for m in sorted(names, key=lambda m: (-of_harm.get(m, 0.0), m))
    )
    overlap = _overlap(of_harm, of_acted)
    return AlignmentMark(rows, overlap, _sentence(rows, overlap))


def _shares(amounts: Mapping[str, float], names: Mapping[str, str]) -> dict[str, float]:
    total = sum(amounts.get(m, 0.0) for m in names)
    return {m: amounts.get(m, 0.0) / total for m in names} if total > 0 else {}


def _overlap(first: Mapping[str, float], second: Mapping[str, float]) -> float | None:
    return sum(min(first[m], second[m]) for m in first) if first and second else None


def _sentence(rows: tuple[MarketShare, ...], overlap: float | None) -> str:
    if overlap is None:
        return "Action unscored, because none of it or no harm could be laid to a market."
    gap = max(rows, key=lambda row: abs(row.acted - row.harm))
    more = (
        f"; the widest gap is {gap.market}, with {gap.harm:.0%} of the harm and {gap.acted:.0%} of the action"
        if abs(gap.acted - gap.harm) >= WORTH_A_WORD
        else ""
    )
    return f"{overlap:.0%} of action lay where the harm did{more}."
