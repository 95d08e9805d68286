"""Prison intelligence: recorded calls, what visitors and prisoners tell staff, and wing talk."""

from synthetic.testimony.basis_family import family_of
from synthetic.testimony.source_view import SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views.prison_words import (
    BASES_IN_WORDS,
    CONTENTS,
    FRAMES,
    GROUNDS,
    GROUP_LIMITS,
    LIMITS,
    MEMBERSHIP,
    MOTIVES,
    PLACES,
    REASONS,
    STAFF,
    VAGUE_BASES,
    VAGUE_PLAIN,
    VAGUE_SEEN,
    WINGS,
)
from synthetic.writing.act_slots import detail_sentence, subject_title
from synthetic.writing.narration import (
    GOING_ROUND,
    check_words,
    form_rows,
    joined,
    limit_words,
    membership,
    narrated,
    nothing_pattern,
    nothing_told,
    rent_told,
)
from synthetic.writing.reasons import reason_words
from synthetic.writing.wording import choice


def prison_text(view: View, town: Town) -> WrittenView:
    """Return a prison intelligence report in words."""
    vague = view.indication.nature == VAGUE or not view.acts
    return WrittenView(
        title=subject_title(view, town, zoned=True),
        form=form_rows(
            ("IR", f"{VIEW.prefix}{view.reference}"),
            ("Establishment", f"HMP Larkmoor, {PLACES[view.basis].replace('{wing}', _wing(view))}"),
            ("Reported by", f"{STAFF[view.basis]} {view.author}, {town.date_words(_reported_day(view))}"),
            ("Entered because", reason_words(view, town, REASONS)),
            ("Request", view.tasked),
        ),
        table=(),
        body=_nothing(view, town) if vague else _account(view, town),
        provenance=VAGUE_BASES[view.basis] if vague else _provenance(view),
    )


def _provenance(view: View) -> str:
    words = BASES_IN_WORDS[family_of(view.indication.kind)][view.basis]
    return rent_told(view, words, "the visitor was told it")


def _reported_day(view: View) -> int:
    """Return the day of a visitor's word, who comes after the event; of any other, the day of telling."""
    return view.released_day if view.basis == "direct" else view.told_day


def _wing(view: View) -> str:
    return WINGS[view.author % len(WINGS)]


def _check(view: View) -> str:
    """Return what can be asked for: the recording of a call, or the visits book for a visitor's word."""
    noun = {"machine": "recording", "direct": "visits book"}.get(view.basis, "")
    return check_words(view) if view.handle is not None and view.handle.noun == noun else ""


def _talk(view: View) -> str:
    """Return what is known of where wing talk comes from."""
    if view.hearing is None:
        return ""
    return GOING_ROUND if view.indication.repeated else "Who had told the speaker was not said."


def _account(view: View, town: Town) -> str:
    """Return what was said and in which company, with its odd detail, and what can be checked or was wanted."""
    frame = choice(FRAMES[view.basis], view.wording, 2).replace("{wing}", _wing(view))
    limit = limit_words(view, LIMITS, GROUP_LIMITS, CONTENTS)
    motive = choice(MOTIVES, view.wording, 4)
    closes = {
        "told": (limit, motive, motive),
        "hearsay": (limit, "" if view.indication.repeated else limit, limit),
    }.get(view.basis, ("" if _check(view) else limit,))
    text = narrated(view, town, frame)
    for sentence, words in GROUNDS.items() if view.basis == "direct" else ():
        text = text.replace(sentence, words)
    return joined(
        text,
        membership(view, town, choice(MEMBERSHIP, view.wording, 3)),
        detail_sentence(view, town),
        _talk(view),
        _check(view),
        choice(closes, view.wording, 1),
    )


def _nothing(view: View, town: Town) -> str:
    pattern = nothing_pattern(view, VAGUE_SEEN, VAGUE_PLAIN).replace("{wing}", _wing(view))
    return nothing_told(view, town, pattern)


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
