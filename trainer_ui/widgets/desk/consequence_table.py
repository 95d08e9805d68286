"""What the force can see of the cycles that have passed."""

import streamlit as st

from exercise.desk import desk
from exercise.read_models.desk_models import Brief, Consequence
from trainer_ui import session
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.plain_text import bullets, percent


def consequences(brief: Brief) -> None:
    """Show the last cycle's consequences in full, and the earlier ones as a table."""
    cycles = desk.consequences(session.services(), session.caller(), brief.run)
    if not cycles:
        return
    newest = cycles[-1]
    st.markdown(f"### What has happened since cycle {newest.cycle} was closed")
    with st.container(border=True):
        bullets(newest.lines)
        st.text(_figures(newest))
    if len(cycles) > 1:
        with st.expander("All cycles so far", icon=":material/history:"):
            table([_row(cycle) for cycle in cycles], "Consequences of every cycle")


def _figures(consequence: Consequence) -> str:
    return (
        f"Recorded crime {consequence.recorded_crime}, before {consequence.recorded_before}. "
        f"Confidence in the police {percent(consequence.confidence)}, before {percent(consequence.confidence_before)}, "
        "as surveyed over the whole town to the nearest 5 points; Charts and map shows each zone. "
        "Recorded crime is what came to notice, not what happened."
    )


def _row(consequence: Consequence) -> dict[str, str]:
    return {
        "Cycle": str(consequence.cycle),
        "Recorded crime": str(consequence.recorded_crime),
        "Confidence, whole town, to 5 points": percent(consequence.confidence),
        "What was seen": " ".join(consequence.lines),
    }
