"""How far each source can be trusted: the tables that trainees are given before they read anything."""

import streamlit as st

from exercise.read_models.desk_models import BasisDetails, Brief, SourceDetails
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.plain_text import number, percent


def tables(brief: Brief) -> None:
    """Show what is published of the sources: how they know, and how accounts err."""
    st.markdown("### How each source knows")
    st.markdown(
        "Shares of a source's reports by their basis. A report says how whoever tells it came to know; "
        "that, and not the name of the source, is what it is worth."
    )
    rows = [
        {
            "Source": source.name,
            **{
                basis.name: percent(share)
                for basis, share in zip(brief.bases, source.basis_shares, strict=True)
            },
            **_terms(source),
        }
        for source in brief.sources
    ]
    table(rows, "Sources by how they know", wrap=True)
    st.markdown("### How accounts err")
    st.markdown(
        "The same for every source. *Wrong person*: what somebody else did. *Planted*: made up to mislead. "
        "*Vague*: nothing that could be checked. *Misread*: one thing taken for its neighbour, such as "
        "another plate. A report that repeats another is worth nothing more."
    )
    table([_basis(basis) for basis in brief.bases], "Errors by basis", wrap=True)


def _terms(source: SourceDetails) -> dict[str, str]:
    return {
        "Delay": source.delay,
        "Hours to open": number(source.open_hours),
        "Hours to task": number(source.task_hours),
        "Access": "Open" if source.open else f"Needs an agreement: {source.partner}",
    }


def _basis(basis: BasisDetails) -> dict[str, str]:
    return {
        "Basis": basis.name,
        "Right": percent(basis.right),
        "Wrong person": percent(basis.wrong_person),
        "Planted": percent(basis.planted),
        "Vague": percent(basis.vague),
        "Misread": percent(basis.misread),
        "Plate given, of a vehicle": percent(basis.plate),
    }


def file_tables(brief: Brief) -> None:
    """Show every table of what is on file as the exercise begins; nothing where it has none."""
    for part in brief.on_file:
        st.markdown(f"### {part.title}")
        if part.explanation:
            st.text(part.explanation)
        table([dict(zip(part.columns, row, strict=True)) for row in part.rows], part.title, wrap=True)
