"""Harm alignment: effort by market beside harm by market, so that drift after a louder story shows."""

from collections.abc import Mapping
from dataclasses import dataclass

WORTH_A_WORD = 0.15
"""Difference of shares below which no market is named."""


@dataclass(frozen=True)
class MarketShare:
    """One market's share of harm, of reading and of action."""

    market: str
    harm: float
    read: float | None
    """None where reports are of no market."""
    acted: float


@dataclass(frozen=True)
class AlignmentMark:
    """How far effort lay where harm did; None when there was no effort or no harm to compare."""

    shares: tuple[MarketShare, ...]
    """In order of harm, largest first."""
    read: float | None
    """Overlap of reading with harm: 1 is the same mix, 0 has nothing in common."""
    acted: float | None
    sentence: str


def alignment_mark(
    harm: Mapping[str, float],
    read: Mapping[str, float] | None,
    acted: Mapping[str, float],
    names: Mapping[str, str],
) -> AlignmentMark:
    """Return effort beside harm. ``harm`` in harm days, ``read`` in hours, ``acted`` in officer-days, by market id.

    ``read`` is None where reports are of no market: reading is then not compared at all. Effort that goes to no market is left out by the caller. Names are what markets are called.
    """
    of_harm, of_read, of_acted = (_shares(part, names) for part in (harm, read or {}, acted))
    rows = tuple(
        MarketShare(
            names[m],
            of_harm.get(m, 0.0),
            None if read is None else of_read.get(m, 0.0),
            of_acted.get(m, 0.0),
        )
        for m in sorted(names, key=lambda m: (-of_harm.get(m, 0.0), m))
    )
    reading, acting = (_overlap(of_harm, part) for part in (of_read, of_acted))
    overlaps = {"acted": acting} if read is None else {"read": reading, "acted": acting}
    return AlignmentMark(rows, reading, acting, _sentence(rows, overlaps))


def _shares(amounts: Mapping[str, float], names: Mapping[str, str]) -> dict[str, float]:
    total = sum(amounts.get(m, 0.0) for m in names)
    return {m: amounts.get(m, 0.0) / total for m in names} if total > 0 else {}


def _overlap(first: Mapping[str, float], second: Mapping[str, float]) -> float | None:
    return sum(min(first[m], second[m]) for m in first) if first and second else None


_EFFORTS = {"read": "reading", "acted": "action"}


def _sentence(rows: tuple[MarketShare, ...], overlaps: Mapping[str, float | None]) -> str:
    clauses = []
    for part, overlap in overlaps.items():
        effort = _EFFORTS[part]
        if overlap is None:
            clauses.append(f"{effort} unscored, because none of it or no harm could be laid to a market")
            continue
        gap = max(rows, key=lambda row: abs(getattr(row, part) - row.harm))
        share = getattr(gap, part)
        more = (
            f"; the widest gap is {gap.market}, with {gap.harm:.0%} of the harm and {share:.0%} of the {effort}"
            if abs(share - gap.harm) >= WORTH_A_WORD
            else ""
        )
        clauses.append(f"{overlap:.0%} of {effort} lay where the harm did{more}")
    text = "; ".join(clauses)
    return f"{text[:1].upper()}{text[1:]}."
