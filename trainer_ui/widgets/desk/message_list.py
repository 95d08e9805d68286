"""Messages that have reached the trainee: the newest in sight, the rest a click away."""

import streamlit as st

from exercise.read_models.desk_models import Brief, InjectDetails
from trainer_ui.widgets.page.plain_text import escape


def headlines(brief: Brief) -> None:
    """Show this cycle's messages as one line that unfolds, for pages that are about something else."""
    new = [inject for inject in brief.injects if inject.cycle == brief.cycle]
    if new:
        titles = "; ".join(inject.title for inject in new)
        with st.expander(f"New in this cycle: {escape(titles)}", icon=":material/mail:"):
            for inject in new:
                _message(inject)


def messages(brief: Brief) -> None:
    """Show this cycle's messages open, and earlier ones folded away."""
    new = [inject for inject in brief.injects if inject.cycle == brief.cycle]
    old = [inject for inject in brief.injects if inject.cycle != brief.cycle]
    for inject in new:
        _message(inject)
    if old:
        with st.expander(f"Earlier messages ({len(old)})", icon=":material/mail:"):
            for inject in reversed(old):
                _message(inject)


def _message(inject: InjectDetails) -> None:
    with st.container(border=True, gap="xsmall"):
        st.markdown(
            f":material/mail: **{escape(inject.title)}** – {escape(inject.sender)}, cycle {inject.cycle}"
        )
        st.text(inject.text)
