"""Links to files, which are handed out by the server's own route behind the sign-in."""

import streamlit as st

RECORD = {
    "zip": "bundle (ZIP)",
    "pdf": "certificate (PDF)",
    "csv": "record (CSV)",
    "json": "record (JSON)",
    "png": "badge (PNG)",
    "xapi": "statements (xAPI)",
}
"""What is in each file of a record; the bundle holds all of them, and what it takes to check them."""


def record_files(run: str) -> None:
    """Show links to the CPD record of a run in every format that people open by hand."""
    _links("record", run, RECORD)


def register_files() -> None:
    """Show links to the register and to the list of records that no longer stand."""
    _links("register", "all", {"csv": "register (CSV)"})
    _links("status", "all", {"json": "status list (JSON)"})


def bundles_file(batch: str) -> None:
    """Show a link to the bundles of a cohort."""
    _links("bundles", batch, {"zip": "all bundles (ZIP)"})


def debrief_file(run: str) -> None:
    """Show a link to the debrief of a run as a document to print."""
    st.link_button("Debrief (PDF)", f"/downloads/debrief/{run}.pdf", icon=":material/download:")


def frozen_file(run: str) -> None:
    """Show a link to the sealed files of a frozen run."""
    _links("frozen", run, {"zip": "sealed files (ZIP)"})


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
