"""The tasking of collection: which source should look at which rival hypothesis in the next cycle."""

import streamlit as st

from exercise.desk import desk
from exercise.read_models.desk_models import Brief, QuestionDetails, SourceDetails
from trainer_ui import session
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.page.plain_text import bullets, number


def tasking(brief: Brief) -> None:
    """Show what has been tasked in this cycle and the form for one more."""
    st.text(
        "A request sends a source to look at somebody, or at a group, during this cycle. It finds what there is to "
        "find, whether or not that bears on the question."
    )
    lines = desk.tasked(session.services(), session.caller(), brief.run)
    if lines:
        bullets(lines)
    open_sources = {source.id: source for source in brief.sources if source.open}
    questions = {question.id: question for question in brief.questions}
    first, second, third, fourth = st.columns([3, 3, 3, 1], vertical_alignment="bottom")
    with first:
        source = _choose("Source", {i: _source_words(s) for i, s in open_sources.items()}, "task-source")
    with second:
        question = _choose(
            "Question that it serves",
            {i: f"{i} {q.text}" for i, q in questions.items()},
            "task-question",
        )
    with third:
        rivals = _rival_labels(questions[question]) if question else {}
        hypothesis = _choose("Look at", rivals, f"task-hypothesis-{question}")
    fourth.button(
        "Task",
        on_click=_task,
        args=(brief, source, question, hypothesis),
        width="stretch",
        disabled=brief.phase != "cycle",
    )
    service_calls.outcome("task")


def _source_words(source: SourceDetails) -> str:
    return f"{source.name} – {number(source.task_hours)} specialist hours"


def _rival_labels(question: QuestionDetails) -> dict[str, str]:
    return {h.id: h.label for h in question.hypotheses if h.entity}


def _choose(label: str, options: dict[str, str], key: str) -> str:
    option = st.selectbox(
        label,
        list(options),
        index=None,
        format_func=lambda i: options[i],
        key=key,
        placeholder="Choose",
    )
    return option or ""


def _task(brief: Brief, source: str, question: str, hypothesis: str) -> None:
    if not (source and question and hypothesis):
        service_calls.refuse("task", "Choose a source, a question and whom or what to look at, then task.")
        return
    service_calls.attempt(
        "task",
        "Collection tasked. What it yields arrives in the next cycle.",
        desk.task,
        brief.run,
        source,
        question,
        hypothesis,
        page=brief.version,
        request=service_calls.request_key("task", brief.run, brief.version, source, question, hypothesis),
    )
