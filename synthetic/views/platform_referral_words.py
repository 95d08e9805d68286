"""Fixed words of an online platform: log rows, what a moderator viewed, and what is not known of an account."""

from collections.abc import Mapping

from scenarios.schema.evidence import Basis
from synthetic.testimony.occasion import ActivityKind

PLATFORMS = ("Plinthchat", "Swapmere")
HEADS = ("Date", "Local time", "From account", "To account", "Item")
ITEMS = {"wrote": "message", "was threatened by": "message, reported", "posted": "post", "bought": "sale"}
NO_PHONE = "account without a verified phone"
CAPTION = "The name {name} is in the caption."
"""By what a platform has the name of somebody in a picture."""
OUTSIDE = "phone verified outside the town, withheld"
VIEWED = ("Viewed by a moderator: {deed}", "Moderator's note: {deed}")
READ = ("Line reported, read by a moderator: {deed}", "Reported by the account that had it: {deed}")
NOTES: dict[str, tuple[str, ...]] = {
    "message": (
        "Text not supplied; a court order is needed for it.",
        "The desk has sender, receiver and minute; text needs a court order.",
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
        "Log-in addresses of the day are held to {kept}; not asked for.",
        "Preserved to {kept} by desk {desk}.",
        "Log held by desk {desk} to {kept}.",
    ),
    "report": (
        "Desk {desk} searches the log on {next}; account preserved to {kept}.",
        "The reporting user can be written to through desk {desk}; log search set for {next}.",
    ),
}
SAID: dict[Basis, tuple[str, ...]] = {
    "machine": ("Sign-up record. {deed}", "Account record. {deed}"),
    "direct": ("Trust desk, from the account screen. {deed}", "Sign-up looked up by the trust desk. {deed}"),
    "told": (
        "A user who had part in it reported on the safety form that {deed}",
        "Safety form, free text, no screenshot, from a user who had part in it: {deed}",
    ),
    "hearsay": (
        "A user reported on the safety form, as what others say, that {deed}",
        "Safety form, free text, no screenshot, from a user who had it from others: {deed}",
    ),
}
BASES_IN_WORDS: Mapping[str, Mapping[Basis, str]] = {
    "log": {
        "machine": "Read off a record: the rows are the platform's log.",
        "direct": "First hand: log lines viewed on the account by the trust desk.",
        "told": "Told by a user who had part in the exchange; log not yet searched.",
        "hearsay": "Talk; the user had no part in the exchange; log not yet searched.",
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
        "hearsay": "Talk; the user has not rung the number and the sign-up was not checked.",
    },
}
"""How it is known, by what there is to know it from, and basis."""
CATEGORIES: Mapping[ActivityKind, tuple[str, ...]] = {
    "message": ("unwanted contact", "asked not to be written to", "account may be shared"),
    "threat": ("threat or abuse",),
    "post": ("picture or listing", "account may be shared"),
    "purchase": ("sale on the site", "account may be shared"),
    "use": ("account may not be whose it says", "account may be shared"),
}
"""What a user ticks on the safety form; whoever had no part in it ticks the last."""
REASONS = (
    "{subject} is on police list {list}; complaints are passed on",
    "two complaints by other users about the account",
    "police list {list}, {subject}; account under review",
)
"""Why the trust desk passes on what a user reports, whatever it is."""
STRANGERS = {
    "somebody from out of town": "an account verified out of town",
    "a firm in the town": "a business account of the town",
}
"""What a platform knows of a party without a number, for what others would say."""
_SEARCHED = (
    "{subject}: one log-in {moment}, one minute, from the usual device. Messages of that day are in the archive and due by {due}; desk {desk} holds device and address.",
    "{subject}, {date}: three accounts were in use on the same device that day, and the complaint does not say which it means. Desk {desk} preserves all three to {due} and has asked the user.",
    "{subject}, {date}: the account is open and its phone verified. The log of the day failed on export; desk {desk} runs it again, due by {due}.",
)
_WRITTEN = (
    "A user wrote that {subject} should be looked at for {date} and named no item. Desk {desk} asked which one on {day}; due by {due}, or the log of that day is searched without it.",
    "User report on {subject}, {date}, with a screenshot cut off above the first line. Desk {desk} asked for the whole on {day}; due by {due}.",
    "A user asked desk {desk} on {day} how to report {subject} for {date}. Form sent and not yet back; the log of that day is searched on {next}.",
)
VAGUE_TEXTS: dict[Basis, tuple[str, ...]] = {
    "machine": _SEARCHED,
    "direct": _SEARCHED,
    "told": _WRITTEN,
    "hearsay": _WRITTEN,
}
"""What is written when nothing was supplied that happened: one plain fact, and what comes when."""
VAGUE_BASES: Mapping[Basis, str] = {
    "machine": "Read off a record: what the platform has sent so far.",
    "direct": "First hand: viewed by the trust desk, as far as it goes.",
    "told": "Told by a user of the platform; log not yet searched.",
    "hearsay": "Talk; the user had no part in it; log not yet searched.",
}
"""How that little is known."""
