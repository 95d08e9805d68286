"""Links to files, which are handed out by the server's own route behind the sign-in."""

import streamlit as st


def record_files(run: str) -> None:
    """Show links to the CPD record of a run in its three formats."""
    _links("record", run, ("pdf", "csv", "json"))


def study_files(study: str, formats: tuple[str, ...]) -> None:
    """Show links to a study's data."""
    _links("study", study, formats)


def _links(kind: str, name: str, formats: tuple[str, ...]) -> None:
    with st.container(horizontal=True):
        for fmt in formats:
            st.link_button(
                f"Download {fmt.upper()}", f"/downloads/{kind}/{name}.{fmt}", icon=":material/download:"
            )
