"""What a contact sheet says of how something is known, what stays unknown, and what it writes while nothing is told yet."""

from scenarios.schema.evidence import Basis
from synthetic.testimony.occasion import ActivityKind, Deed

FIRST_HAND: dict[ActivityKind, str] = {
    "call": "Seen from beside the phone.",
    "message": "Seen as it came up. The words were not read.",
    "use": "Seen in that person's hand.",
    "pairing": "Seen in the car.",
    "deposit": "Seen: the paying-in slip, and the account on a phone afterwards.",
    "transfer": "Seen: the payment, on a phone.",
    "access": "Seen at the office.",
}
"""How an item is known first hand that is not seen to happen."""
SENSES: dict[ActivityKind, str] = {
    "call": "seen from beside the phone",
    "message": "seen as it came up on the screen",
    "use": "the handset was seen in the user's hand",
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
    "rang": "What it was about is not known.",
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
    "traded": "Who else was there is not known.",
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
        "{sight}. Nothing beyond that was in view. Next contact {due}; a time and a place to look again are agreed.",
        "{sight}. No more than that was seen, and nobody else was made out. Handler {author} asks again on {due}.",
    ),
    "told": (
        "A person who had {knowledge} will speak about {subject} on {day}, but not in company. Met once, on {told_day}."
        " Name held by handler {author}; next contact {due}.",
        "Asked on {told_day} what is known of {subject} on {day}: a person who had {knowledge} is willing to talk and is away until"
        " {due}. Name held by handler {author}.",
    ),
    "hearsay": (
        "{subject} came up in company on {told_day}, over something on {day}. The speaker had not {knowledge} and named somebody who"
        " had. That name is held by handler {author}; next contact {due}.",
        "Asked on {told_day} what is known of {subject} on {day}: two people had heard talk; the one who spoke had not"
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
    "direct": ("fewer than five people", "three people at most"),
    "told": ("more than four people", "the people concerned and at least two others", "six people or more"),
    "hearsay": ("more than ten people", "everybody who was in company that day", "a dozen people or more"),
}
"""How many know it, as each way of knowing implies: what few have seen names whoever tells it."""
REASONS = (
    "requirement {list}: {subject}",
    "requirement {list}, standing: {subject}",
)
"""Which requirement of the force it answers."""
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
