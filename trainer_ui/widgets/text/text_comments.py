"""Comments on a written assessment: the text with its places marked, the comments, and a form for a new one."""

from collections.abc import Sequence

import streamlit as st

from assessment.language.text import sentences
from exercise.marking import panel_of_markers
from exercise.read_models.debrief_models import TextComment
from exercise.read_models.marking_models import Dossier
from trainer_ui import session
from trainer_ui.widgets.page import act
from trainer_ui.widgets.page.plain_text import escape, moment, paragraphs
from trainer_ui.widgets.text import long_text
from trainer_ui.widgets.text.marked_text import marked_text

_PLACE = "comments"


def commented(text: str, comments: Sequence[TextComment]) -> None:
    """Show a text with the places of its comments numbered, then each comment under its number."""
    if not comments:
        paragraphs(text)
        return
    marked_text(text, [(one.start, one.end) for one in comments], "The text with the places of the comments")


def listed(comments: Sequence[TextComment]) -> None:
    """Show the comments under the numbers that they have in the text."""
    for number, one in enumerate(comments, start=1):
        who = f" – {escape(one.commenter)}, {moment(one.at)}" if one.commenter else ""
        quote = one.quote if len(one.quote) <= 120 else f"{one.quote[:117]}…"
        st.markdown(f"**{number}.** “{escape(quote)}”{who}")
        st.text(one.text)


def comments(dossier: Dossier) -> None:
    """Show the comments on a run's text, and the forms that add one and take one back."""
    act.outcome(_PLACE)
    listed(dossier.comments)
    with st.expander("Comment on a part of the text", icon=":material/add_comment:"):
        _form(dossier)
    own = [one for one in dossier.comments if one.number in dossier.own_comments]
    if own:
        with st.expander("Withdraw a comment", icon=":material/undo:"):
            _withdrawal(dossier, own)


def _keys(dossier: Dossier) -> dict[str, str]:
    parts = ("sentence", "words", "text", "withdrawn", "why")
    return {part: f"comment-{part}-{dossier.row.run}" for part in parts}


def _form(dossier: Dossier) -> None:
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
    st.button("Add the comment", on_click=_added, args=(dossier, keys))


def _added(dossier: Dossier, keys: dict[str, str]) -> None:
    spans = sentences(dossier.product)
    chosen = session.get(keys["sentence"], 0)
    if not 0 <= chosen < len(spans):
        act.refuse(_PLACE, "Choose a sentence first.")
        return
    start, end = spans[chosen].start, spans[chosen].end
    words = session.get(keys["words"], "").strip()
    if words:
        start = dossier.product.find(words, start, end)
        if start < 0:
            act.refuse(
                _PLACE, f"“{words}” is not in sentence {chosen + 1}; copy the words as they stand there."
            )
            return
        end = start + len(words)
    said = long_text.own(keys["text"])
    done = act.attempt(
        _PLACE,
        "Comment added.",
        panel_of_markers.comment,
        dossier.row.run,
        start,
        end,
        said,
        request=act.request("comment", dossier.reader, dossier.row.run, dossier.entries, start, end, said),
    )
    if done:
        act.forget(keys["words"])
        long_text.fill(_PLACE, keys["text"], "")


def _withdrawal(dossier: Dossier, own: Sequence[TextComment]) -> None:
    keys = _keys(dossier)
    shown = {one.number: f"“{one.quote[:60]}”: {one.text[:60]}" for one in own}
    st.selectbox("Comment of yours", list(shown), format_func=lambda n: shown[n], key=keys["withdrawn"])
    long_text.own_box(keys["why"], "Reason for withdrawing it (at least ten characters)", height=70)
    st.button("Withdraw", on_click=_withdrawn, args=(dossier, keys))


def _withdrawn(dossier: Dossier, keys: dict[str, str]) -> None:
    number, why = session.get(keys["withdrawn"], 0), long_text.own(keys["why"])
    done = act.attempt(
        _PLACE,
        "Withdrawn. The comment and your reason stay in the log.",
        panel_of_markers.withdraw,
        dossier.row.run,
        number,
        why,
        request=act.request("withdraw", dossier.reader, dossier.row.run, dossier.entries, number, why),
    )
    if done:
        long_text.fill(_PLACE, keys["why"], "")
