"""Words of vetting checks: lines of a bill, rows of a door log, an audit's nothing and its bounds."""

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.act_words import act_slots
from synthetic.writing.partner_deeds import CALLER
from synthetic.writing.partner_report import PartnerWords, Table
from synthetic.writing.wording import choice

_CHECKS = ("aftercare", "renewal", "change of circumstances", "contractor check")
_HEADS = ("date", "start", "line", "other number", "type", "seconds")


def _form(view: View, town: Town) -> tuple[tuple[str, str], ...]:
    return (
        ("Check", f"{view.reference}, {choice(_CHECKS, view.wording)}"),
        ("Opened", town.date_words(view.told_day)),
        ("Answered", f"{town.date_words(view.released_day)}, by {view.author}"),
    )


def _extras(view: View) -> dict[str, str]:
    if view.indication.kind == "visit":
        return {
            "author": str(view.author),
            "record": "door log",
            "sheet": "Intercom log of the address, supplied by the managing agent.",
        }
    return {
        "author": str(view.author),
        "record": "work phone bill",
        "sheet": "Work phone bill, lines as itemised.",
    }


def _table(view: View, town: Town) -> Table:
    """Return the lines of the bill, one an act; none when no machine told it or the kind has no bill."""
    if view.basis != "machine" or view.indication.kind == "visit" or not view.acts:
        return ()
    slots = [act_slots(view, number, town) for number in range(len(view.acts))]
    kind = "SMS" if view.indication.kind == "message" else "voice"
    date = town.date_words(view.day)
    rows = tuple((date, s["time"], s["line"], s["far"], kind, s["seconds"] or "0") for s in slots)
    return (_HEADS, *rows)


def _remark(table: Table) -> str:
    """Return what the lines of a bill say, counted from them: how many, and how far apart the first and the last."""
    rows = table[1:]
    if not rows:
        return ""
    if len(rows) == 1:
        return "One line on the bill that day for these numbers."
    starts = [int(row[1][:2]) * 60 + int(row[1][3:5]) for row in rows]
    return f"{len(rows)} lines, {max(starts) - min(starts)} minutes between them."


_BILL = (
    "{when}. [Line {line}][, {who}]: {event}[ of {seconds} s] with [{far}][!far|a number not supplied][, held for {paper}]. [Also billed: {doing}.]",
    "{when}. {event}[, {seconds} s][, line {line}][, {who}]. Other number [{far}][!far|not supplied][, on paper {paper}]. [Also billed: {doing}.]",
    "{when}. {event}[ of {seconds} s] between [{line}][ ({who})] and [{far}][!far|a number not supplied][, subscriber {paper}]. [Also billed: {doing}.]",
)


def _event(noun: str) -> tuple[str, ...]:
    return tuple(pattern.replace("{event}", noun) for pattern in _BILL)


VETTING_WORDS = PartnerWords(
    form=_form,
    extras=_extras,
    openings={
        "machine": ("{sheet}", "{sheet} Copy supplied to {author}."),
        "direct": (
            "Seen by vetting officer {author} at an aftercare meeting.",
            "Vetting officer {author}, own note.",
        ),
        "told": (
            "Supervisor, who was there, told vetting officer {author}.",
            "Told to vetting officer {author} by a colleague who was present.",
        ),
        "hearsay": (
            "Said to vetting officer {author}[ at {room}][ on {heard}]; the speaker was not there.",
            "A colleague repeated to vetting officer {author} what was said[ at {room}][ on {heard}].",
        ),
    },
    deeds={
        "call": {
            "rang": _event("one call"),
            "rang talk": (
                "{when}. [{who}][!who|whoever uses {line}] was on the telephone to [{paper}][!paper|somebody][; the display showed {far}]. [{doing} was spoken of.]",
                "{when}. [{who}][!who|the user of {line}] had [{paper}][!paper|somebody] on the line[, {far}]. [{doing} was spoken of.]",
            ),
        },
        "message": {
            "wrote": _event("one message"),
            "wrote talk": (
                "{when}. [{who}][!who|whoever uses {line}] had a message on the screen, to or from [{paper}][!paper|somebody][, {far}].",
                "{when}. A message passed between [{who}][!who|the user of {line}] and [{paper}][!paper|somebody][, {far}].",
            ),
        },
        "visit": {
            "was called on by": (
                CALLER,
                "{when}[, {place}]. Visitor for {who}: {whom}[, in for {span}]. [Vehicle entered: {car}.]",
                "{when}[, {place}]. {whom} came to the door for {who}[, there {span}]. [Vehicle: {car}.]",
            ),
        },
    },
    limits={
        "call": (
            "A line is not a person: who held it is not shown. Content not sought.",
            "This line only. Diverted calls are not billed.",
            "Purpose not asked. The bill is kept six years by the firm that pays it.",
            "Other lines of the same firm were not put to this check.",
        ),
        "message": (
            "A line is not a person: who wrote is not shown. Content not sought.",
            "This line only. Messages over the internet are not billed.",
            "Purpose not asked. The bill is kept six years by the firm that pays it.",
            "Other lines of the same firm were not put to this check.",
        ),
        "visit": (
            "Why they came is not entered. Front door only.",
            "The back stairs keep no log.",
            "Purpose not asked. The agent keeps the log twelve months.",
            "What was carried in or out is not entered.",
        ),
    },
    talk_limits=(
        "A {record} was not asked for.",
        "The vetting officer did not see it.",
        "Not put to the person yet.",
        "A {record} would show whether it is so.",
    ),
    names={
        "machine": ("Names put to the log by {author}.", "No declaration is held that names them.", ""),
        "direct": (
            "Names known to the officer from the file.",
            "No declaration is held that names them.",
            "",
        ),
        "told": ("Names as told.", ""),
        "hearsay": ("Names as said.", ""),
    },
    vague={
        "machine": (
            "Audit of record {subject}, {date}, 00:00 to 24:00. No view without a linked reference. One system searched; paper files not.",
            "{subject}, {date}: no line on the bill and no row on the door log. One bill, one door.",
        ),
        "direct": (
            "Vetting officer {author} spoke to {subject} about {date}. No answer was given that could be put to a record.",
            "Vetting officer {author}, {date}: file of {subject} read. Nothing since the last review; nothing asked.",
        ),
        "told": (
            "Supervisor says {subject} has been different since about {date}. Asked in what way; could not say.",
            "A colleague told vetting officer {author} of a worry about {subject}, {date}. No act, call or visit given.",
        ),
        "hearsay": (
            "Office talk about {subject}, {date}. No act, line or door to check. Speaker had seen nothing.",
            "It is said of {subject} that somebody ought to look. Said about {date}. No ground given.",
        ),
    },
    provenance={
        "machine": "System entry, as stamped.",
        "direct": "Seen by the vetting officer.",
        "told": "The person told the vetting officer.",
        "hearsay": "It came to the vetting officer as talk.",
    },
    table=_table,
    remark=_remark,
)
