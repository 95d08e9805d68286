"""Prison intelligence: recorded calls, what visitors and prisoners tell staff, and wing talk."""

from synthetic.views.prison_words import (
    ASKED_FOR,
    BASES_IN_WORDS,
    FRAMES,
    GROUP_LIMITS,
    LIMITS,
    REPEATED,
    VAGUE_TEXTS,
    WINGS,
)
from synthetic.views.source_view import SourceView, Town, WrittenView
from synthetic.views.view import View
from synthetic.writing.report_parts import (
    check_words,
    hearing_words,
    joined,
    limit_words,
    short_title,
    subject_words,
)
from synthetic.writing.telling import deeds_told, pick, sentence

_HEARD = "Heard outside"


def prison_report(view: View, town: Town) -> WrittenView:
    """Return a prison intelligence report in words."""
    return WrittenView(
        title=short_title(view, town),
        form=_form(view, town),
        table=(),
        body=_body(view, town) if view.acts else _vague(view, town),
        provenance=REPEATED if view.indication.repeated else BASES_IN_WORDS[view.basis],
    )


def _wing(view: View) -> str:
    return WINGS[view.author % len(WINGS)]


def _form(view: View, town: Town) -> tuple[tuple[str, str], ...]:
    rows = [
        ("IR", f"{VIEW.prefix}{view.reference:04d}"),
        ("Establishment", f"HMP Larkmoor, {_wing(view) if view.basis in ('told', 'hearsay') else 'security office'}"),
        ("Reported", f"{town.date_words(view.told_day)}, officer {view.author}"),
        ("On request", view.tasked),
    ]
    return tuple(row for row in rows if row[1])


def _body(view: View, town: Town) -> str:
    frame = pick(FRAMES[view.basis], view.wording, 2).replace("{wing}", _wing(view))
    limit = limit_words(view, LIMITS, GROUP_LIMITS)
    close = (limit,) if view.basis in ("machine", "direct") else (limit, pick(ASKED_FOR, view.wording, 5), "")
    return joined(
        [
            *deeds_told(view, town, frame, frozenset(["account"])),
            f"Also spoken of: {view.detail}." if view.detail else "",
            hearing_words(view, town, _HEARD),
            check_words(view),
            pick(close, view.wording, 4),
        ]
    )


def _vague(view: View, town: Town) -> str:
    pattern = pick(VAGUE_TEXTS, view.wording, 6).replace("{wing}", _wing(view))
    words = sentence(pattern.replace("{subject}", subject_words(view.indication.subject, town)))
    return joined([words, hearing_words(view, town, _HEARD), check_words(view)])


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
        "use": "told",
    },
    merges={},
    precisions={"machine": "hour", "direct": "hour", "told": "part of day", "hearsay": "day"},
    evaluation=3,
    writer=prison_report,
)
