"""Open source research: open posts, pictures and adverts, as captured and not as true."""

from synthetic.views.open_source_words import (
    BASES_IN_WORDS,
    FRAMES,
    GROUP_LIMITS,
    LIMITS,
    POST_FRAMES,
    REPEATED,
    SITES,
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
    subject_words,
)
from synthetic.writing.telling import deeds_told, pick, sentence


def open_source_report(view: View, town: Town) -> WrittenView:
    """Return a capture of an open page in words."""
    return WrittenView(
        title=short_title(view, town),
        form=_form(view, town),
        table=(),
        body=_body(view, town) if view.acts else _vague(view, town),
        provenance=REPEATED if view.indication.repeated else BASES_IN_WORDS[view.basis],
    )


def _form(view: View, town: Town) -> tuple[tuple[str, str], ...]:
    site = SITES[view.author % len(SITES)].replace("{town}", town.town)
    rows = [
        ("Capture", f"{VIEW.prefix}{view.reference:04d}"),
        ("Site", site),
        ("Captured", f"{town.date_words(view.told_day)}, officer {view.author}"),
        ("Searched", subject_words(view.indication.subject, town)),
        ("On request", view.tasked),
    ]
    return tuple(row for row in rows if row[1])


def _body(view: View, town: Town) -> str:
    posted = bool(view.acts) and view.acts[0].deed == "posted" and view.basis in ("machine", "direct")
    frame = pick(POST_FRAMES if posted else FRAMES[view.basis], view.wording, 2)
    deeds = deeds_told(view, town, frame, frozenset(["account"]))
    return joined(
        [
            *(" ".join(sentence(part) for part in deed.split(". ", 1)) if posted else deed for deed in deeds),
            f"Also in the post: {view.detail}." if view.detail else "",
            hearing_words(view, town, "As the page has it, heard"),
            check_words(view),
            limit_words(view, LIMITS, GROUP_LIMITS),
        ]
    )


def _vague(view: View, town: Town) -> str:
    pattern = pick(VAGUE_TEXTS, view.wording, 6)
    words = sentence(pattern.replace("{subject}", subject_words(view.indication.subject, town)))
    return joined([words, hearing_words(view, town, "As the page has it, heard"), check_words(view)])


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
    writer=open_source_report,
)
