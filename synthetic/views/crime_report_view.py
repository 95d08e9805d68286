"""Crime reports: what a victim or witness states to police, with what is to be checked."""

from synthetic.views.crime_report_words import (
    ACCOUNTS,
    ALONE_LIMITS,
    BASES_IN_WORDS,
    FRAMES,
    GROUP_LIMITS,
    LIMITS,
    METHODS,
    OUTCOMES,
    REPEATED,
    VAGUE_TEXTS,
    VICTIM_FRAMES,
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


def crime_report(view: View, town: Town) -> WrittenView:
    """Return a witness account or a threat of a crime report in words."""
    return WrittenView(
        title=short_title(view, town),
        form=_form(view, town),
        table=(),
        body=_body(view, town) if view.acts else _vague(view, town),
        provenance=REPEATED if view.indication.repeated else BASES_IN_WORDS[view.basis],
    )


def _form(view: View, town: Town) -> tuple[tuple[str, str], ...]:
    rows = [
        ("Crime number", f"{VIEW.prefix}/{view.reference:05d}"),
        ("Account taken", f"{town.date_words(view.told_day)}, {METHODS[view.author % 3]}, officer {view.author}"),
        ("Location", site_words(view, town)),
        ("On request", view.tasked),
        ("State", OUTCOMES[view.reference % 3]),
    ]
    return tuple(row for row in rows if row[1])


def _body(view: View, town: Town) -> str:
    kind = view.indication.kind
    victim = kind == "threat" and view.basis == "direct" and view.indication.subject.kind == "person"
    frame = pick(VICTIM_FRAMES if victim else FRAMES[view.basis], view.wording, 2)
    detail = f"Also mentioned: {view.detail}." if view.detail else ""
    head = ACCOUNTS.get(kind, "")
    return joined(
        [
            f"{head}." if head and view.indication.subject.kind != "group" else "",
            *deeds_told(view, town, frame, _BLIND),
            detail,
            hearing_words(view, town, "Told" if view.basis == "told" else "Heard"),
            check_words(view),
            _limit(view),
        ]
    )


def _limit(view: View) -> str:
    accompanied = any(act.side != "alone" for act in view.acts)
    if view.indication.kind == "meeting" and not accompanied:
        return pick(ALONE_LIMITS, view.wording, 3)
    return limit_words(view, LIMITS, GROUP_LIMITS)


def _vague(view: View, town: Town) -> str:
    pattern = pick(VAGUE_TEXTS, view.wording, 6)
    words = pattern.replace("{subject}", subject_words(view.indication.subject, town))
    return joined([words, hearing_words(view, town), check_words(view)])


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
    writer=crime_report,
)
