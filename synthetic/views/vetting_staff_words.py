"""Words of vetting checks of an employee: the audit of a records system, the work telephone, and what was seen outside."""

from collections.abc import Mapping, Sequence

from synthetic.testimony.occasion import ActivityKind
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.views.vetting_words import CHECKS, PROVENANCE
from synthetic.writing.act_words import act_slots
from synthetic.writing.employee_words import user_number
from synthetic.writing.partner_report import (
    Fields,
    PartnerWords,
    Table,
    lot_of,
    request_day,
    subject_words,
    working_day,
)
from synthetic.writing.pattern_filling import filled
from synthetic.writing.wording import choice

_HEADS = ("Time", "User", "Entry", "Record or number", "Linked ref")
_ENTRIES = {"looked up": "view", "worked on": "view", "rang": "call, work telephone", "was off": "no log-in"}
_MEANS: Mapping[ActivityKind, str] = {
    "access": "Audit log of the records system for user {user} and itemised bill of the work telephone, {date}, whole day.",
    "contact": "Footage of a street camera, {date}, viewed for {subject} by the name on the staff pass.",
}
"""What was read, by kind, where a machine told it."""
_LIMITS: Mapping[ActivityKind, Sequence[str]] = {
    "access": (
        "Whoever sat at the terminal is not shown.",
        "One system searched; paper files not.",
        "Printing is not logged.",
    ),
    "contact": (
        "What came before and after is not covered.",
        "Not yet put to {fam}.",
    ),
}
"""What a check does not cover, by kind."""
_MISSING: Mapping[ActivityKind, Sequence[str]] = {
    "access": (
        "Audit log of {date} for user {user}, {subject}: the file supplied does not open. A second copy is due {next}.",
        "Audit log of {date} for user {user}, {subject}: the supplier sent the log of another office. The right one is due {next}.",
    ),
    "contact": (
        "Footage of a street camera, {date}, asked for on {subject}. The copy breaks off at the first minute; a second is due {next}.",
        "Footage of a street camera, {date}: {subject} by the name on the staff pass, under a hood, for three seconds. The next camera's is due {next}.",
    ),
}
"""What is written while a record that was asked for shows nothing, by kind."""


def _form(view: View, town: Town) -> Fields:
    return (
        ("Check", f"{view.reference}, {choice(CHECKS, view.wording)}"),
        ("User", user_number(view.indication.subject.id)),
        ("Asked", town.date_words(request_day(view))),
        ("Answered", f"{town.date_words(view.released_day)}, by {view.author}"),
    )


def _extras(view: View, town: Town) -> dict[str, str]:
    kind = view.indication.kind
    subject = subject_words(view.indication.subject, town)
    own = {
        "user": user_number(view.indication.subject.id),
        "date": town.date_words(view.day),
        "next": working_day(view, town),
        "subject": subject,
        "fam": subject,
    }
    return {
        "user": own["user"],
        "ref": f"IN/{view.reference}",
        "means": filled(_MEANS[kind], own),
        "limit": filled(lot_of(_LIMITS[kind], view), own),
        "missing": filled(choice(_MISSING[kind], view.wording), own),
    }


def _table(view: View, town: Town) -> Table:
    """Return the lines of the log, one an act; none where no terminal told it."""
    if view.basis != "machine" or view.indication.kind != "access" or not view.acts:
        return ()
    user = user_number(view.indication.subject.id)
    rows = []
    for number, act in enumerate(view.acts):
        slots = act_slots(view, number, town)
        is_off = act.deed == "was off"
        entry = slots["far"] if act.deed == "rang" else slots["whom"]
        linked = (
            f"IN/{view.reference}" if act.deed == "worked on" else "none" if act.deed == "looked up" else ""
        )
        rows.append(
            (
                "00:00 to 24:00" if is_off else slots["clock"],
                user,
                _ENTRIES[act.deed],
                entry or "–",
                linked or "–",
            )
        )
    return (_HEADS, *rows)


_OPENED = ("{moment}[, at {place}], {who} opened the record of {whom} with no job to go with it; {doing}.",)
_WORKED = ("{moment}[, at {place}], {who} opened the record of {whom} for a job; {doing}.",)
_RANG = ("{moment} {who} was on the telephone to {whom}.", "{moment} {who} rang {whom}.")
_OFF = ("On {date} {who} {doing} and did not come in.",)
STAFF_WORDS = PartnerWords(
    form=_form,
    extras=_extras,
    openings={
        "machine": ("{means}",),
        "direct": (
            "Vetting officer {author} was there and made a note on {date}.",
            "Note of {date} by vetting officer {author}, who was there.",
        ),
        "told": (
            "A colleague of {subject} who was there told vetting officer {author} on {told}.",
            "Told to vetting officer {author} on {told} by a supervisor who was there.",
        ),
        "hearsay": (
            "Said to vetting officer {author} on {told}[ at {room}]. The speaker was not there and did not say who had told them.",
        ),
    },
    deeds={
        "access": {
            "looked up": (
                "{clock}: user {user} opened the record of {whom}; {doing}. Linked reference: none.",
                "Record of {whom} opened at {clock} by user {user}; {doing}. No linked reference.",
            ),
            "worked on": (
                "{clock}: user {user} opened the record of {whom}; {doing}. Linked reference: {ref}.",
                "Record of {whom} opened at {clock} by user {user}; {doing}. Linked reference {ref}.",
            ),
            "rang": (
                "{clock}: call of {seconds} seconds between the work telephone of {who} and {far}; subscriber on paper {whom}.",
                "At {clock} the work telephone of {who} had a call of {seconds} seconds with {far}, on paper {whom}.",
            ),
            "was off": (
                "No log-in of user {user} from 00:00 to 24:00. By the duty sheet {who} {doing}.",
                "By the duty sheet {who} {doing}. No log-in of user {user} from 00:00 to 24:00.",
            ),
            "talk looked up": _OPENED,
            "talk worked on": _WORKED,
            "talk rang": _RANG,
            "talk was off": _OFF,
        },
        "contact": {
            "met": (
                "{clock}, {place}: {who} and {whom} together.",
                "At {clock} {who} met {whom}, {place}.",
            ),
            "was alone": (
                "{clock}, {place}: {who} {doing}, nobody with {him}.",
                "At {clock} {who} {doing}, alone, {place}.",
            ),
            "took papers": ("{clock}, {place}: {who} {doing}.", "At {clock}, {place}, {who} {doing}."),
            "talk met": ("{moment}, at {place}, {who} met {whom}.",),
            "talk was alone": ("{moment}, at {place}, {who} {doing}, alone.",),
            "talk took papers": ("{moment}, at {place}, {who} {doing}.",),
        },
    },
    names={},
    limits=dict.fromkeys(("machine", "direct", "told", "hearsay"), ("{limit}",)),
    vague={
        "machine": ("{missing}",),
        "direct": (
            "Vetting officer {author} spoke to {subject} about {date}. An account of that day is to be set out in writing within 14 days.",
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
)
