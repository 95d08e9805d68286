"""Words of utility records on rooms to let: what an engineer met with in a house while a job was done there."""

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.views.utility_words import UTILITY_WORDS
from synthetic.views.zone_talk import ZONE_TALK
from synthetic.writing.partner_report import Fields, PartnerWords, site_words, subject_words

_FORM_OF_ACCOUNTS = UTILITY_WORDS.form


def _form(view: View, town: Town) -> Fields:
    """Return the fields of the record, asked for by zone and not by account."""
    zone = subject_words(view.indication.subject, town)
    fields = dict(_FORM_OF_ACCOUNTS(view, town))
    day, _, _ = fields["Asked"].partition(", by police")
    site = site_words(view, town)
    return (
        ("Asked", f"{day}, by police: jobs at houses let in rooms, {zone}"),
        ("Answered", fields["Answered"]),
        ("Job", fields["Job"]),
        *((("Supply", f"{site}, landlord's meter"),) if site else ()),
    )


UTILITY_ZONE_WORDS = PartnerWords(
    form=_form,
    extras=UTILITY_WORDS.extras,
    openings={
        "machine": (
            "Handheld of engineer {author}, {date}, note of the job as typed.",
            "One job in the period with a note, {date}. Note of the engineer as typed.",
        ),
        "direct": (
            "Engineer {author} was at {site} on {date} for {job}.",
            "{date}, {site}. Engineer {author} was there for {job}.",
        ),
        "told": (
            "Engineer {author} was told this on {told}, at the meter, by a tenant of the house who had been there.",
            "A tenant of the house who had been there told engineer {author} this on {told}.",
        ),
        "hearsay": (
            "Said to engineer {author}[ at {room}] on {told} by somebody who was not there and did not say who had told them.",
        ),
    },
    deeds={
        "lodging": {
            "took a room": (
                "{time}, with the meter cover off, {who} {doing}. [The rent named in the hall was {amount} a week.]",
                "{time} {who} {doing}. [The rent as heard on the landing: {amount} a week.] {stranger} gave no name for the sheet.",
            ),
            "served callers": (
                "{time}, over {dur}, {callers} came one after another and {who} {doing}. What it was could not be seen from the meter.",
                "{callers} came one after another, the first {time}, and {who} {doing}. All were gone in {dur}; nobody gave a name for the sheet.",
            ),
            "later served callers": (
                "{time}, before the job was closed, {callers} came one after another and {stranger} {doing}. What it was could not be seen from the meter.",
            ),
            "went about": (
                "{time}, with the meter cover off, {who} {doing}. [The rent on the agent's list is {amount} a week.]",
                "{time} {who} {doing}. [The room is let through an agent at {amount} a week.] {stranger} gave no name for the sheet.",
            ),
            "found nobody": (
                "The agent's key was used. {time} {doing}. [The rent asked is {amount} a week.]",
                "Nobody was met with in {dur}. {time} {doing}. [The rent asked is {amount} a week.]",
            ),
            **ZONE_TALK,
        },
    },
    names={},
    limits={
        "machine": (
            "Engineer {author} has not been asked; on shift at the depot on {next}.",
            "The agent of the house holds the list of rooms; not yet asked.",
        ),
        "direct": (
            "Engineer {author} went no further than the landing.",
            "Engineer {author} is on shift at the depot on {next}.",
            "The agent of the house holds the list of rooms; not yet asked.",
        ),
        "told": ("The engineer did not see it.", "The tenant's door number is on the sheet."),
        "hearsay": ("The engineer did not see it.",),
    },
    vague={
        "machine": (
            "One job in the period in {subject}, {date}: engineer {author} arrived {hour}, closed as no access 6 minutes later, note field left blank. Second visit booked for {next}.",
        ),
        "direct": (
            "Engineer {author} was at {site} {when} for {job}, found the meter cupboard locked and left after four minutes. The agent brings the key on {next}.",
            "{date}, {site}. Engineer {author} was in the cellar {hour} for {job} and did not come up into the house. The job is booked again for {next}.",
        ),
        "told": (
            "A tenant of {site} asked engineer {author} on {told} whom to tell about the house {when}. The police number was given. Door number on the sheet.",
        ),
        "hearsay": (
            "Engineer {author} was told on {told} that there had been something at {site} {when}. The speaker was not there. Engineer {author} is at the house again on {next}.",
        ),
    },
    provenance={
        "machine": (
            "Read off a record. Note on the handheld, as typed.",
            "Read off a record. Job sheet, as stamped.",
        ),
        "direct": (
            "First hand. Engineer {author} was in the house.",
            "First hand. Seen by engineer {author}.",
        ),
        "told": ("Told by a person who had been there. A tenant, to engineer {author}.",),
        "hearsay": ("Talk; the speaker was not there.",),
    },
)
