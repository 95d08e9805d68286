"""Words of victim referrals: reported speech of somebody with an initial and an age, in the order it was told."""

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.partner_deeds import CALLER, COMPANY, SOLITUDE
from synthetic.writing.partner_report import PartnerWords
from synthetic.writing.wording import choice

_RESPONDERS = ("police", "local authority", "a charity that may refer", "border service")
_INITIALS = "ABCDEFGHJKLMNPRST"
_AGES = (15, 17, 19, 22, 24, 27, 31, 36, 41)


def _referred(view: View) -> tuple[str, int]:
    return choice(_INITIALS, view.wording, 1), choice(_AGES, view.wording)


def _form(view: View, town: Town) -> tuple[tuple[str, str], ...]:
    initial, age = _referred(view)
    consent = "child, no consent needed; local authority told" if age < 18 else "adult, consents"
    return (
        ("Referral", f"{view.reference}, {choice(_RESPONDERS, view.wording, 2)}"),
        ("Referred", f"{initial}, {age}, {consent}"),
        ("Told to first responder", f"{town.date_words(view.told_day)}, worker {view.author}"),
    )


def _extras(view: View) -> dict[str, str]:
    initial, age = _referred(view)
    return {"ref": initial, "aged": f"{initial}, {age}", "author": str(view.author)}


