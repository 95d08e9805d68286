"""Who is signed in, and the way out."""

import streamlit as st

from trainer_ui import session
from trainer_ui.components.doorway import sign_out_buttons


def page() -> None:
    """Draw the page."""
    seat = session.seat()
    st.title("Account")
    st.text(f"Signed in as {seat.name} ({seat.user}). Roles: {', '.join(sorted(seat.roles))}.")
    st.caption("Signing out ends the session on the server. “Everywhere” ends it in every other browser too.")
    sign_out_buttons()
