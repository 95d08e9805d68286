"""Neighbourhood log: what community support officers see on patrol and hear at counters and doors."""

from collections.abc import Mapping, Sequence

from synthetic.testimony.occasion import Act, ActivityKind, Party
from synthetic.testimony.source_view import Licence, SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views import pcso_words
from synthetic.views.crew_slots import is_crew
from synthetic.views.pcso_crew_words import crew_log
from synthetic.writing.account_words import account_text, contained, knowledge, provenance, with_basis
from synthetic.writing.act_slots import (
    detail_sentence,
    onlooker,
    place_words,
    shown_acts,
    slots_of,
    subject_title,
    subject_words,
    time_words,
)
from synthetic.writing.employee_words import as_person
from synthetic.writing.pattern_text import capitals, sentence, text_of
from synthetic.writing.reasons import reason_words
from synthetic.writing.talk_words import heard_words, loose_ends
from synthetic.writing.wording import choice, duration_words, pronouns

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
    "street": "senses",
    "caller": "senses",
    "use": "told",
    "count": "senses",
    "faces": "senses",
    "contact": "senses",
}


def neighbourhood_log(view: View, town: Town) -> WrittenView:
    """Return a view on the neighbourhood log."""
    view = as_person(view)
    if is_crew(view):
        body = crew_log(view, town)
    elif view.indication.nature == VAGUE or not view.acts:
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
        provenance=f"First hand: seen by PCSO {view.author} on patrol."
        if view.basis == "direct"
        else provenance(view),
        comment=f"Answers request {view.tasked}." if view.tasked else "",
    )


