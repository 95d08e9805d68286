"""Fixed words of an online platform: log rows, what a moderator viewed, and what is not known of an account."""

from collections.abc import Mapping

from scenarios.schema.evidence import Basis

PLATFORMS = ("Plinthchat", "Swapmere")
HEADS = ("Date", "Local time", "From account", "To account", "Item")
ITEMS = {"wrote": "message", "was threatened by": "message, reported", "posted": "post", "bought": "sale"}
NO_PHONE = "account without a verified phone"
OUTSIDE = "phone verified outside the town, withheld"
VIEWED = ("Viewed by a moderator: {deed}", "Moderator's note: {deed}")
READ = ("Line reported, read by a moderator: {deed}", "Reported by the account that had it: {deed}")
NOTES: dict[str, tuple[str, ...]] = {
    "message": (
        "Text not supplied; a court order is needed for it.",
        "Text not opened. Whether the message was read is not held.",
        "Delivery is shown, text is not.",
        "Delivered the same minute. Text not supplied.",
    ),
    "threat": (
        "The rest of the exchange has not been read.",
        "Only the line reported was read.",
        "Sending account limited; copy held.",
    ),
    "post": (
        "When the picture was made is not held.",
        "Item left up; copy held.",
        "Item removed after the copy was made.",
    ),
    "purchase": (
        "Settled on the site; who collected is not held.",
        "Payment released by the buyer; collection is not held.",
    ),
}
"""One fact beside the rows."""
LIMITS: Mapping[str, tuple[str, ...]] = {
    "request": (
        "User not verified beyond the phone.",
        "Log-in addresses not asked for.",
        "Preserved 90 days from the answer.",
        "Plain text of the log held by the desk.",
    ),
    "report": ("User not verified beyond the phone.", "Account of the reporting user kept back."),
}
SAID: dict[Basis, tuple[str, ...]] = {
    "machine": ("Sign-up record. {deed}", "Account record. {deed}"),
    "direct": ("Trust desk, from the account screen. {deed}", "Sign-up looked up by the trust desk. {deed}"),
    "told": ("User report, free text. {deed}", "A user reported through the safety form that {deed}"),
    "hearsay": ("User report, free text, no screenshot. {deed}", "A user reported as talk that {deed}"),
}
BASES_IN_WORDS: Mapping[str, Mapping[Basis, str]] = {
    "log": {
        "machine": "Read off a record: the rows are the platform's log.",
        "direct": "First hand: viewed on the account by the trust desk.",
        "told": "Told by a user who was in the exchange; log not searched for it.",
        "hearsay": "Talk; the user had no part in the exchange and sent no copy.",
    },
    "item": {
        "machine": "Read off a record: the rows are the platform's log.",
        "direct": "First hand: viewed by a moderator of the platform.",
        "told": "Told by a user who saw the item; no copy was sent.",
        "hearsay": "Talk; the user had not seen the item.",
    },
    "use": {
        "machine": "Read off a record: the sign-up as the platform keeps it.",
        "direct": "First hand: sign-up viewed by the trust desk.",
        "told": "Told by a user who has the number; sign-up not checked.",
        "hearsay": "Talk; the user has not rung the number. Sign-up not checked.",
    },
}
"""How it is known, by what there is to know it from, and basis."""
CATEGORIES = ("unwanted contact", "other", "not who it says", "threat or abuse", "no category ticked")
"""What a user ticks on the safety form."""
STRANGERS = {
    "somebody from out of town": "an account verified out of town",
    "a firm in the town": "a business account of the town",
}
"""What a platform knows of a party without a number, for what others would say."""
_SEARCHED = (
    "Answer for {subject} came without its log. Sent back; log asked for again within five working days.",
    "Log of {date} is past its term of thirty days. A request for log-ins since then would be answered.",
    "Three accounts fit {subject}, none verified. A mail address or handset number would tell them apart.",
)
_WRITTEN = (
    'User report on {subject}: "you should look at this account". The desk wrote back for the post or message; no answer so far.',
    "A user named {subject} through the safety form and ticked \"other\". Asked for a screenshot; seven days given.",
    "A user asked how to report {subject} to police. Sent the form; the account of that user is preserved.",
)  # fmt: skip
VAGUE_TEXTS: dict[Basis, tuple[str, ...]] = {
    "machine": _SEARCHED,
    "direct": _SEARCHED,
    "told": _WRITTEN,
    "hearsay": _WRITTEN,
}
"""What is written when nothing was supplied that happened: what was asked, and what would be answered."""
