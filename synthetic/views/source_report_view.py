"""Contact sheet of a human source, sanitised: numbered items, each with how it is known."""

from synthetic.testimony.occasion import Act, ActivityKind
from synthetic.testimony.source_view import Licence, SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views import source_report_words as words
from synthetic.views.crew_slots import is_crew
from synthetic.views.search_words import is_search
from synthetic.views.source_report_crew_words import crew_items
from synthetic.views.source_report_search_words import search_items
from synthetic.writing.account_words import account, knowledge, provenance, with_basis
from synthetic.writing.act_slots import (
    detail_sentence,
    shown_acts,
    slots_of,
    subject_title,
)
from synthetic.writing.employee_words import as_person
from synthetic.writing.pattern_text import capitals, text_of
from synthetic.writing.reasons import reason_words
from synthetic.writing.talk_words import loose_ends
from synthetic.writing.wording import choice

LICENCE: dict[ActivityKind, Licence] = {
    "meeting": "senses",
    "handover": "senses",
    "letting": "senses",
    "visit": "senses",
    "journey": "senses",
    "purchase": "senses",
    "parcel": "senses",
    "threat": "senses",
    "lodging": "senses",
    "street": "senses",
    "use": "senses",
    "pairing": "senses",
    "call": "told",
    "message": "told",
    "deposit": "told",
    "transfer": "told",
    "arrest": "told",
    "post": "told",
    "count": "senses",
    "faces": "senses",
    "rooms": "senses",
    "contact": "senses",
    "search": "senses",
    "access": "told",
}


def contact_sheet(view: View, town: Town) -> WrittenView:
    """Return a view on the contact sheet."""
    view = as_person(view)
    if is_search(view):
        body = search_items(view, town)
    elif is_crew(view):
        body = crew_items(view, town)
    elif view.indication.nature == VAGUE or not view.acts:
        body = _open(view, town)
    else:
        body = " ".join(_items(view, town))
    return WrittenView(
        title=subject_title(view, town, zoned=True),
        form=(
            ("Contact", town.date_words(view.told_day)),
            ("Contact ref", f"SR{view.reference}"),
            ("Handler", str(view.author)),
            ("Access", choice(words.ACCESS[view.basis], view.wording, 1)),
            ("Known to", choice(words.RISKS[view.basis], view.reference, 2)),
            ("Answers", reason_words(view, town, words.REASONS)),
            ("Conditions", "C, A1, S2"),
        ),
        table=(),
        body=capitals(body),
        provenance=_provenance(view),
        comment=f"Answers request {view.tasked}." if view.tasked else "",
    )


def _items(view: View, town: Town) -> list[str]:
    """Return an item an act, numbered when there are several, each with basis and limit of its own."""
    acts = shown_acts(view)
    accounts = account(view, town)
    detail = detail_sentence(view, town)
    lines = []
    for turn, (act, sentences) in enumerate(zip(acts, accounts, strict=True)):
        number = f"{turn + 1}. " if len(acts) > 1 else ""
        extra = [detail] if detail and not turn else []
        parts = [*sentences, *extra, _basis(view, town, turn), *_limit(view, act, town)]
        lines.append(number + with_basis(" ".join(parts), view, town, words.MEMBERS[view.basis]))
    return lines


def _limit(view: View, act: Act, town: Town) -> list[str]:
    """Return what an item leaves open; nothing where its kind leaves nothing."""
    is_rent = view.indication.kind == "letting" and act.deed == "paid"
    limit = words.RENT_LIMIT if is_rent else words.LIMITS.get(act.deed, "")
    if act.deed in ("rang", "wrote") and detail_sentence(view, town):
        return ["What else was said is not known."]
    if act.deed == "wrote" and view.basis == "direct":
        return []
    if not limit:
        return []
    return [capitals(text_of(limit, slots_of(view, act, town)))]


def _basis(view: View, town: Town, turn: int) -> str:
    """Return how an item is known; a second item of one contact says so shortly."""
    if turn:
        return "Known in the same way."
    is_zone = view.indication.subject.kind == "zone"
    if view.basis == "direct" and is_zone:
        return words.RENT_SAID if view.acts[0].amount else "Seen."
    if view.basis == "direct":
        sight_words = words.FIRST_HAND.get(view.indication.kind, "Seen.")
        return (
            sight_words.removesuffix(" The words were not read.")
            if detail_sentence(view, town)
            else sight_words
        )
    patterns = words.PLACE_BASES[view.basis] if is_zone else words.BASES[view.basis]
    if view.indication.repeated:
        patterns = words.COPIED
    hearing = view.hearing
    fillings = {
        "told_day": town.date_words(view.told_day),
        "day": town.date_words(hearing.day if hearing else view.told_day),
        "knowledge": knowledge(view),
    }
    return text_of(choice(patterns, view.wording, 5), fillings)


def _provenance(view: View) -> str:
    if view.basis != "direct":
        return provenance(view)
    if view.indication.nature == VAGUE or not view.acts:
        return "First hand: seen in passing."
    return f"First hand: {words.SENSES.get(view.indication.kind, 'seen')}."


def _open(view: View, town: Town) -> str:
    """Return what little there is with its day, who holds what, and when the next contact is."""
    kind = view.indication.subject.kind
    glance = {"handset": "number", "pairing": "vehicle"}.get(kind, kind)
    ends = loose_ends(view, town)
    if kind == "zone":
        ends = {**ends, "subject": ends["place"]}
    ends = {**ends, "group": ends["subject"], "knowledge": knowledge(view)}
    sight = text_of(choice(words.GLANCES[glance], view.wording, 1), ends)
    return text_of(choice(words.OPEN[view.basis], view.wording), {**ends, "sight": sight})


VIEW = SourceView(
    id="source_report",
    prefix="SR",
    licence=LICENCE,
    merges={},
    precisions={"direct": "hour", "told": "part of day", "hearsay": "day"},
    evaluation=2,
    writer=contact_sheet,
)
