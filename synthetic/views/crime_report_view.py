"""Crime reports: an offence, and what a victim or a witness seen about it states to police."""

from synthetic.testimony.basis_family import family_of
from synthetic.testimony.source_view import SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views.crime_report_search_words import CLAIM, DOOR, search_account
from synthetic.views.crime_report_words import (
    ALONE_LIMITS,
    BASES_IN_WORDS,
    CALL_FRAMES,
    CALLS,
    CONTENTS,
    COPY,
    DESK,
    DOORS,
    FRAMES,
    GROUP_LIMITS,
    INCIDENT,
    LIMITS,
    LINK,
    MEMBERSHIP,
    METHODS,
    NAMES,
    NOTE_TEXTS,
    OFFENCES,
    OUTCOMES,
    PLACE_TALK,
    TELLER,
    THREAT,
    THREAT_FRAMES,
    TOLD_ON,
    VAGUE_BASES,
    VAGUE_PLACE,
    VAGUE_PLAIN,
    VAGUE_SEEN,
    VAGUE_THREATS,
    VICTIM_TEXTS,
)
from synthetic.views.search_words import is_search
from synthetic.writing.act_slots import (
    detail_sentence,
    place_words,
    shown_acts,
    slots_of,
    subject_title,
    subject_words,
)
from synthetic.writing.narration import (
    form_rows,
    hearing_line,
    joined,
    limit_words,
    membership,
    moment_words,
    narrated,
    nothing_pattern,
    nothing_told,
    rent_told,
    shortened,
    stopped,
)
from synthetic.writing.pattern_text import capitals, sentence
from synthetic.writing.wording import choice, clock, family_name

_EVENING = 18 * 60
"""Minute from which nobody calls at doors about an offence of the day."""
_LAST = 23 * 60 + 30
"""Minute at which the window of an offence closes at the latest."""
_BEFORE, _AFTER = 2, 3
"""Hours of the window on either side of the hour that is told."""


def crime_report_text(view: View, town: Town) -> WrittenView:
    """Return an offence in words, with what its victim or a witness states."""
    vague = view.indication.nature == VAGUE or not view.acts
    return WrittenView(
        title=subject_title(view, town, zoned=True),
        form=form_rows(
            (
                "Incident" if _talk_of_threats(view) or is_search(view) else "Crime number",
                f"{'IN' if _talk_of_threats(view) or is_search(view) else VIEW.prefix}/{view.reference}",
            ),
            ("Offence", _offence(view)),
            ("Committed", _window(view, town)),
            ("Location", _location(view, town)),
            ("Victim", subject_words(view, town) if _victim(view) else ""),
            ("Account taken", f"{town.date_words(_taken_day(view))}, {_method(view)}, officer {view.author}"),
            ("Request", view.tasked),
            ("State", _state(view, vague)),
        ),
        table=(),
        body=_text(view, town, vague),
        provenance=_provenance(view, vague),
    )


def _text(view: View, town: Town, vague: bool) -> str:
    if is_search(view):
        return search_account(view, town)
    return _nothing(view, town) if vague else _account(view, town)


def _method(view: View) -> str:
    """Return how the account was taken: at the doors of a street, or as whoever gave it came to police."""
    if _offence(view) in OFFENCES or (is_search(view) and view.basis != "machine"):
        return DOORS
    return DESK if view.basis == "machine" else METHODS[view.author % len(METHODS)]


def _talk_of_threats(view: View) -> bool:
    return _offence(view) == THREAT and view.basis == "hearsay"


def _state(view: View, vague: bool) -> str:
    """Return what becomes of it: open while somebody is still to be seen; nothing is recorded as a crime on talk."""
    if is_search(view):
        return CLAIM
    if _talk_of_threats(view):
        return INCIDENT
    return OUTCOMES[1] if vague or _offence(view) == THREAT else OUTCOMES[view.reference % 3]


def _taken_day(view: View) -> int:
    """Return the day on which the account was taken: of an evening, the next day where there is one."""
    late = view.basis == "direct" and view.minute >= _EVENING
    return min(view.told_day + 1, view.released_day) if late else view.told_day


def _victim(view: View) -> bool:
    """Return whether the subject is the victim and reports it."""
    subject, kind = view.indication.subject, view.indication.kind
    return kind == "threat" and view.basis == "direct" and subject.kind == "person"


def _provenance(view: View, vague: bool) -> str:
    words = VAGUE_BASES[view.basis] if vague else BASES_IN_WORDS[family_of(view.indication.kind)][view.basis]
    words = words.replace("witness", "victim") if _victim(view) else words
    if view.basis == "machine" and view.indication.subject.kind == "zone":
        words = f"{words.partition(';')[0].removesuffix('.')}."
    return rent_told(view, words, "the witness was told it")


def _offence(view: View) -> str:
    if view.indication.kind == "threat":
        return THREAT
    if is_search(view):
        return DOOR
    contact = family_of(view.indication.kind) in ("contact", "use")
    return CALLS if contact else tuple(OFFENCES)[view.reference % len(OFFENCES)]


