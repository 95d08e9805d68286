"""Words of safeguarding referrals: what the adult did; of the child an initial, an age and the child's own words."""

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.partner_deeds import CALLER, COMPANY, SOLITUDE
from synthetic.writing.partner_report import PartnerWords
from synthetic.writing.wording import choice

_ROLES = ("family worker", "education welfare officer", "social worker", "youth worker")
_LATE_ROLES = ("out-of-hours social worker", "youth worker", "duty social worker")
_DAY = range(8 * 60, 18 * 60)
_INITIALS = "ABCDEFGHJKLMNPRST"
_AGES = (13, 14, 15, 16)


def _child(view: View) -> tuple[str, int]:
    return choice(_INITIALS, view.wording), choice(_AGES, view.wording, 1)


def _role(view: View) -> str:
    """Return which member of staff is about at that hour."""
    return choice(_ROLES if view.minute in _DAY else _LATE_ROLES, view.wording, 2)


def _form(view: View, town: Town) -> tuple[tuple[str, str], ...]:
    initial, age = _child(view)
    return (
        ("Referrer", f"{_role(view)}, {view.author}"),
        ("Child", f"{initial}, {age}"),
        ("Told to us", town.date_words(view.told_day)),
        ("Local authority told", town.date_words(view.told_day)),
    )


def _extras(view: View) -> dict[str, str]:
    initial, age = _child(view)
    return {
        "child": f"{initial}, {age}",
        "initial": initial,
        "role": _role(view),
        "author": str(view.author),
    }


