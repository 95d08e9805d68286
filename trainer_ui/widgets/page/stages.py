"""The stage of an exercise, in words."""

PHASES = {
    "briefing": "Not begun",
    "cycle": "Under way",
    "assessment": "Cycles closed – written assessment due",
    "debrief": "Handed in – debrief open",
    "signed": "Signed off",
    "closed": "Closed before the hand-in",
}


def stage(phase: str, cycle: int, cycles: int, unreplayed: str = "") -> str:
    """Return where an exercise stands, in words; ``unreplayed`` says why it is only read, if it is."""
    words = f"Cycle {cycle} of {cycles}" if phase == "cycle" and cycles else PHASES[phase]
    return f"{words} – only read, not replayed" if unreplayed else words
