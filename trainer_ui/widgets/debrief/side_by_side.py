"""Process, judgement and outcome in three columns, and what stands behind the marks on process."""

from collections.abc import Iterable

import streamlit as st

from exercise.read_models.debrief_models import Debrief, MarkLine, MissedRow, SideBySide
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.plain_text import bullets, escape, heading

MEANS = (
    ("How you worked", "process", "Reading, grading, requests, words: what can be changed next time."),
    ("What you judged and chose", "judgement", "Against what could be known then. No luck in it."),
    ("How it turned out", "outcome", "One town, once. No mark rests on it."),
)


def side_by_side(told: Debrief) -> None:
    """Show the three columns, and harm beside effort."""
    columns(told.side_by_side)
    _harm(told)


def columns(found: SideBySide) -> None:
    """Show the three columns, and a total only where one is asked for; what is unscored is not nought."""
    apart = "that are not added up" if found.total is None else "side by side"
    st.markdown(f"Three things {apart}. **Unscored** means that nothing could be said, not nought.")
    for column, (title, part, meaning) in zip(st.columns(3), MEANS, strict=True):
        with column:
            heading(title)
            st.text(meaning)
            _lines(getattr(found, part))
    if found.total is not None:
        heading("One total, because the scenario's author asks for it")
        _lines((found.total,))


def _lines(lines: Iterable[MarkLine]) -> None:
    for line in lines:
        with st.container(border=True):
            st.markdown(f"**{escape(line.title)}**: {escape(line.value)}")
            st.text(line.sentence)


def _harm(told: Debrief) -> None:
    heading("Harm and effort, by market")
    table(
        [
            {
                "Market": row.market,
                "Share of harm": f"{row.harm:.0%}",
                "Share of reading": f"{row.read:.0%}",
                "Share of action": f"{row.acted:.0%}",
            }
            for row in told.harm_shares
        ],
        "Harm and effort by market",
    )


def network(told: Debrief) -> None:
    """Show the network named beside what was so, and who was missed."""
    heading("The network that you named")
    bullets(told.network.sentences)
    rows: tuple[MissedRow, ...] = (*told.network.by_sex, *told.network.by_role)
    table(
        [
            {"Members of whom reports told": row.kind, "You named": row.named, "Of": row.members}
            for row in rows
        ],
        "Who was found and who was missed",
        empty="No report named a member of a group.",
    )
    if told.missed_members:
        heading("Who was missed: told of and not named", 4)
        table(
            [
                {
                    "Name": one.name,
                    "Role": one.roles,
                    "Group": one.group,
                    "Reports that name them": one.reports,
                    "Of these you opened": one.opened,
                }
                for one in told.missed_members
            ],
            "Who was missed in the network",
            rows_shown=10,
        )
