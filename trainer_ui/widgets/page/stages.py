"""The stage of an exercise, and the cycle that something was said in, in words."""

PHASES = {
    "briefing": "Not begun",
    "cycle": "Under way",
    "assessment": "Cycles closed – written assessment due",
    "debrief": "Handed in – debrief open",
    "signed": "Signed off",
}
HAND_IN = "hand-in"
"""Names the time after the last cycle, when the written assessment is due."""


def stage(phase: str, cycle: int, cycles: int) -> str:
    """Return where an exercise stands, in words."""
    return f"Cycle {cycle} of {cycles}" if phase == "cycle" else PHASES[phase]


def cycle_name(cycle: int, cycles: int) -> str:
    """Return the number of a cycle, or that it is the time after the last one."""
    return HAND_IN if cycle > cycles else str(cycle)
