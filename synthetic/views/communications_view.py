"""Return of call data: which number was in contact with which, when, for how long and over which cell; never what was said."""

from synthetic.entities.town_register import Register
from synthetic.testimony.occasion import Act, ActivityKind
from synthetic.testimony.source_view import Licence, SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.writing.act_slots import shown_acts, subject_title, subject_words
from synthetic.writing.pattern_text import capitals
from synthetic.writing.wording import choice, clock, formal_name, listed

LICENCE: dict[ActivityKind, Licence] = {"call": "senses", "message": "senses", "use": "senses"}
HEADS = ("A number", "B number", "Date", "Start, local", "Seconds", "Type", "First cell")
_LIMITS = (
    "Content not sought. Who held either handset is not shown.",
    "Content not sought. Rows show numbers, not speakers.",
    "What was said is not in the data. A number is not its user.",
)
_CELLS = (
    "{mast} serves part of {streets}; it is a cell, not an address.",
    "First cell {mast}, which serves part of {streets}. Where in it is not shown.",
    "{mast} serves part of {streets}; what it covers at a spot was not tested.",
)
_USES = (
    "User of {number} asked for, {day}. Each name on the request was tested for one thing: {words}. It holds for {fit}.",
    "{number}, {day}. Tested for each name on the request: {words}. It holds for {fit}.",
    "Test of {day} on {number}: {words}. Of the names on the request it holds for {fit}.",
)
_USE_LIMITS = (
    "A paper fact. Who held the handset is not shown.",
    "Cells and credit show use near a person, not by them.",
    "A handset can be lent; the test does not show by whom it was used.",
)
_UNHELD = (
    "Request for {subject}, {day}. The operator holds no rows for the hours asked. Off, out of cover or ported is not shown.",
    "{subject}, {day}: the export came back cut short and could not be read. Asked for again. Nothing to check.",
    "{subject}, {day}: rows returned for a number one digit out. Destroyed. Nothing is held.",
)


def call_return(view: View, town: Town) -> WrittenView:
    """Return a view as a return of call data: rows, who stands on paper for each number, and what is not shown."""
    subject, day = subject_words(view, town), town.date_words(view.day)
    acts = shown_acts(view)
    table: tuple[tuple[str, ...], ...] = ()
    if view.indication.nature == VAGUE or not acts:
        body = choice(_UNHELD, view.wording).format(subject=subject, day=day)
    elif view.indication.kind == "use":
        body = _use(view, acts[0], town)
    else:
        table = (HEADS, *(_row(view, act, town) for act in acts))
        body = _remark(view, acts, town)
    return WrittenView(
        title=subject_title(view, town, zoned=False),
        form=_form(view, subject, town),
        table=table,
        body=capitals(body),
        provenance="Read off a record: the rows are the operator's; subscribers are as on paper.",
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
        "One contact"
        if len(acts) == 1
        else f"{len(acts)} contacts, {acts[-1].minute - acts[0].minute} minutes apart"
    )
    lines = [
        f"{events} in the data supplied for the hour asked.",
        *(f"{number}: {paper(number, town.register)}." for number in numbers),
    ]
    lines += [f"{act.doing}; its row is on the second sheet of the return." for act in acts if act.doing]
    streets = {mast.id: mast.streets for mast in town.register.masts}
    for mast in dict.fromkeys(act.mast for act in acts if act.mast):
        serves = listed(streets[mast][:2]) + (
            f" and {len(streets[mast]) - 2} other streets" if len(streets[mast]) > 3 else ""
        )
        lines.append(choice(_CELLS, view.wording, 1).format(mast=mast, streets=serves))
    lines += ["First cell is not one of the town's."] if not all(act.mast for act in acts) else []
    return " ".join([*lines, choice(_LIMITS, view.wording, 2)])


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
    person = act.counterpart.person
    fit = f"{formal_name(town.register.people[person])} alone" if person else "none of them"
    text = choice(_USES, view.wording).format(
        number=act.actor.number, day=town.date_words(view.day), words=act.words, fit=fit
    )
    return (
        f"{text} Subscriber: {paper(act.actor.number, town.register)}. {choice(_USE_LIMITS, view.wording, 1)}"
    )


def _form(view: View, subject: str, town: Town) -> tuple[tuple[str, str], ...]:
    handle = view.handle
    rows = (
        ("Request", f"CD{view.reference}"),
        ("Through", f"single point of contact {view.author}"),
        ("Subject", capitals(subject)),
        ("Day asked for", town.date_words(view.day)),
    )
    if handle is None or not handle.noun:
        return rows
    return (*rows, (capitals(handle.noun), handle.state))


VIEW = SourceView(
    id="communications",
    prefix="CD",
    licence=LICENCE,
    merges={},
    precisions={"machine": "minute"},
    evaluation=1,
    writer=call_return,
)
