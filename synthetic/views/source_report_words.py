"""What a contact sheet says of how something is known, what stays unknown, and what it writes while nothing is told yet."""

from scenarios.schema.evidence import Basis
from synthetic.testimony.occasion import ActivityKind, Deed

FIRST_HAND: dict[ActivityKind, str] = {
    "call": "First hand: the name was on the screen.",
    "message": "First hand: the message was on the screen.",
    "use": "First hand.",
    "pairing": "First hand, in the car.",
    "deposit": "First hand: the slip was shown.",
    "transfer": "First hand: the payment was shown.",
}
"""How an item is known first hand that is not seen to happen."""
SENSES: dict[ActivityKind, str] = {
    "call": "the name was on the screen",
    "message": "the message was on the screen",
    "use": "the handset was seen",
    "pairing": "from the car itself",
    "deposit": "the slip was shown",
    "transfer": "the payment was shown",
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
RENT_LIMIT = "Whether a receipt was given is not known."
"""What is open of rent that was paid."""
COPIED = (
    "Going round: said in company on {day}. The speaker had not {knowledge}. Not separately known.",
    "This is being passed on; heard in company on {day}. The speaker had not {knowledge}. Nothing added.",
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
}
"""What an item leaves open, by deed and on every side alike."""
OPEN: dict[Basis, tuple[str, ...]] = {
    "direct": (
        "Asked on {day} about {subject}: nothing first hand since the last contact. A time and a place to look again are"
        " agreed; next contact after it.",
        "{subject} was noticed on {day} and gone before anything could be made out. Photographs to be shown at the next"
        " contact.",
    ),
    "told": (
        "Asked on {day} about {subject}. A person who had {knowledge} is willing to talk and has not yet. Name of that"
        " person held by the handler; next contact within the week.",
        "{subject} came up on {day} with a person who had {knowledge}. Others came in and it was dropped. To be raised"
        " again; the person's name is held by the handler.",
    ),
    "hearsay": (
        "{subject} came up in company on {day}; the speaker had not {knowledge} and went no further. Who began it is held"
        " by the handler and is to be asked after.",
        'Asked on {day} about {subject}. In company the answer was "one to ask about". The speaker had not {knowledge}.'
        " Friend of the speaker, name held by the handler, to be met next.",
    ),
}
"""What is written while nothing is told: what was asked, and what can be done next."""
RISKS: dict[Basis, str] = {
    "direct": "fewer than five people; not to leave this desk",
    "told": "more than four people",
    "hearsay": "more than ten people",
}
"""How many know it, as each way of knowing implies: what few have seen names whoever tells it."""
ACCESS: dict[Basis, tuple[str, ...]] = {
    "direct": ("regular", "occasional"),
    "told": ("occasional", "regular"),
    "hearsay": ("none direct", "occasional"),
}
"""Access in general words."""
