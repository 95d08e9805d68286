"""Words of a liaison reply on an employee: who opened what in a register that the other service shares with offices here."""

from collections.abc import Mapping

from scenarios.schema.evidence import Basis
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.views.liaison_words import THEIRS
from synthetic.writing.employee_words import user_number
from synthetic.writing.partner_report import Fields, PartnerWords, request_day, subject_words

_RETENTION = 30
"""Days after its answer for which a service holds what it answered from. Assumption."""
_NAMES: Mapping[Basis, str] = {
    "machine": "User {user} is issued to {subject}, by your list.",
    "direct": "The officer read user {user} off the screen, which is {subject} by your list.",
    "told": "The person shares an office with {subject}.",
    "hearsay": "The names were not checked.",
}
"""How the name comes to be in the answer."""


def _form(view: View, town: Town) -> Fields:
    enquiry, day = town.date_words(request_day(view)), town.date_words(view.day)
    return (
        ("Our request", f"{view.author} of {enquiry}"),
        ("Answered", town.date_words(view.released_day)),
        (
            "Question",
            f"searches of the shared register by {subject_words(view.indication.subject, town)}, {day}",
        ),
        ("Their grading", THEIRS[view.basis]),
        ("Handling", "not for court, not to be passed on without leave of the service"),
    )


def _extras(view: View, town: Town) -> dict[str, str]:
    user, subject = user_number(view.indication.subject.id), subject_words(view.indication.subject, town)
    return {
        "user": user,
        "ref": f"IN/{view.reference}",
        "kept": town.date_words(view.released_day + _RETENTION),
        "naming": _NAMES[view.basis].replace("{user}", user).replace("{subject}", subject),
    }


LIAISON_STAFF_WORDS = PartnerWords(
    form=_form,
    extras=_extras,
    openings={
        "machine": (
            "Log of the shared register for user {user}, one day.",
            "Shared register of the service, log of user {user}.",
        ),
        "direct": ("Note of a duty officer of the service.", "A duty officer of the service made this note."),
        "told": (
            "Stated to an officer of the service on {told} by a person in the same office.",
            "An officer of the service took this on {told} from a person in the same office.",
        ),
        "hearsay": (
            "Reported to the service on {told} by a person who was not there and did not say who had told that person.",
        ),
    },
    deeds={
        "access": {
            "looked up": (
                "On {date} {who} opened the entry of {whom}; {doing}. No reference was given. {naming}",
                "{date}. Entry of {whom}, opened by {who}; {doing}. Reference: none. {naming}",
            ),
            "worked on": (
                "On {date} {who} opened the entry of {whom}; {doing}. The reference given was {ref}. {naming}",
                "{date}. Entry of {whom}, opened by {who}; {doing}. Reference: {ref}. {naming}",
            ),
            "was off": (
                "On {date} {who} opened no entry of the register. By the list of absences {who} {doing}. {naming}",
                "{date}. No entry opened by {who}, who {doing} by the list of absences. {naming}",
            ),
            "talk looked up": (
                "On {date} {who} opened the entry of {whom} with no job to go with it; {doing}. {naming}",
            ),
            "talk worked on": ("On {date} {who} opened the entry of {whom} for a job; {doing}. {naming}",),
            "talk was off": ("On {date} {who} {doing} and opened no entry. {naming}",),
        },
    },
    names={},
    limits={
        "machine": (
            "Calls are not part of the register.",
            "The log is kept to {kept}; a certified copy is not yet asked for.",
            "Registers of other services were not searched for this answer.",
        ),
        "direct": (
            "The officer may be asked through the liaison officer from {next}.",
            "The log of the register was not checked for it; the service will do so if asked by {kept}.",
        ),
        "told": (
            "The log of the register was not checked for it; the service will do so if asked by {kept}.",
            "The service does not give the person's name.",
        ),
        "hearsay": (
            "The log of the register was not checked for it; the service will do so if asked by {kept}.",
            "The service holds no entry of its own.",
        ),
    },
    vague={
        "machine": (
            "Log of the shared register for user {user}, {subject}, {date}: the page is held back for leave of another office. The service asks again and answers by {next}.",
            "Log of the shared register for user {user}, {subject}, {date}: moved to an archive. It is read by {next} and kept to {kept}.",
        ),
        "direct": (
            "A duty officer recalls that {subject} telephoned on {date} and was cut off, and made no note. The officer is back on duty on {next} and will be asked.",
        ),
        "told": (
            "A person in the same office began on {told} to speak of {subject}, about {date}, and had to leave. The service rings on {next}.",
        ),
        "hearsay": (
            "The service was told on {told}, as talk, of {subject} and {date}. The speaker was not there. A second meeting is set for {next}.",
        ),
    },
    provenance={
        "machine": ("Read off a record. Own register of the service.",),
        "direct": ("First hand. Note of the officer who was there.",),
        "told": ("Told by a person who had been there. The person told an officer of the service.",),
        "hearsay": ("Talk; the speaker was not there.",),
    },
)
