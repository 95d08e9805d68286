"""Marks on judgement: what was stated, what was possible, and where the difference was lost."""

from collections.abc import Iterable

import streamlit as st

from assessment.records import DecisionMark, QuestionMark
from trainer_ui.widgets.plain import counted, escape, number
from trainer_ui.widgets.stages import cycle_name
from trainer_ui.widgets.tables import table

MEANING = (
    "**Brier score**: 0 is perfect, 2 is worst. It is split into three parts. *Search loss*: a better choice of "
    "what to open would have told more. *Processing loss*: what was opened told more than was stated. "
    "*Irreducible*: nobody could have known better with these sources. *Skill* compares with always stating "
    "the base rate: 0 is no better, 1 is perfect."
)


def question_marks(marks: Iterable[QuestionMark], cycles: int) -> None:
    """Show one row a question and cycle with the losses and what they mean."""
    st.markdown(MEANING)
    table(
        [
            {
                "Question": mark.question,
                "Cycle": cycle_name(mark.cycle, cycles),
                "Brier": f"{mark.brier.total:.2f}",
                "Search loss": f"{mark.brier.search:.2f}",
                "Processing loss": f"{mark.brier.processing:.2f}",
                "Irreducible": f"{mark.brier.irreducible:.2f}",
                "Log regret, bits": f"{mark.log_regret:.2f}",
                "Skill": f"{mark.skill:+.2f}",
                "In words": mark.explanation,
            }
            for mark in marks
        ],
        "Marks on your judgement",
        empty="No estimate was recorded, so there is nothing to mark.",
    )


def decision_mark(mark: DecisionMark) -> None:
    """Show what the decisions were worth, with uncertainty."""
    with st.container(border=True):
        st.markdown("#### What your decisions were worth")
        st.text(worth(mark))
        st.text(f"The best of the plans searched: {number(mark.best)} harm days ({mark.best_plan}).")
        if mark.capture is not None:
            ends = (
                f" (95% interval {mark.capture_low:.0%} to {mark.capture_high:.0%})"
                if mark.capture_low is not None and mark.capture_high is not None
                else ""
            )
            st.markdown(f"Share of that captured: **{escape(f'{mark.capture:.0%}')}**{escape(ends)}")
        if mark.capture is None:
            st.text(mark.explanation)


def worth(mark: DecisionMark) -> str:
    """Return the harm that the decisions prevented, or added, always as a positive number."""
    prevented = mark.value >= 0
    ends = (mark.low, mark.high) if prevented else (-mark.high, -mark.low)
    said = "prevented" if prevented else "went with a rise of"
    return (
        f"Your decisions {said} {abs(mark.value):,.0f} harm days against no action "
        f"(95% interval {ends[0]:,.0f} to {ends[1]:,.0f}, {counted(mark.runs, 'paired run')})."
    )
