"""Bias prompts: what the log suggests, how sure that is, and the lines behind it. Never a mark."""

from collections.abc import Iterable

import streamlit as st

from assessment.amounts import counted, number_word, signed
from assessment.mark_records import Indicator
from exercise.read_models.desk_models import LogLine
from trainer_ui.widgets.page.log_table import log_table
from trainer_ui.widgets.page.plain_text import escape, heading

UNSEEN = 0.05
"""Share of readers with a strong bias below which it counts as not to be seen. An assumption."""


def indicators(found: Iterable[Indicator], log: Iterable[LogLine], cycles: int = 0) -> None:
    """Show each prompt with its estimate, standard error and log lines."""
    lines = {line.seq: line for line in log}
    for one in found:
        with st.container(border=True):
            heading(one.title, 4)
            st.text(_measured(one))
            st.text(one.prompt)
            st.text(f"What would change this: {one.would_change}")
            if calibrated := _calibrated(one):
                st.text(calibrated)
            behind = [lines[seq] for seq in one.lines if seq in lines]
            if behind:
                over = f", over {one.exercises} exercises" if one.exercises > 1 else ""
                with st.expander(f"Log lines behind it ({len(behind)}): {escape(one.title)}{over}"):
                    log_table(behind, f"Log lines behind: {one.title}{over}", cycles)


def _measured(one: Indicator) -> str:
    if one.estimate is None or one.se is None:
        return f"Not enough in the log to say ({counted(one.n, 'observation')})."
    return f"Estimate {signed(one.estimate, 2)}, standard error {one.se:.2f}, from {counted(one.n, 'observation')}."


def _calibrated(one: Indicator) -> str:
    """Return how often the indicator is wrong, or an empty text when it was never tried."""
    if one.false_alarms is None or one.power is None:
        return ""
    tried = f"Tried on scripted readers: it remarks on {one.false_alarms:.0%} of those without this bias"
    if one.power < UNSEEN:
        return f"{tried}. Even a strong one cannot be seen in {_exercises(one.exercises)}."
    return f"{tried}, and finds it in {one.power:.0%} of those who have it strongly."


def _exercises(number: int) -> str:
    return f"{number_word(number)} exercise{'' if number == 1 else 's'}"
