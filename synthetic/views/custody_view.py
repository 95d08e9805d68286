"""Custody record: whom a detainee asked to have told, handsets among property, and what was said in the suite."""

from synthetic.testimony.occasion import Act, ActivityKind
from synthetic.testimony.source_view import Licence, SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views import custody_words as words
from synthetic.views.anpr_view import keeper_words
from synthetic.writing.act_slots import (
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
from synthetic.writing.talk_words import PROVENANCE
from synthetic.writing.wording import choice, clock

LICENCE: dict[ActivityKind, Licence] = {"arrest": "senses", "use": "senses", "pairing": "senses"}


def custody_record(view: View, town: Town) -> WrittenView:
    """Return a view as entries of a custody record."""
    acts = shown_acts(view)
    if view.indication.nature == VAGUE or not acts:
        body = _incomplete(view, town)
    elif view.basis == "direct":
        body = _entries(view, acts, town)
    else:
        body = _overheard(view, acts, town)
    handle = view.handle
    officer = "PS" if view.basis == "direct" else "DDO"
    return WrittenView(
        title=subject_title(view, town, zoned=True),
        form=(
            ("Custody record", f"CU{view.reference}"),
            ("Day", town.date_words(view.day)),
            ("Entered by", f"{officer} {view.author}"),
            *(((capitals(handle.noun), handle.state),) if handle and handle.noun else ()),
        ),
        table=(),
        body=capitals(body),
        provenance=f"First hand: entered by PS {view.author}."
        if view.basis == "direct"
        else PROVENANCE[view.basis],
        comment=f"Comment: answers request {view.tasked}." if view.tasked else "",
    )


def _entries(view: View, acts: tuple[Act, ...], town: Town) -> str:
    """Return the entries of the record in order of their clock, and what was not looked into."""
    slots = _slots(view, acts[0], town)
    kind = view.indication.kind
    if kind == "arrest":
        lines = _requests(view, acts, town)
    elif kind == "pairing":
        lines = [f"{slots['when']}.", sentence(words.PAIRED, slots, view.wording)]
    else:
        party = acts[0].counterpart
        user = "named" if party.person else "group" if party.group else "nobody"
        lines = [f"{slots['when']}.", sentence(words.PROPERTY[user], slots, view.wording)]
    detail = detail_words(view)
    lines += [choice(words.LIMITS[kind], view.wording, 3), *([f"Also noted: {detail}."] if detail else [])]
    return " ".join(capitals(line) for line in lines)


def _requests(view: View, acts: tuple[Act, ...], town: Town) -> list[str]:
    first = _slots(view, acts[0], town)
    lines = [", ".join(part for part in (town.date_words(view.day), first["place"]) if part) + "."]
    lines += [f"{first['who']}, {first['age']}.", text_of(words.AUTHORISED, first)]
    for turn, act in enumerate(acts):
        slots = _slots(view, act, town)
        text = sentence(words.REQUESTS[_sort(act)], slots, view.wording, turn)
        lines.append(f"{clock(act.minute)} {text[0].lower()}{text[1:]}")
    return lines


def _sort(act: Act) -> str:
    """Return whom a detainee asked for: somebody by name, by number, of a sort only, or nobody."""
    if act.counterpart.person:
        return "named"
    if act.counterpart.number:
        return "numbered"
    return "sort" if act.side == "supply" else "nobody"


def _overheard(view: View, acts: tuple[Act, ...], town: Town) -> str:
    """Return what somebody said in the suite, with how that one knew and that it was not checked."""
    clauses = []
    for turn, act in enumerate(acts):
        slots = named_once(acts, turn, slots_of(view, act, town))
        clauses.append(sentence(CLAUSES[act.deed], slots, view.wording, turn))
    frame = choice(words.SAID.get(view.basis, words.SAID["hearsay"]), view.wording, 2)
    text = text_of(frame, {"author": str(view.author), "clause": "; then ".join(clauses)})
    place = place_words(acts[0].premises, town.register)
    head = ", ".join(part for part in (when_words(view, acts[0].minute, town), place) if part)
    detail = detail_words(view)
    noted = f" Told with it: {detail}." if detail else ""
    return f"Concerns {head}. {capitals(text)}{noted} {words.SAID_LIMIT}"


def _slots(view: View, act: Act, town: Town) -> dict[str, str]:
    person = town.register.people.get(act.actor.person)
    other = town.register.people.get(act.counterpart.person)
    return {
        **slots_of(view, act, town),
        "age": str(person.age) if person else "",
        "author": str(view.author),
        "keeper": keeper_words(act.vehicle, town.register) if act.vehicle else "",
        "pron": "she" if other and other.woman else "he",
    }


def _incomplete(view: View, town: Town) -> str:
    fillings = {
        "subject": subject_words(view, town),
        "day": town.date_words(view.day),
        "author": str(view.author),
    }
    return text_of(
        choice(words.INCOMPLETE.get(view.basis, words.INCOMPLETE["direct"]), view.wording), fillings
    )


VIEW = SourceView(
    id="custody",
    prefix="CU",
    licence=LICENCE,
    merges={},
    precisions={"direct": "minute", "told": "part of day", "hearsay": "day"},
    evaluation=1,
    writer=custody_record,
)
