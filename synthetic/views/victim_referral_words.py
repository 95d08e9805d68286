"""Words of victim referrals: what the adult named did to the person referred, in the order in which it was told."""

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.partner_report import Fields, PartnerWords, lot_of
from synthetic.writing.wording import choice

_RESPONDERS = ("police", "local authority", "support charity", "local authority housing officer")
_INITIALS = "BCDEFGHJKLMNPRST"
_AGES = (19, 22, 24, 27, 31, 36, 41, 48)
_SPOTS = ("in the hall", "on the kitchen floor", "on a sofa", "in the box room")
_HARMS = (
    ("bank card kept by another", "kept {ref}'s bank card and drew the money"),
    ("pay kept by another", "sent {ref} out to wash cars and kept the pay"),
    ("passport kept by another", "held {ref}'s passport and would not give it back"),
    ("benefit taken by another", "took {ref}'s benefit on the day it was paid"),
    ("made to work unpaid", "had {ref} clean the house for no pay"),
    ("locked in", "locked {ref} in when going out"),
)


def _referred(view: View) -> tuple[str, int]:
    return choice(_INITIALS, view.wording, 1), choice(_AGES, view.wording)


def _form(view: View, town: Town) -> Fields:
    initial, age = _referred(view)
    is_own = view.basis in ("machine", "direct")
    sign = choice(_HARMS, view.wording, 2)[0]
    return (
        (
            "Referral",
            f"{view.reference}, first responder {choice(_RESPONDERS, view.wording, 3)}, worker {view.author}",
        ),
        ("Referred", f"{initial}, {age}, adult, consents"),
        ("Indicators", f"{sign}; put out of own room" if is_own and view.acts else sign),
        ("Now", "safe address, not shown"),
        ("Sent", town.date_words(view.released_day)),
    )


def _extras(view: View, town: Town) -> dict[str, str]:
    initial, age = _referred(view)
    return {
        "ref": initial,
        "aged": f"{initial}, {age}",
        "spot": lot_of(_SPOTS, view),
        "agreed": "as a message says" if view.basis == "machine" else f"agreed in front of {initial}",
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
            "{aged}, had lived at {site}, where {subject} {harm}, and had left before this. A tenant who was there told {ref} of it on {told}.",
            "{subject} {harm}, says {aged}, who then moved out of {site}. A tenant who was there told {ref} the rest on {told}.",
        ),
        "hearsay": (
            "{aged}, heard this said on {told}[, at {room}]; {ref} was not there and the speaker had it from others, not named.",
        ),
    },
    deeds={
        "letting": {
            "had to stay": (
                "{moment} {who} gave that room to {whom}[, at {amount} a week, {agreed}]. {ref} slept {spot}. [{caller} had come in {car}.]",
                "{ref} was put out of the room {moment}: {who} gave it to {whom}[ at {amount} a week, {agreed}]. [{caller} had come in {car}.]",
                "{moment} {who} moved {ref} out and {whom} in[, at {amount} a week, {agreed}]. [{caller} had come in {car}.]",
            ),
            "let": (
                "{moment} {who} let that room to {whom}[ at {amount} a week, {agreed}]. {ref} slept {spot}.",
                "{ref} was put out of the room {moment}: {who} let it to {whom}[ at {amount} a week, {agreed}].",
            ),
            "later let": (
                "{who} let the other bed to {whom} the same day[, also {amount} a week].",
                "The same day {who} let {whom} have the other bed[ at {amount} a week].",
            ),
            "paid": (
                "{moment} {who} paid the rent of the room[, {amount} for the week,] and had {ref} sleep {spot}. Nobody else was put in.",
                "{who} paid the week's rent[, {amount},] {moment} and kept the room. {ref} slept {spot}. There was no lodger.",
            ),
            "talk had to stay": (
                "{moment} {who} gave {ref}'s old room to {whom}[ at {amount} a week]. [{caller} came in {car}.]",
                "{ref}'s old room went to {whom} {moment}; {who} gave it to {far_him}[ at {amount} a week]. [{caller} came in {car}.]",
            ),
            "talk let": ("{moment} {who} let {ref}'s old room to {whom}[ at {amount} a week].",),
            "talk later let": ("{who} let the other bed to {whom} the same day[, also {amount} a week].",),
            "talk paid": (
                "{moment} {who} paid the week's rent of {ref}'s old room[, {amount},] and put nobody in it.",
            ),
        },
    },
    names={
        "machine named": ("Names as they stand in the messages.",),
        "direct named": (
            "{ref} had the name {caller} from {fam}, that day.",
            "{ref} had heard {fam} use the name {caller} before.",
        ),
        "direct seen": ("{ref} was never told a name for {caller}.", "{ref} would know {caller} again."),
        "told named": (
            "The tenant had {caller}'s name from {caller}.",
            "The tenant lives in the house and gave both names.",
        ),
        "told seen": ("The tenant had no name for {caller}.",),
    },
    limits={
        "machine": ("Nothing else on the handset has been read; {ref} has it.",),
        "direct": (
            "{ref} has no paper for the rent.",
            "{ref} gives no day on which it began.",
            "A statement is not yet taken; {ref} is seen for it on {next} with a support worker.",
        ),
        "told": (
            "{ref} has the tenant's number and will ask by {next} whether police may ring.",
            "The tenant has not been asked for a statement; worker {author} holds the number.",
        ),
        "hearsay": (
            "Worker {author} sees {ref} again on {next}.",
            "{ref} does not know who began the talk.",
        ),
    },
    vague={
        "machine": (
            "{aged}, kept a message sent {when}, read with leave by worker {author}: it says only that {subject} is at home. The handset goes to the laboratory on {next}.",
        ),
        "direct": (
            "{aged}, had a room at {site}. {subject} {harm}. On {date}, {ref} said, {subject} was in the kitchen {hour}. {ref} asked to stop there; the interview is taken up again on {next}, with an interpreter.",
            "{subject} {harm}, says {aged}, of {site}. On {date}, {ref} said, {subject} came home {hour}. {ref} then asked for a rest and is seen again on {next}.",
        ),
        "told": (
            "{subject} {harm}, says {aged}, who then left {site}. A tenant told {ref} on {told} that {subject} was on the stairs there {when}. Worker {author} rings the tenant on {next}.",
        ),
        "hearsay": (
            "{aged}, heard on {told}[, at {room},] that {subject} had been about {site} {when}. {ref} was not there and can point out the speaker. Worker {author} sees {ref} again on {next}.",
        ),
    },
    provenance={
        "machine": ("Read off a record. Messages as stamped by the handset.",),
        "direct": (
            "First hand. {ref} told the worker.",
            "First hand. {ref} lived there and told the worker.",
        ),
        "told": ("Told by a person who had been there. A tenant, to {ref}.",),
        "hearsay": ("Talk; the speaker was not there.",),
    },
)
