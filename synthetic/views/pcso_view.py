"""Neighbourhood log: what community support officers see on patrol and hear at counters and doors."""

from collections.abc import Mapping

from synthetic.testimony.occasion import Act, ActivityKind, Party
from synthetic.testimony.source_view import Licence, SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views import pcso_words
from synthetic.writing.act_slots import (
    detail_words,
    named_once,
    onlooker,
    place_words,
    shown_acts,
    slots_of,
    subject_title,
    subject_words,
    time_words,
    when_words,
)
from synthetic.writing.deed_clauses import CLAUSES
from synthetic.writing.pattern_text import capitals, sentence, text_of
from synthetic.writing.talk_words import PROVENANCE, heard_back, heard_words
from synthetic.writing.wording import choice

LICENCE: dict[ActivityKind, Licence] = {
    "meeting": "senses",
    "handover": "senses",
    "visit": "senses",
    "journey": "senses",
    "purchase": "senses",
    "parcel": "senses",
    "call": "told",
    "message": "told",
    "letting": "told",
    "arrest": "told",
    "threat": "told",
    "use": "told",
}


def neighbourhood_log(view: View, town: Town) -> WrittenView:
    """Return a view on the neighbourhood log."""
    if view.indication.nature == VAGUE or not view.acts:
        body = _vague(view, town)
    elif view.basis == "direct" and all(act.deed in pcso_words.SIGHTINGS for act in view.acts):
        body = _sighting(view, town)
    else:
        body = _account(view, town)
    return WrittenView(
        title=subject_title(view, town, zoned=True),
        form=_form(view, town),
        table=(),
        body=capitals(body),
        provenance=_provenance(view),
        comment=_comment(view),
    )


def _sighting(view: View, town: Town) -> str:
    """Return what was seen: each act with its clock and place, then the handle."""
    acts = shown_acts(view)
    lines = []
    for turn, act in enumerate(acts):
        head = [] if turn else [town.date_words(view.day)]
        place = (
            ""
            if turn and act.premises == acts[turn - 1].premises
            else place_words(act.premises, town.register)
        )
        head += [part for part in (time_words(act.minute, view.precision), place) if part]
        slots = _known_slots(view, act, town, first=turn == 0)
        lines.append(
            f"{', '.join(head)}. {capitals(sentence(pcso_words.SIGHTINGS[act.deed], slots, view.wording, turn))}"
        )
        if slots["no_plate"] and "late not noted" not in lines[-1]:
            lines.append("Plate not noted.")
    detail = detail_words(view)
    return " ".join([*lines, *([f"Also noted: {detail}."] if detail else [])])


def _known_slots(view: View, act: Act, town: Town, first: bool) -> dict[str, str]:
    slots = slots_of(view, act, town)
    actor, other = act.actor, act.counterpart
    formal = f"{slots['who']} ({_standing(actor, town)})" if slots["who"] else ""
    slots["who_known"] = formal if first else slots["fam"]
    slots["other_known"] = f"{slots['other']} ({_standing(other, town)})" if slots["other"] else ""
    return slots


def _standing(party: Party, town: Town) -> str:
    """Return how the officer knows somebody: from an earlier dealing, by sight, or not at all."""
    if not party.person:
        return "not known to me"
    dealing = town.register.people[party.person].dealing
    return f"known to me from {dealing}" if dealing else "known by sight"


def _account(view: View, town: Town) -> str:
    """Return what somebody said who was there, or talk, with the limit of it."""
    acts = shown_acts(view)
    lines = []
    for turn, act in enumerate(acts):
        slots = named_once(acts, turn, slots_of(view, act, town))
        clause = sentence(CLAUSES[act.deed], slots, view.wording, turn)
        again = turn > 0 and act.premises == acts[turn - 1].premises
        place = "" if again else place_words(act.premises, town.register)
        head = when_words(view, act.minute, town) if turn == 0 else time_words(act.minute, view.precision)
        lines.append(f"{', '.join(part for part in (head or 'The same day', place) if part)}: {clause}.")
        lines += ["Plate not given."] if slots["no_plate"] and act.deed != "came with" else []
    detail = detail_words(view)
    claims = " ".join([*lines, *([f"Told with it: {detail}."] if detail else [])])
    return text_of(_frame(view), {**_teller(view, town), "claims": claims})


def _frame(view: View) -> str:
    if view.indication.repeated:
        return choice(pcso_words.COPY, view.wording, 2)
    return choice(pcso_words.TOLD if view.basis == "told" else pcso_words.TALK, view.wording, 2)


def _teller(view: View, town: Town) -> Mapping[str, str]:
    premises = town.register.premises.get(view.premises)
    return {
        "role": onlooker(premises),
        "told_day": town.date_words(view.told_day),
        "heard": heard_words(view, town),
        "heard_back": heard_back(view, town),
    }


def _vague(view: View, town: Town) -> str:
    patterns = {"direct": pcso_words.GLIMPSES, "told": pcso_words.HINTS}.get(view.basis, pcso_words.MURMURS)
    fillings = {**_teller(view, town), "subject": subject_words(view, town)}
    place = place_words(view.premises, town.register)
    head = ", ".join(part for part in (town.date_words(view.day), place) if part)
    text = capitals(text_of(choice(patterns, view.wording), fillings))
    if view.indication.repeated:
        text += f" {heard_back(view, town)}."
    return f"{head if view.basis == 'direct' else town.date_words(view.told_day)}. {text}"


def _form(view: View, town: Town) -> tuple[tuple[str, str], ...]:
    rows = (
        ("URN", f"PC{view.reference:05d}"),
        ("Written", town.date_words(view.told_day)),
        ("Submitted by", f"PCSO {view.author}, neighbourhood team"),
    )
    handle = view.handle
    if handle is None or not handle.noun:
        return rows
    return (*rows, (f"{handle.noun[0].upper()}{handle.noun[1:]}", handle.state))


def _provenance(view: View) -> str:
    if view.basis == "direct":
        return f"First hand: seen by PCSO {view.author} on patrol."
    return PROVENANCE[view.basis]


def _comment(view: View) -> str:
    return f"Comment: answers request {view.tasked}." if view.tasked else ""


VIEW = SourceView(
    id="pcso",
    prefix="PC",
    licence=LICENCE,
    merges={},
    precisions={"direct": "minute", "told": "quarter", "hearsay": "day"},
    evaluation=1,
    writer=neighbourhood_log,
)
