"""The anonymous public line: what a neighbour sees, hears or is told, written down by an agent."""

from synthetic.views.public_line_words import (
    BASES_IN_WORDS,
    FRAMES,
    GROUP_LIMITS,
    LIMITS,
    PRESENT,
    REPEATED,
    VAGUE_TEXTS,
)
from synthetic.views.source_view import SourceView, Town, WrittenView
from synthetic.views.view import View
from synthetic.writing.report_parts import (
    check_words,
    hearing_words,
    joined,
    limit_words,
    short_title,
    site_words,
    subject_words,
)
from synthetic.writing.telling import deeds_told, pick

_BLIND = frozenset(["account"])


def public_line_report(view: View, town: Town) -> WrittenView:
    """Return a contact to the public line in words."""
    return WrittenView(
        title=short_title(view, town),
        form=_form(view, town),
        table=(),
        body=_body(view, town) if view.acts else _vague(view, town),
        provenance=_basis(view),
    )


def _basis(view: View) -> str:
    if view.indication.repeated:
        return REPEATED[view.basis]
    if view.basis == "direct" and VIEW.licence[view.indication.kind] == "told":
        return PRESENT
    return BASES_IN_WORDS[view.basis]


def _form(view: View, town: Town) -> tuple[tuple[str, str], ...]:
    channel = "web" if view.author % 2 else "call"
    rows = [
        ("Contact", f"{VIEW.prefix}{view.reference:04d}, {channel}, {town.date_words(view.told_day)}"),
        ("Agent", str(view.author)),
        ("Place", site_words(view, town)),
        ("Call-back for", view.tasked),
    ]
    return tuple(row for row in rows if row[1])


def _body(view: View, town: Town) -> str:
    frame = pick(FRAMES[view.basis], view.wording, 2)
    detail = f"The caller also speaks of {view.detail}." if view.detail else ""
    bounded = view.basis in ("told", "hearsay") or view.handle is not None
    limited = not bounded or pick((False, False, True), view.wording, 4)
    return joined(
        [
            *deeds_told(view, town, frame, _BLIND),
            detail,
            hearing_words(view, town),
            check_words(view),
            limit_words(view, LIMITS, GROUP_LIMITS) if limited else "",
        ]
    )


def _vague(view: View, town: Town) -> str:
    pattern = pick(VAGUE_TEXTS, view.wording, 6)
    words = pattern.replace("{subject}", subject_words(view.indication.subject, town))
    return joined([words, hearing_words(view, town), check_words(view)])


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
    precisions={"machine": "minute", "direct": "hour", "told": "part of day", "hearsay": "day"},
    evaluation=2,
    writer=public_line_report,
)
