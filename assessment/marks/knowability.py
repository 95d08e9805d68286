"""Whether a question could be answered yet, and whether what was said fits that: apart from every score.

“Insufficient intelligence” is scored as the base rates, which it stands for, so that the scores stay
proper. Whether it was right to say so is a classification of its own. It reads no truth: only what an
exact reader of the same published table would still expect not to know.
"""

from collections.abc import Iterable, Mapping
from math import log2

from assessment.mark_records import Call, Knowing

KNOWABLE_BITS = 0.5
"""Bits left up to which a question counts as knowable: 0.7 for the truth."""


def bits(belief: Iterable[float]) -> float:
    """Return the entropy of a belief over hypotheses, in bits."""
    return max(0.0, -sum(p * log2(p) for p in belief if p > 0))


def knowing(
    insufficient: bool,
    stated: Mapping[str, float],
    ideal: Mapping[str, float],
    reachable: Mapping[str, float],
) -> Knowing:
    """Return the call made on what could be known, and whether it fits.

    ``insufficient`` is whether “insufficient intelligence” was the answer; ``stated`` are the probabilities
    otherwise, ``ideal`` and ``reachable`` the posteriors on what was opened and at the best affordable
    search, all by hypothesis id.
    """
    opened, reached = bits(ideal.values()), bits(reachable.values())
    call = (
        _insufficient_call(opened, reached) if insufficient else _stated_call(bits(stated.values()), opened)
    )
    return Knowing(
        insufficient, opened, reached, call, _SENTENCES[call].format(opened=opened, reached=reached)
    )


def _insufficient_call(opened: float, reached: float) -> Call:
    if opened <= KNOWABLE_BITS:
        return "missed_reading"
    return "missed_search" if reached <= KNOWABLE_BITS else "warranted"


def _stated_call(stated: float, opened: float) -> Call:
    if stated > KNOWABLE_BITS:
        return "open"
    return "answered" if opened <= KNOWABLE_BITS else "overclaimed"


_SENTENCES: dict[Call, str] = {
    "warranted": (
        "“Insufficient intelligence” was right: {opened:.1f} bits were left on what was opened and {reached:.1f} "
        f"at the best affordable search, where {KNOWABLE_BITS:g} at most would do."
    ),
    "missed_reading": (
        "“Insufficient intelligence” was a missed opportunity: what was opened told enough, with {opened:.1f} bits "
        f"left where {KNOWABLE_BITS:g} would do."
    ),
    "missed_search": (
        "“Insufficient intelligence” was a missed opportunity: the best affordable search would have left "
        f"{{reached:.1f}} bits, where {KNOWABLE_BITS:g} would do, and what was opened left {{opened:.1f}}."
    ),
    "answered": "A firm answer was given where one was to be had: {opened:.1f} bits were left on what was opened.",
    "overclaimed": (
        "A firm answer was given where what was opened left {opened:.1f} bits: more was claimed than the reports "
        "could tell."
    ),
    "open": "Neither a firm answer nor “insufficient intelligence” was given: the probabilities stand for themselves.",
}
