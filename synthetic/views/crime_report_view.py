"""Crime reports: what a victim or witness states to police, with what is to be checked."""

from synthetic.testimony.source_view import SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views.crime_report_words import (
    ALONE_LIMITS,
    BASES_IN_WORDS,
    CONTENTS,
    FRAMES,
    GROUP_LIMITS,
    LIMITS,
    METHODS,
    OUTCOMES,
    SCREEN_FRAMES,
    VAGUE_TEXTS,
    VICTIM_FRAMES,
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


def crime_report_text(view: View, town: Town) -> WrittenView:
    """Return a witness account, or a threat as its victim reports it, in words."""
    vague = view.indication.nature == VAGUE or not view.acts
    return WrittenView(
        title=subject_title(view, town, zoned=True),
        form=form_rows(
            ("Crime number", f"{VIEW.prefix}/{view.reference}"),
            ("Account taken", f"{town.date_words(view.told_day)}, {METHODS[view.author % 3]}"),
            ("Officer", str(view.author)),
            ("Location", place_words(view.premises, town.register)),
            ("On request", view.tasked),
            ("State", OUTCOMES[view.reference % 3]),
        ),
        table=(),
        body=_nothing(view, town) if vague else _account(view, town),
        provenance=BASES_IN_WORDS[view.basis],
    )


def _account(view: View, town: Town) -> str:
    subject, kind = view.indication.subject, view.indication.kind
    victim = kind == "threat" and view.basis == "direct" and subject.kind == "person"
    screen = kind in ("call", "message", "use") and view.basis == "machine"
    frames = VICTIM_FRAMES if victim else SCREEN_FRAMES if screen else FRAMES[view.basis]
    detail = detail_words(view)
    return joined(
        narrated(view, town, choice(frames, view.wording, 2)),
        f"Also mentioned: {detail}." if detail else "",
        hearing_line(view, town, "Heard by the witness"),
        check_words(view),
        _limit(view),
    )


def _limit(view: View) -> str:
    if view.indication.kind == "meeting" and all(act.side == "alone" for act in view.acts):
        return choice(ALONE_LIMITS, view.wording, 3)
    return limit_words(view, LIMITS, GROUP_LIMITS, CONTENTS)


def _nothing(view: View, town: Town) -> str:
    pattern = choice(VAGUE_TEXTS[view.basis], view.wording)
    return nothing_told(
        view, town, pattern, hearing_line(view, town, "Heard by the witness"), check_words(view)
    )


VIEW = SourceView(
    id="crime_report",
    prefix="CR",
    licence={
        "meeting": "senses",
        "call": "senses",
        "message": "senses",
        "journey": "senses",
        "handover": "senses",
        "purchase": "told",
        "parcel": "told",
        "letting": "told",
        "visit": "senses",
        "threat": "senses",
        "post": "told",
        "use": "senses",
        "pairing": "senses",
    },
    merges={},
    precisions={"machine": "minute", "direct": "quarter", "told": "hour", "hearsay": "day"},
    evaluation=2,
    writer=crime_report_text,
)
