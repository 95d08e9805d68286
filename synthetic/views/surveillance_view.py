"""Surveillance log: what officers had in view, entry by entry, and who each letter stands for and how that is known."""

from collections.abc import Sequence

from synthetic.testimony.occasion import Act, ActivityKind
from synthetic.testimony.source_view import Licence, SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views import surveillance_words as words
from synthetic.writing.account_words import contained, person_words
from synthetic.writing.act_slots import (
    at_place,
    detail_sentence,
    shown_acts,
    slots_of,
    subject_title,
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
    """Return a view as a surveillance log: who is who in its boxes, then the entries, one a line, in order."""
    is_empty = view.indication.nature == VAGUE or not view.acts
    body = _empty(view, town) if is_empty else _log(view, town)
    handle = view.handle
    return WrittenView(
        title=subject_title(view, town, zoned=True),
        form=(
            ("Log", f"SV{view.reference}, {town.date_words(view.day)}, {_hours(view)}"),
            ("Kept by", f"officer {view.author}"),
            *(_keys(view, town) if not is_empty else ()),
            *((("Held", words.HELD[handle.noun]),) if handle and handle.noun in words.HELD else ()),
        ),
        table=(),
        body=body,
        provenance="First hand: each entry is of what was in view.",
        comment=f"Answers request {view.tasked}." if view.tasked else "",
    )


def _hours(view: View) -> str:
    """Return from when to when the log was kept: the quarters of an hour around its entries."""
    acts = shown_acts(view)
    first = min((act.minute for act in acts), default=view.minute)
    last = max((act.minute + act.minutes for act in acts), default=view.minute)
    return f"{clock(first - first % 15)} to {clock(last + 15 - last % 15)}"


def _keys(view: View, town: Town) -> tuple[tuple[str, str], ...]:
    """Return who each letter stands for and how that is known, and the vehicle of S1."""
    acts = shown_acts(view)
    first = _slots(view, acts[0], town, 0)
    of_group = f", of {first['group']} by the briefing" if first["group"] else ""
    rows = [("S1", text_of(choice(words.KEYS, view.wording), first) + of_group)]
    rows += [("V1", first["own_car"])] if first["own_car"] else []
    for turn, act in enumerate(acts):
        slots = _slots(view, act, town, turn)
        if slots["other"]:
            keys = words.NAMED if act.counterpart.person else words.UNNAMED
            rows.append((slots["letter"], text_of(choice(keys, view.wording, turn + 1), slots)))
    return tuple(rows)


def _log(view: View, town: Town) -> str:
    """Return the entries in order, a line each, and the end with what was not in view."""
    acts = shown_acts(view)
    lines: list[str] = []
    for turn, act in enumerate(acts):
        slots = _slots(view, act, town, turn)
        text = sentence(_patterns(act), slots, view.wording, turn)
        if slots["no_plate"] and "late not" not in text:
            text = f"{text} Plate not in view."
        if not turn and detail_sentence(view, town):
            text = text.replace("\n", f" {detail_sentence(view, town)}\n", 1)
        lines += [capitals(line) for line in text.split("\n")]
    by_kind = {"visit": words.VISIT_LIMITS, "journey": words.ROAD_LIMITS}
    is_group = view.indication.subject.kind == "group"
    limits = words.LIMITS if is_group else by_kind.get(view.indication.kind, words.LIMITS)
    end = max(act.minute + act.minutes for act in acts)
    return "\n".join(
        [*_in_order(lines), f"{clock(end + 15 - end % 15)} End. {choice(limits, view.wording, 3)}"]
    )


def _in_order(lines: Sequence[str]) -> list[str]:
    """Return entries by their clock, those of one minute as they came."""
    return sorted(lines, key=lambda line: line[:5])


def _empty(view: View, town: Town) -> str:
    fillings = {
        "subject": person_words(view, town),
        "t1": clock(view.minute),
        "released": town.date_words(view.released_day),
    }
    return text_of(choice(words.EMPTY, view.wording), fillings)


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


def _slots(view: View, act: Act, town: Town, turn: int) -> dict[str, str]:
    """Return the slots of an act with its clocks, its letter, its place, and the roads where it was on one."""
    slots = contained(view, slots_of(view, act, town))
    place = at_place(act.premises, town.register)
    streets = {camera.id: camera.street for camera in town.register.cameras}
    road, exit_road = streets.get(act.camera, ""), streets.get(act.exit_camera, "")
    return {
        **slots,
        "t1": clock(act.minute),
        "t2": clock(act.minute + act.minutes),
        "author": str(view.author),
        "does": _present(act.doing),
        "letter": "C" if turn else "B",
        "place": f" {place}" if place else "",
        "road": f" in {road}" if road else "",
        "exit": f" in {exit_road}" if exit_road else "",
        # A sum is never in view, and how long it took stands in the clock of the entries.
        "amount": "",
        "dur": "",
    }


def _present(doing: str) -> str:
    """Return an ordinary act in the present, as a log has it: ``waits for the bus``."""
    verb, _, rest = doing.partition(" ")
    return f"{words.PRESENT.get(verb, verb)} {rest}".strip()


VIEW = SourceView(
    id="surveillance",
    prefix="SV",
    licence=LICENCE,
    merges={},
    precisions={"direct": "minute"},
    evaluation=1,
    writer=surveillance_log,
)
