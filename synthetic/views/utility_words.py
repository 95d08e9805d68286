"""Words of utility records: whose account a room meter is on, and who answered the door to the engineer."""

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.partner_report import Fields, PartnerWords, request_day, site_words, subject_words
from synthetic.writing.wording import choice

_JOBS = {
    "meter exchange": ("done", "a meter exchange"),
    "yearly meter reading": ("read", "the yearly meter reading"),
    "credit not loading": ("card changed", "a card that would not load"),
    "meter display blank": ("display changed", "a blank meter display"),
    "supply off": ("restored", "a supply that was off"),
}
"""Jobs on a room meter for electricity: what was done where the engineer got in, and the job in a sentence."""
_DAY_JOBS = tuple(_JOBS)[:4]
_LATE_JOBS = tuple(_JOBS)[2:]
_DAY = range(8 * 60, 17 * 60)


def _job(view: View) -> str:
    """Return what brought the engineer there at that hour."""
    return choice(_DAY_JOBS if view.minute in _DAY else _LATE_JOBS, view.wording, 1)


def _form(view: View, town: Town) -> Fields:
    account = f"account of {subject_words(view.indication.subject, town)}"
    site, job = site_words(view, town), _job(view)
    outcome = _JOBS[job][0] if view.acts or view.basis in ("told", "hearsay") else "not done"
    return (
        ("Asked", f"{town.date_words(request_day(view))}, by police: {account}, jobs and occupiers"),
        ("Answered", town.date_words(view.released_day)),
        ("Job", f"{view.reference}, {job}, {outcome}, engineer {view.author}"),
        *((("Supply", f"{site}, room meter"),) if site else ()),
    )


def _extras(view: View, town: Town) -> dict[str, str]:
    return {"job": _JOBS[_job(view)][1]}


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
            "Engineer {author} was told this on {told}, on the landing, by a tenant of the house who had been there.",
            "A tenant of the house who had been there told engineer {author} this on {told}.",
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
                "{moment} {who} let {whom} stay in the room. [{caller} came in {car}.] The account is in {fam}'s name.",
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
        "told named": ("The tenant shares a landing with both and gave the names.",),
        "told seen": ("The tenant had no name for {caller}.",),
    },
    limits={
        "machine": (
            "No change of tenancy on the account up to {answered}.",
            "The agent of the house holds the list of rooms; not yet asked.",
            "Engineer {author} has not been asked; on shift at the depot on {next}.",
        ),
        "direct": (
            "No change of tenancy on the account up to {answered}.",
            "Engineer {author} went no further than the meter cupboard.",
            "Engineer {author} is on shift at the depot on {next}.",
        ),
        "told": ("The engineer did not see it.", "The tenant's door number is on the sheet."),
        "hearsay": ("The engineer did not see it.",),
    },
    vague={
        "machine": (
            "One job on the account of {subject}, {date}: engineer {author} arrived {hour}, closed as no access 6 minutes later. Street door open, meter cupboard locked. Second visit booked for {next}.",
        ),
        "direct": (
            "Engineer {author} was at {site} {when} for {job}. {subject}, the account holder, spoke through the door for two minutes and had no key to the meter cupboard. The job is booked again for {next}.",
            "{date}, {site}. Engineer {author} passed {subject}, the account holder, on the stairs {hour} and found the meter cupboard locked. The agent brings the key on {next}.",
        ),
        "told": (
            "A tenant told engineer {author} on {told} that {subject}, the account holder, was on the stairs of {site} {when}, and asked whom to tell about the house. The police number was given. Door number on the sheet.",
        ),
        "hearsay": (
            "Engineer {author} was told on {told} that {subject}, the account holder, had been at the door of {site} {when}. The speaker was not there. Engineer {author} is at the house again on {next}.",
        ),
    },
    provenance={
        "machine": (
            "Read off a record. Job sheet and account, as stamped.",
            "Read off a record. Entries made at the door on the handheld.",
        ),
        "direct": (
            "First hand. Engineer {author} was at the door.",
            "First hand. Seen by engineer {author}.",
        ),
        "told": ("Told by a person who had been there. A tenant, to engineer {author}.",),
        "hearsay": ("Talk; the speaker was not there.",),
    },
)
