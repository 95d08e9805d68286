"""The header of a trainee's page: which exercise, where it stands, what is left."""

import streamlit as st

from exercise.read_models.desk_models import Brief
from trainer_ui.widgets.page.message_arrivals import arrivals
from trainer_ui.widgets.page.page_links import link
from trainer_ui.widgets.page.page_style import title
from trainer_ui.widgets.page.plain_text import MARKING, day, escape, number
from trainer_ui.widgets.page.stages import stage


def run_header(brief: Brief, name: str) -> None:
    """Show the page's title, the marking and the resources of the cycle."""
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    with left:
        title(name)
    with right:
        st.text(f"{brief.title}\n{MARKING}", text_alignment="right", width="stretch")
    figures = _figures(brief)
    with st.container(border=True, key="strip"):
        cells = st.columns(len(figures) if len(figures) == 6 else 3)
        for cell, (label, value) in zip(cells, figures, strict=False):
            with cell, st.container(gap=None):
                st.markdown(f"**{escape(label)}**")
                st.text(value)
    arrivals(brief)


def _figures(brief: Brief) -> list[tuple[str, str]]:
    resources = brief.resources
    figures = [
        ("Stage", stage(brief.phase, brief.cycle, brief.cycles)),
        ("Exercise date", day(brief.today)),
    ]
    if not can_read(brief):
        return figures
    figures.append(("Analyst hours", _remainder(resources.analyst_hours, resources.analyst_hours_of)))
    if brief.phase == "assessment":
        return figures
    return [
        *figures,
        ("Officer-days", _remainder(resources.officer_days, resources.officer_days_of)),
        ("Specialist hours", _remainder(resources.specialist_hours, resources.specialist_hours_of)),
        ("Decision", "recorded" if brief.decided else "not yet recorded"),
    ]


def _remainder(left: float, total: float) -> str:
    return f"{number(left)} of {number(total)} left"


def can_read(brief: Brief) -> bool:
    """Return whether reports can be opened and questions judged."""
    return brief.phase in ("cycle", "assessment")


def refer_to_briefing(brief: Brief) -> bool:
    """Link to the briefing when the exercise has not begun; return whether that is so."""
    if brief.phase != "briefing":
        return False
    st.info("This exercise has not begun. Read the briefing first; nothing moves until you begin.")
    link("briefing", "Read the briefing", run=brief.run)
    return True
