"""Misread plates: cameras and people confuse characters that look alike."""

from dataclasses import replace

from synthetic.facts import Facts
from synthetic.noise.case import Case

NUMBER = 2
CHANCE = 0.08
"""Share of plates with one character misread. An assumption; research used 3% a character."""
LIKE = dict(zip("8351670BRDOVYMNEFCGP", "3867518RPODYVNMFEGCR", strict=True))
"""Digits are taken for digits and letters for letters, so that a plate still looks like one."""


def misread(facts: Facts, case: Case) -> tuple[Facts, str]:
    """Swap one look-alike character of the plate, but never the Q that keeps it safe."""
    if case.source != "anpr" and case.topic != "vehicle":
        return facts, ""
    spots = [i for i, c in enumerate(facts.vrm) if c in LIKE]
    if not spots or case.lot(NUMBER) >= CHANCE:
        return facts, ""
    spot = spots[case.bits % len(spots)]
    read = facts.vrm[:spot] + LIKE[facts.vrm[spot]] + facts.vrm[spot + 1 :]
    return replace(facts, vrm=read), f"Misread: {facts.vrm} is written {read}."
