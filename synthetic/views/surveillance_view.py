"""Surveillance log: what officers had in view, entry by entry, and who each letter stands for and how that is known."""

from collections.abc import Sequence

from synthetic.testimony.occasion import Act, ActivityKind
from synthetic.testimony.source_view import Licence, SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views import surveillance_words as words
from synthetic.views import surveillance_zone_words as zone_words
from synthetic.views.crew_slots import is_crew
from synthetic.views.search_words import is_search
from synthetic.views.surveillance_crew_words import crew_entries, crew_keys
from synthetic.views.surveillance_search_words import search_entries
from synthetic.writing.account_words import contained
from synthetic.writing.act_slots import (
    at_place,
    detail_sentence,
    place_words,
    shown_acts,
    slots_of,
    subject_title,
)
from synthetic.writing.employee_words import as_person
from synthetic.writing.pattern_text import capitals, sentence, text_of
from synthetic.writing.reasons import list_number, reason_words
from synthetic.writing.talk_words import loose_ends
from synthetic.writing.wording import choice, clock

LICENCE: dict[ActivityKind, Licence] = {
    "meeting": "senses",
    "handover": "senses",
    "visit": "senses",
    "journey": "senses",
    "purchase": "senses",
    "street": "senses",
    "caller": "senses",
    "count": "senses",
    "faces": "senses",
    "contact": "senses",
    "search": "senses",
}


def surveillance_log(view: View, town: Town) -> WrittenView:
    """Return a view as a surveillance log: who is who in its boxes, then the entries, one a line, in order."""
    view = as_person(view)
    is_empty = view.indication.nature == VAGUE or not view.acts
    body, keys = _entries(view, town, is_empty)
    handle = view.handle
    return WrittenView(
        title=subject_title(view, town, zoned=True),
        form=(
            ("Log", f"SV{view.reference}, {town.date_words(view.day)}, {_hours(view)}"),
            ("Officers", f"{view.author} (log), {_second(view)}"),
            ("Authority", f"directed surveillance, DS{list_number(view)}"),
            (
                "Objective",
                reason_words(
                    view, town, words.SITE_OBJECTIVES.get(view.indication.subject.kind, words.OBJECTIVES)
                ),
            ),
            *keys,
            *(
                (("Held", words.HELD[handle.noun].format(exhibit=f"SV{view.reference}/1")),)
                if handle and handle.noun in words.HELD
                else ()
            ),
        ),
        table=(),
        body=body,
        provenance="First hand: each entry is of what was in view.",
        comment=f"Answers request {view.tasked}." if view.tasked else "",
    )


