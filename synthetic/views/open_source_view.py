"""Open source research: open posts, pictures and adverts, as captured and not as true."""

from dataclasses import replace

from synthetic.testimony.source_view import SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views.open_source_words import (
    BASES_IN_WORDS,
    CONTENTS,
    FILE_LIMITS,
    FRAMES,
    GROUP_LIMITS,
    LIMITS,
    POST_FRAMES,
    SITES,
    TEXT_FRAMES,
    UNSEEN,
    VAGUE_TEXTS,
)
from synthetic.writing.act_slots import detail_words, subject_title, subject_words
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

_HEARD = "As the page has it, heard"


def open_source_text(view: View, town: Town) -> WrittenView:
    """Return a capture of an open page in words."""
    vague = view.indication.nature == VAGUE or not view.acts
    return WrittenView(
        title=subject_title(view, town, zoned=True),
        form=form_rows(
            ("Capture", f"{VIEW.prefix}{view.reference}"),
            ("Site", SITES[view.author % len(SITES)].replace("{town}", town.town)),
            ("Captured", f"{town.date_words(view.told_day)}, officer {view.author}"),
            ("Searched", subject_words(view, town)),
            ("On request", view.tasked),
        ),
        table=(),
        body=_nothing(view, town) if vague else _account(view, town),
        provenance=BASES_IN_WORDS[view.basis],
    )


def _account(view: View, town: Town) -> str:
    detail = detail_words(view)
    return joined(
        narrated(_pictured(view), town, choice(_frames(view), view.wording, 2)),
        f"Also on the page: {detail}." if detail else "",
        hearing_line(view, town, _HEARD),
        check_words(view),
        choice(FILE_LIMITS, view.wording, 3)
        if view.basis == "machine" and view.indication.kind != "post"
        else limit_words(view, LIMITS, GROUP_LIMITS, CONTENTS),
    )


def _pictured(view: View) -> View:
    """Return the view without how long acts lasted where a picture or a page is all there is."""
    if view.basis not in ("machine", "direct"):
        return view
    return replace(view, acts=tuple(replace(act, minutes=0) for act in view.acts))


def _frames(view: View) -> tuple[str, ...]:
    if view.basis in ("machine", "direct") and view.acts[0].deed == "posted":
        return POST_FRAMES
    unseen = view.indication.kind in UNSEEN and view.indication.subject.kind != "group"
    return TEXT_FRAMES if view.basis == "direct" and unseen else FRAMES[view.basis]


def _nothing(view: View, town: Town) -> str:
    pattern = choice(VAGUE_TEXTS[view.basis], view.wording)
    return nothing_told(view, town, pattern, hearing_line(view, town, _HEARD), check_words(view))


VIEW = SourceView(
    id="open_source",
    prefix="OS",
    licence={
        "meeting": "senses",
        "message": "senses",
        "journey": "told",
        "purchase": "senses",
        "letting": "senses",
        "visit": "senses",
        "threat": "senses",
        "post": "senses",
        "use": "senses",
        "pairing": "senses",
    },
    merges={},
    precisions={"machine": "minute", "direct": "part of day", "told": "part of day", "hearsay": "day"},
    evaluation=2,
    writer=open_source_text,
)
