"""Words of victim referrals: what the adult named did to the person referred, in the order in which it was told."""

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.partner_report import Fields, PartnerWords, lot_of, subject_words
from synthetic.writing.wording import choice

_RESPONDERS = ("police", "local authority", "support charity", "local authority housing officer")
_INITIALS = "BCDEFGHJKLMNPRST"
_AGES = (19, 22, 24, 27, 31, 36, 41, 48)
_SPOTS = ("in the hall", "on the kitchen floor", "on a sofa", "in the box room")
_HARMS = (
    ("bank card kept", "kept {ref}'s bank card and drew the money"),
    ("pay kept", "sent {ref} out to wash cars and kept the pay"),
    ("passport kept", "held {ref}'s passport and would not give it back"),
    ("benefit taken", "took {ref}'s benefit on the day it was paid"),
    ("made to work unpaid", "had {ref} clean the house for no pay"),
    ("door locked", "locked {ref} in when going out"),
)


def _referred(view: View) -> tuple[str, int]:
    return choice(_INITIALS, view.wording, 1), choice(_AGES, view.wording)


def _form(view: View, town: Town) -> Fields:
    initial, age = _referred(view)
    sign = choice(_HARMS, view.wording, 2)[0]
    subject = subject_words(view.indication.subject, town)
    return (
        (
            "Referral",
            f"{view.reference}, first responder {choice(_RESPONDERS, view.wording, 3)}, worker {view.author}",
        ),
        ("Referred", f"{initial}, {age}, adult, consents"),
        ("Indicators", f"{sign}; room taken" if view.acts else f"{sign}, by {subject}"),
        ("Now", "safe address, not shown"),
        ("Sent", town.date_words(view.released_day)),
    )


def _extras(view: View, town: Town) -> dict[str, str]:
    initial, age = _referred(view)
    return {
        "ref": initial,
        "aged": f"{initial}, {age}",
        "spot": lot_of(_SPOTS, view),
        "harm": choice(_HARMS, view.wording, 2)[1].replace("{ref}", initial),
    }


VICTIM_REFERRAL_WORDS = PartnerWords(
    form=_form,
    extras=_extras,
    openings={
        "machine": (
            "Messages on {ref}'s handset, read with leave by worker {author}, are the basis. {aged}, had a room at {site}.",
        ),
        "direct": (
            "{aged}, had a room at {site}. {subject} {harm}.",
            "{subject} {harm}. {aged}, lived in a room at {site}.",
            "{aged}, says {subject} {harm}. {ref} had a room at {site}.",
        ),
        "told": (
            "{aged}, has not been back to {site} and has this from a tenant who was there. {subject} {harm}, says {ref}, before that.",
            "{subject} {harm}, says {aged}, who then left {site}. What follows {ref} was told by a tenant who was there.",
        ),
        "hearsay": (
            "{aged}, heard this said on {told}; {ref} was not there and the speaker had it from others, not named.",
        ),
    },
    deeds={
        "letting": {
            "had to stay": (
                "{moment} {who} put {whom} in that room[, for {amount} a week], and {ref} had to sleep {spot}. [Outside stood {car}.]",
                "{ref} had to give up the room {moment} to {whom}, whom {who} had to stay[ for {amount} a week]. [Outside stood {car}.]",
                "{moment} {who} moved {ref} out of the room to have {whom} stay in it[ at {amount} a week]. [Outside stood {car}.]",
            ),
            "let": (
                "{moment} {who} let that room to {whom}[ for {amount} a week], and {ref} had to sleep {spot}.",
                "{ref} had to give up the room {moment}: {who} let it to {whom}[ at {amount} a week].",
            ),
            "later let": (
                "{who} let the other bed to {whom} the same day[, also {amount} a week].",
                "The same day {who} let {whom} have the other bed[ for {amount} a week].",
            ),
            "paid": (
                "{moment} {who} paid the rent of the room[, {amount} for the week,] and had {ref} sleep {spot}. Nobody else was put in.",
                "{who} paid the week's rent[, {amount},] {moment} and kept the room; {ref} had to sleep {spot}. There was no lodger.",
            ),
            "talk had to stay": (
                "{moment} {who} had {whom} to stay in {ref}'s old room[ for {amount} a week]. [Outside stood {car}.]",
                "{whom} was put in {ref}'s old room by {who} {moment}[, at {amount} a week]. [Outside stood {car}.]",
            ),
            "talk let": ("{moment} {who} let {ref}'s old room to {whom}[ for {amount} a week].",),
            "talk later let": ("The other bed was let to {whom} the same day[, also {amount} a week].",),
            "talk paid": (
                "{moment} {who} paid the week's rent of {ref}'s old room[, {amount},] and put nobody in it.",
            ),
        },
    },
    names={
        "machine named": ("Names as they stand in the messages.",),
        "direct named": ("{ref} knew both by name.", "{ref} heard {caller} called by that name for weeks."),
        "direct seen": ("{ref} was never told a name for {caller}.", "{ref} would know {caller} again."),
        "told named": ("The tenant knew the name.", "Names as the tenant gave them."),
        "told seen": ("The tenant had no name for {caller}.",),
    },
    limits={
        "machine": ("Nothing else on the handset has been read.",),
        "direct": (
            "{ref} has no paper for the rent.",
            "{ref} cannot say how long it went on.",
            "{ref} will be seen for a statement with a support worker.",
        ),
        "told": (
            "{ref} will ask whether the tenant would speak to police.",
            "{ref} has the tenant's number and has not rung it.",
        ),
        "hearsay": ("{ref} does not know who began it.",),
    },
    vague={
        "machine": (
            "A clip that {ref} kept of {subject}, {date}, will not open. Handset to go to the laboratory.",
        ),
        "direct": (
            "{aged}, is afraid of {subject} and asked not to go into {date} yet. To be seen again with a support worker.",
            "{aged}, gave the name {subject} and the date {date} and then asked to stop. Second interview offered, with an interpreter.",
        ),
        "told": (
            "{aged}, was warned by a tenant about {subject} and {date}, and was not told why. {ref} has the tenant's number and will ring it.",
            "A tenant told {aged}, to be out of the way of {subject} on {date}. The tenant has since moved; {ref} knows where.",
        ),
        "hearsay": (
            "{aged}, has heard {subject} spoken of with {date}, by people {ref} can point out. To be seen again.",
        ),
    },
    provenance={
        "machine": ("Read off a record. Messages as stamped by the handset.",),
        "direct": (
            "First hand. It was done to the person referred.",
            "First hand. {ref} lived there and told the worker.",
        ),
        "told": ("Told by a person who had been there. A tenant, to {ref}.",),
        "hearsay": ("Talk; the speaker was not there.",),
    },
)