def _sighting(view: View, town: Town) -> str:
    """Return what was seen: each act with its clock and place, the vehicle, and what was not seen."""
    acts = shown_acts(view)
    lines = []
    for turn, act in enumerate(acts):
        head = [] if turn else [town.date_words(view.day)]
        again = turn > 0 and act.premises == acts[turn - 1].premises
        spot = f"outside {town.town}" if act.deed == "was elsewhere" else ""
        place = "" if again else spot or place_words(act.premises, town.register)
        head += [part for part in (time_words(act.minute, view.precision), place) if part]
        lines += [f"{', '.join(head)}.", *_sight(view, act, town, turn)]
    lines += [line for line in (detail_sentence(view, town),) if line]
    options = pcso_words.LIMITS.get(acts[-1].deed, ())
    if options and (view.wording // 7 % 5 < 2 or view.indication.subject.kind == "zone"):
        lines.append(
            text_of(choice(options, view.wording, 3), _known_slots(view, acts[-1], town, first=False))
        )
    return " ".join(lines)


def _sight(view: View, act: Act, town: Town, turn: int) -> list[str]:
    """Return the sentences of one act: what was done, then the vehicle of whoever came in one."""
    slots = _known_slots(view, act, town, first=turn == 0)
    bare = slots if act.deed in ("drove", "drove with") else {**slots, "car": ""}
    text = sentence(pcso_words.SIGHTINGS[act.deed], bare, view.wording, turn)
    lines = [capitals(text)]
    if slots["car"] and slots["car"] not in text:
        comer = slots["other_short"] or slots["fam"]
        lines.append(
            f"{capitals(comer)} left in {slots['car']}{'; plate not noted' if slots['no_plate'] else ''}."
        )
    elif slots["no_plate"]:
        lines.append("Plate not noted.")
    return lines


def _known_slots(view: View, act: Act, town: Town, first: bool) -> dict[str, str]:
    slots = contained(view, slots_of(view, act, town))
    actor, other = act.actor, act.counterpart
    formal = f"{slots['who']} ({_standing(actor, town)})" if slots["who"] else ""
    slots["who_known"] = formal if first else slots["fam"]
    slots["other_known"] = f"{slots['other']} ({_standing(other, town)})" if slots["other"] else ""
    slots["other_him"] = pronouns(_is_woman(other, town))[1]
    slots["due"] = loose_ends(view, town)["due"]
    slots["dur"] = duration_words(act.minutes, view.basis)
    slots["length"] = slots["dur"] if view.wording // 3 % 3 == 1 else ""
    slots["span"] = slots["dur"].removeprefix("about ")
    return slots


def _is_woman(party: Party, town: Town) -> bool:
    return town.register.people[party.person].woman if party.person else party.woman


def _standing(party: Party, town: Town) -> str:
    """Return how the officer knows somebody: from an earlier dealing, from earlier patrols, or not at all."""
    if not party.person:
        return "not known"
    dealing = town.register.people[party.person].dealing
    return f"known from {dealing}" if dealing else "known from earlier patrols"


def _account(view: View, town: Town) -> str:
    """Return what somebody told or said, with how that one knows it."""
    frame = choice(_frames(view), view.wording, 2)
    return text_of(
        frame,
        {
            **_teller(view, town),
            "subject": subject_words(view, town),
            "claims": with_basis(account_text(view, town), view, town, "said to be one of"),
        },
    )


def _frames(view: View) -> Sequence[str]:
    """Return the frames of an account: of what goes on in a zone, for which officers ask, or of whatever is told."""
    is_zone = view.indication.subject.kind == "zone"
    if view.basis == "told":
        return pcso_words.TOLD_OF_A_PLACE if is_zone else pcso_words.TOLD
    if view.indication.repeated:
        return pcso_words.COPY
    return pcso_words.TALK_OF_A_PLACE if is_zone else pcso_words.TALK


def _teller(view: View, town: Town) -> Mapping[str, str]:
    return {
        "role": onlooker(town.register.premises.get(view.premises)),
        "told_day": town.date_words(view.told_day),
        "knowledge": knowledge(view),
        "heard": heard_words(view, town),
    }


def _vague(view: View, town: Town) -> str:
    """Return what little there is, with its hour and place where it was seen, and what is due on which day."""
    patterns = {"direct": pcso_words.GLIMPSES, "told": pcso_words.HINTS}.get(view.basis, pcso_words.MURMURS)
    ends = loose_ends(view, town)
    if view.indication.subject.kind == "zone":
        patterns = pcso_words.PASSES if view.basis == "direct" else patterns
        ends = {**ends, "subject": ends["place"]}
    text = capitals(
        text_of(choice(patterns, view.wording), {**ends, **_teller(view, town), "whom": _object(view, town)})
    )
    if view.basis == "hearsay":
        return text
    if view.basis == "told":
        return f"{ends['told_day']}. {text}"
    place = ends["place"] or town.zone_names.get(view.zone, "")
    return f"{', '.join(part for part in (ends['day'], ends['clock'], place) if part)}. {text}"


def _object(view: View, town: Town) -> str:
    """Return who was seen and how that one is known: by name, by a photograph at the briefing, or by the plate."""
    subject, ends = view.indication.subject, loose_ends(view, town)
    if subject.kind == "person":
        return f"{ends['subject']} ({_standing(Party(person=subject.id), town)})"
    if subject.kind == "group":
        return f"The person in photograph {ends['photograph']} of the briefing sheet on {ends['subject']}"
    return ends["subject"]


def _form(view: View, town: Town) -> tuple[tuple[str, str], ...]:
    rows = (
        ("URN", f"PC{view.reference:05d}"),
        ("Written", town.date_words(view.told_day)),
        ("Submitted by", f"PCSO {view.author}, neighbourhood team"),
        (
            "Asked for",
            reason_words(
                view, town, pcso_words.SITE_REASONS.get(view.indication.subject.kind, pcso_words.REASONS)
            ),
        ),
    )
    handle = view.handle
    if handle is None or not handle.noun:
        return rows
    return (*rows, (f"{handle.noun[0].upper()}{handle.noun[1:]}", handle.state))


VIEW = SourceView(
    id="pcso",
    prefix="PC",
    licence=LICENCE,
    merges={},
    precisions={"direct": "minute", "told": "quarter", "hearsay": "day"},
    evaluation=1,
    writer=neighbourhood_log,
)
