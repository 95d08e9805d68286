"""The account: who is signed in, and the ways out."""

import streamlit as st

from trainer_ui import session
from trainer_ui.components.doorway import sign_out_buttons
from trainer_ui.widgets.page.page_style import title
from trainer_ui.widgets.page.plain_text import escape


def page() -> None:
    """Draw the page."""
    caller = session.caller()
    title("Account")
    st.markdown(f"Signed in as **{escape(caller.name)}**.")
    st.text(f"Roles: {', '.join(sorted(caller.roles))}. In logs and records you appear as {caller.user}.")
    st.markdown(
        "Everything you saved is kept when you sign out. *Sign out everywhere* also ends your sessions in "
        "other browsers."
    )
    sign_out_buttons()
