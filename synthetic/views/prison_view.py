"""Prison intelligence: recorded calls, what visitors and prisoners tell staff, and wing talk."""

from synthetic.testimony.source_view import SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views.prison_words import (
    BASES_IN_WORDS,
    CONTENTS,
    FRAMES,
    GROUP_LIMITS,
    LIMITS,
    MOTIVES,
    VAGUE_TEXTS,
    WINGS,
)
from synthetic.writing.act_slots import detail_words, subject_title
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

_HEARD = "Heard outside"
_INSIDE = ("told", "hearsay")


def prison_text(view: View, town: Town) -> WrittenView:
    """Return a prison intelligence report in words."""
    vague = view.indication.nature == VAGUE or not view.acts
    return WrittenView(
        title=subject_title(view, town, zoned=True),
        form=form_rows(
            ("IR", f"{VIEW.prefix}{view.reference}"),
            ("Establishment", f"HMP Larkmoor, {_wing(view) if view.basis in _INSIDE else 'security office'}"),
            ("Reported", f"{town.date_words(view.told_day)}, officer {view.author}"),
            ("On request", view.tasked),
        ),
        table=(),
        body=_nothing(view, town) if vague else _account(view, town),
        provenance=BASES_IN_WORDS[view.basis],
    )


def _wing(view: View) -> str:
    return WINGS[view.author % len(WINGS)]


def _check(view: View) -> str:
    """Return what can be asked for: the recording of a call, or the visits book for a visitor's word."""
    noun = {"machine": "recording", "direct": "visits book"}.get(view.basis, "")
    return check_words(view) if view.handle is not None and view.handle.noun == noun else ""


def _account(view: View, town: Town) -> str:
    frame = choice(FRAMES[view.basis], view.wording, 2).replace("{wing}", _wing(view))
    limit = limit_words(view, LIMITS, GROUP_LIMITS, CONTENTS)
    motive = choice(MOTIVES, view.wording, 4)
    detail = detail_words(view)
    closes = {"told": (limit, motive), "hearsay": (limit, "")}.get(view.basis, (limit,))
    return joined(
        narrated(view, town, frame),
        f"Also spoken of: {detail}." if detail else "",
        hearing_line(view, town, _HEARD),
        _check(view),
        choice(closes, view.wording, 1),
    )


def _nothing(view: View, town: Town) -> str:
    pattern = choice(VAGUE_TEXTS[view.basis], view.wording).replace("{wing}", _wing(view))
    return nothing_told(view, town, pattern, hearing_line(view, town, _HEARD), _check(view))


VIEW = SourceView(
    id="prison",
    prefix="PI",
    licence={
        "meeting": "senses",
        "call": "senses",
        "message": "senses",
        "journey": "told",
        "handover": "told",
        "transfer": "senses",
        "purchase": "told",
        "parcel": "senses",
        "letting": "told",
        "visit": "senses",
        "arrest": "told",
        "threat": "senses",
        "use": "senses",
    },
    merges={},
    precisions={"machine": "hour", "direct": "hour", "told": "part of day", "hearsay": "day"},
    evaluation=3,
    writer=prison_text,
)
