"""What stands on a page in the place of a frozen run: that it is frozen, why, and its sealed files."""

import streamlit as st

from exercise.access import FrozenRun
from exercise.freezing.frozen_runs import withheld
from trainer_ui import session
from trainer_ui.widgets.page.file_links import frozen_file
from trainer_ui.widgets.page.page_style import title
from trainer_ui.widgets.page.plain_text import escape


def frozen_run(frozen: FrozenRun) -> None:
    """Say that a run is frozen and offer its files to whoever may have them."""
    title(f"Exercise {frozen.run}")
    st.info(escape(str(frozen)), icon=":material/ac_unit:")
    reason = withheld(session.services(), session.caller(), frozen.run)
    if reason:
        st.text(reason)
        return
    st.text(
        "The files hold reports, log, marks, debrief and records as they were, with a signature over all of them. "
        "README.txt in them says how to read and check them without this program."
    )
    frozen_file(frozen.run)
