"""Words of liaison replies: stiff, as another service writes, no contraction, no more than was asked."""

from collections.abc import Mapping

from scenarios.schema.evidence import Basis
from synthetic.testimony.occasion import ActivityKind
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.partner_report import Fields, PartnerWords, request_day, subject_words

THEIRS: Mapping[Basis, str] = {"machine": "A1", "direct": "A1", "told": "B2", "hearsay": "X4"}
"""Grading of the service: its own record, what came from a person there, and what it cannot grade."""
_SPAN = 3
"""Days before the event from which a request asks. Assumption."""
_WITNESS: Mapping[ActivityKind, str] = {
    "journey": "a passenger of the same crossing",
    "parcel": "the driver who delivered the parcel",
}
_NAMES: Mapping[ActivityKind, Mapping[Basis, str]] = {
    "journey": {
        "machine": "Date of birth of {subject} agrees with yours.",
        "direct": "Names were taken from the documents shown.",
        "told": "Names as the person stated them.",
        "hearsay": "The names were not checked.",
    },
    "parcel": {
        "machine": "Address of the addressee agrees with yours.",
        "direct": "Names were read off the label.",
        "told": "The driver read the names off the label.",
        "hearsay": "The names were not checked.",
    },
}
_WITHHELD: Mapping[ActivityKind, str] = {
    "journey": "direction, port and hour",
    "parcel": "depot and hour",
}


def _form(view: View, town: Town) -> Fields:
    start, enquiry = town.date_words(max(view.day - _SPAN, 0)), town.date_words(request_day(view))
    return (
        ("Our request", f"{view.author} of {enquiry}"),
        ("Answered", town.date_words(view.released_day)),
        ("Question", f"holdings on {subject_words(view.indication.subject, town)}, {start} to {enquiry}"),
        ("Their grading", THEIRS[view.basis]),
        *((("Withheld", _WITHHELD[view.indication.kind]),) if view.acts else ()),
        ("Handling", "not for court, not to be passed on without leave of the service"),
    )


def _extras(view: View, town: Town) -> dict[str, str]:
    return {
        "witness": _WITNESS.get(view.indication.kind, "a person present"),
        "naming": _NAMES[view.indication.kind][view.basis].replace(
            "{subject}", subject_words(view.indication.subject, town)
        ),
    }


LIAISON_WORDS = PartnerWords(
    form=_form,
    extras=_extras,
    openings={
        "machine": ("One entry in the period.", "Own register of the service, one entry.", ""),
        "direct": (
            "Note of a control officer of the service.",
            "A control officer of the service made this note on duty.",
        ),
        "told": (
            "Stated to an officer of the service on {told} by {witness}.",
            "An officer of the service took this on {told} from {witness}.",
        ),
        "hearsay": (
            "Reported to the service on {told} by a person who was not there and did not say who had told that person.",
            "The service was told this on {told} as talk. The speaker was not there and named nobody.",
        ),
    },
    deeds={
        "journey": {
            "drove with named": (
                "On {date} {who} crossed the border by car[, driving {own}]. One passenger: {whom}.",
                "{date}. Border crossing by car[, {own}]. Driver {who}, passenger {whom}.",
                "{who} crossed the border by car on {date}[, driving {own}]. {whom} travelled with {him}.",
            ),
            "drove with": (
                "On {date} {who} crossed the border by car[, driving {own}]. On the same booking: {car}, driven by {whom}.",
                "{date}. Border crossing, two vehicles on one booking. First: {who}[, {own}]. Second: {car}, driven by {whom}.",
            ),
            "later drove with": ("A later crossing on {date}[, {own}]: driver {who}, passenger {whom}.",),
            "drove": (
                "On {date} {who} crossed the border by car[, driving {own}]. No passenger.",
                "{date}. Border crossing by car[, {own}]. One adult, {who}, driving.",
                "{who} crossed the border by car on {date}[, driving {own}]. The booking was for one adult.",
            ),
            "talk later drove with": ("Later on {date} {who} crossed again[, driving {own}], with {whom}.",),
            "talk drove with named": (
                "On {date} {who} crossed the border by car[, {own}], with {whom} as passenger.",
            ),
            "talk drove with": (
                "On {date} {who} crossed the border by car[, {own}]. A second vehicle, {car}, kept with it; its driver was {whom}.",
            ),
            "talk drove": ("On {date} {who} crossed the border by car[, {own}], alone.",),
        },
        "parcel": {
            "received named": (
                "On {date} one parcel was delivered to {who}[, {thing}]. Sender on the form: {whom}.",
                "{date}. Parcel[, {thing}]. Addressee {who}. Sender on the form: {whom}.",
                "{who} is the addressee of one parcel of {date}[, {thing}]. The sender named on the form is {whom}.",
            ),
            "received": (
                "On {date} one parcel was delivered to {who}[, {thing}]. Sender on the form: a firm[, carriage paid from account {account}][!account|, account not supplied].",
                "{date}. Parcel[, {thing}]. Addressee {who}. Sender on the form: a firm[, account {account}][!account|, account not supplied].",
                "{who} is the addressee of one parcel of {date}[, {thing}]. The sender named on the form is a firm[, account {account}][!account|, account not supplied].",
            ),
        },
    },
    names={
        "machine named": ("{naming}",),
        "machine seen": (
            "The name is withheld; the look is from the booking photograph.",
            "The second name is withheld. Look as on the image held.",
        ),
        "machine nobody": ("{naming}",),
        "direct named": ("{naming}",),
        "direct seen": ("The officer did not ask the second name.", "The second document was not opened."),
        "direct nobody": ("{naming}",),
        "told named": ("{naming}",),
        "told seen": ("The person did not know the second driver.",),
        "hearsay named": ("{naming}",),
    },
    limits={
        "machine": (
            "Contents were not examined.",
            "The entry is kept 12 months.",
            "Records of other services were not searched.",
        ),
        "direct": (
            "The officer may be asked through the liaison officer.",
            "Contents were not examined.",
            "Nothing was opened.",
        ),
        "told": (
            "The register was not checked for it; a request may be made.",
            "The person will be asked again if you wish.",
            "The service does not name the person.",
        ),
        "hearsay": (
            "The register was not checked for it; a request may be made.",
            "The service holds no entry of its own.",
        ),
    },
    vague={
        "machine": (
            "No trace of {subject} on the details given for {date}. The answer covers the register of this service only. A date of birth or document number would allow a wider search.",
            "{subject}, {date}: nothing held. Records of other services were not searched. The service asks whether the request is to stay open.",
        ),
        "direct": (
            "A control officer recalls {subject} from about {date} and made no note. The officer is on leave and will be asked on return.",
            "{subject}, {date}: the control sheet cannot be read. The carrier keeps a copy and will be asked for it.",
        ),
        "told": (
            "A person asked the service on {told} whether there was a reward for news of {subject} and {date}. Details were taken and the person will ring again.",
            "A person offered the service on {told} to speak of {subject}, {date}, to an officer of yours alone. The service holds the person's number.",
        ),
        "hearsay": (
            "{subject} was spoken of to the service on {told}, in connection with {date}, by a person who would not go on without an interpreter. A second meeting is arranged.",
        ),
    },
    provenance={
        "machine": ("Read off a record. Own register of the service.",),
        "direct": (
            "First hand. Seen by an officer of the service.",
            "First hand. Note of the officer who was there.",
        ),
        "told": (
            "Told by a person who had been there. The person told an officer of the service.",
            "Told by a person who had been there. Not a record of the service.",
        ),
        "hearsay": ("Talk; the speaker was not there.",),
    },
)
