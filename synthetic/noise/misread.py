"""Misread plates: cameras and people confuse characters that look alike."""

from dataclasses import replace

from synthetic.noise.case import Case, Slip
from synthetic.noise.habit import Habit
from synthetic.report_facts import Facts

HABIT = Habit(
    number=2,
    sources=frozenset({"anpr", "pcso", "public_line", "surveillance", "stop_search", "crime_report"}),
    chance=0.08,
)
"""Chance: share of plates with one character misread. An assumption; research used 3% a character."""
LIKE = dict(zip("8351670BRDOVYMNEFCGP", "3867518RPODYVNMFEGCR", strict=True))
"""Digits are taken for digits and letters for letters, so that a plate still looks like one."""


def misread(facts: Facts, case: Case) -> tuple[Facts, Slip | None]:
    """Swap one look-alike character of the plate, but never the Q that keeps it safe."""
    spots = [i for i, c in enumerate(facts.identifiers.vrm) if c in LIKE]
    if not spots:
        return facts, None
    spot = spots[case.bits % len(spots)]
    read = (
        facts.identifiers.vrm[:spot] + LIKE[facts.identifiers.vrm[spot]] + facts.identifiers.vrm[spot + 1 :]
    )
    return facts.alter(identifiers=replace(facts.identifiers, vrm=read)), Slip(
        "misread", "registration", facts.identifiers.vrm, read
    )
