"""Marks on judgement: what was stated, what was possible, and where the difference was lost."""

from collections.abc import Iterable

import streamlit as st

from assessment.amounts import counted, signed
from assessment.mark_records import DecisionMark, QuestionMark
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.plain_text import escape, heading
from trainer_ui.widgets.page.stages import cycle_name

MEANING = (
    "**Brier score**: 0 is perfect, 2 is worst. It is split into three parts. *Search loss*: a better choice of "
    "what to open would have told more. *Processing loss*: what was opened told more than was stated. "
    "*Irreducible*: nobody could have known better with these sources. *Skill* compares with always stating "
    "the base rate: 0 is no better, 1 is perfect."
)

RANKED = (
    "**Ranked score**: for answers that stand in an order, 0 is perfect and 1 is worst; probability close to the truth "
    "costs less than probability far from it. Its skill compares with the base rates in the same way."
)


def question_marks(marks: Iterable[QuestionMark], cycles: int) -> None:
    """Show a table a question and one row a cycle with the losses and what they mean."""
    shown = tuple(marks)
    st.markdown(MEANING)
    if any(mark.ranked is not None for mark in shown):
        st.markdown(RANKED)
    if not shown:
        st.info("No estimate was recorded, so there is nothing to mark.")
    for question in dict.fromkeys(mark.question for mark in shown):
        _of_question(question, [mark for mark in shown if mark.question == question], cycles)


def _of_question(question: str, shown: list[QuestionMark], cycles: int) -> None:
    """Write out the marks of one question, so that the words wrap."""
    heading(f"Marks on {question}", 4)
    table(
        [
            {
                "Cycle": cycle_name(mark.cycle, cycles),
                "Brier": f"{mark.brier.total:z.2f}",
                "Search loss": f"{mark.brier.search:z.2f}",
                "Processing loss": f"{mark.brier.processing:z.2f}",
                "Irreducible": f"{mark.brier.irreducible:z.2f}",
                "Log regret, bits": f"{mark.log_regret:z.2f}",
                "Skill": signed(mark.skill, 2),
                **_ranked(mark, any(one.ranked is not None for one in shown)),
                "In words": mark.explanation,
            }
            for mark in shown
        ],
        f"Marks on your judgement of {question}",
        wrap=True,
    )


def _ranked(mark: QuestionMark, any_is: bool) -> dict[str, str]:
    """Return the columns of questions whose answers stand in an order, where there is such a question at all."""
    if not any_is:
        return {}
    if mark.ranked is None or mark.ranked_skill is None:
        return {"Ranked": "–", "Ranked skill": "–"}
    return {"Ranked": f"{mark.ranked.total:.2f}", "Ranked skill": signed(mark.ranked_skill, 2)}


def decision_mark(mark: DecisionMark) -> None:
    """Show what the decisions were worth, with uncertainty."""
    with st.container(border=True):
        st.markdown("#### What your decisions were worth")
        st.text(worth(mark))
        st.text(f"The best of the plans searched: {mark.best:z,.0f} harm days ({mark.best_plan}).")
        if mark.capture is not None:
            ends = (
                f"(95% interval {mark.capture_low:z.0%} to {mark.capture_high:z.0%})"
                if mark.capture_low is not None and mark.capture_high is not None
                else ""
            )
            st.markdown(f"Share of that captured: **{escape(f'{mark.capture:z.0%}')}** {escape(ends)}")
        if mark.capture is None:
            st.text(mark.explanation)


def worth(mark: DecisionMark) -> str:
    """Return the harm that the decisions prevented, or added, always as a positive number."""
    prevented = mark.value >= 0
    ends = (mark.low, mark.high) if prevented else (-mark.high, -mark.low)
    said = "prevented" if prevented else "went with a rise of"
    return (
        f"Your decisions {said} {abs(mark.value):,.0f} harm days against no action "
        f"(95% interval {ends[0]:z,.0f} to {ends[1]:z,.0f}, {counted(mark.runs, 'paired run')})."
    )
