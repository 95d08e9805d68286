"""What the force can see of the cycles that have passed."""

import streamlit as st

from exercise.desk import desk
from exercise.read_models.desk_models import Brief, Consequence
from trainer_ui import session
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.plain_text import bullets, percent


def consequences(brief: Brief) -> None:
    """Show the last cycle's consequences in full, and the earlier ones as a table."""
    seen = desk.consequences(session.services(), session.caller(), brief.run)
    if not seen:
        return
    last = seen[-1]
    st.markdown(f"### What has happened since cycle {last.cycle} was closed")
    with st.container(border=True):
        bullets(last.lines)
        st.text(_moved(last))
    if len(seen) > 1:
        with st.expander("All cycles so far", icon=":material/history:"):
            table([_row(one) for one in seen], "Consequences of every cycle")


def _moved(one: Consequence) -> str:
    return (
        f"Recorded crime {one.recorded_crime}, before {one.recorded_before}. "
        f"Confidence in the police {percent(one.confidence)}, before {percent(one.confidence_before)}, "
        "as surveyed over the whole town to the nearest 5 points; Charts and map shows each zone. "
        "Recorded crime is what came to notice, not what happened."
    )


def _row(one: Consequence) -> dict[str, str]:
    return {
        "Cycle": str(one.cycle),
        "Recorded crime": str(one.recorded_crime),
        "Confidence, whole town, to 5 points": percent(one.confidence),
        "What was seen": " ".join(one.lines),
    }
