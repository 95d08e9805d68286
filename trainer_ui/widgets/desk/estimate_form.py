"""The estimate of a question: a probability for each rival hypothesis, and analytical confidence apart."""

import streamlit as st

from exercise.desk import desk
from exercise.read_models.desk_models import Brief, EstimateDetails, HypothesisDetails, QuestionDetails
from trainer_ui import session
from trainer_ui.widgets.desk import insufficient_answer, yardstick_terms
from trainer_ui.widgets.page import number_field, service_calls
from trainer_ui.widgets.page.plain_text import escape, number, percent
from trainer_ui.widgets.page.run_header import can_read
from trainer_ui.widgets.text import choice_drafts, long_text

_WIDTHS = [4.2, 1.1, 1.7, 3]
ORDERED = (
    "These answers stand in an order, from the least to the most. A near miss costs less than a far one, so weight "
    "beside the likeliest answer is worth more than weight far off."
)
_PER_CENT = number_field.Bounds(0, 100)


def judgement(brief: Brief, question: QuestionDetails, last: EstimateDetails | None) -> None:
    """Show one row a hypothesis, the sum, confidence, reason and the button that records it all."""
    draft = f"estimate-{question.id}"
    draft_choices = choice_drafts.load(brief.run, draft)
    if question.ordered:
        st.caption(ORDERED)
    _header()
    insufficient = insufficient_answer.is_answer(
        _key(brief, question, "insufficient"), question, draft_choices, last
    )
    contents = {
        h.id: _row(brief, question, h, _start(h, draft_choices, last), insufficient)
        for h in question.hypotheses
    }
    if question.insufficient:
        insufficient_answer.box(
            _key(brief, question, "insufficient"),
            question,
            disabled=not can_read(brief),
            on_change=lambda: _save_draft(brief, question),
        )
    if not insufficient:
        _sum([content.value for content in contents.values()])
    _confidence(brief, question, draft_choices, last)
    long_text.box(brief.run, f"reason-{question.id}", "Reason: what decides between the rivals")
    st.button(
        f"Record the estimate for {question.id}",
        type="primary",
        on_click=_record,
        args=(brief, question),
        disabled=not can_read(brief),
    )
    service_calls.outcome(f"estimate-{question.id}")


def _confidence(
    brief: Brief,
    question: QuestionDetails,
    draft_choices: choice_drafts.Choices,
    last: EstimateDetails | None,
) -> None:
    key = _key(brief, question, "confidence")
    session.set_default(key, draft_choices.get("confidence") or (last.confidence if last else None))
    st.segmented_control(
        "Analytical confidence",
        list(yardstick_terms.CONFIDENCE),
        format_func=lambda level: yardstick_terms.CONFIDENCE[level],
        key=key,
        help=yardstick_terms.CONFIDENCE_MEANS,
        on_change=_save_draft,
        args=(brief, question),
        disabled=not can_read(brief),
    )


def _header() -> None:
    names = ("Rival hypothesis", "Base rate", "Probability, %", "In words (PHIA)")
    for cell, words in zip(st.columns(_WIDTHS), names, strict=True):
        cell.markdown(f"**{words}**")


def _start(
    hypothesis: HypothesisDetails, draft_choices: choice_drafts.Choices, last: EstimateDetails | None
) -> str:
    entry = draft_choices.get(hypothesis.id)
    if isinstance(entry, str | int):
        return str(entry)
    if last:
        return number_field.field_text(last.probabilities.get(hypothesis.id, 0.0) * 100)
    return str(round(hypothesis.base_rate * 100))


def _row(
    brief: Brief, question: QuestionDetails, hypothesis: HypothesisDetails, start: str, insufficient: bool
) -> number_field.FieldContent:
    cells = st.columns(_WIDTHS, vertical_alignment="center")
    with cells[0], st.container(gap=None):
        st.markdown(f"**{escape(hypothesis.label)}**")
        if hypothesis.statement != hypothesis.label:
            st.text(hypothesis.statement)
    cells[1].text(percent(hypothesis.base_rate))
    with cells[2]:
        content = number_field.box(
            f"Probability in per cent: {escape(hypothesis.label)}",
            _PER_CENT,
            key=_key(brief, question, hypothesis.id),
            start=start,
            bare=True,
            disabled=insufficient or not can_read(brief),
            on_leave=lambda: _save_draft(brief, question),
        )
    cells[3].text("–" if content.value is None or insufficient else yardstick_terms.term(content.value))
    return content


def _sum(values: list[float | None]) -> None:
    numbers = [value for value in values if value is not None]
    if len(numbers) < len(values):
        st.warning("Correct the marked probability; nothing is recorded before.", icon=":material/warning:")
        return
    total = round(sum(numbers), 2)
    if total == 100:
        st.success("The probabilities add up to 100%.", icon=":material/check:")
        return
    st.warning(
        f"The probabilities add up to {number(total)}%. Exactly one of the rivals is true, so they should add "
        "up to 100%. You can record them as they are; they are scaled for scoring, and the gap is noted.",
        icon=":material/warning:",
    )


def _key(brief: Brief, question: QuestionDetails, part: str) -> str:
    return f"p-{brief.run}-{question.id}-{part}"


def _choices(brief: Brief, question: QuestionDetails) -> tuple[dict[str, number_field.FieldContent], str]:
    contents = {
        h.id: number_field.content(_key(brief, question, h.id), _PER_CENT) for h in question.hypotheses
    }
    return contents, session.get(_key(brief, question, "confidence"), "")


def _save_draft(brief: Brief, question: QuestionDetails) -> None:
    contents, confidence = _choices(brief, question)
    texts = {hypothesis: content.text for hypothesis, content in contents.items()}
    insufficient = insufficient_answer.is_ticked(_key(brief, question, "insufficient"))
    choices: choice_drafts.Choices = {
        **texts,
        "confidence": confidence,
        insufficient_answer.CHOICE: int(insufficient),
    }
    choice_drafts.save(f"estimate-{question.id}", brief.run, f"estimate-{question.id}", choices)


def _record(brief: Brief, question: QuestionDetails) -> None:
    place = f"estimate-{question.id}"
    contents, confidence = _choices(brief, question)
    insufficient = insufficient_answer.is_ticked(_key(brief, question, "insufficient"))
    for hypothesis in () if insufficient else question.hypotheses:
        if contents[hypothesis.id].fault:
            service_calls.refuse(
                place, f"{hypothesis.label}: {contents[hypothesis.id].fault} Nothing was recorded."
            )
            return
    if not confidence:
        service_calls.refuse(place, "Choose low, moderate or high analytical confidence, then record.")
        return
    reason = long_text.newest_text(brief.run, f"reason-{question.id}")
    shares = {hypothesis: (content.value or 0.0) / 100 for hypothesis, content in contents.items()}
    service_calls.attempt(
        place,
        f"“Insufficient intelligence” recorded for {question.id}."
        if insufficient
        else f"Estimate for {question.id} recorded.",
        desk.estimate,
        brief.run,
        question.id,
        shares,
        confidence,
        reason,
        insufficient=insufficient,
        page=brief.version,
        request=service_calls.request_key(
            "estimate", brief.run, brief.version, question.id, shares, confidence, reason, insufficient
        ),
    )
