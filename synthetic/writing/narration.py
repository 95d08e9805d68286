"""What a view tells as running text: each act a sentence with its time and place, then what belongs to it."""

from collections.abc import Mapping, Sequence

from scenarios.schema.evidence import Basis
from synthetic.testimony.basis_family import Family, family_of
from synthetic.testimony.occasion import Act, ActivityKind
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.account_clauses import CLAUSES, LENGTHS, ZONE_CLAUSES
from synthetic.writing.act_slots import (
    at_place,
    named_once,
    place_words,
    shown_acts,
    slots_of,
    subject_words,
)
from synthetic.writing.pattern_text import capitals, sentence, text_of
from synthetic.writing.wording import (
    choice,
    clock,
    day_part,
    duration_words,
    family_name,
    formal_name,
    hour_words,
    of_day,
    pounds,
    quarter_words,
)

TIMELESS = frozenset(["was used by", "was in"])
"""Deeds that are told without a time or a place."""
_CLOSED = frozenset(["bag", "box", "envelope", "parcel", "holdall", "rucksack", "toolbox", "packet"])
ABSENCES: Mapping[Family, str] = {
    "seen": "was not there",
    "contact": "had no part in it",
    "money": "had no part in it",
    "use": "has not rung it",
}
"""What whoever passes talk on had no part in, by family of kinds."""
GOING_ROUND = "Two others have told it in the same words."
"""Said of talk that repeats an account."""
_ANSWERING = 6
"""Days that a record takes to come, where nothing else says when it was asked for."""
_DUE, _NEXT = 7, 2
"""Days after a report by which an answer is due, and on which somebody is seen again."""
_LEAST_SPAN, _MOST_SPAN = 2, 120
"""Minutes between which a length is told."""


def narrated(view: View, town: Town, frame: str = "{deed}", timed: bool = True) -> str:
    """Return what a view tells; the first clause stands within ``frame``, which may hold ``{deed}`` once.

    Without ``timed`` nothing is told of how long anything lasted.
    """
    acts = shown_acts(view)
    lines = []
    for turn, act in enumerate(acts):
        slots = told_slots(view, acts, turn, town)
        clause = sentence(CLAUSES[act.deed], slots, view.wording, turn)
        head, _, tail = clause.partition(". ")
        core = _set(view, act, head, town, acts[turn - 1] if turn else None)
        lines += [stopped(core if turn else frame.replace("{deed}", core)), stopped(tail) if tail else ""]
        lines += ["Plate not noted." if slots["no_plate"] and act.deed != "posted" else ""]
        lines += [length_sentence(view, act, slots) if timed else "", _ground(act, slots)]
    return shortened(capitals(joined(*lines)), view, town)


def told_slots(view: View, acts: Sequence[Act], turn: int, town: Town) -> dict[str, str]:
    """Return the slots of an act with those that accounts alone have: the sum that went on, and an outsider."""
    act = acts[turn]
    return {
        **named_once(acts, turn, slots_of(view, act, town)),
        "onward": pounds(act.onward) if act.onward else "",
        "outsider": _outsider(view),
    }


def _outsider(view: View) -> str:
    """Return who uses a number that nobody in question uses, as people talk of that."""
    if view.indication.subject.kind == "handset":
        return "somebody who is not among the names that go round"
    return "somebody from away who is with none of the groups that people name"


def _ground(act: Act, slots: Mapping[str, str]) -> str:
    """Return how it is known who uses a number or which number goes with a vehicle, as a sentence."""
    if act.deed not in TIMELESS or not slots["words"]:
        return ""
    words = slots["words"]
    name = "" if slots["other"] else "the group's" if slots["group"] else "another"
    if name and act.deed == "was used by":
        words = words.replace("that name", f"{name} name").replace("the home street", "the user's own street")
    return stopped(words)


def length_sentence(view: View, act: Act, slots: Mapping[str, str]) -> str:
    """Return how long an act lasted, as exactly as the basis carries; talk tells no length."""
    pattern = LENGTHS.get(act.deed, "")
    at_door = act.deed == "was called on by" and bool(act.doing)
    if not pattern or at_door or view.basis == "hearsay" or not _LEAST_SPAN <= act.minutes <= _MOST_SPAN:
        return ""
    return stopped(text_of(pattern, {**slots, "span": duration_words(act.minutes, view.basis)}))


def _set(view: View, act: Act, clause: str, town: Town, first: Act | None) -> str:
    """Return a clause set in its time and place, before it or after it."""
    if act.deed in TIMELESS:
        return clause
    place = "" if first and first.premises == act.premises else setting(act, town)
    time = later_words(act.minute, first.minute, view) if first else moment_words(view, act.minute, town)
    laden = (
        bool(act.deed == "was called on by" and (act.vehicle or act.doing))
        or ", " in clause
        or act.deed in ZONE_CLAUSES
    )
    if first or laden or clause.endswith('"') or view.wording // 3 % 3 == 0:
        return ", ".join(part for part in (time, place, clause) if part)
    placed = bool(place) and place not in clause
    ahead = f"{clause} {place}" if placed else clause
    return f"{ahead}, {time}" if placed and not time.startswith("on ") else f"{ahead} {time}"