VICTIM_REFERRAL_WORDS = PartnerWords(
    form=_form,
    extras=_extras,
    openings={
        "machine": (
            "Messages on {ref}'s handset, read with leave by worker {author}.",
            "{ref} showed worker {author} a message and a picture, both with their stamp.",
        ),
        "direct": (
            "{aged}, says this was in front of {ref}.",
            "{aged}, was there and says:",
            "{ref} says, of own sight:",
        ),
        "told": (
            "{aged}, was told by a person who was there:",
            "{ref} had this from somebody who had been there:",
        ),
        "hearsay": (
            "{aged}, heard this said[ at {room}][ on {heard}]; {ref} was not there.",
            "{ref} has this from talk[ at {room}][ on {heard}] and does not know who began it.",
        ),
    },
    deeds={
        "meeting": {
            "met": (
                COMPANY,
                "{when}[, {place}]. {who} met {whom}[; the car was {car}]. [They {doing}.] [It took {span}.]",
            ),
            "was alone": (
                SOLITUDE,
                "{when}[, {place}]. {who} was by {him}self[ and {doing}].",
            ),
        },
        "handover": {
            "took": (
                "{when}[, {place}]. {who} took {thing} from {whom}. [It came out of {container}.] [The car was {car}.]",
                "{when}[, {place}]. {whom} handed {who} {thing}[, out of {container}]. [The car was {car}.]",
            ),
            "gave": (
                "{when}[, {place}]. {who} gave {thing} to {whom}. [It came out of {container}.] [The car was {car}.]",
                "{when}[, {place}]. {who} handed {whom} {thing}[, out of {container}]. [The car was {car}.]",
            ),
            "left": (
                "{when}. {who} left {thing}[ at {site}].",
                "{when}[, {place}]. {who} put {thing} down there and went.",
            ),
        },
        "journey": {
            "drove with supply": (
                "{when}[, {place}]. {who} drove[ {own}] and behind came {whom}. The second car: {car}.",
                "{when}[, {place}]. Two cars went together. {who} drove one[, {own}]; {whom} had the other. That was {car}.",
            ),
            "drove with": (
                "{when}[, {place}]. {who} drove[ {own}] and {whom} sat with {him}.",
                "{when}[, {place}]. {whom} went along in the car[, {own}]; {who} drove.",
            ),
            "drove": (
                "{when}[, {place}]. {who} drove[ {own}] and nobody sat with {him}.",
                "{when}[, {place}]. {who} went off alone by car[, {own}].",
            ),
            "drove vehicle": (
                "{when}[, {place}]. The car was {car}. Nobody in it is named.",
                "{when}[, {place}]. A car came by, {car}. The driver's face was not seen.",
            ),
        },
        "letting": {
            "had to stay": (
                "{when}[, {place}]. {who} had {whom} to stay[ and took {amount} a week]. [The car outside was {car}.]",
                "{when}[, {place}]. {whom} slept at {who}'s[, {amount} a week]. [Outside stood {car}.]",
            ),
            "let": (
                "{when}[, {place}]. {who} let a room to {whom}[ for {amount} a week].",
                "{when}[, {place}]. {whom} had a room off {who}[, {amount} a week].",
            ),
            "paid": (
                "{when}[, {place}]. {who} paid the rent[, {amount}]. Nobody else slept there.",
                "{when}[, {place}]. The rent[, {amount},] was paid by {who}, who was the only one living there.",
            ),
        },
        "visit": {
            "was called on by": (
                CALLER,
                "{when}[, {place}]. {who} opened the door to {whom}[, who was there {span}]. [The car was {car}.]",
            ),
        },
        "threat": {
            "was threatened by": (
                "{when}[, {place}]. {whom} said to {who}: [“{words}.”][!words|a threat, words not kept.] [The car there was {car}.]",
                "{when}[, {place}]. {who} was told by {whom}: [“{words}.”][!words|a threat, words not kept.] [Car: {car}.]",
            ),
            "was threatened by nobody": (
                "{when}[, {place}]. {who} found a note[, which read: “{words}.”][!words|.] No sender was on it.",
                "{when}[, {place}]. A note was left for {who}[: “{words}.”][!words|.] Whose hand is not known.",
            ),
        },
    },
    limits={
        "meeting": (
            "{ref} did not hear what was said.",
            "{ref} does not know what it was about.",
            "{ref} would know them again.",
            "Seen from inside; not for long.",
        ),
        "handover": (
            "{ref} does not know what was in it.",
            "{ref} did not see it opened.",
            "Where it went afterwards {ref} does not know.",
            "{ref} would know the thing again.",
        ),
        "journey": (
            "{ref} does not know where they went.",
            "{ref} was not in a car.",
            "How often, {ref} cannot say.",
            "{ref} would know the road again.",
        ),
        "letting": (
            "{ref} does not know who holds the papers.",
            "{ref} saw the front room only.",
            "The sum is as {ref} has it; no paper seen.",
            "How long it went on {ref} cannot say.",
        ),
        "visit": (
            "{ref} was in the back and heard voices, no words.",
            "{ref} does not know why.",
            "{ref} would know the caller's face.",
            "Which other days {ref} cannot say.",
        ),
        "threat": (
            "{ref} has not told anybody else.",
            "What went before {ref} does not know.",
            "{ref} thinks others heard and gave no names.",
            "No screenshot or paper was handed over.",
        ),
    },
    talk_limits=(
        "{ref} did not see it.",
        "{ref} does not know what came of it.",
        "{ref} can say who told it, once safe.",
        "{ref} has no picture or message of it.",
    ),
    names={
        "machine": ("Names put to the messages by {ref}.", "Who wrote is not shown beyond a number.", ""),
        "direct": (
            "{ref} knows the names from the house.",
            "Full names were found by the worker; {ref} uses first names.",
            "",
        ),
        "told": ("Names as {ref} was told them.", "{ref} had met those named."),
        "hearsay": ("Names as {ref} heard them.", "{ref} has not met those named."),
    },
    vague={
        "machine": (
            "{ref}'s handset searched with leave for {subject}, {date}. No picture or message. One handset only.",
            "{subject}, {date}: a deleted clip, no content recovered. Handset kept.",
        ),
        "direct": (
            "{aged}, is afraid of {subject} and did not wish to say why. Not pressed. {date} was the day {ref} kept coming back to.",
            "{aged}, named {subject} when shown the date {date} and said no more. No act or place given.",
        ),
        "told": (
            "{aged}, was told to keep away from {subject}, about {date}. Nobody said what for.",
            "Somebody told {ref} about {date} that {subject} matters. No act, place or hour was given.",
        ),
        "hearsay": (
            "{aged}, has heard the name {subject}, about {date}. No act goes with it. Not pressed.",
            "In the house they spoke of {subject}. {ref} recalls no act or place and is not sure of {date}.",
        ),
    },
    provenance={
        "machine": "Message or picture, stamped by the handset.",
        "direct": "Lived or seen by the person referred.",
        "told": "The person referred was not there.",
        "hearsay": "It came to the person referred as talk.",
    },
)
