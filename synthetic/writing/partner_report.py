"""Write a view on the form of a partner: why it was there, each act, how names are known, and what it does not cover."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from scenarios.schema.evidence import Basis
from synthetic.entities.entities import NamedPerson
from synthetic.testimony.occasion import Act, ActivityKind, Subject, SubjectKind
from synthetic.testimony.source_view import Town, WrittenView
from synthetic.testimony.view import View
from synthetic.writing.act_slots import CREW, detail_sentence
from synthetic.writing.act_words import act_slots, sort_of, time_words
from synthetic.writing.employee_words import as_person
from synthetic.writing.narration import moment_words
from synthetic.writing.pattern_filling import Patterns, Slots, capitals, filled, shortened
from synthetic.writing.wording import choice, formal_name, spot_words

Table = tuple[tuple[str, ...], ...]
Fields = tuple[tuple[str, str], ...]
T = TypeVar("T")


def no_table(view: View, town: Town) -> Table:
    """Return no rows, for partners that keep no return."""
    return ()


def no_remark(table: Table) -> str:
    """Return no remark, for partners without a table."""
    return ""


@dataclass(frozen=True)
class PartnerWords:
    """The words of one partner. Patterns take the slots of the act, of the view and of the partner."""

    form: Callable[[View, Town], Fields]
    """Fields of its form."""
    extras: Callable[[View, Town], Slots]
    """Slots of its own, such as the initial and age of a child."""
    openings: Mapping[Basis, Sequence[str]]
    """Why it was there and how it comes to know, before the first act."""
    deeds: Mapping[ActivityKind, Patterns]
    """Acts by deed and by how the far end is known; ``talk`` for what was told, ``later`` for a second act."""
    names: Mapping[str, Sequence[str]]
    """How names got into its record, by basis and by how the far end is known; none where that is missing."""
    limits: Mapping[Basis, Sequence[str]]
    """What it did not see or does not cover; one of them is printed."""
    vague: Mapping[Basis, Sequence[str]]
    """What it writes when nothing could be checked: what was asked of whom, and what can be done next."""
    provenance: Mapping[Basis, Sequence[str]]
    """From which the grade follows."""
    table: Callable[[View, Town], Table] = no_table
    """Rows of its return, or none."""
    remark: Callable[[Table], str] = no_remark
    """What its table says, counted from it; empty for no table."""


NO_WORDS: Mapping[SubjectKind, PartnerWords] = MappingProxyType({})
"""For partners that write of every subject in the same words."""


def partner_report(
    view: View, town: Town, words: PartnerWords, by_subject: Mapping[SubjectKind, PartnerWords] = NO_WORDS
) -> WrittenView:
    """Return a view in the words of a partner, names in full at their first mention only.

    ``by_subject`` holds the words for kinds of subject of which the partner writes in other words.
    """
    words, view = by_subject.get(view.indication.subject.kind, words), as_person(view)
    table = words.table(view, town)
    common = {**_view_slots(view, town), **words.extras(view, town)}
    lines = _account(view, town, words, common, table) if view.acts else _nothing(view, words, common)
    return WrittenView(
        title=title_words(view, town),
        form=(*words.form(view, town), *_request(view)),
        table=table,
        body=shortened(" ".join(line for line in lines if line), mentioned_people(view, town)),
        provenance=filled(_provenance(view, words), common),
    )


def title_words(view: View, town: Town) -> str:
    """Return what is shown before opening: subject and zone as the record has them, never the act."""
    zone = town.zone_names.get(view.zone, "") if view.indication.subject.kind != "zone" else ""
    words = subject_words(view.indication.subject, town)
    return ", ".join(part for part in (f"{words[:1].upper()}{words[1:]}", zone) if part)


def subject_words(subject: Subject, town: Town) -> str:
    """Return a subject as the record has it: a name, the name of a group or zone, a number or a plate."""
    if subject.kind in ("person", "employee"):
        return formal_name(town.register.people[subject.id])
    if subject.kind == "zone":
        return town.zone_names[subject.id]
    if subject.kind == "crew":
        return CREW
    return town.group_names.get(subject.id, subject.id)


def request_day(view: View) -> int:
    """Return the day on which a partner was asked: after what it tells of, and not after its answer."""
    is_own = view.basis == "machine" and view.told_day > view.day
    enquiry = view.told_day if is_own else (max(view.told_day, view.day) + view.released_day) // 2
    return min(max(min(enquiry, view.released_day - 1), view.day + 1), max(view.released_day, view.day))


def lot_of(options: Sequence[T], view: View) -> T:
    """Return one of several options by a lot of its own, so that it does not go with the sentences chosen."""
    return choice(options, view.wording + view.reference)


def working_day(view: View, town: Town) -> str:
    """Return the day of the next step: a weekday two to six days after the report, by lot; weekends are passed over."""
    start = view.released_day + lot_of((2, 3, 4, 5, 6), view)
    dates = (town.date_words(start + wait) for wait in range(3))
    return next(date for date in dates if not date.startswith(("Sat", "Sun")))


def mentioned_people(view: View, town: Town) -> tuple[NamedPerson, ...]:
    """Return the people whom a report of a view names, in the order of its record, each once."""
    subject = view.indication.subject
    ids = [subject.id] if subject.kind in ("person", "employee") else []
    ids += [party.person for act in view.acts for party in (act.actor, act.counterpart) if party.person]
    return tuple(town.register.people[ident] for ident in dict.fromkeys(ids))


def site_words(view: View, town: Town) -> str:
    """Return the premises of a view, or of its first act; empty for an account without a place."""
    ident = view.premises or next((act.premises for act in view.acts), "")
    return spot_words(town.register.premises[ident]) if ident else ""


def _view_slots(view: View, town: Town) -> dict[str, str]:
    hearing = view.hearing
    room = town.register.premises.get(hearing.premises) if hearing else None
    return {
        "author": str(view.author),
        "subject": subject_words(view.indication.subject, town),
        "fam": subject_words(view.indication.subject, town),
        "date": town.date_words(view.day),
        "told": town.date_words(view.told_day),
        "room": spot_words(room) if room else "",
        "site": site_words(view, town),
        "when": moment_words(view, view.minute, town),
        "hour": time_words(view.minute, view.precision),
        "next": working_day(view, town),
        "answered": town.date_words(view.released_day),
    }


def _account(view: View, town: Town, words: PartnerWords, common: Slots, table: Table) -> list[str]:
    slots = {**_act_slots(view, 0, town), **common}
    sort = sort_of(view.acts[0], view.indication.subject)
    deeds = [
        _deed(view, number, {**_act_slots(view, number, town), **common}, words)
        for number in range(len(view.acts))
    ]
    names = words.names.get(f"{view.basis} {sort}", ("",))
    ends = [_handle(view), filled(choice(words.limits[view.basis], view.wording, 2), slots)]
    return [
        filled(choice(words.openings[view.basis], view.wording), slots),
        deeds[0],
        detail_sentence(view, town),
        filled(choice(names, view.wording, 3), slots),
        *deeds[1:],
        words.remark(table),
        *(ends if lot_of((True, False), view) else reversed(ends)),
    ]


def _act_slots(view: View, number: int, town: Town) -> dict[str, str]:
    """Return the words of an act; talk holds neither how long it lasted nor that a plate could have been noted."""
    slots = act_slots(view, number, town)
    if view.basis == "hearsay":
        slots |= {"dur": "", "car": slots["car"].removesuffix(", plate not noted")}
    return slots


def _deed(view: View, turn: int, slots: Slots, words: PartnerWords) -> str:
    """Return one act in words: of a second act, of talk and of a far end by its sort where there are such patterns."""
    act: Act = view.acts[turn]
    sort = sort_of(act, view.indication.subject)
    ways = {"told": ("talk ", ""), "hearsay": ("hearsay ", "talk ", "")}.get(view.basis, ("",))
    turns = ("later ", "") if turn else ("",)
    table = words.deeds[view.indication.kind]
    keys = (f"{way}{nth}{act.deed}{end}" for way in ways for nth in turns for end in (f" {sort}", ""))
    key = next(key for key in keys if key in table)
    return filled(choice(table[key], view.wording, 1 + turn), slots)


def _nothing(view: View, words: PartnerWords, common: Slots) -> list[str]:
    return [filled(choice(words.vague[view.basis], view.wording), common)]


def _provenance(view: View, words: PartnerWords) -> str:
    """Return how it is known; of what holds nothing the first, which claims no more than the basis."""
    origins = words.provenance[view.basis]
    return choice(origins, view.wording, 4) if view.acts else origins[0]


def _handle(view: View) -> str:
    if view.handle is None or not view.handle.noun:
        return ""
    return capitals(f"{view.handle.noun} {view.handle.state}.")


def _request(view: View) -> Fields:
    return (("Answers request", view.tasked),) if view.tasked else ()