def stopped(text: str) -> str:
    """Return a text with one stop at its end."""
    return text if text.endswith((".", '."', '?"', '!"')) else f"{text}."


def setting(act: Act, town: Town) -> str:
    """Return where an act was, with its preposition: premises, or the streets of the cameras that it passed."""
    if act.deed == "was elsewhere":
        return f"outside {town.town}"
    if act.premises:
        return at_place(act.premises, town.register)
    streets = {camera.id: camera.street for camera in town.register.cameras}
    first, last = streets.get(act.camera, ""), streets.get(act.exit_camera, "")
    return f"from {first} to {last}" if first and last else ""


def moment_words(view: View, minute: int, town: Town) -> str:
    """Return when something was, to the precision of the view: ``about three in the afternoon on Thu 12 March``."""
    date, part = town.date_words(view.day), day_part(minute)
    if view.precision in ("second", "minute"):
        return f"at {clock(minute)} on {date}"
    if view.precision in ("quarter", "hour"):
        hours = quarter_words(minute) if view.precision == "quarter" else hour_words(minute)
        if of_day(hours, minute).endswith(("noon", "midnight", "night")):
            return f"{of_day(hours, minute)} on {date}"
        return f"{hours} on the {part} of {date}"
    return f"on the {part} of {date}" if view.precision == "part of day" else f"on {date}"


def later_words(minute: int, first: int, view: View) -> str:
    """Return when a second act of one occasion was, beside the first."""
    if view.precision in ("second", "minute"):
        return f"at {clock(minute)}"
    if view.precision == "quarter" and quarter_words(minute) != quarter_words(first):
        return quarter_words(minute)
    if view.precision == "hour" and hour_words(minute) != hour_words(first):
        return hour_words(minute)
    return "the same day" if view.precision == "day" else "a little later"


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


def hearing_line(view: View, town: Town) -> str:
    """Return when and where talk was heard and that whoever told it knows no more; empty for what is no talk.

    Of talk that goes round it is said that nothing was added to it.
    """
    hearing = view.hearing
    if hearing is None:
        return ""
    place = place_words(hearing.premises, town.register)
    start = f"Heard on {town.date_words(hearing.day)}" + (f", at {place}," if place else "")
    teller = f"{start} from somebody who {ABSENCES[family_of(view.indication.kind)]}"
    if view.indication.repeated:
        return f"{teller}. {GOING_ROUND}"
    return f"{teller} and did not say who had told them." if view.wording % 2 else f"{teller}."


def asked_day(view: View) -> int:
    """Return the day on which a record was asked for: after the event, and before the answer where there is a day."""
    return (
        max(view.day + 1, view.released_day - _ANSWERING)
        if view.told_day == view.released_day
        else view.told_day
    )


def nothing_told(view: View, town: Town, pattern: str, *lines: str) -> str:
    """Return an account that holds nothing of what was done, then lines of the form.

    A pattern may hold ``{subject}``, ``{at_place}``, ``{moment}``, ``{date}``, ``{clock}``, ``{day}`` of telling, ``{next}`` and
    ``{due}`` days, and ``{desk}``, whoever holds the matter.
    """
    slots = {
        "subject": subject_words(view, town),
        "at_place": at_place(view.premises, town.register),
        "moment": moment_words(view, view.minute, town),
        "date": town.date_words(view.day),
        "clock": clock(view.minute),
        "day": town.date_words(view.told_day),
        "next": town.date_words(view.released_day + _NEXT),
        "due": town.date_words(view.released_day + _DUE),
        "desk": str(view.author),
    }
    text = pattern
    for slot, words in slots.items():
        text = text.replace(f"{{{slot}}}", words)
    return joined(capitals(text), *lines)


def nothing_pattern(
    view: View, sights: Mapping[Basis, Sequence[str]], plain: Mapping[Basis, Sequence[str]]
) -> str:
    """Return a pattern for an account that holds nothing: of somebody at a place, or of anything else."""
    somebody = view.indication.subject.kind == "person" and bool(view.premises)
    return choice((sights if somebody else plain)[view.basis], view.wording)


def membership(view: View, town: Town, pattern: str) -> str:
    """Return by what somebody is taken for one of a group, from a pattern; empty for any other subject."""
    act = view.acts[0]
    if view.indication.subject.kind != "group" or act.deed in TIMELESS or not act.actor.person:
        return ""
    person = town.register.people[act.actor.person]
    return pattern.replace("{fam}", family_name(person)).replace("{group}", subject_words(view, town))


def rent_told(view: View, provenance: str, teller: str) -> str:
    """Return a provenance at first hand that owns that a rent was told and not seen."""
    rented = view.indication.kind in ("letting", "lodging") and any(act.amount for act in view.acts)
    if view.basis != "direct" or not rented:
        return provenance
    return f"{provenance.removesuffix('.')}; the rent is as {teller}."


def form_rows(*rows: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a form that hold something."""
    return tuple(row for row in rows if row[1])
