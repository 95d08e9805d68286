"""What a contact sheet says of how something is known, what stays unknown, and what it writes when it holds nothing."""

from scenarios.schema.evidence import Basis
from synthetic.testimony.occasion import Deed

ITEMS = (
    "{when_place}: {clause}.",
    "{clause}. {place_when}.",
    "{clause}; {place_when}.",
)
"""How an item is put: who did what, where and when."""
RECORDS = ("{clause}. Asked about on {day}.", "{clause}. As of {day}.")
"""How an item is put that has a day only: who has a number, or what it goes with."""
BASES: dict[Basis, tuple[str, ...]] = {
    "direct": ("Seen.", "First hand.", "Seen at the time."),
    "told": (
        "Said on {told_day} by a person who had been there.",
        "Said by a person who had been there, on {told_day}.",
        "From a person who had been there, said on {told_day}.",
    ),
    "hearsay": (
        "Said in company {heard}. The speaker was not there.",
        "Talk {heard}; the speaker was not there and gave no name for who was.",
        "Heard once, {heard}. The speaker was not there.",
    ),
}
"""How an item is known, after it."""
FIRST_HAND = ("First hand.", "Direct knowledge.")
"""How an item is known first hand that nobody can see, such as a call."""
UNSEEN: frozenset[Deed] = frozenset(
    ["rang", "wrote", "paid in", "paid", "was paid by", "was used by", "was in", "asked for"]
)
LIMITS: dict[Deed, str] = {
    "met": "What was said is not known.",
    "was alone": "Whether anybody was waited for is not known.",
    "rang": "What was said is not known.",
    "wrote": "The message was not shown.",
    "took": "{unseen} is not known.",
    "gave": "{unseen} is not known.",
    "left": "Who picked it up is not known.",
    "had to stay": "Who holds the key is not known.",
    "let": "Whether there is a paper for it is not known.",
    "was called on by": "What was said inside is not known.",
    "drove with": "Where they went is not known.",
    "drove": "Where to is not known.",
    "paid in": "Where the cash came from is not known.",
    "paid": "What it was for is not known.",
    "was paid by": "What it was for is not known.",
    "bought": "How it was paid is not known.",
    "received": "{unseen} is not known.",
    "asked for": "Whether it was done is not known.",
    "was threatened by": "What it is about is not known.",
    "posted": "When the picture was taken is not known.",
    "unloaded for": "The vehicle was not described.",
    "came with": "The plate was not noted.",
    "collected from": "What it was for is not known.",
    "traded": "For whom is not known.",
    "was elsewhere": "For how long after is not known.",
    "was used by": "Since when is not known.",
    "was in": "Who else has the number is not known.",
}
"""What an item leaves open, by deed and on every side alike."""
COPY = (
    "{heard_back}. Not separately known here; the speaker was not there. {claims}",
    "{claims} {heard_back}. The speaker was not there. Nothing added here.",
)
"""How talk is written up that names the kind of desk it goes back to."""
NOTHING: dict[Basis, tuple[str, ...]] = {
    "direct": (
        "Asked about {subject}. No deed, day or place held since the last contact.",
        "Asked about {subject}. First hand nothing is held that could be checked.",
        "Nothing held on {subject} but that the name was seen. With whom and when was not noticed.",
    ),
    "told": (
        'Asked about {subject}. A person who had been there would say only that "it is sorted". Not pressed.',
        "{subject} came up with a person who had been there, who did not go on. No deed, day or place.",
    ),
    "hearsay": (
        'It is said in company that {subject} is "one to ask about". No deed, day or place; the speaker was not there.',
        "Asked about {subject}. Talk only, and no deed in it; the speaker was not there.",
        "{subject} came up in company. Nothing that could be checked; the speaker was not there.",
    ),
}
"""What is written when there is nothing to check, by basis."""
RISKS: dict[Basis, str] = {
    "direct": "known to fewer than five people; not to leave this desk",
    "told": "known to more than four people",
    "hearsay": "known to more than ten people",
}
"""How many know it, as each way of knowing implies: what few have seen names whoever tells it."""
