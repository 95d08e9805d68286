"""Open source research: open posts, pictures and adverts, as captured and not as true."""

from dataclasses import replace

from synthetic.testimony.basis_family import family_of
from synthetic.testimony.source_view import SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views.open_source_words import (
    BASES_IN_WORDS,
    CONTENTS,
    COPIES,
    FILE_LIMITS,
    FRAMES,
    GROUP_LIMITS,
    LIMITS,
    MEMBERSHIP,
    OWN_PAGE,
    PAGES,
    POST_BASES,
    POST_FRAMES,
    SEARCHES,
    SITES,
    TAG,
    TALK_LIMITS,
    TEXT_FRAMES,
    UNSEEN,
    VAGUE_BASES,
    VAGUE_PLAIN,
    VAGUE_SEEN,
)
from synthetic.writing.act_slots import detail_sentence, subject_title
from synthetic.writing.narration import (
    ABSENCES,
    asked_day,
    form_rows,
    joined,
    limit_words,
    membership,
    narrated,
    nothing_pattern,
    nothing_told,
)
from synthetic.writing.pattern_text import capitals
from synthetic.writing.reasons import reason_words
from synthetic.writing.wording import choice, family_name

_TALK = ("told", "hearsay")


def open_source_text(view: View, town: Town) -> WrittenView:
    """Return a capture of an open page in words."""
    vague = view.indication.nature == VAGUE or not view.acts
    site = choice(SITES, view.author).replace("{town}", town.town)
    posted = (
        view.hearing.day
        if view.hearing is not None
        else asked_day(view)
        if view.basis == "machine"
        else view.told_day
    )
    return WrittenView(
        title=subject_title(view, town, zoned=True),
        form=form_rows(
            ("Capture", f"{VIEW.prefix}{view.reference}"),
            ("Site", f"{site}, {_page(view)}"),
            ("Posted" if view.basis != "machine" else "Asked for", town.date_words(posted)),
            ("Exhibit", f"{VIEW.prefix}{view.reference}/1, page and its address"),
            ("Captured", f"{town.date_words(view.released_day)}, officer {view.author}"),
            ("Searched", reason_words(view, town, SEARCHES)),
            ("Request", view.tasked),
        ),
        table=(),
        body=_nothing(view, town) if vague else _account(view, town),
        provenance=VAGUE_BASES[view.basis]
        if vague
        else POST_BASES.get(view.basis, "")
        if view.indication.kind == "post" and view.basis in POST_BASES
        else BASES_IN_WORDS[family_of(view.indication.kind)][view.basis],
    )


def _page(view: View) -> str:
    """Return the kind of page; a post of somebody's own stands on a profile."""
    own = view.indication.kind == "post" and view.basis not in _TALK
    return OWN_PAGE if own else choice(PAGES[view.basis], view.reference)


def _account(view: View, town: Town) -> str:
    return joined(
        narrated(_pictured(view), town, choice(_frames(view), view.wording, 2)),
        _tagged(view, town),
        membership(view, town, choice(MEMBERSHIP, view.wording, 2)),
        capitals(detail_sentence(view, town)),
        _origin(view),
        choice(_limits(view), view.wording, 3),
    )


def _tagged(view: View, town: Town) -> str:
    """Return by what somebody in a posted picture is named, where whoever reports it has the page."""
    party = view.acts[0].counterpart
    if view.acts[0].deed != "posted" or not party.person or view.basis not in ("machine", "direct"):
        return ""
    return TAG.replace("{name}", family_name(town.register.people[party.person]))


def _origin(view: View) -> str:
    """Return what a comment says of where it comes from."""
    if view.hearing is None:
        return ""
    if view.indication.repeated:
        return COPIES
    return f"By the comment itself the writer {ABSENCES[family_of(view.indication.kind)]}; who told them it does not say."


def _limits(view: View) -> tuple[str, ...]:
    if view.basis in _TALK:
        return TALK_LIMITS
    if view.basis == "machine" and view.indication.kind not in (*UNSEEN, "post"):
        return FILE_LIMITS
    return (limit_words(view, LIMITS, GROUP_LIMITS, CONTENTS),)


def _pictured(view: View) -> View:
    """Return the view without how long acts lasted where a picture or a page is all there is."""
    if view.basis not in ("machine", "direct"):
        return view
    return replace(view, acts=tuple(replace(act, minutes=0) for act in view.acts))


def _frames(view: View) -> tuple[str, ...]:
    if view.basis in ("machine", "direct") and view.acts[0].deed == "posted":
        return POST_FRAMES
    unseen = view.indication.kind in (*UNSEEN, "post") and view.indication.subject.kind != "group"
    return TEXT_FRAMES[view.basis] if unseen else FRAMES[view.basis]


def _nothing(view: View, town: Town) -> str:
    return nothing_told(view, town, nothing_pattern(view, VAGUE_SEEN, VAGUE_PLAIN))


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
