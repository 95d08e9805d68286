"""Return of call data: which number was in contact with which, when, for how long and over which cell; never what was said."""

from synthetic.enquiries.enquiry import number_of_mark
from synthetic.entities.town_register import Register
from synthetic.testimony.occasion import Act, ActivityKind
from synthetic.testimony.source_view import Licence, SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.writing.act_slots import shown_acts, subject_title, subject_words
from synthetic.writing.pattern_text import capitals
from synthetic.writing.reasons import list_number
from synthetic.writing.talk_words import loose_ends
from synthetic.writing.wording import choice, clock, family_name, formal_name, listed

LICENCE: dict[ActivityKind, Licence] = {"call": "senses", "message": "senses", "use": "senses"}
HEADS = ("A number", "B number", "Date", "Start, local", "Seconds", "Type", "First cell")
_COUNTS = ("No", "One", "Two", "Three", "Four")
_LIMITS = (
    "Content not sought.",
    "Content not sought; who spoke or wrote is not shown.",
    "Who used either number is not shown.",
)
_CELLS = (
    "First cell {mast} is that of {near}; it serves parts of {streets}.",
    "{near} was on {mast} at the start; that cell serves parts of {streets}.",
)
_USES: dict[str, tuple[str, ...]] = {
    "cells": (
        "On most of the 14 nights {number} was last on one cell and came up on the same one in the morning. Compared by this"
        " desk with the addresses on the request, that cell serves part of the home street of {fit}.",
        "Last cell of {number} at night and first in the morning: the same on most of the 14 nights. By this desk's list of"
        " addresses it serves part of the home street of {fit}.",
    ),
    "credit": (
        "Credit for {number} was bought with a bank card in the name of {fit}.",
        "{number}: credit was bought with a bank card in the name of {fit}.",
    ),
}
_GROUP_USES: dict[str, tuple[str, ...]] = {
    "cells": (
        "On most of the 14 nights {number} was last on one cell and came up on the same one in the morning. Compared by this"
        " desk with the addresses on the request, that cell serves an address on the list for {fit}.",
    ),
    "credit": (
        "Credit for {number} was bought with a bank card in a name that is on the list for {fit}.",
        "{number}: credit was bought with a bank card in a name on the list for {fit}.",
    ),
}
_UNSUBSCRIBED = (
    "No subscriber held for {subject}: prepaid, credit bought with cash. The two other operators, asked on {released}, hold"
    " none either.",
    "{subject}: prepaid, never registered. No card and no address stand against it with any of the three operators asked on"
    " {released}.",
    "Nothing held on who uses {subject}: prepaid, and on no one cell on more than 3 of the 14 nights up to {day}.",
)
"""A bounded nothing: what was asked, of whom, and that nothing is there."""
_FITS = (
    "Of the people named on the request, this holds for {short} alone.",
    "It holds for nobody else on the request.",
)
_MISFITS: dict[str, tuple[str, ...]] = {
    "cells": (
        "On most of the 14 nights {number} was last on one cell and came up on the same one in the morning. Compared by this"
        " desk with the addresses on the request, that cell serves the home street of nobody named there.",
    ),
    "credit": ("Credit for {number} was bought with a bank card in a name that is not on the request.",),
}
_UNANSWERED = (
    "Operator's answer of {released}: nothing held on {subject} for the 14 nights up to {day}. The two other operators were asked on"
    " {released}; answer due {due}.",
    "The export for {subject} breaks off in the first of the two weeks up to {day}. Asked for again on {released} under CD{record};"
    " answer due {due}.",
)
"""What is written of the use of a number while there is no answer."""
_USE_LIMITS = (
    "Who held the handset is not shown.",
    "Operator's sheets under {record}, kept by single point of contact {author}.",
)
_UNHELD = (
    "Operator's answer of {released}: no rows held for {subject}, {day}, 00:00 to 24:00. The two other operators were asked on"
    " {released}; answer due {due}.",
    "The export for {subject}, {day}, stops at {clock}; the rows after it are missing. Asked for again on {released} under"
    " CD{record}; answer due {due}.",
    "The rows sent on {released} were of a number one digit from that asked for, {subject}, {day}. Destroyed unread; right"
    " number sent back, answer due {due}.",
)


def call_return(view: View, town: Town) -> WrittenView:
    """Return a view as a return of call data: rows, who stands on paper for each number, and what is not shown."""
    acts = shown_acts(view)
    table: tuple[tuple[str, ...], ...] = ()
    is_use = view.indication.kind == "use"
    if view.indication.nature == VAGUE or not acts:
        is_told_of_none = is_use and number_of_mark(view.tasked)
        patterns = _UNSUBSCRIBED if is_told_of_none else _UNANSWERED if is_use else _UNHELD
        body = choice(patterns, view.wording).format(
            **{**loose_ends(view, town), "subject": _query(view, town)}
        )
    elif is_use:
        body = _use(view, acts[0], town)
    else:
        table = (HEADS, *(_row(view, act, town) for act in acts))
        body = _remark(view, acts, town)
    return WrittenView(
        title=subject_title(view, town, zoned=False),
        form=_form(view, town),
        table=table,
        body=capitals(body),
        provenance=_PROVENANCES["use" if is_use and acts else "rows" if acts else "open"],
    )


