"""Words of vetting checks: lines of the work telephone bill of a member of a partner's staff, and an audit's nothing."""

from collections.abc import Mapping

from scenarios.schema.evidence import Basis
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.act_words import act_slots
from synthetic.writing.partner_report import Fields, PartnerWords, Table, request_day
from synthetic.writing.wording import choice

CHECKS = ("aftercare", "renewal", "change of circumstances", "contractor check")
_HEADS = ("Date", "Start", "Line", "Other number", "Type", "Seconds")


def _form(view: View, town: Town) -> Fields:
    return (
        ("Check", f"{view.reference}, {choice(CHECKS, view.wording)}"),
        ("Asked", town.date_words(request_day(view))),
        ("Answered", f"{town.date_words(view.released_day)}, by {view.author}"),
        ("Bill", f"work telephone, {town.date_words(view.day)}, whole day"),
    )


def _extras(view: View, town: Town) -> dict[str, str]:
    return {}


def _table(view: View, town: Town) -> Table:
    """Return the lines of the bill, one an act; none when no machine told it."""
    if view.basis != "machine" or not view.acts:
        return ()
    slots = [act_slots(view, number, town) for number in range(len(view.acts))]
    rows = tuple(
        (s["date"], s["clock"], s["line"], s["far"] or "withheld", "voice", s["seconds"] or "0")
        for s in slots
    )
    return (_HEADS, *rows)


def _remark(table: Table) -> str:
    """Return what the lines of a bill say, counted from them: how many, and how far apart the first and the last."""
    rows = table[1:]
    if not rows:
        return ""
    if len(rows) == 1:
        return "One line for these numbers that day."
    starts = [int(row[1][:2]) * 60 + int(row[1][3:5]) for row in rows]
    return f"{len(rows)} lines, {max(starts) - min(starts)} minutes between them."


PROVENANCE: Mapping[Basis, tuple[str, ...]] = {
    "machine": ("Read off a record. Entries as held by the system; names as on paper.",),
    "direct": ("First hand. Seen by the vetting officer.",),
    "told": ("Told by a person who had been there. To the vetting officer.",),
    "hearsay": ("Talk; the speaker was not there.",),
}
"""How a check knows, whatever it is about."""
VETTING_WORDS = PartnerWords(
    form=_form,
    extras=_extras,
    openings={
        "machine": ("Itemised bill of the work telephone of {subject}, supplied by the employer.",),
        "direct": ("Vetting officer {author} was with {subject} at the review meeting.",),
        "told": (
            "A colleague who was in the room told vetting officer {author} on {told}.",
            "Told to vetting officer {author} on {told} by the supervisor, who was in the room.",
        ),
        "hearsay": (
            "Said to vetting officer {author} on {told}[ at {room}]. The speaker was not there and did not say who had told them.",
        ),
    },
    deeds={
        "call": {
            "rang": (
                "{clock}: [{line}][!line|the line] and [{far}][!far|a number withheld][, {seconds} seconds][; subscriber on paper {paper}].",
                "At {clock} a call[ of {seconds} seconds] between [{line}][!line|the line] and [{far}][!far|a number withheld][, on paper {paper}].",
            ),
            "talk rang": (
                "{moment} the work telephone[, {line},] had a call with [{paper}][!paper|somebody][; the display showed {far}].",
            ),
        },
    },
    names={"machine named": ("Names are of subscribers.",)},
    limits={
        "machine": (
            "User of the line not verified.",
            "Diverted calls are not billed.",
            "Other lines of the employer were not asked for.",
        ),
        "direct": ("The bill was not asked for.",),
        "told": ("The bill has been asked for.", "Not yet put to {fam}."),
        "hearsay": ("The bill has been asked for.",),
    },
    vague={
        "machine": (
            "Audit of record {subject}, {date}, 00:00 to 24:00. No view without a linked reference. One system searched; paper files not.",
            "Bill of the work telephone of {subject}, {date}, 00:00 to 24:00. No line to the numbers on the request. One line searched.",
        ),
        "direct": (
            "Vetting officer {author} met {subject} about {date}. Contacts of that day are to be set out in writing within 14 days.",
        ),
        "told": (
            "Supervisor of {subject} told vetting officer {author} on {told} of a worry about {date} and will put it in writing. Duty sheet of that day asked for.",
        ),
        "hearsay": (
            "Office talk about {subject}, {date}, reached vetting officer {author} on {told}. The person who began it is to be asked by the supervisor.",
        ),
    },
    provenance=PROVENANCE,
    table=_table,
    remark=_remark,
)
