"""Custody record: whom a detainee asked to have told, handsets among property, and what was said in the suite."""

from synthetic.testimony.occasion import Act, ActivityKind
from synthetic.testimony.source_view import Licence, SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views import custody_words as words
from synthetic.views.anpr_view import keeper_words
from synthetic.views.custody_search_words import search_entry
from synthetic.views.search_words import is_search
from synthetic.writing.account_words import account_text, knowledge, person_words, provenance
from synthetic.writing.act_slots import detail_sentence, shown_acts, slots_of, subject_title
from synthetic.writing.pattern_text import capitals, sentence, text_of
from synthetic.writing.reasons import reason_words
from synthetic.writing.talk_words import loose_ends
from synthetic.writing.wording import choice, clock, pronouns, spot_words

LICENCE: dict[ActivityKind, Licence] = {
    "arrest": "senses",
    "use": "senses",
    "pairing": "senses",
    "search": "senses",
}


def custody_record(view: View, town: Town) -> WrittenView:
    """Return a view as entries of a custody record."""
    acts = shown_acts(view)
    if is_search(view):
        body = search_entry(view, town)
    elif view.indication.nature == VAGUE or not acts:
        body = _incomplete(view, town)
    elif view.basis == "direct":
        body = _entries(view, acts, town)
    else:
        body = _overheard(view, town)
    return WrittenView(
        title=subject_title(view, town, zoned=True),
        form=_form(view, town),
        table=(),
        body=capitals(body),
        provenance=f"First hand: entered by {'PC' if is_search(view) else 'PS'} {view.author}."
        if view.basis == "direct"
        else provenance(view),
        comment=f"Answers request {view.tasked}." if view.tasked else "",
    )


def _form(view: View, town: Town) -> tuple[tuple[str, str], ...]:
    is_own = view.basis == "direct"
    day = view.day if is_own else view.told_day
    rows = (
        ("Custody record", f"CU{view.reference}"),
        ("Suite", _suite(town)),
        ("Entered", f"{town.date_words(day)}, by {_rank(view)} {view.author}"),
        ("Copied to", reason_words(view, town, words.REASONS)),
    )
    if is_own and view.acts and view.handle and view.handle.noun == "property list":
        return (*rows, ("Property list", view.handle.state))
    return rows


def _rank(view: View) -> str:
    """Return who enters it: of what was said in the suite the detention officer, of a search whoever searched."""
    if view.basis != "direct":
        return "DDO"
    return "PC" if is_search(view) else "PS"


def _suite(town: Town) -> str:
    """Return the suite: the police station of the town."""
    places = town.register.premises.values()
    return next((spot_words(place) for place in places if place.kind == "police"), town.force)


def _entries(view: View, acts: tuple[Act, ...], town: Town) -> str:
    """Return the entries of the record in order of their clock, and what was not looked into."""
    slots = _slots(view, acts[0], town)
    kind = view.indication.kind
    if kind == "arrest":
        lines = _requests(view, acts, town)
    elif kind == "pairing":
        lines = [sentence(words.PAIRED, slots, view.wording), f"{slots['words']}."]
    else:
        party = acts[0].counterpart
        user = "named" if party.person else "group" if party.group else "nobody"
        lines = [sentence(words.PROPERTY[user], slots, view.wording), f"{slots['words']}."]
    detail = detail_sentence(view, town)
    lines += [f"Noted on arrival: {detail}"] if detail else []
    lines += [choice(words.LIMITS[kind], view.wording, 3)] if view.wording // 5 % 2 else []
    return " ".join(capitals(line) for line in lines)


def _requests(view: View, acts: tuple[Act, ...], town: Town) -> list[str]:
    """Return the arrest, the authority to detain, and each request to have somebody told by its clock."""
    first = _slots(view, acts[0], town)
    lines = [
        f"{first['who']}, {first['age']}, arrested on {town.date_words(view.day)} for {first['offence']}.",
        text_of(words.AUTHORISED, first),
    ]
    for turn, act in enumerate(acts):
        slots = _slots(view, act, town)
        text = sentence(words.REQUESTS[_sort(act)], slots, view.wording, turn)
        lines.append(f"{clock(act.minute)} {text}")
    return lines


def _sort(act: Act) -> str:
    """Return whom a detainee asked for: somebody by name, by number, of a sort only, or nobody."""
    if act.counterpart.person:
        return "named"
    if act.counterpart.number:
        return "numbered"
    return "sort" if act.side == "supply" else "nobody"


def _overheard(view: View, town: Town) -> str:
    """Return what somebody said in the suite, with how that one knew and that it was not checked."""
    fillings = {
        "author": str(view.author),
        "told_day": town.date_words(view.told_day),
        "claims": account_text(view, town),
        "knowledge": knowledge(view),
    }
    return text_of(choice(words.SAID.get(view.basis, words.SAID["hearsay"]), view.wording, 2), fillings)


def _slots(view: View, act: Act, town: Town) -> dict[str, str]:
    person = town.register.people.get(act.actor.person)
    other = town.register.people.get(act.counterpart.person)
    slots = slots_of(view, act, town)
    nominative, _, possessive = pronouns(bool(other and other.woman))
    return {
        **slots,
        "words": words.GROUNDS.get(slots["words"], slots["words"]),
        "age": str(person.age) if person else "",
        "author": str(view.author),
        "day": town.date_words(view.day),
        "clock": clock(act.minute),
        "record": f"CU{view.reference}",
        # Of what somebody was arrested bears on no question: it falls by the number of the record.
        "offence": words.OFFENCES[view.reference % len(words.OFFENCES)],
        "keeper": keeper_words(act.vehicle, town.register) if act.vehicle else "",
        "other_he": nominative,
        "other_his": possessive,
    }


def _incomplete(view: View, town: Town) -> str:
    """Return the one entry that can be read, or that somebody spoke, with what is held or due and when."""
    kind = view.indication.subject.kind
    sort = {"handset": "number", "group": "person", "pairing": "vehicle"}.get(kind, kind)
    ends = {
        **loose_ends(view, town),
        "subject": person_words(view, town),
        "offence": words.OFFENCES[view.reference % len(words.OFFENCES)],
        "knowledge": knowledge(view),
    }
    fillings = {
        **ends,
        "entry": text_of(words.ENTRY[sort], ends),
        "missing": text_of(words.MISSING[sort], ends),
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