def _entries(view: View, town: Town, is_empty: bool) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the entries of a log, and who or what its letters stand for."""
    if is_search(view):
        return search_entries(view, town, _out(view)), ()
    if is_crew(view):
        return crew_entries(view, town, _out(view), _second(view)), crew_keys(view, town)
    if is_empty:
        return _empty(view, town), _lone_key(view, town)
    return _log(view, town), _keys(view, town)


def _hours(view: View) -> str:
    """Return from when to when the log was kept: the quarters of an hour around its entries."""
    start, end = _out(view)
    return f"{clock(start)} to {clock(end)}"


def _out(view: View) -> tuple[int, int]:
    """Return the minutes of the day from and to which officers were out for what they had in view."""
    acts = shown_acts(view)
    first = min((act.minute for act in acts), default=view.minute)
    return _span(first, max((act.minute + act.minutes for act in acts), default=view.minute))


def _span(first: int, last: int) -> tuple[int, int]:
    """Return from when to when officers were out: quarters of an hour, half an hour and more on either side."""
    return first - first % 15 - 30, last + 45 - last % 15


def _second(view: View) -> int:
    """Return the number of the officer who was with the one who kept the log, never the same."""
    number = 100 + view.reference * 7 % 900
    return number if number != view.author else 100 + (number - 99) % 900


def _lone_key(view: View, town: Town) -> tuple[tuple[str, str], ...]:
    """Return who S1 is in a log with one glimpse: by name off a photograph, or a photograph alone for one of a group."""
    ends = loose_ends(view, town)
    if view.indication.subject.kind == "zone":
        return ()
    if view.indication.subject.kind == "group":
        return (("S1", f"photograph {ends['photograph']} of the briefing sheet on {ends['subject']}"),)
    return (
        (
            "S1",
            text_of(choice(_names(view), view.wording), {"who": ends["subject"], "author": ends["author"]}),
        ),
    )


def _keys(view: View, town: Town) -> tuple[tuple[str, str], ...]:
    """Return who each letter stands for and how that is known, and the vehicle of S1."""
    acts = shown_acts(view)
    first = _slots(view, acts[0], town, 0)
    if view.indication.subject.kind == "zone":
        return (("S1", text_of(zone_words.KEY, first)),) if first["who"] else ()
    of_group = f", of {first['group']} by the briefing" if first["group"] else ""
    rows = [("S1", text_of(choice(_names(view), view.wording), first) + of_group)]
    rows += [("V1", first["own_car"])] if first["own_car"] else []
    for turn, act in enumerate(acts):
        slots = _slots(view, act, town, turn)
        if slots["other"]:
            keys = words.NAMED if act.counterpart.person else words.UNNAMED
            rows.append((slots["letter"], text_of(choice(keys, view.wording, turn + 1), slots)))
    return tuple(rows)


def _names(view: View) -> Sequence[str]:
    """Return how S1 may have been identified: of an employee, off the staff pass."""
    return words.STAFF_KEYS if view.indication.kind == "contact" else words.KEYS


def _log(view: View, town: Town) -> str:
    """Return the entries in order, a line each, and the end with what was not in view."""
    acts = shown_acts(view)
    lines = _opening(acts, town)
    for turn, act in enumerate(acts):
        slots = _slots(view, act, town, turn)
        text = sentence(_patterns(act), slots, view.wording, turn)
        if slots["no_plate"] and "late not" not in text:
            text = f"{text} Plate not in view."
        if not turn and detail_sentence(view, town):
            text = text.replace("\n", f" {_worn(view, slots, town)}\n", 1)
        if turn + 1 < len(acts) and acts[turn + 1].premises == act.premises:
            text = _staying(text, slots["letter"])
        lines += [capitals(line) for line in text.split("\n")]
    by_kind = {
        "visit": words.VISIT_LIMITS,
        "caller": words.VISIT_LIMITS,
        "street": zone_words.STREET_LIMITS,
        "journey": words.ROAD_LIMITS,
    }
    is_group = view.indication.subject.kind == "group"
    limits = words.LIMITS if is_group else by_kind.get(view.indication.kind, words.LIMITS)
    if limits is words.LIMITS and all(not act.counterpart.person and not act.counterpart.age for act in acts):
        limits = words.ALONE_LIMITS
    end = max(act.minute + act.minutes for act in acts)
    return "\n".join(
        [*_in_order(lines), f"{clock(_span(end, end)[1])} End. {choice(limits, view.wording, 3)}"]
    )


def _opening(acts: Sequence[Act], town: Town) -> list[str]:
    """Return the entry of taking up a plot before anything was seen; none where there is no spot."""
    first = min(act.minute for act in acts)
    spot = at_place(acts[0].premises, town.register)
    start = clock(_span(first, first)[0])
    is_away = acts[0].deed == "was elsewhere"
    return [text_of(words.OPENING, {"t0": start, "spot": f" {spot}"})] if spot and not is_away else []


def _worn(view: View, slots: dict[str, str], town: Town) -> str:
    """Return the odd detail as an entry has it: of S1, in the present."""
    subject, _, clause = detail_sentence(view, town).partition(" ")
    verb, _, rest = clause.partition(" ")
    present = {"had": "has", "wore": "wears", "was": "is"}.get(verb, verb)
    return f"{'S1' if subject in (slots['fam'], 'The') else subject} {present} {rest}"


def _staying(text: str, letter: str) -> str:
    """Return an entry after which S1 is still at the spot, as the next entry begins there."""
    parted = (("S1 off alone", f"{letter} away, S1 stays"), ("they part, S1 on foot", f"{letter} away, S1 stays"), ("they part", f"{letter} away, S1 stays"))  # fmt: skip
    for ending, stay in parted:
        if ending in text:
            return text.replace(ending, stay)
    return text


def _in_order(lines: Sequence[str]) -> list[str]:
    """Return entries by their clock, those of one minute as they came."""
    clocks = [60 * int(line[:2]) + int(line[3:5]) for line in lines]
    # A log that runs past midnight goes on into the next day: what is before its first entry is after the rest.
    order = sorted(range(len(lines)), key=lambda row: (clocks[row] - clocks[0]) % 1440)
    return [lines[row] for row in order]


def _empty(view: View, town: Town) -> str:
    ends = loose_ends(view, town)
    start, end = _span(view.minute, view.minute)
    clocks = {"t0": clock(start), "t1": clock(view.minute), "t3": clock(view.minute + 1), "end": clock(end)}
    patterns = zone_words.EMPTY if view.indication.subject.kind == "zone" else words.EMPTY
    return text_of(choice(patterns, view.wording), {**ends, **clocks, "place": ends["place"] or ends["road"]})


def _patterns(act: Act) -> Sequence[str]:
    if act.deed in zone_words.ENTRIES:
        return zone_words.ENTRIES[act.deed]
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
    # The first entry has said where the plot is.
    place = "" if act.premises == view.acts[0].premises else at_place(act.premises, town.register)
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
        "inside": f" into {place_words(act.premises, town.register)}" if act.premises else "",
        "road": f" in {road}" if road else "",
        "exit": f" in {exit_road}" if exit_road else "",
        # A sum is never in view, and how long it took stands in the clock of the entries.
        "amount": "",
        "dur": "",
    }


def _present(doing: str) -> str:
    """Return an ordinary act in the present, as a log has it: ``waits for the bus``."""
    if doing in zone_words.NOW:
        return zone_words.NOW[doing]
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
