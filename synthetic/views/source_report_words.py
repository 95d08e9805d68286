"""What a contact sheet says of how something is known, what stays unknown, and what it writes while nothing is told yet."""

from scenarios.schema.evidence import Basis
from synthetic.testimony.occasion import ActivityKind, Deed

FIRST_HAND: dict[ActivityKind, str] = {
    "call": "Seen: the name on the screen.",
    "message": "Seen: the name on the screen. The words were not read.",
    "use": "Seen in use.",
    "pairing": "Seen in the car.",
    "deposit": "Seen: the paying-in slip, and the account on a phone afterwards.",
    "transfer": "Seen: the payment, on a phone.",
    "access": "Seen at the office.",
}
"""How an item is known first hand that is not seen to happen."""
SENSES: dict[ActivityKind, str] = {
    "call": "the name was on the screen",
    "message": "the name was on the screen",
    "use": "the handset was seen in use",
    "pairing": "the handset was seen in the car",
    "deposit": "slip and account were seen",
    "transfer": "the payment was seen",
}
"""What first hand means for a kind, after the colon."""
BASES: dict[Basis, tuple[str, ...]] = {
    "told": (
        "Said on {told_day} by a person who had {knowledge}.",
        "From a person who had {knowledge}, on {told_day}.",
    ),
    "hearsay": (
        "Said in company on {day}. The speaker had not {knowledge} and did not say who had told it.",
        "Talk on {day}; the speaker had not {knowledge} and gave no name.",
        "Heard once, in company on {day}. The speaker had not {knowledge}.",
    ),
}
"""How an item is known, after it."""
PLACE_BASES: dict[Basis, tuple[str, ...]] = {
    "told": (
        "Said on {told_day}, when the place was spoken of, by a person who had {knowledge}.",
        "From a person who had {knowledge}, in answer on {told_day} to who comes and goes there.",
    ),
    "hearsay": (
        "Said in company on {day}, when the place was spoken of. The speaker had not {knowledge} and did not say who had told it.",
        "Heard once, in company on {day}, in answer to who comes and goes there. The speaker had not {knowledge}.",
    ),
}
"""How an item is known of what goes on in a street or house."""
RENT_SAID = "Seen; the rent is as it was said there."
"""How a rent is known first hand."""
RENT_LIMIT = "Whether a receipt was given is not known."
"""What is open of rent that was paid."""
COPIED = (
    "Going round: said in company on {day}. The speaker had not {knowledge}. No other contact has given it.",
    "This is being passed on; said in company on {day}. The speaker had not {knowledge}. No item beyond it.",
)
"""How talk is written up that goes round."""
LIMITS: dict[Deed, str] = {
    "met": "What was said is not known.",
    "rang": "What was said is not known.",
    "wrote": "What the message said is not known.",
    "took": "{unseen} is not known.",
    "gave": "{unseen} is not known.",
    "left": "Who picked it up is not known.",
    "had to stay": "Who holds the key is not known.",
    "let": "Whether anything was signed is not known.",
    "was called on by": "What was said inside is not known.",
    "drove with": "Where they went is not known.",
    "drove": "Where to is not known.",
    "paid in": "Where the cash came from is not known.",
    "paid": "What it was for is not known.",
    "was paid by": "What it was for is not known.",
    "received": "{unseen} is not known.",
    "was threatened by": "What it is about is not known.",
    "posted": "When the picture was taken is not known.",
    "collected from": "What it was for is not known.",
    "traded": "For whom is not known.",
    "was used by": "Since when is not known.",
    "was in": "Who had it on is not known.",
    "took a room": "Who lets there is not known.",
    "served callers": "What was handed over is not known.",
    "went about": "No name was caught.",
    "found nobody": "Whether anybody came later is not known.",
    "looked up": "What was read on it is not known.",
    "worked on": "What was read on it is not known.",
    "was off": "Whether the terminal was used by anybody else is not known.",
    "took papers": "Whose records they were is not known.",
}
"""What an item leaves open, by deed and on every side alike."""
OPEN: dict[Basis, tuple[str, ...]] = {
    "direct": (
        "{sight}. Nothing beyond that was in view. The next contact is on {due}, with a time and a place to look again agreed.",
        "{sight}. It lasted under a minute. In the contact book under SR{record}; handler {author} asks again on {due}.",
    ),
    "told": (
        "A person who had {knowledge} spoke of {subject} and {that_day} for about two minutes on {told_day}, until others sat down."
        " Name held by handler {author}; next contact {due}.",
        "Asked on {told_day} about {subject} and {that_day}. A person who had {knowledge} is willing to talk and is away until {due}."
        " Name held by handler {author}.",
    ),
    "hearsay": (
        "{subject} came up in company on {told_day}. The speaker had not {knowledge} and named the person who had started the"
        " talk. That name is held by handler {author}, to be met on {due}.",
        "Asked on {told_day} about {subject} and {that_day}. Two people in company knew of it by talk; the one who spoke had not"
        " {knowledge}. Both names held by handler {author}; next contact {due}.",
    ),
}
"""What is written while nothing is told: what was asked, and what can be done next."""
GLANCES = {
    "person": (
        "{subject} was seen in passing[ at {place}], {hour}, {day}",
        "{subject} went by on foot[ past {place}], {hour}, {day}",
    ),
    "group": (
        "Somebody known in company as one of {group} was seen in passing[ at {place}], {hour}, {day}",
        "A person known in company as one of {group} went by[ past {place}], {hour}, {day}",
    ),
    "number": (
        "{subject} came up on a screen {hour}, {day}, rang three times and stopped",
        "{subject} was on a list of missed calls on {day}, at {hour}",
    ),
    "zone": (
        "{place} was passed {hour}, {day}, without a stop",
        "{place} was in view {hour}, {day}, from a bus that went on",
    ),
    "vehicle": (
        "{subject} was parked, nobody in it, {hour}, {day}",
        "{subject} went by, {hour}, {day}, windows up",
    ),
}
"""The one plain fact of a look from which nothing follows, by what was looked at."""
RISKS: dict[Basis, tuple[str, ...]] = {
    "direct": ("fewer than five people; not to leave this desk", "three people; not to leave this desk"),
    "told": ("more than four people", "the people concerned and at least two others", "six people or more"),
    "hearsay": ("more than ten people", "everybody who was in company that day", "a dozen people or more"),
}
"""How many know it, as each way of knowing implies: what few have seen names whoever tells it."""
ACCESS: dict[Basis, tuple[str, ...]] = {
    "direct": ("regular", "occasional"),
    "told": ("occasional", "regular"),
    "hearsay": ("none direct", "occasional"),
}
"""Access in general words."""
MEMBERS: dict[Basis, str] = {
    "direct": "known in company as one of",
    "told": "spoken of by the same person as one of",
    "hearsay": "in that talk one of",
}
"""On what basis somebody is called one of a group."""
