"""Words of utility records: whose account a room meter is on, and who answered the door to the engineer."""

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.partner_report import Fields, PartnerWords, request_day, site_words, subject_words
from synthetic.writing.wording import choice

_JOBS = {
    "meter exchange": "a meter exchange",
    "yearly meter reading": "the yearly meter reading",
    "credit not loading, card changed": "a card that would not load",
    "smell of gas, none found": "a reported smell of gas",
    "supply off, restored": "a supply that was off",
}
_DAY_JOBS = tuple(_JOBS)[:4]
_LATE_JOBS = tuple(_JOBS)[2:]
_DAY = range(8 * 60, 17 * 60)


def _job(view: View) -> str:
    """Return what brought the engineer there at that hour."""
    return choice(_DAY_JOBS if view.minute in _DAY else _LATE_JOBS, view.wording, 1)


def _form(view: View, town: Town) -> Fields:
    account = f"account of {subject_words(view.indication.subject, town)}"
    site = site_words(view, town)
    return (
        ("Asked", f"{town.date_words(request_day(view))}, by police: {account}, jobs and occupiers"),
        ("Answered", town.date_words(view.released_day)),
        ("Job", f"{view.reference}, {_job(view)}, engineer {view.author}"),
        *((("Supply", f"{site}, room meter"),) if site else ()),
    )


def _extras(view: View, town: Town) -> dict[str, str]:
    return {"job": _JOBS[_job(view)]}


UTILITY_WORDS = PartnerWords(
    form=_form,
    extras=_extras,
    openings={
        "machine": (
            "Job of {date}, entries as stamped by the handheld.",
            "One job in the period, {date}.",
            "Handheld of engineer {author}, {date}.",
        ),
        "direct": (
            "Engineer {author} was at {site} on {date} for {job}.",
            "{date}, {site}. Engineer {author} was there for {job}.",
        ),
        "told": (
            "Engineer {author} was told this on the landing by a tenant of the house who had been there.",
            "A tenant of the house who had been there told engineer {author} this.",
        ),
        "hearsay": (
            "Said to engineer {author}[ at {room}] on {told} by somebody who was not there and did not say who had told them.",
        ),
    },
    deeds={
        "letting": {
            "had to stay": (
                "Account in the name of {who}. Door opened {time} by {whom}, entered as staying with the account holder. [Vehicle at the front: {car}.]",
                "{time} the door was opened by {whom}, who said {far_he} was staying with {who}, the account holder. [Outside was {car}.]",
                "Account holder {who}. Occupier met {time}: {whom}, entered as guest of the account holder. [Vehicle at the front: {car}.]",
            ),
            "let": (
                "Account in the name of {who}. Door opened {time} by {whom}, entered as lodger of the account holder.",
                "{time} the door was opened by {whom}, who said {far_he} had the room from {who}, the account holder.",
                "Account holder {who}. Occupier met {time}: {whom}, entered as lodger of the account holder.",
            ),
            "later let": (
                "Before the job was closed, {time}, {whom} came in with a key and said {far_he} had a room there from {who}.",
                "{time} {whom} let {far_him}self in and was entered as lodger of {who}.",
            ),
            "paid": (
                "Account in the name of {who}. Door opened {time} by {who}, entered as only occupier.",
                "{time} {who}, the account holder, opened the door and said nobody else lived there.",
                "Account holder {who}. Occupier met {time}: {who}, entered as only occupier.",
            ),
            "talk had to stay": (
                "{moment} {who} had {whom} to stay. [Outside was {car}.] The account is in {fam}'s name.",
            ),
            "talk let": ("{moment} {who} let the room to {whom}. The account is in {fam}'s name.",),
            "talk later let": ("A second room went to {whom} the same day.",),
            "talk paid": ("{moment} {who}, the account holder, had nobody else living there.",),
        },
    },
    names={
        "machine named": (
            "{caller} signed on the handheld.",
            "The name {caller} was typed as given; no document seen.",
        ),
        "direct named": (
            "{caller} signed the sheet.",
            "{caller} gave the name for the sheet; no document seen.",
        ),
        "machine seen": ("Occupier's name left blank.", "No name was entered for the occupier."),
        "direct seen": ("{caller} gave no name.", "{caller} would not sign."),
        "told named": ("Names as the tenant gave them.",),
        "told seen": ("The tenant had no name for {caller}.",),
    },
    limits={
        "machine": (
            "No change of tenancy has been told to us.",
            "Other rooms not entered.",
            "The landlord's name is not on the account; the agent may be asked.",
        ),
        "direct": (
            "No change of tenancy has been told to us.",
            "Other rooms not entered.",
            "The engineer can be seen through the depot.",
        ),
        "told": ("The engineer did not see it.", "The tenant's door number is on the sheet."),
        "hearsay": ("The engineer did not see it.",),
    },
    vague={
        "machine": (
            "Job of {date} on the account of {subject} closed, no access. Second visit not yet booked.",
            "No job and no change of tenancy on the account of {subject} on {date}. The agent of the house has the list of rooms.",
        ),
        "direct": (
            "Nobody answered engineer {author} on {date} at the address of {subject}, though a radio was on. The job is to be booked again.",
            "Engineer {author} was told through the door on {date} to come back when {subject} was in. Second visit not yet booked.",
        ),
        "told": (
            "A tenant asked engineer {author} who to tell about {subject} and {date}. The tenant's door number is on the sheet.",
        ),
        "hearsay": (
            "Engineer {author} heard {subject} spoken of on {told}, about {date}. The engineer can be seen through the depot.",
        ),
    },
    provenance={
        "machine": (
            "Read off a record. Job sheet and account, as stamped.",
            "Read off a record. Entries of the handheld.",
        ),
        "direct": (
            "First hand. Engineer {author} was at the door.",
            "First hand. Seen by engineer {author}.",
        ),
        "told": ("Told by a person who had been there. A tenant, to engineer {author}.",),
        "hearsay": ("Talk; the speaker was not there.",),
    },
)
