"""Contact sheet of a human source, sanitised: numbered items, each with how it is known."""

from synthetic.testimony.occasion import Act, ActivityKind
from synthetic.testimony.source_view import Licence, SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views import source_report_words as words
from synthetic.writing.act_slots import (
    at_place,
    detail_words,
    named_once,
    place_words,
    shown_acts,
    slots_of,
    subject_title,
    subject_words,
    when_words,
)
from synthetic.writing.deed_clauses import CLAUSES
from synthetic.writing.pattern_text import capitals, sentence, text_of
from synthetic.writing.talk_words import PROVENANCE, heard_back, heard_words
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
    "use": "senses",
    "pairing": "senses",
    "call": "told",
    "message": "told",
    "deposit": "told",
    "transfer": "told",
    "arrest": "told",
    "post": "told",
}


def contact_sheet(view: View, town: Town) -> WrittenView:
    """Return a view on the contact sheet."""
    if view.indication.nature == VAGUE or not view.acts:
        body = _nothing(view, town)
    elif view.indication.repeated:
        claims = " ".join(_items(view, town))
        body = text_of(
            choice(words.COPY, view.wording, 2), {"heard_back": heard_back(view, town), "claims": claims}
        )
    else:
        body = " ".join(_items(view, town))
    return WrittenView(
        title=subject_title(view, town, zoned=True),
        form=(
            ("Contact", f"SR{view.reference}"),
            ("Date of contact", town.date_words(view.told_day)),
            ("Submitted by", f"source handler {view.author}"),
            ("Risk", words.RISKS[view.basis]),
            ("Conditions", "C, A1, S2"),
        ),
        table=(),
        body=capitals(body),
        provenance=PROVENANCE[view.basis],
        comment=f"Comment: answers request {view.tasked}." if view.tasked else "",
    )


def _items(view: View, town: Town) -> list[str]:
    """Return an item an act, numbered when there are several, each with basis and limit of its own."""
    acts = shown_acts(view)
    lines = []
    for turn, act in enumerate(acts):
        number = f"{turn + 1}. " if len(acts) > 1 else ""
        slots = named_once(acts, turn, slots_of(view, act, town))
        clause = sentence(CLAUSES[act.deed], slots, view.wording, turn)
        parts = [capitals(_item(view, act, town, clause, turn))]
        parts += [] if view.indication.repeated else [_basis(view, act, town, turn)]
        parts += ["Plate not known."] if slots["no_plate"] and act.deed != "came with" else []
        parts += [capitals(text_of(words.LIMITS[act.deed], slots))]
        lines.append(number + " ".join(parts))
    detail = detail_words(view)
    return [*lines, *([f"Told with it: {detail}."] if detail else [])]


def _item(view: View, act: Act, town: Town, clause: str, turn: int) -> str:
    place = place_words(act.premises, town.register)
    when = when_words(view, act.minute, town)
    spot = at_place(act.premises, town.register) if act.deed != "left" else ""
    fillings = {
        "clause": clause,
        "day": town.date_words(view.day),
        "when_place": ", ".join(part for part in (when, place) if part),
        "place_when": ", ".join(part for part in (spot, when) if part),
    }
    dated = act.deed in ("was used by", "was in")
    return text_of(choice(words.RECORDS if dated else words.ITEMS, view.wording, turn + 3), fillings)


def _basis(view: View, act: Act, town: Town, turn: int) -> str:
    """Return how an item is known; a second item of one contact says so shortly."""
    if turn:
        return "Known in the same way."
    if view.basis == "direct":
        return choice(
            words.FIRST_HAND if act.deed in words.UNSEEN else words.BASES["direct"], view.wording, 5
        )
    fillings = {"told_day": town.date_words(view.told_day), "heard": heard_words(view, town)}
    return text_of(choice(words.BASES[view.basis], view.wording, 5), fillings)


def _nothing(view: View, town: Town) -> str:
    text = text_of(choice(words.NOTHING[view.basis], view.wording), {"subject": subject_words(view, town)})
    back = f" {heard_back(view, town)}." if view.indication.repeated else ""
    return text + back


VIEW = SourceView(
    id="source_report",
    prefix="SR",
    licence=LICENCE,
    merges={},
    precisions={"direct": "hour", "told": "part of day", "hearsay": "day"},
    evaluation=2,
    writer=contact_sheet,
)
