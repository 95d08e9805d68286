"""The stage of an exercise, in words."""

PHASES = {
    "briefing": "Not begun",
    "cycle": "Under way",
    "assessment": "Cycles closed – written assessment due",
    "debrief": "Handed in – debrief open",
    "signed": "Signed off",
}


def stage(phase: str, cycle: int, cycles: int) -> str:
    """Return where an exercise stands, in words."""
    return f"Cycle {cycle} of {cycles}" if phase == "cycle" else PHASES[phase]
