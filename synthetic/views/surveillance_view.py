"""Surveillance log: what officers had in view, entry by entry, and who each letter stands for and how that is known."""

from collections.abc import Sequence

from synthetic.testimony.occasion import Act, ActivityKind
from synthetic.testimony.source_view import Licence, SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views import surveillance_words as words
from synthetic.writing.act_slots import (
    at_place,
    detail_words,
    shown_acts,
    slots_of,
    subject_title,
    subject_words,
)
from synthetic.writing.pattern_text import capitals, sentence, text_of
from synthetic.writing.wording import choice, clock

LICENCE: dict[ActivityKind, Licence] = {
    "meeting": "senses",
    "handover": "senses",
    "visit": "senses",
    "journey": "senses",
    "purchase": "senses",
}


def surveillance_log(view: View, town: Town) -> WrittenView:
    """Return a view as a surveillance log: who is who, entries in order, and what was not in view."""
    fillings = {"subject": subject_words(view, town), "day": town.date_words(view.day)}
    if view.indication.nature == VAGUE or not view.acts:
        body = text_of(choice(words.EMPTY, view.wording), fillings)
    else:
        body = _log(view, town)
    handle = view.handle
    return WrittenView(
        title=subject_title(view, town, zoned=True),
        form=(
            ("Log", f"SV{view.reference}"),
            ("Day", town.date_words(view.day)),
            ("Kept by", f"officer {view.author}"),
            *(((capitals(handle.noun), handle.state),) if handle and handle.noun else ()),
        ),
        table=(),
        body=capitals(body),
        provenance="First hand: each entry is of what was in view; who somebody is has a basis of its own.",
        comment=f"Comment: answers request {view.tasked}." if view.tasked else "",
    )


def _log(view: View, town: Town) -> str:
    """Return the key of letters, the entries in order and the limit."""
    acts = shown_acts(view)
    first = _slots(view, acts[0], town)
    name = f"{first['who']}, of {first['group']}" if first["group"] else first["who"]
    key = text_of(choice(words.KEYS, view.wording), {**first, "who": name})
    lines = [
        f"{town.date_words(view.day)}.",
        key,
        *(_entry(view, act, town, turn) for turn, act in enumerate(acts)),
    ]
    detail = detail_words(view)
    lines += [f"Also in view: {detail}."] if detail else []
    limits = {"visit": words.VISIT_LIMITS, "journey": words.ROAD_LIMITS}.get(
        view.indication.kind, words.LIMITS
    )
    return " ".join([*lines, choice(limits, view.wording, 3)])


def _entry(view: View, act: Act, town: Town, turn: int) -> str:
    """Return the entry of an act, with who the letter stands for; a second act has a letter of its own."""
    slots = _slots(view, act, town)
    text = sentence(_patterns(act), slots, view.wording, turn)
    lines = [capitals(text)]
    if slots["other"]:
        keys = words.NAMED if act.counterpart.person else words.UNNAMED
        lines.append(text_of(choice(keys, view.wording, turn + 1), slots))
    if slots["no_plate"] and "late not" not in text:
        lines.append("Plate not in view.")
    entry = " ".join(lines)
    return _relettered(entry) if turn else entry


def _relettered(entry: str) -> str:
    """Return an entry with its second person under the letter C, as B is somebody else by then."""
    return " ".join("C" + word[1:] if word.rstrip(".,;:'s") == "B" else word for word in entry.split(" "))


def _patterns(act: Act) -> Sequence[str]:
    entries = words.ENTRIES
    if act.deed == "met":
        return entries["met there"] if act.doing else entries["met"]
    if act.deed == "was called on by":
        return entries["was called on by nobody"] if act.doing else entries["was called on by"]
    if act.deed == "drove with":
        return entries["drove with"] if act.counterpart.person else entries["drove with convoy"]
    if act.deed == "bought":
        return entries["bought alone"] if act.side == "alone" else entries["bought"]
    return entries[act.deed]


def _slots(view: View, act: Act, town: Town) -> dict[str, str]:
    slots = slots_of(view, act, town)
    place = at_place(act.premises, town.register)
    return {
        **slots,
        "t1": clock(act.minute),
        "t2": clock(act.minute + act.minutes),
        "author": str(view.author),
        "place": f" {place}" if place else "",
        # A sum is never in view, and how long it took stands in the clock of the entries.
        "amount": "",
        "dur": "",
    }


VIEW = SourceView(
    id="surveillance",
    prefix="SV",
    licence=LICENCE,
    merges={},
    precisions={"direct": "minute"},
    evaluation=1,
    writer=surveillance_log,
)
