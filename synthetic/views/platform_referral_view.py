"""Online platform referrals: log rows of accounts, reported items, and what an account does not tell."""

from dataclasses import replace

from synthetic.testimony.basis_family import family_of
from synthetic.testimony.occasion import Act, Party
from synthetic.testimony.source_view import SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views.platform_referral_words import (
    BASES_IN_WORDS,
    CAPTION,
    CATEGORIES,
    HEADS,
    ITEMS,
    LIMITS,
    NO_PHONE,
    NOTES,
    OUTSIDE,
    PLATFORMS,
    READ,
    REASONS,
    SAID,
    STRANGERS,
    VAGUE_BASES,
    VAGUE_TEXTS,
    VIEWED,
)
from synthetic.writing.act_slots import detail_sentence, shown_acts, subject_title, subject_words
from synthetic.writing.narration import asked_day, form_rows, joined, narrated, nothing_told
from synthetic.writing.pattern_text import capitals
from synthetic.writing.reasons import list_number, reason_words
from synthetic.writing.wording import choice, clock, family_name, formal_name, pounds

_PRESERVED, _SEARCH = 90, 3
"""Days for which a platform preserves an account, and after which it searches a log."""
_PICTURED = frozenset(["threat", "purchase"])
"""Kinds of which an odd detail is of clothes."""
_LOGGED = frozenset(["wrote", "was threatened by", "posted", "bought"])


def platform_referral_text(view: View, town: Town) -> WrittenView:
    """Return a referral of an online platform in words, with its log rows where there are any."""
    vague = view.indication.nature == VAGUE or not view.acts
    rows = () if vague or view.basis not in ("machine", "direct") else _rows(view, town)
    reply = view.basis == "machine"
    return WrittenView(
        title=subject_title(view, town, zoned=False),
        form=form_rows(
            ("Ticket", f"{VIEW.prefix}{view.reference}"),
            ("Platform", f"{PLATFORMS[view.author % len(PLATFORMS)]}, trust desk {view.author}"),
            ("Asked for" if reply else "Referred about", _account_asked(view, town)),
            ("Asked by", f"intelligence desk, list {list_number(view)}" if reply else ""),
            ("Category ticked", "" if reply else _category(view)),
            ("Passed on because", "" if reply else reason_words(view, town, REASONS)),
            (
                "Asked" if reply else "Reported by a user",
                town.date_words(asked_day(view) if reply else view.told_day),
            ),
            ("Answered" if reply else "Referred to police", town.date_words(view.released_day)),
            ("Request", view.tasked),
        ),
        table=(HEADS, *rows) if rows else (),
        body=_nothing(view, town) if vague else _logged(view, town, rows) if rows else _statement(view, town),
        provenance=VAGUE_BASES[view.basis] if vague else BASES_IN_WORDS[_ground(view)][view.basis],
    )


def _category(view: View) -> str:
    """Return what the user ticked: the last that fits for whoever only had it from others."""
    categories = CATEGORIES[view.indication.kind]
    return categories[-1] if view.basis == "hearsay" else choice(categories, view.reference)


def _ground(view: View) -> str:
    """Return what there is to know it from: the log of messages, a sign-up, or an item on the site."""
    family = family_of(view.indication.kind)
    return "log" if family == "contact" else "use" if family == "use" else "item"


def _account_asked(view: View, town: Town) -> str:
    """Return the account by its phone and the name shown, as far as the view has them."""
    subject = view.indication.subject
    if subject.kind in ("handset", "number"):
        return f"account verified with {subject.id}"
    parties = [party for act in view.acts for party in (act.actor, act.counterpart)]
    number = next((party.number for party in parties if party.person == subject.id and party.number), "")
    label = f"account shown as {subject_words(view, town)}"
    return f"{label}, verified with {number}" if number else label


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
    """Return an account by the phone it was verified with and the name it shows, as far as this view has them."""
    name = formal_name(town.register.people[party.person]) if party.person else ""
    label = ", shown as ".join(part for part in (party.number, name) if part)
    return label or (OUTSIDE if act.deed == "wrote" and act.side == "supply" else NO_PHONE)


def _logged(view: View, town: Town, rows: tuple[tuple[str, ...], ...]) -> str:
    """Return a count of the rows, what a moderator read or viewed, and one thing that is or is not held."""
    kind = view.indication.kind
    frames = {"post": VIEWED, "threat": READ}.get(kind)
    return joined(
        _count(rows),
        _viewed(view, town, choice(frames, view.wording, 2)) if frames else "",
        choice(NOTES[kind], view.wording, 1),
        _pictured(view, town),
        _dated(choice(LIMITS["request"], view.wording, 3), view, town),
    )


def _pictured(view: View, town: Town) -> str:
    """Return the odd detail: of clothes as the picture of an account shows them, of anything else as it is."""
    detail = detail_sentence(view, town)
    return f"Profile picture: {detail}" if detail and view.indication.kind in _PICTURED else detail


def _dated(limit: str, view: View, town: Town) -> str:
    """Return a limit with its desk, the day of its next search and that to which something is preserved."""
    words = limit.replace("{kept}", town.date_words(view.released_day + _PRESERVED))
    return words.replace("{next}", town.date_words(view.released_day + _SEARCH)).replace(
        "{desk}", str(view.author)
    )


def _count(rows: tuple[tuple[str, ...], ...]) -> str:
    if len(rows) == 1:
        return "One row in the log for the day."
    hours = [int(row[1][:2]) * 60 + int(row[1][3:]) for row in rows]
    return f"{len(rows)} rows, {max(hours) - min(hours)} minutes apart."


def _viewed(view: View, town: Town, frame: str) -> str:
    """Return what was viewed: the post itself, or the words that were reported and no more."""
    if view.indication.kind == "post":
        people = [act.counterpart.person for act in view.acts if act.counterpart.person]
        names = " and ".join(family_name(town.register.people[ident]) for ident in people)
        return joined(narrated(view, town, frame), CAPTION.replace("{name}", names) if names else "")
    words = dict.fromkeys(act.words.rstrip(".") for act in view.acts if act.words)
    quoted = " ".join(f'"{line}."' for line in words)
    return frame.replace("{deed}", quoted) if quoted else ""


def _statement(view: View, town: Town) -> str:
    """Return what a user or the trust desk says where no row was asked for."""
    limits = LIMITS["report" if view.basis in ("told", "hearsay") else "request"]
    text = narrated(_placeless(view), town, choice(SAID[view.basis], view.wording, 2))
    for words, account in STRANGERS.items():
        text = capitals(text.replace(words, account).replace(capitals(words), account))
    return joined(
        text,
        _pictured(view, town),
        _dated(choice(limits, view.wording, 3), view, town),
    )


def _placeless(view: View) -> View:
    """Return the view without places, which no account shows."""
    return replace(view, acts=tuple(replace(act, premises="") for act in view.acts))


def _nothing(view: View, town: Town) -> str:
    pattern = choice(VAGUE_TEXTS[view.basis], view.wording)
    return nothing_told(view, town, pattern)


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
