"""Comments on a written assessment: the text with its places marked, the comments, and a form for a new one."""

from collections.abc import Sequence

import streamlit as st

from assessment.language.sentences import sentences
from exercise.marking import panel_of_markers
from exercise.read_models.debrief_models import TextComment
from exercise.read_models.marking_models import Dossier
from trainer_ui import session
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.page.plain_text import escape, moment, paragraphs
from trainer_ui.widgets.text import long_text
from trainer_ui.widgets.text.marked_text import marked_text

_PLACE = "comments"


def text_with_comments(text: str, comments: Sequence[TextComment]) -> None:
    """Show a text with the places of its comments numbered, then each comment under its number."""
    if not comments:
        paragraphs(text)
        return
    marked_text(
        text, [(remark.start, remark.end) for remark in comments], "The text with the places of the comments"
    )


def comment_list(comments: Sequence[TextComment]) -> None:
    """Show the comments under the numbers that they have in the text."""
    for number, remark in enumerate(comments, start=1):
        signature = f" – {escape(remark.commenter)}, {moment(remark.at)}" if remark.commenter else ""
        quote = remark.quote if len(remark.quote) <= 120 else f"{remark.quote[:117]}…"
        st.markdown(f"**{number}.** “{escape(quote)}”{signature}")
        st.text(remark.text)


def comments(dossier: Dossier) -> None:
    """Show the comments on a run's text, and the forms that add one and take one back."""
    service_calls.outcome(_PLACE)
    comment_list(dossier.comments)
    with st.expander("Comment on a part of the text", icon=":material/add_comment:"):
        _comment_form(dossier)
    own_comments = [remark for remark in dossier.comments if remark.number in dossier.own_comments]
    if own_comments:
        with st.expander("Withdraw a comment", icon=":material/undo:"):
            _withdrawal_form(dossier, own_comments)


def _keys(dossier: Dossier) -> dict[str, str]:
    parts = ("sentence", "words", "text", "withdrawn", "why")
    return {part: f"comment-{part}-{dossier.row.run}" for part in parts}


def _comment_form(dossier: Dossier) -> None:
    keys, spans = _keys(dossier), sentences(dossier.product)
    st.selectbox(
        "Sentence",
        range(len(spans)),
        format_func=lambda n: f"{n + 1}. {dossier.product[spans[n].start : spans[n].end]}",
        key=keys["sentence"],
    )
    st.text_input(
        "Only these words of it (leave empty for the whole sentence)", key=keys["words"], max_chars=2000
    )
    long_text.own_box(keys["text"], "Comment on this part", height=90, help="Kept as you type.")
    st.button("Add the comment", on_click=_add, args=(dossier, keys))


def _add(dossier: Dossier, keys: dict[str, str]) -> None:
    spans = sentences(dossier.product)
    sentence = session.get(keys["sentence"], 0)
    if not 0 <= sentence < len(spans):
        service_calls.refuse(_PLACE, "Choose a sentence first.")
        return
    start, end = spans[sentence].start, spans[sentence].end
    words = session.get(keys["words"], "").strip()
    if words:
        start = dossier.product.find(words, start, end)
        if start < 0:
            service_calls.refuse(
                _PLACE, f"“{words}” is not in sentence {sentence + 1}; copy the words as they stand there."
            )
            return
        end = start + len(words)
    text = long_text.own_text(keys["text"])
    success = service_calls.attempt(
        _PLACE,
        "Comment added.",
        panel_of_markers.comment,
        dossier.row.run,
        start,
        end,
        text,
        page=dossier.entries,
        request=service_calls.request_key(
            "comment", dossier.reader, dossier.row.run, dossier.entries, start, end, text
        ),
    )
    if success:
        session.drop(keys["words"])
        long_text.fill(_PLACE, keys["text"], "")


def _withdrawal_form(dossier: Dossier, own: Sequence[TextComment]) -> None:
    keys = _keys(dossier)
    choices = {remark.number: f"“{remark.quote[:60]}”: {remark.text[:60]}" for remark in own}
    st.selectbox("Comment of yours", list(choices), format_func=lambda n: choices[n], key=keys["withdrawn"])
    long_text.own_box(keys["why"], "Reason for withdrawing it (at least ten characters)", height=70)
    st.button("Withdraw", on_click=_withdraw, args=(dossier, keys))


def _withdraw(dossier: Dossier, keys: dict[str, str]) -> None:
    number, reason = session.get(keys["withdrawn"], 0), long_text.own_text(keys["why"])
    success = service_calls.attempt(
        _PLACE,
        "Withdrawn. The comment and your reason stay in the log.",
        panel_of_markers.withdraw,
        dossier.row.run,
        number,
        reason,
        page=dossier.entries,
        request=service_calls.request_key(
            "withdraw", dossier.reader, dossier.row.run, dossier.entries, number, reason
        ),
    )
    if success:
        long_text.fill(_PLACE, keys["why"], "")
