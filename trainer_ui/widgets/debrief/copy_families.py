"""Copies of one origin: what they were worth, and what was made of them."""

import streamlit as st

from exercise.read_models.lesson_models import CircularReporting
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.plain_text import heading


def copies(found: CircularReporting) -> None:
    """Show the families of one origin, what was made of each, and the end by either count."""
    heading("Copies of one origin")
    st.text(found.sentence)
    if not found.families:
        return
    table(
        [
            {"Origin": one.origin, "Reports opened": "; ".join(one.reports), "About": one.questions}
            for one in found.families
        ],
        "Opened reports that go back to one origin",
    )
    heading("Where you would have ended by either count", 4)
    table(
        [
            {
                "Question": row.question,
                "True answer": row.hypothesis,
                "Each origin once": f"{row.once:.0%}",
                "Each copy a witness": f"{row.twice:.0%}",
                "You": f"{row.stated:.0%}",
            }
            for row in found.counts
        ],
        "Chance of the true answer at the end, by either count",
    )
    _between(found)


def _between(found: CircularReporting) -> None:
    heading("Estimates with a copy read in between", 4)
    table(
        [
            {
                "Question": row.question,
                "Rival": row.hypothesis,
                "Copies": row.copies,
                "You": _step(row.stated),
                "Each origin once": _step(row.once),
                "Each copy a witness": f"to {row.twice:.0%}",
                "Your step lay": row.verdict,
            }
            for row in found.readings
        ],
        "Estimates with a copy read in between",
        empty="No copy was read between two estimates.",
    )
    st.caption(
        "A step nearer to the second count may have other causes; it is a prompt to look at origins, not a finding."
    )


def _step(ends: tuple[float, float]) -> str:
    return f"{ends[0]:.0%} to {ends[1]:.0%}"
