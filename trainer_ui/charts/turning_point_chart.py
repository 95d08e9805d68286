"""The report that should have changed the mind, question by question, in words, as a chart and as tables."""

from collections.abc import Sequence

import streamlit as st

from exercise.read_models.lesson_models import TurningPoint, TurnRow
from trainer_ui.charts.report_effect import turn_chart, turn_table
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.plain_text import bullets, day, escape, heading
from trainer_ui.widgets.page.stages import cycle_name


def turning_points(points: Sequence[TurningPoint], cycles: int) -> None:
    """Show for each question its report, what became of it, and the next largest."""
    st.markdown(
        "For each question, the report that told most: how far it moves a reader who opens everything as it comes, "
        "in bits. What it would have cost to open them all is not counted. In the charts a circle is before the report "
        "and a diamond after it."
    )
    if not points:
        st.info("No report told anything about the questions.")
    for point in points:
        with st.container(border=True):
            heading(f"{point.question}: {point.text}")
            bullets(point.sentences)
            st.altair_chart(turn_chart(point), width="stretch", key=f"turn-{point.question}")
            with st.expander(
                f"The same as tables, and the next largest: {escape(point.question)}", icon=":material/table:"
            ):
                _readers(point)
                table(
                    [_line(row, cycles) for row in (point.row, *point.others)],
                    f"Reports that told most about {point.question}",
                )


def _readers(point: TurningPoint) -> None:
    rows = turn_table(point).to_dict("records")
    table(
        [
            {"Reader": row["Reader"], "Before": f"{row['Before']:.0%}", "After": f"{row['After']:.0%}"}
            for row in rows
        ],
        f"Probability of {point.row.hypothesis} before and after {point.row.report}",
    )


def _line(row: TurnRow, cycles: int) -> dict[str, str]:
    return {
        "Report": row.report,
        "Headline": row.title,
        "Came": f"{day(row.arrived)} ({cycle_name(row.cycle, cycles)})",
        "Bits": f"{row.bits:.2f}",
        "Moved most": f"{row.hypothesis}, {row.before:.0%} to {row.after:.0%}",
        "Opened": "never" if row.opened is None else cycle_name(row.opened, cycles),
    }