SAFEGUARDING_WORDS = PartnerWords(
    form=_form,
    extras=_extras,
    openings={
        "machine": (
            "Contact record of {child}, entry typed at the time.",
            "Note on the file of {child}, stamped when it was typed.",
        ),
        "direct": (
            "Seen by the {role}, who was out about {child}.",
            "The {role} saw this while there about {child}.",
            "{role}, own sight, while out about {child}.",
        ),
        "told": (
            "{child}, was there and told the {role}.",
            "Told to the {role} by {child}, who was there.",
        ),
        "hearsay": (
            "Pupils' talk[, {heard}], passed on by {child}. Nobody among them was there.",
            "{child}, told the {role} what was said[ on {heard}]. {initial} was not there.",
        ),
    },
    deeds={
        "meeting": {
            "met": (
                COMPANY,
                "{when}[, {place}]. {whom} was there with {who}[, {span}]. [{car} stood by them.] [They {doing}.]",
                "{when}[, {place}]. {who} met {whom}[ by {car}]. [They {doing}.] [{span} in all.]",
            ),
            "was alone": (
                SOLITUDE,
                "{when}[, {place}]. {who} {doing}. No other adult was with {him}.",
                "{when}[, {place}]. {who} was there by {him}self[ and {doing}].",
            ),
        },
        "handover": {
            "took": (
                "{when}[, {place}]. {who} took {thing} from {whom}. [It came out of {container}.] [Car: {car}.]",
                "{when}[, {place}]. {whom} gave {thing} to {who}[, out of {container}]. [{car} was there.]",
            ),
            "gave": (
                "{when}[, {place}]. {who} gave {thing} to {whom}. [It came out of {container}.] [Car: {car}.]",
                "{when}[, {place}]. {whom} took {thing} from {who}[, out of {container}]. [{car} was there.]",
            ),
            "left": (
                "{when}. {who} left {thing}[ at {site}] and went away.",
                "{when}[, {place}]. {who} put down {thing} and left it there.",
            ),
        },
        "journey": {
            "drove with supply": (
                "{when}[, {place}]. {who} drove by[ in {own}]. Close behind came {car}. Its driver: {whom}.",
                "{when}[, {place}]. Two cars together: {who}[ in {own}], {whom} in {car}.",
            ),
            "drove with": (
                "{when}[, {place}]. {who} drove by[ in {own}]. With {him} was {whom}.",
                "{when}[, {place}]. Two adults in [{own}][!own|a car]: {who}, driving, and {whom}.",
            ),
            "drove": (
                "{when}[, {place}]. {who} drove by[ in {own}], nobody with {him}.",
                "{when}[, {place}]. [{own}][!own|a car] went by, {who} driving, no other adult in it.",
            ),
            "drove vehicle": (
                "{when}[, {place}]. {car} went by. The driver was not seen.",
                "{when}[, {place}]. A car passed; {car} was written down. Driver not seen.",
            ),
        },
        "threat": {
            "was threatened by": (
                "{when}[, {place}]. {whom} said to {who}: [“{words}.”][!words|a threat, words not kept.] [Outside: {car}.]",
                "{when}[, {place}]. {who} was told by {whom}: [“{words}.”][!words|a threat, words not kept.] [{car} was there.]",
                "{when}[, {place}]. At the door {whom} spoke to {who}. Words: [“{words}.”][!words|not kept.] [Car: {car}.]",
            ),
            "was threatened by nobody": (
                "{when}[, {place}]. {who} had a note[ that read: “{words}.”][!words|.] It was not signed.",
                "{when}[, {place}]. A note came for {who}[: “{words}.”][!words|.] Nobody saw who left it.",
                "{when}[, {place}]. {who} showed a note without a name[: “{words}.”][!words|.]",
            ),
        },
        "visit": {
            "was called on by": (
                CALLER,
                "{when}[, {place}]. {who} let in {whom}[, {span}]. [{car} was outside.]",
            ),
        },
    },
    limits={
        "meeting": (
            "What was said was not heard. {initial} was asked nothing more and was not pressed.",
            "{initial} was not spoken to by either adult while staff could see.",
            "Parent told the same day. No harm to {initial} was seen.",
            "Whether {initial} knows them was not asked.",
        ),
        "handover": (
            "What was in it was not seen.",
            "{initial} did not touch it. What was in it was not seen.",
            "Contents not known. Shared for the police desk the same day.",
            "{initial} was asked nothing more and was not pressed.",
        ),
        "journey": (
            "{initial} was not in a car.",
            "Seen once, passing. Where it went is not known.",
            "The back seat could not be seen.",
            "{initial} was asked nothing more and was not pressed.",
        ),
        "threat": (
            "{initial} was asked nothing more and was not pressed.",
            "What went before is not known to staff.",
            "What was meant by it was not asked.",
            "Police had not been told when this was written.",
        ),
        "visit": (
            "{initial} was in another room and did not hear.",
            "What they spoke of was not heard.",
            "Whether anybody stayed on is not known.",
            "{initial} was asked nothing more and was not pressed.",
        ),
    },
    talk_limits=(
        "No member of staff saw it.",
        "{initial} was asked nothing more and was not pressed.",
        "Staff have not asked anybody else.",
        "{initial} can be spoken to again, with a parent.",
    ),
    names={
        "machine": ("Names as typed in the record.", "Names put in by the {role}.", ""),
        "direct": (
            "Names known to staff from earlier visits.",
            "Known to the {role} by name from family meetings.",
            "Names known to staff; others by look only.",
        ),
        "told": (
            "Names are {initial}'s own.",
            "{initial} gave the names unasked.",
            "{initial} knows those named from the street.",
        ),
        "hearsay": ("Names as said among pupils.", "Staff did not ask who began it.", ""),
    },
    vague={
        "machine": (
            "File of {child}, searched for {subject}, {date}. No entry. School file only.",
            "{subject}: no contact is entered for {date}. Health files were not searched.",
        ),
        "direct": (
            "{role} had a worry on {date} after passing {subject}. No act was seen that could be written down.",
            "{date}. The {role} saw {subject} and thinks it worth telling. No time, place or act noted.",
        ),
        "told": (
            "{child}, said on {date} not to like {subject}. Asked no further; {initial} did not wish to say more.",
            "{child}, spoke of {subject}, {date}, then stopped. {initial} was not pressed.",
        ),
        "hearsay": (
            "Pupils talk about {subject}. Nobody had seen anything. Noted {date} so that it is not told twice.",
            "{date}. The name of {subject} is going round at school. No act, day or place with it.",
        ),
    },
    provenance={
        "machine": "Contact record, stamped by the system.",
        "direct": "Seen by a member of staff.",
        "told": "That is a child, who told staff.",
        "hearsay": "It came to staff from pupils.",
    },
)
