"""Words of fire service records: past, plain, times as logged, what was seen and what was said kept apart."""

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.partner_deeds import COMPANY, SOLITUDE
from synthetic.writing.partner_report import PartnerWords
from synthetic.writing.wording import choice

_VISITS = ("home fire safety visit", "smoke alarm check", "alarm panel reset", "carbon monoxide alarm check")
_CALLS = ("smoke alarm sounding, false alarm", "alarm panel reset", "smell of burning, nothing found")
_DAY = range(8 * 60, 19 * 60)
_STREETS = (
    "hydrant inspection",
    "false alarm nearby, good intent",
    "dry riser check",
    "smell of burning, nothing found",
)


def _task(view: View) -> str:
    """Return what brought the crew there at that hour."""
    if view.indication.kind != "visit":
        return choice(_STREETS, view.wording)
    return choice(_VISITS if view.minute in _DAY else _CALLS, view.wording)


def _form(view: View, town: Town) -> tuple[tuple[str, str], ...]:
    return (
        ("Record", f"{view.reference}, {_task(view)}"),
        ("Crew", str(view.author)),
        ("Sent to police", town.date_words(view.released_day)),
    )


def _extras(view: View) -> dict[str, str]:
    return {"author": str(view.author), "task": _task(view)}


FIRE_WORDS = PartnerWords(
    form=_form,
    extras=_extras,
    openings={
        "machine": (
            "Appliance camera, picture with its stamp.",
            "Tablet of crew {author}, entry and picture as stamped.",
        ),
        "direct": ("Crew {author}, {task}.", "Seen by crew {author}. Job: {task}.", "{task}, crew {author}."),
        "told": (
            "Said to crew {author} by a person who had been there.",
            "Crew {author}, {task}. A person who had been there said this.",
        ),
        "hearsay": (
            "Said to a member of crew {author}[ at {room}][ on {heard}] by somebody who had not been there.",
            "Crew {author}. Heard[ at {room}][ on {heard}] from somebody who had it from others.",
        ),
    },
    deeds={
        "meeting": {
            "met": (
                COMPANY,
                "{when}[, {place}]. {who} and {whom} were together[, {span}]. [They {doing}.] [{car} stood by them.]",
                "{when}[, {place}]. {who} met {whom}[ by {car}]. [They were there {span}.] [They {doing}.]",
            ),
            "was alone": (
                SOLITUDE,
                "{when}[, {place}]. {who}, by {him}self, {doing}. [There {span}.]",
                "{when}[, {place}]. {who} {doing}. Nobody was with {him}.",
            ),
        },
        "visit": {
            "was called on by": (
                "{when}[, {place}]. {who} opened to {whom}[, who stayed {span}]. [Outside: {car}.]",
                "{when}[, {place}]. {whom} came to the door for {who}[ and was in for {span}]. [{car} was outside.]",
                "{when}[, {place}]. Caller at the door of {who}: {whom}[, {span}]. [Came in {car}.]",
            ),
        },
    },
    limits={
        "meeting": (
            "What was said was not heard.",
            "Far side of the road not in view. Appliance camera kept 31 days.",
            "Hands were not in view. Entry held at the station.",
            "They were not spoken to.",
        ),
        "visit": (
            "Hall and kitchen only; other rooms not entered.",
            "Upstairs not seen. Visit card held.",
            "What was said at the door was not heard.",
            "Back door not in view.",
        ),
    },
    talk_limits=(
        "The crew did not see it.",
        "Not on the visit card. Who said it is known to the crew.",
        "The crew did not ask further.",
        "Nothing on the log bears on it.",
    ),
    names={
        "machine": ("Names from the visit card.", "Names put to the picture by a crew member.", ""),
        "direct": (
            "Known to a crew member from an earlier alarm.",
            "Names as given to the crew.",
            "Names known to the crew member who lives nearby.",
        ),
        "told": ("Names as the person said them.", ""),
        "hearsay": ("Names as said.", "Who began it the crew cannot say."),
    },
    vague={
        "machine": (
            "Log of {date} searched for {subject}. No attendance and no picture. Log only; cards not searched.",
            "{subject}, {date}: one call-out on the log, closed on arrival, nothing entered.",
        ),
        "direct": (
            "Crew {author}, {date}: dealt with {subject} on {task}. Somebody else was about; no note was made of who.",
            "Crew {author} recalls {subject}, about {date}. Nothing out of place is on the card.",
        ),
        "told": (
            "Crew {author}, {date}. A person who knows {subject} said the place wants watching. Nothing said of what or why.",
            "Said to crew {author}, {date}, about {subject}: that there had been something. Not pressed.",
        ),
        "hearsay": (
            "Crew {author}, {date}. Onlookers named {subject}. Nobody had seen anything themselves.",
            "Talk by the appliance, {date}, about {subject}. No act, day or place in it.",
        ),
    },
    provenance={
        "machine": "Picture and entry, stamped by the device.",
        "direct": "Seen by the crew.",
        "told": "The person told the crew.",
        "hearsay": "It came to the crew as talk.",
    },
)
