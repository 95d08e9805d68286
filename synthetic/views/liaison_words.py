"""Words of liaison replies: stiff, as another service writes, no contraction, no more than was asked."""

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.partner_report import PartnerWords, subject_words


def _form(view: View, town: Town) -> tuple[tuple[str, str], ...]:
    return (
        ("Our request", f"{view.author} of {town.date_words(view.told_day)}"),
        ("Answered", town.date_words(view.released_day)),
        (
            "Question",
            f"holdings on {subject_words(view.indication.subject, town)}, {town.date_words(view.day)}",
        ),
        ("Handling", "not for court and not to be passed on without leave of the service"),
    )


def _extras(view: View) -> dict[str, str]:
    return {"author": str(view.author)}


LIAISON_WORDS = PartnerWords(
    form=_form,
    extras=_extras,
    openings={
        "machine": ("Own record of the service.", "Entry on the register of the service.", "Record held."),
        "direct": (
            "Seen by an officer of the service on duty.",
            "Note of an officer of the service, made on duty.",
        ),
        "told": (
            "Stated to an officer of the service by a person who was present.",
            "The service had this from a person who was present.",
        ),
        "hearsay": (
            "Reported to the service[, {heard}]; no person present is named.",
            "The service passes on what was said[ on {heard}]; it has no record of its own.",
        ),
    },
    deeds={
        "journey": {
            "drove with supply": (
                "{when}. {who} crossed by road[ in {own}]. On the same booking: {car}, driven by {whom}, name not released.",
                "{when}. Two vehicles on one booking. First: {who}[, {own}]. Second: {whom}, {car}. The second name is not released.",
                "{when}. {who} crossed by road[ in {own}] and, on the same ticket, {car}. Its driver was {whom}; the service does not release the name.",
            ),
            "drove with": (
                "{when}. {who} crossed by road[ in {own}]. One passenger: {whom}.",
                "{when}. Crossing[ of {own}], two adults: {who}, driver, and {whom}, passenger.",
                "{when}. {who} crossed by road[, driving {own}]. {whom} was with {him}, as passenger.",
            ),
            "drove": (
                "{when}. {who} crossed by road[ in {own}]. No passenger.",
                "{when}. Crossing[ of {own}], one adult: {who}.",
                "{when}. {who} crossed by road[, driving {own}]. One vehicle and one adult on the booking.",
            ),
            "drove vehicle": (
                "{when}. Crossing of {car}. One adult. The service does not hold who drove.",
                "{when}. {car} crossed by road, one adult in it, name not released.",
                "{when}. One crossing of {car}. No name of a driver is supplied.",
            ),
        },
        "parcel": {
            "received": (
                "{when}. One parcel to {who}[, {thing}]. Sender: {whom}.",
                "{when}. {who} is addressee of one parcel[, {thing}]. The sender named is {whom}.",
                "{when}. Parcel[ ({thing})] for {who}, sent by {whom}.",
            ),
            "received nobody": (
                "{when}. One parcel to {who}[, {thing}]. Sender: a firm[, carriage paid from account {account}][!account|, account not supplied].",
                "{when}. {who} is addressee of one parcel[, {thing}]. The sender named is a firm[, account {account}][!account|, no account supplied].",
                "{when}. Parcel[ ({thing})] for {who}, sent by a firm[ on account {account}][!account|; its account is not supplied].",
            ),
        },
        "arrest": {
            "asked for": (
                "{when}. A detention of {who}. Asked whom to tell, {he} named {whom}[ on {far}].",
                "{when}. {who} was detained. {he} wished {whom} to be told[; number {far}].",
                "{when}. {who} was held. To be told: {whom}[, {far}].",
            ),
            "asked for supply": (
                "{when}. A detention of {who}. Asked whom to tell, {he} gave [the number {far}][!far|a number, not supplied] and no name.",
                "{when}. {who} was detained. {he} wished the holder of [{far}][!far|a number, not supplied,] to be told; no name given.",
                "{when}. {who} was held. To be told: [{far}][!far|a number, not supplied], no name.",
            ),
            "asked for nobody": (
                "{when}. A detention of {who}. Asked whom to tell, {he} wished nobody to be told.",
                "{when}. {who} was detained. {he} asked that nobody be told.",
                "{when}. {who} was held. To be told: nobody, at {his} own wish.",
            ),
        },
    },
    limits={
        "journey": (
            "Port and hour are not released. Vehicle not examined.",
            "The service does not give port or hour. The booking may be asked for by letter of request.",
            "The crossing is not tied to an hour. What was carried was not examined.",
            "Tickets are kept 90 days; who paid for this ticket was not asked.",
        ),
        "parcel": (
            "The sender is as written on the form; no identity was shown. Not opened.",
            "Not opened. The delivery sheet is kept 90 days and was not asked for.",
            "Who signed for it is not held here. The carrier may be asked.",
            "The label is the sender's own. Contents not examined.",
        ),
        "arrest": (
            "Grounds, hour and place of detention are not released.",
            "Whether the person was reached is not recorded. The record may be asked for.",
            "The service does not give grounds or place.",
            "The detaining office is not named. Property was not listed for us.",
        ),
    },
    talk_limits=(
        "The service has no paper of its own for this.",
        "Hour and place were not given to the service. The person may be asked again.",
        "The service did not check it against its register.",
        "Not for court: the service does not name the person.",
    ),
    names={
        "machine": ("Date of birth agrees with yours.", "Date of birth as on your request.", ""),
        "direct": ("Name taken from the document shown.", "Date of birth was not noted.", ""),
        "told": ("The name is as the person stated it.", "Date of birth not known to the person."),
        "hearsay": ("The name was not checked.", "No date of birth; same person not established."),
    },
    vague={
        "machine": (
            "{date}. No trace of {subject} on the details given. The answer covers the register of this service only.",
            "{subject}, {date}: nothing held. Records of other services were not searched.",
        ),
        "direct": (
            "An officer of the service recalls {subject} from about {date}. No note was made; no act, hour or place is held.",
            "{subject}, {date}: an officer of the service believes there was a check. The sheet was not kept.",
        ),
        "told": (
            "A person told the service that {subject} was worth asking about, {date}. No act or place was given and none was asked for.",
            "Stated to the service about {subject}, {date}: that there was something. The person would not say what.",
        ),
        "hearsay": (
            "It is said to the service that {subject} is active. No act, day or place is given. The service has no record.",
            "Talk about {subject} reached the service about {date}. It holds no act, place or person. Not pursued.",
        ),
    },
    provenance={
        "machine": "Own register of the service.",
        "direct": "Seen by an officer of the service.",
        "told": "The person told an officer of the service.",
        "hearsay": "It came to the service as talk.",
    },
)
