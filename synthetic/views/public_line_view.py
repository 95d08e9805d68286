"""The anonymous public line: what a neighbour sees, hears or is told, written down by an agent."""

from synthetic.testimony.source_view import SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views.public_line_words import (
    BASES_IN_WORDS,
    CONTENTS,
    FRAMES,
    GROUP_LIMITS,
    LIMITS,
    VAGUE_TEXTS,
)
from synthetic.writing.act_slots import detail_words, place_words, subject_title
from synthetic.writing.narration import (
    check_words,
    form_rows,
    hearing_line,
    joined,
    limit_words,
    narrated,
    nothing_told,
)
from synthetic.writing.wording import choice


def public_line_text(view: View, town: Town) -> WrittenView:
    """Return a contact to the public line in words."""
    vague = view.indication.nature == VAGUE or not view.acts
    return WrittenView(
        title=subject_title(view, town, zoned=True),
        form=form_rows(
            ("Contact", f"{VIEW.prefix}{view.reference}, {'web' if view.author % 2 else 'call'}"),
            ("Received", town.date_words(view.told_day)),
            ("Agent", str(view.author)),
            ("Place", place_words(view.premises, town.register)),
            ("Call-back for", view.tasked),
        ),
        table=(),
        body=_nothing(view, town) if vague else _account(view, town),
        provenance=BASES_IN_WORDS[view.basis],
    )


def _account(view: View, town: Town) -> str:
    detail = detail_words(view)
    bounded = view.basis != "direct" or view.handle is not None or len(view.acts) > 1
    limit = limit_words(view, LIMITS, GROUP_LIMITS, CONTENTS)
    return joined(
        narrated(view, town, choice(FRAMES[view.basis], view.wording, 2)),
        f"The caller also speaks of {detail}." if detail else "",
        hearing_line(view, town, "Heard"),
        check_words(view),
        "" if bounded and view.wording % 3 else limit,
    )


def _nothing(view: View, town: Town) -> str:
    pattern = choice(VAGUE_TEXTS[view.basis], view.wording)
    return nothing_told(view, town, pattern, hearing_line(view, town, "Heard"), check_words(view))


VIEW = SourceView(
    id="public_line",
    prefix="PL",
    licence={
        "meeting": "senses",
        "call": "told",
        "message": "told",
        "journey": "senses",
        "handover": "senses",
        "purchase": "senses",
        "parcel": "senses",
        "letting": "senses",
        "visit": "senses",
        "threat": "senses",
        "post": "senses",
        "use": "told",
        "pairing": "senses",
    },
    merges={},
    precisions={"direct": "hour", "told": "part of day", "hearsay": "day"},
    evaluation=2,
    writer=public_line_text,
)
