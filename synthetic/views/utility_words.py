"""Words of utility records: job sheets of engineers, and what customers and neighbours said to them."""

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.partner_deeds import CALLER
from synthetic.writing.partner_report import PartnerWords
from synthetic.writing.wording import choice

_DAY_JOBS = ("meter reading", "meter exchange", "check of the supply", "reported smell of gas, none found")
_LATE_JOBS = ("reported smell of gas, none found", "supply off, restored", "meter alarm, reset")
_DAY = range(8 * 60, 18 * 60)


def _job(view: View) -> str:
    """Return what brought the engineer there at that hour."""
    return choice(_DAY_JOBS if view.minute in _DAY else _LATE_JOBS, view.wording)


def _form(view: View, town: Town) -> tuple[tuple[str, str], ...]:
    return (
        ("Job", f"{view.reference}, {_job(view)}"),
        ("Engineer", str(view.author)),
        ("Asked for by police", town.date_words(view.told_day)),
        ("Supplied", town.date_words(view.released_day)),
    )


def _extras(view: View) -> dict[str, str]:
    return {"author": str(view.author), "job": _job(view)}


UTILITY_WORDS = PartnerWords(
    form=_form,
    extras=_extras,
    openings={
        "machine": (
            "Job sheet, stamped by the handheld.",
            "Handheld of engineer {author}, entries as stamped.",
            "Job closed on the handheld.",
        ),
        "direct": (
            "Engineer {author} was at the door.",
            "Engineer {author}, {job}.",
            "Engineer {author} noted this in the van afterwards.",
        ),
        "told": (
            "Said to engineer {author} by a person who had been there.",
            "Engineer {author} was told by somebody who was in at the time.",
        ),
        "hearsay": (
            "Said to engineer {author}[ at {room}][ on {heard}] by somebody who was not there.",
            "Engineer {author} heard this[ at {room}][ on {heard}]; the speaker was not there.",
        ),
    },
    deeds={
        "letting": {
            "had to stay": (
                "{when}[, {place}]. Customer {who}. {whom} was staying there[, at {amount} a week]. [Outside: {car}.]",
                "{when}[, {place}]. Supply in the name of {who}. A second adult was living there, {whom}[, rent {amount} a week]. [{car} was outside.]",
                "{when}[, {place}]. Customer {who} had {whom} to stay[ and took {amount} a week]. [Car outside: {car}.]",
            ),
            "let": (
                "{when}[, {place}]. Customer {who}. One room was let to {whom}[ at {amount} a week].",
                "{when}[, {place}]. Supply in the name of {who}. A room there was taken by {whom}[, rent {amount} a week].",
                "{when}[, {place}]. Customer {who} had let a room to {whom}[ and took {amount} a week].",
            ),
            "paid": (
                "{when}[, {place}]. Customer {who} paid the rent[, {amount}]. No lodger.",
                "{when}[, {place}]. Supply in the name of {who}. The rent[, {amount},] was paid by {him}; one adult there.",
                "{when}[, {place}]. {who} is customer and tenant[, rent {amount}]. No other adult there.",
            ),
        },
        "visit": {
            "was called on by": (
                CALLER,
                "{when}[, {place}]. Caller for {who}: {whom}[, there {span}]. [At the kerb: {car}.]",
                "{when}[, {place}]. Customer {who} was called on by {whom}[, {span}]. [Came in {car}.]",
            ),
        },
    },
    limits={
        "letting": (
            "Bedrooms were not entered. No change of tenancy has been told to us.",
            "Account papers show the customer, not who lives there. Meter reading held with the sheet.",
            "Only the hall and the meter cupboard were entered.",
            "The account has one name. Rent is as said, no paper shown.",
        ),
        "visit": (
            "Meter cupboard and front door only; the back was not in view.",
            "What was said was not heard. The sheet with its stamp is held.",
            "Nobody was asked why they called.",
            "What was carried in or out is not on the sheet.",
        ),
    },
    talk_limits=(
        "The engineer did not see it.",
        "The job sheet has nothing of it.",
        "Who said it was not asked for a name.",
        "Not on the account; the meter data do not show it.",
    ),
    names={
        "machine": ("Names as typed on site.", "Customer's name from the account.", ""),
        "direct": (
            "Names as given at the door.",
            "Customer's name from the account; no other name was checked.",
            "",
        ),
        "told": ("Names as the person gave them.", ""),
        "hearsay": ("Names as said, not checked.", ""),
    },
    vague={
        "machine": (
            "{date}. Job at the address of {subject} closed, no access. One attempt. No other job that day.",
            "{subject}, {date}: no job and no change on the account. Billing system only.",
        ),
        "direct": (
            "Engineer {author} remembers a job for {subject} about {date} and thought it odd. No note on the sheet of what or who.",
            "{date}. Engineer {author} at the door of {subject}; somebody was in and did not open. Nothing else seen.",
        ),
        "told": (
            "Somebody who was at the address of {subject}, {date}, told engineer {author} that things went on. Nothing said of what, when or who.",
            "Told to engineer {author}, {date}: that {subject} would have more to say than the account shows. Not asked what.",
        ),
        "hearsay": (
            "Neighbours of {subject} talk, engineer {author} says, {date}. Nobody said what they had seen.",
            "{date}. Said to engineer {author} that one hears things about {subject}. Nothing to check was said.",
        ),
    },
    provenance={
        "machine": "Job sheet, stamped by the device on site.",
        "direct": "Seen by the engineer on site.",
        "told": "The person told the engineer.",
        "hearsay": "It came to the engineer as talk.",
    },
)
