"""What a view tells as running text: each act a sentence with its time and place, within the frame of its source."""

from collections.abc import Mapping, Sequence

from synthetic.testimony.occasion import Act, ActivityKind
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.act_slots import at_place, named_once, shown_acts, slots_of, subject_words
from synthetic.writing.deed_clauses import CLAUSES
from synthetic.writing.pattern_text import capitals, sentence
from synthetic.writing.talk_words import heard_back, heard_words
from synthetic.writing.wording import (
    choice,
    clock,
    day_part,
    family_name,
    formal_name,
    hour_words,
    of_day,
    quarter_words,
)

TIMELESS = frozenset(["was used by", "was in"])
"""Deeds that are told without a time or a place."""
_ORDERS = ("time first", "place first", "time last", "time first")
_CLOSED = frozenset(["bag", "box", "envelope", "parcel", "holdall", "rucksack", "toolbox", "packet"])


def narrated(view: View, town: Town, frame: str = "{deed}") -> str:
    """Return what a view tells; the first clause stands within ``frame``, which may hold ``{deed}`` once."""
    acts = shown_acts(view)
    lines = []
    for turn, act in enumerate(acts):
        slots = named_once(acts, turn, slots_of(view, act, town))
        clause = sentence(CLAUSES[act.deed], slots, view.wording, turn)
        first = acts[turn - 1] if turn else None
        core, after = _set(view, act, clause, town, first)
        plate = "Plate not noted." if slots["no_plate"] and act.deed != "posted" else ""
        lines += [stopped(core if turn else frame.replace("{deed}", core)), after, plate]
    return shortened(capitals(" ".join(line for line in lines if line)), view, town)


def _set(view: View, act: Act, clause: str, town: Town, first: Act | None) -> tuple[str, str]:
    """Return a clause set in its time and place, and a sentence for them where they come after it."""
    if act.deed in TIMELESS:
        return clause, ""
    place = "" if first and first.premises == act.premises else setting(act, town)
    time = later_words(act.minute, first.minute, view) if first else moment_words(view, act.minute, town)
    order = choice(_ORDERS, view.wording, 2)
    if place and place in clause:
        place = ""
    if order == "time last" and not first:
        return clause, stopped(f"That was {' '.join(part for part in (time, place) if part)}")
    around = (place, time) if order == "place first" else (time, place)
    return ", ".join(part for part in (*around, clause) if part), ""


def stopped(text: str) -> str:
    """Return a text with one stop at its end."""
    return text if text.endswith((".", '."', '?"', '!"')) else f"{text}."


def setting(act: Act, town: Town) -> str:
    """Return where an act was, with its preposition: premises, or the streets of the cameras that it passed."""
    if act.premises:
        return at_place(act.premises, town.register)
    streets = {camera.id: camera.street for camera in town.register.cameras}
    first, last = streets.get(act.camera, ""), streets.get(act.exit_camera, "")
    return f"from {first} to {last}" if first and last else ""


def moment_words(view: View, minute: int, town: Town) -> str:
    """Return when something was, to the precision of the view: ``about three on Thu 12 March``."""
    date, part = town.date_words(view.day), day_part(minute)
    if view.precision in ("second", "minute"):
        return f"at {clock(minute)} on {date}"
    if view.precision in ("quarter", "hour"):
        hours = quarter_words(minute) if view.precision == "quarter" else hour_words(minute)
        if of_day(hours, minute).endswith(("noon", "midnight")):
            return f"{of_day(hours, minute)} on {date}"
        # From one to before six on a dial of twelve hours nobody takes the other half of the day.
        return f"{hours} on {date}" if 13 <= minute // 60 < 18 else f"{hours} on the {part} of {date}"
    return f"on the {part} of {date}" if view.precision == "part of day" else f"on {date}"


def later_words(minute: int, first: int, view: View) -> str:
    """Return when a second act of one occasion was, beside the first."""
    if view.precision in ("second", "minute"):
        return f"at {clock(minute)}"
    if view.precision == "quarter" and quarter_words(minute) != quarter_words(first):
        return quarter_words(minute)
    if view.precision == "hour" and hour_words(minute) != hour_words(first):
        return hour_words(minute)
    return "the same day" if view.precision == "day" else "within the hour"


def shortened(text: str, view: View, town: Town) -> str:
    """Return a text in which each person has the full name once and the family name after."""
    parties = [party for act in view.acts for party in (act.actor, act.counterpart)]
    for ident in dict.fromkeys(party.person for party in parties if party.person):
        person = town.register.people[ident]
        start, full, rest = text.partition(formal_name(person))
        text = start + full + rest.replace(formal_name(person), family_name(person))
    return text


def check_words(view: View) -> str:
    """Return what the source holds that can be asked for: ``Statement: taken.``; empty when it holds nothing."""
    handle = view.handle
    if handle is None or not handle.noun:
        return ""
    return capitals(f"{handle.noun}: {handle.state}.")


def limit_words(
    view: View, limits: Mapping[ActivityKind, Sequence[str]], group_limits: Sequence[str], contents: str
) -> str:
    """Return what a report does not show, from the list of its kind; ``contents`` for a closed thing handed over."""
    nouns = {act.thing.noun.split()[-1] for act in view.acts if act.thing is not None}
    if view.indication.subject.kind == "group":
        return choice(group_limits, view.wording, 3)
    if view.indication.kind in ("handover", "parcel") and nouns & _CLOSED:
        return contents
    return choice(limits.get(view.indication.kind, ("",)), view.wording, 3)


def joined(*parts: str) -> str:
    """Return sentences as one paragraph, without those that are empty."""
    return " ".join(part for part in parts if part)


def hearing_line(view: View, town: Town, start: str) -> str:
    """Return when and where talk was heard and, for a copy, that it goes round; empty for what is no talk."""
    if view.hearing is None:
        return ""
    if view.indication.repeated:
        return f"{heard_back(view, town)}. The speaker was not there."
    return f"{start} {heard_words(view, town)}."


def nothing_told(view: View, town: Town, pattern: str, *lines: str) -> str:
    """Return an account that holds nothing: a pattern with its ``{subject}``, then lines of the form."""
    return joined(capitals(pattern.replace("{subject}", subject_words(view, town))), *lines)


def form_rows(*rows: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a form that hold something."""
    return tuple(row for row in rows if row[1])
