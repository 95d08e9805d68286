"""“Insufficient intelligence” as an answer: offered alike whether or not the question can be answered."""

from collections.abc import Callable

import streamlit as st

from exercise.read_models.desk_models import EstimateDetails, QuestionDetails
from trainer_ui import session
from trainer_ui.widgets.page.plain_text import escape
from trainer_ui.widgets.text import choice_drafts

CHOICE = "insufficient"
"""Name under which the choice is kept with the drafts."""
MEANS = (
    "An assessment may say that the intelligence does not tell. It has no term on the yardstick, since it states no "
    "probability: it counts as the base rates, no better and no worse. It is right where the reports leave the question "
    "open, and a missed opportunity where they would have told. Being offered says nothing about which it is."
)
NOTE = (
    "This counts as the base rates, and none of the probabilities above is recorded. Say in the reason what is missing, "
    "and what would tell."
)


def is_answer(
    key: str, question: QuestionDetails, choices: choice_drafts.Choices, last: EstimateDetails | None
) -> bool:
    """Return whether it is the answer: as chosen now, kept, or stated last, in this order."""
    if not question.insufficient:
        return False
    choice = choices.get(CHOICE)
    session.set_default(key, bool(choice) if isinstance(choice, int) else bool(last and last.insufficient))
    return is_ticked(key)


def box(key: str, question: QuestionDetails, *, disabled: bool, on_change: Callable[[], None]) -> None:
    """Show the box that gives this answer in place of probabilities."""
    ticked = st.checkbox(
        f"Insufficient intelligence: {escape(question.insufficient)}",
        key=key,
        help=MEANS,
        on_change=on_change,
        disabled=disabled,
    )
    if ticked:
        st.info(NOTE, icon=":material/help:")


def is_ticked(key: str) -> bool:
    """Return whether the box under ``key`` is ticked, for callbacks."""
    return bool(session.get(key, False))


def answer_column(question: QuestionDetails, estimate: EstimateDetails) -> dict[str, str]:
    """Return a column that says which kind of answer an estimate was, where a question allows both."""
    if not question.insufficient:
        return {}
    return {"Answer": "insufficient intelligence" if estimate.insufficient else "probabilities"}
