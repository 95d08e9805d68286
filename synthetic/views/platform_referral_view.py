"""Online platform referrals: log rows of accounts, reported items, and what an account does not tell."""

from synthetic.testimony.occasion import Act, Party
from synthetic.testimony.source_view import SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views.platform_referral_words import (
    ACTIONS,
    BASES_IN_WORDS,
    HEADS,
    ITEMS,
    LIMITS,
    NO_PHONE,
    NOTES,
    OUTSIDE,
    PLATFORMS,
    READ,
    SAID,
    VAGUE_TEXTS,
    VIEWED,
)
from synthetic.writing.act_slots import detail_words, shown_acts, subject_title, subject_words
from synthetic.writing.narration import (
    check_words,
    form_rows,
    hearing_line,
    joined,
    narrated,
    nothing_told,
)
from synthetic.writing.wording import choice, clock, formal_name, pounds

_HEARD = "Heard by the user"
_LOGGED = frozenset(["wrote", "was threatened by", "posted", "bought"])


def platform_referral_text(view: View, town: Town) -> WrittenView:
    """Return a referral of an online platform in words, with its log rows where there are any."""
    vague = view.indication.nature == VAGUE or not view.acts
    rows = () if vague or view.basis not in ("machine", "direct") else _rows(view, town)
    return WrittenView(
        title=subject_title(view, town, zoned=False),
        form=form_rows(
            ("Ticket", f"{VIEW.prefix}{view.reference}"),
            ("Platform", f"{PLATFORMS[view.author % len(PLATFORMS)]}, trust desk {view.author}"),
            ("Asked for", subject_words(view, town)),
            ("Answered", town.date_words(view.told_day)),
            ("On request", view.tasked),
        ),
        table=(HEADS, *rows) if rows else (),
        body=_nothing(view, town) if vague else _logged(view, town, rows) if rows else _statement(view, town),
        provenance=BASES_IN_WORDS[view.basis],
    )


def _rows(view: View, town: Town) -> tuple[tuple[str, ...], ...]:
    acts = [act for act in shown_acts(view) if act.deed in _LOGGED]
    return tuple(_row(view, act, town) for act in acts)


def _row(view: View, act: Act, town: Town) -> tuple[str, ...]:
    near, far = _account_words(act, act.actor, town), _account_words(act, act.counterpart, town)
    if act.deed == "was threatened by":
        near, far = far, near
    elif act.deed == "posted":
        far = "all users"
    elif act.deed == "bought":
        far = "listing"
    return town.date_words(view.day), clock(act.minute), near, far, _item(act)


def _item(act: Act) -> str:
    if act.deed == "bought" and act.thing is not None:
        return f"sale, {act.thing.noun}, {pounds(act.amount)}" if act.amount else f"sale, {act.thing.noun}"
    if act.deed == "posted":
        return "listing" if act.thing is not None else "picture"
    return ITEMS[act.deed]


def _account_words(act: Act, party: Party, town: Town) -> str:
    """Return an account by the name it shows and the phone it was verified with, as far as this view has them."""
    if party.person:
        name = formal_name(town.register.people[party.person])
        return f"{name}, {party.number}" if party.number else name
    if party.number:
        return party.number
    return OUTSIDE if act.deed == "wrote" and act.side == "supply" else NO_PHONE


def _logged(view: View, town: Town, rows: tuple[tuple[str, ...], ...]) -> str:
    """Return a count of the rows, what a moderator read or viewed, and what is not known."""
    kind = view.indication.kind
    frames = {"post": VIEWED, "threat": READ}.get(kind)
    detail = detail_words(view)
    return joined(
        _count(rows),
        _viewed(view, town, choice(frames, view.wording, 2)) if frames else "",
        choice(NOTES[kind], view.wording, 1),
        f"Noted with it: {detail}." if detail else "",
        choice(ACTIONS, view.wording, 4) if kind in ("post", "threat") else "",
        check_words(view),
        choice(LIMITS, view.wording, 3),
    )


def _count(rows: tuple[tuple[str, ...], ...]) -> str:
    if len(rows) == 1:
        return "1 row."
    hours = [int(row[1][:2]) * 60 + int(row[1][3:]) for row in rows]
    return f"{len(rows)} rows, {max(hours) - min(hours)} minutes apart."


def _viewed(view: View, town: Town, frame: str) -> str:
    """Return what was viewed: the post itself, or the words that were reported and no more."""
    if view.indication.kind == "post":
        return narrated(view, town, frame)
    words = dict.fromkeys(act.words.rstrip(".") for act in view.acts if act.words)
    quoted = " ".join(f'"{line}."' for line in words)
    return frame.replace("{deed}", quoted) if quoted else ""


def _statement(view: View, town: Town) -> str:
    detail = detail_words(view)
    return joined(
        narrated(view, town, choice(SAID[view.basis], view.wording, 2)),
        f"Also written: {detail}." if detail else "",
        hearing_line(view, town, _HEARD),
        check_words(view),
        choice(LIMITS, view.wording, 3),
    )


def _nothing(view: View, town: Town) -> str:
    pattern = choice(VAGUE_TEXTS[view.basis], view.wording).replace("{date}", town.date_words(view.day))
    return nothing_told(view, town, pattern, hearing_line(view, town, _HEARD), check_words(view))


VIEW = SourceView(
    id="platform_referral",
    prefix="PR",
    licence={
        "message": "senses",
        "purchase": "senses",
        "threat": "senses",
        "post": "senses",
        "use": "senses",
    },
    # A sale on a site shows nobody beside the buyer; a threat from a stranger comes from an account without a name.
    merges={"purchase": (4, 4, 4, 4, 4), "threat": (2, 4, 2, 3, 4)},
    precisions={"machine": "minute", "direct": "minute", "told": "part of day", "hearsay": "day"},
    evaluation=1,
    writer=platform_referral_text,
)
