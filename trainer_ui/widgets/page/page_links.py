"""Links from page to page, and the exercise that a page is about."""

import streamlit as st

from exercise.desk import desk
from exercise.read_models.desk_models import Brief
from trainer_ui import session
from trainer_ui.page_registry import PAGES
from trainer_ui.widgets.page.page_style import title
from trainer_ui.widgets.page.plain_text import escape
from trainer_ui.widgets.page.stages import stage


def _nothing() -> None:
    """Stand in for a page that is drawn elsewhere: links need its address only."""


def link(path: str, label: str, *, run: str | None = None, icon: str | None = None) -> None:
    """Show a link to a page of this application, for an exercise if one is named."""
    entry = next(entry for entry in PAGES if entry.path == path)
    page = st.Page(_nothing, title=entry.title, url_path=path)
    query = {"run": run} if run else None
    st.page_link(page, label=escape(label), icon=icon or entry.icon, query_params=query)


def current_brief() -> Brief | None:
    """Return the exercise in hand, or say how to choose one and return None."""
    run = session.run_id() or _only_run()
    if run is None:
        _chooser()
        return None
    brief = desk.brief(session.services(), session.caller(), run)
    if st.query_params.get("run") != run:
        session.choose_run(run)
    return brief


def _chooser() -> None:
    title("Choose an exercise")
    rows = desk.my_runs(session.services(), session.caller())
    if not rows:
        st.info("No exercise has been assigned to you yet. Your instructor assigns one to your cohort.")
        return
    st.info("No exercise is chosen yet. Choose the one that this page is to be about.")
    for row in rows:
        st.button(
            f"{escape(row.title)} ({escape(row.run)}): {stage(row.phase, row.cycle, row.cycles, row.unreplayed)}",
            key=f"choose-{row.run}",
            on_click=session.choose_run,
            args=(row.run,),
        )


def _only_run() -> str | None:
    rows = desk.my_runs(session.services(), session.caller())
    under_way = [
        row for row in rows if row.phase not in ("debrief", "signed", "closed") and not row.unreplayed
    ]
    candidates = under_way if len(under_way) == 1 else rows if len(rows) == 1 else []
    return candidates[0].run if candidates else None