def _window(view: View, town: Town) -> str:
    """Return between which hours the offence was committed; the day alone where the account has no hour."""
    date = town.date_words(view.day)
    if view.precision not in ("minute", "quarter") or _offence(view) == THREAT:
        return date
    first = 60 * max(0, view.minute // 60 - _BEFORE)
    last = min(60 * (view.minute // 60 + _AFTER), _LAST)
    return f"{date}, between {clock(first)} and {clock(last)}"


def _location(view: View, town: Town) -> str:
    """Return the address of a threat, and of any other offence the street."""
    premises = town.register.premises.get(view.premises)
    if premises is None:
        return ""
    return place_words(view.premises, town.register) if _offence(view) == THREAT else premises.street


def _account(view: View, town: Town) -> str:
    return joined(
        _victim_text(view, town) if _victim(view) else narrated(view, town, _frame(view)),
        membership(view, town, choice(MEMBERSHIP[view.basis], view.wording, 3)),
        _worn(view, town),
        hearing_line(view, town),
        _names(view, town),
        _close(view),
    )


def _worn(view: View, town: Town) -> str:
    """Return the odd detail; of a victim, as it is asked for a search of cameras."""
    detail = capitals(detail_sentence(view, town))
    return f"For the search of cameras: {detail}" if detail and _victim(view) else detail


def _frame(view: View) -> str:
    offence = _offence(view)
    frames = THREAT_FRAMES if offence == THREAT else CALL_FRAMES if offence == CALLS else FRAMES
    is_place = view.indication.subject.kind == "zone" and view.basis == "hearsay"
    return choice(PLACE_TALK if is_place else frames[view.basis], view.wording, 2).replace(
        "{offence}", OFFENCES.get(offence, offence)
    )


def _victim_text(view: View, town: Town) -> str:
    """Return a threat as its victim states it, each act of it a sentence."""
    lines = []
    for turn, act in enumerate(shown_acts(view)):
        slots = {**slots_of(view, act, town), "when": moment_words(view, act.minute, town)}
        lines.append(
            stopped(sentence(VICTIM_TEXTS if slots["other"] else NOTE_TEXTS, slots, view.wording, turn))
        )
        lines.append("Plate not noted." if slots["no_plate"] else "")
    return shortened(capitals(joined(*lines)), view, town)


def _names(view: View, town: Town) -> str:
    """Return how names came, where a witness saw two people."""
    party = shown_acts(view)[-1].counterpart
    apart = len(view.acts) > 1 or view.indication.subject.kind == "group"
    if apart or view.basis != "direct" or _offence(view) == CALLS or not (party.person or party.age):
        return ""
    teller, people = ("victim " if _victim(view) else ""), town.register.people
    actor = people.get(shown_acts(view)[-1].actor.person)
    slots = {
        "{fam}": family_name(actor) if actor else "",
        "{other}": family_name(people[party.person]) if party.person else "",
        "{sort}": "woman" if party.woman else "man",
    }
    text = choice(NAMES[f"{teller}{'both' if party.person else 'stranger'}"], view.wording, 1)
    for slot, words in slots.items():
        text = text.replace(slot, words)
    return text


def _close(view: View) -> str:
    """Return what is held, what is not known, or that no link to the offence is made: one of the three."""
    signed = view.handle is not None and view.handle.noun == "statement" and _method(view) != "by phone"
    link = LINK.replace("{offence}", OFFENCES[_offence(view)]) if _offence(view) in OFFENCES else _limit(view)
    return choice((_limit(view), link, "Statement taken." if signed else _limit(view)), view.wording, 5)


def _limit(view: View) -> str:
    if view.basis != "direct":
        return {"machine": COPY, "told": TELLER}.get(view.basis, TOLD_ON)
    if view.indication.kind == "meeting" and all(act.side == "alone" for act in view.acts):
        return choice(ALONE_LIMITS, view.wording, 3)
    return limit_words(view, LIMITS, GROUP_LIMITS, CONTENTS)


def _nothing(view: View, town: Town) -> str:
    threat = _offence(view) == THREAT
    plain = VAGUE_PLACE if view.indication.subject.kind == "zone" else VAGUE_PLAIN
    patterns = (VAGUE_THREATS, VAGUE_THREATS) if threat else (VAGUE_SEEN, plain)
    offence = OFFENCES.get(_offence(view), _offence(view))
    return nothing_told(view, town, nothing_pattern(view, *patterns).replace("{offence}", offence))


VIEW = SourceView(
    id="crime_report",
    prefix="CR",
    licence={
        "meeting": "senses",
        "call": "senses",
        "message": "senses",
        "journey": "senses",
        "handover": "senses",
        "purchase": "told",
        "parcel": "told",
        "letting": "told",
        "visit": "senses",
        "threat": "senses",
        "post": "told",
        "caller": "senses",
        "search": "senses",
        "use": "senses",
        "pairing": "senses",
    },
    merges={},
    precisions={"machine": "minute", "direct": "quarter", "told": "hour", "hearsay": "day"},
    evaluation=2,
    writer=crime_report_text,
)