_PROVENANCES = {
    "rows": "Read off a record: the rows are the operator's; subscribers are as on paper.",
    "open": "Read off a record: the operator's answer, as far as it goes.",
    "use": "Read off a record: cells and sales of credit are the operator's, compared with the request by this desk.",
}


def _query(view: View, town: Town) -> str:
    """Return what the operator was asked about: a number, or the numbers on file for a person or a group."""
    words = subject_words(view, town)
    return (
        f"the numbers on file for {words}" if view.indication.subject.kind in ("person", "group") else words
    )


def _row(view: View, act: Act, town: Town) -> tuple[str, ...]:
    kind = "SMS" if act.deed == "wrote" else "voice"
    day = town.date_words(view.day)
    return (
        act.actor.number,
        act.counterpart.number,
        day,
        clock(act.minute),
        str(act.seconds),
        kind,
        act.mast or "out of area",
    )


def _remark(view: View, acts: tuple[Act, ...], town: Town) -> str:
    """Return counts of the rows, who is on paper for each number, what the cell serves, and the limit."""
    numbers = tuple(dict.fromkeys(n for act in acts for n in (act.actor.number, act.counterpart.number)))
    events = (
        f"One contact in the data supplied: {_kind_words(acts[0])}"
        if len(acts) == 1
        else f"{_COUNTS[len(acts)]} contacts in the data supplied, {acts[-1].minute - acts[0].minute} minutes apart"
    )
    lines = [f"{events}.", *(f"{act.doing}; its row is on the second sheet." for act in acts if act.doing)]
    lines += [f"{number}: {paper(number, town.register)}." for number in numbers]
    near = _near(view, acts[0], town)
    streets = {mast.id: mast.streets for mast in town.register.masts}
    for mast in dict.fromkeys(act.mast for act in acts if act.mast):
        serves = listed(streets[mast])
        lines.append(choice(_CELLS, view.wording, 1).format(mast=mast, near=near, streets=serves))
    lines += [f"First cell of {near} is not one of the town's."] if not all(act.mast for act in acts) else []
    return " ".join([*lines, choice(_LIMITS, view.wording, 2)])


def _kind_words(act: Act) -> str:
    return "an SMS" if act.deed == "wrote" else f"a voice call of {act.seconds} seconds"


def _near(view: View, act: Act, town: Town) -> str:
    """Return the number whose cell the rows give: that of the subject, or of the member of a group, who rang."""
    subject = view.indication.subject
    person = town.register.people.get(subject.id)
    own = {subject.id, *(person.handsets if person else ())}
    return next((n for n in (act.actor.number, act.counterpart.number) if n in own), act.actor.number)


def paper(number: str, register: Register) -> str:
    """Return who stands on paper for a number, or on file for it where no subscriber is held."""
    holder = register.line_holders.get(number, "")
    if holder in register.employers:
        return f"line of {register.employers[holder].name}" + (
            ", vehicle hire" if number in register.hire_lines else ""
        )
    handset = register.handsets.get(number)
    if handset is not None and handset.subscriber in register.people:
        return f"subscriber {formal_name(register.people[handset.subscriber])}, on paper"
    owner = next((person for person in register.people.values() if number in person.handsets), None)
    if owner is not None:
        return f"prepaid; on local file for {formal_name(owner)}"
    return "prepaid, no subscriber held"


def _use(view: View, act: Act, town: Town) -> str:
    """Return what cells or credit say of a number, for whom of those on the request it holds, and the paper."""
    number, person, group = act.actor.number, act.counterpart.person, act.counterpart.group
    ground = "credit" if "credit" in act.words else "cells"
    if person:
        holder = town.register.people[person]
        fillings = {"number": number, "fit": formal_name(holder), "short": family_name(holder)}
        text = f"{choice(_USES[ground], view.wording)} {choice(_FITS, view.wording, 2)}".format(**fillings)
    elif group:
        text = f"{choice(_GROUP_USES[ground], view.wording)} {_FITS[1]}".format(
            number=number, fit=town.group_names[group]
        )
    else:
        text = choice(_MISFITS[ground], view.wording).format(number=number)
    owner = paper(number, town.register)
    return f"{text} Subscriber: {owner.removeprefix('subscriber ')}. {choice(_USE_LIMITS, view.wording, 1).format(record=f'CD{view.reference}', author=view.author)}"


def _ground_asked(view: View) -> str:
    """Return what was asked of the use of a number: what the answer rests on, or both while there is none."""
    if not view.acts:
        return "cells at night, sales of credit"
    return "sales of credit" if "credit" in view.acts[0].words else "cells at night"


def _form(view: View, town: Town) -> tuple[tuple[str, str], ...]:
    question = "contacts" if view.indication.kind != "use" else _ground_asked(view)
    day = town.date_words(view.day)
    period = f"the 14 nights up to {day}" if view.indication.kind == "use" else f"{day}, whole day"
    return (
        ("Request", f"CD{view.reference}"),
        ("Through", f"single point of contact {view.author}"),
        ("Asked for", f"{_query(view, town)}, {period}: {question}"),
        ("For", f"intelligence desk, list {list_number(view)}"),
        ("Asked", town.date_words(view.told_day)),
        ("Answered", town.date_words(view.released_day)),
    )


VIEW = SourceView(
    id="communications",
    prefix="CD",
    licence=LICENCE,
    merges={},
    precisions={"machine": "minute"},
    evaluation=1,
    writer=call_return,
)
