"""Links to files, which are handed out by the server's own route behind the sign-in."""

import streamlit as st


def record_files(run: str) -> None:
    """Show links to the CPD record of a run in its three formats."""
    _links("record", run, {"pdf": "certificate (PDF)", "csv": "record (CSV)", "json": "record (JSON)"})


def study_files(study: str, formats: tuple[str, ...]) -> None:
    """Show links to a study's data."""
    _links("study", study, {fmt: STUDY[fmt] for fmt in formats})


STUDY = {
    "csv": "every run (CSV)",
    "parquet": "every run (Parquet)",
    "effects": "effects (CSV)",
    "json": "summary (JSON)",
}
"""What is in each file of a study."""


def _links(kind: str, name: str, formats: dict[str, str]) -> None:
    with st.container(horizontal=True):
        for fmt, inside in formats.items():
            st.link_button(
                f"Download {inside}", f"/downloads/{kind}/{name}.{fmt}", icon=":material/download:"
            )
