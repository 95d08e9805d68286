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
        "told": "The person knows {subject} from work; names as the person gave them.",
        "hearsay": "The names were not checked.",
    },
    "parcel": {
        "machine": "Address of the addressee agrees with yours.",
        "direct": "Names were read off the label.",
        "told": "The driver read the names off the label.",
        "hearsay": "The names were not checked.",
    },
}
_RETENTION = 30
"""Days after its answer for which a service holds what it answered from. Assumption."""
_KINDS: Mapping[ActivityKind, Mapping[str, str]] = {
    "journey": {
        "closed": "The vehicle was not examined.",
        "paper": "The carrier's booking form",
        "trace": "is on the carrier's list of bookings; the boarding column is not filled in",
        "spot": "in the ticket hall",
    },
    "parcel": {
        "closed": "The parcel was not opened.",
        "paper": "The delivery slip of the depot",
        "trace": "is on a collection card; the item number cannot be read",
        "spot": "at the parcel counter",
    },
}
"""Words by kind: what was not opened, what else is on paper, what an empty entry shows, and where somebody stood."""
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
        **_KINDS.get(view.indication.kind, _KINDS["journey"]),
        "kept": town.date_words(view.released_day + _RETENTION),
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
                "On {date} {who} crossed the border[ in {own}][!own| by car]. One passenger: {whom}.",
                "{date}. Border crossing by car[, {own}]. Driver {who}, passenger {whom}.",
                "{who} crossed the border on {date}[ in {own}][!own| by car]. {whom} travelled with {him}.",
            ),
            "drove with": (
                "On {date} {who} crossed the border[ in {own}][!own| by car]. On the same booking: {car}, driven by {whom}.",
                "{date}. Border crossing, two vehicles on one booking. First: {who}[, {own}]. Second: {car}, driven by {whom}.",
            ),
            "later drove with": ("A later crossing on {date}: driver {who}, passenger {whom}.",),
            "drove": (
                "On {date} {who} crossed the border[ in {own}][!own| by car]. No passenger.",
                "{date}. Border crossing by car[, {own}]. One adult, {who}, driving.",
                "{who} crossed the border on {date}[ in {own}][!own| by car]. The booking was for one adult.",
            ),
            "talk later drove with": ("Later on {date} {who} crossed again, with {whom}.",),
            "talk drove with named": (
                "On {date} {who} crossed the border[ in {own}][!own| by car], with {whom} as passenger.",
            ),
            "talk drove with": (
                "On {date} {who} crossed the border[ in {own}][!own| by car]. A second vehicle, {car}, kept with it; its driver was {whom}.",
            ),
            "talk drove": ("On {date} {who} crossed the border[ in {own}][!own| by car], alone.",),
        },
        "parcel": {
            "hearsay received named": (
                "On {date} one parcel came to {who}[, {thing}]. The speaker said that the sender was {whom}.",
            ),
            "hearsay received": (
                "On {date} one parcel came to {who}[, {thing}]. The speaker said that the sender was a firm and did not name it.",
            ),
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
        "told seen": ("The person did not know the second driver and knows {subject} from work.",),
        "told nobody": ("{naming}",),
        "hearsay named": ("{naming}",),
    },
    limits={
        "machine": (
            "{closed}",
            "{paper} is kept to {kept}; not yet asked for.",
            "Registers of other services were not searched for this answer.",
        ),
        "direct": (
            "The officer may be asked through the liaison officer from {next}.",
            "{closed}",
            "{paper} is kept to {kept}; not yet asked for.",
        ),
        "told": (
            "The register was not checked for it; the service will do so if asked by {kept}.",
            "The service speaks to the person again on {next}.",
            "The service does not give the person's name.",
        ),
        "hearsay": (
            "The register was not checked for it; the service will do so if asked by {kept}.",
            "The service holds no entry of its own.",
        ),
    },
    vague={
        "machine": (
            "One entry of {date}: {subject} {trace}. {paper} is kept to {kept} and will be read by {next}.",
            "{date}: {subject} {trace}. No other entry in the period. The service asks for a document number by {kept}.",
        ),
        "direct": (
            "A control officer recalls {subject} {spot} on {date}, asking about opening hours, and made no note. The officer is back on duty on {next} and will be asked.",
            "A control officer walked past {subject} {spot} on {date}, going off shift. The image of that camera is kept to {kept}; not yet asked for.",
        ),
        "told": (
            "A person told the service on {told} of standing behind {subject} {spot} on {date}. The person had to leave and left a number. The service rings on {next}.",
        ),
        "hearsay": (
            "The service was told on {told}, as talk, that {subject} had been {spot} on {date}. The speaker was not there. A second meeting, with an interpreter, is set for {next}.",
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
