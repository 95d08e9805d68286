"""Fixed words of an online platform: log rows, what a moderator viewed, and what is not known of an account."""

from scenarios.schema.evidence import Basis

PLATFORMS = ("Plinthchat", "Swapmere")
HEADS = ("Date", "Local time", "From", "To", "Item")
ITEMS = {"wrote": "message", "was threatened by": "message reported", "posted": "post", "bought": "sale"}
NO_PHONE = "account without a verified phone"
OUTSIDE = "account registered out of town, phone withheld"
VIEWED = (
    "Viewed by a moderator: {deed}",
    "Moderator's note: {deed}",
)
READ = (
    "Read by a moderator after a report: {deed}",
    "As reported and read: {deed}",
)
NOTES: dict[str, tuple[str, ...]] = {
    "message": (
        "Text not supplied; a court order is needed for it.",
        "Content not asked for. Whether it was opened is not held.",
    ),
    "threat": (
        "Reported by the account that received it. The rest of the exchange has not been read.",
        "Only the line reported was read; what went before was not.",
    ),
    "post": (
        "Posted, not taken: when the picture was made is not held.",
        "Up when the copy was made; nobody was identified from it.",
    ),
    "purchase": (
        "The sale was settled on the site; who collected is not held.",
        "Who stood at the handover is not held.",
    ),
}
ACTIONS = (
    "Account limited.",
    "No action on the account.",
    "Item removed, copy held.",
    "No action on the account.",
)
LIMITS = (
    "Who held the handset is not known.",
    "Sign-up data only; the person behind it was not verified.",
    "The answer covers this platform only.",
)
SAID: dict[Basis, tuple[str, ...]] = {
    "machine": ("Sign-up data: {deed}", "From the log of the account: {deed}"),
    "direct": ("Sign-up checked by staff: {deed}", "Seen by staff on the account: {deed}"),
    "told": ("A user reported to the platform that {deed}", "User report, free text: {deed}"),
    "hearsay": ("A user wrote, as talk, that {deed}", "User report, not first hand: {deed}"),
}
BASES_IN_WORDS: dict[Basis, str] = {
    "machine": "Read off a record: log of the platform. An account is not a person.",
    "direct": "First hand: viewed by a moderator of the platform. An account is not a person.",
    "told": "Told by a person who had been there, by a user's report; not checked against the log.",
    "hearsay": "Talk; the speaker was not there. The log was not searched for it.",
}
_SEARCHED = (
    "{subject}, {date}: the reply came without its log. Nothing to check until it is sent again.",
    "{subject}, {date}: log for the day past its term and gone. Nothing held.",
    "{subject}: three accounts fit, none verified. Nothing tells them apart; a mail address is wanted.",
)
_WRITTEN = (
    'User report on {subject}: "you should look at this one". No post, message or day given. Closed.',
    "A user named {subject} in a report and gave no post, account or day. Not pressed; ticket closed.",
)
VAGUE_TEXTS: dict[Basis, tuple[str, ...]] = {
    "machine": _SEARCHED,
    "direct": _SEARCHED,
    "told": _WRITTEN,
    "hearsay": _WRITTEN,
}
"""What is written when there is nothing to check, by how it came."""
