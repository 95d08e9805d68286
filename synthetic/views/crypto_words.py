"""Fixed words of a crypto exchange: rows of a customer's account, and what the exchange does not hold."""

from scenarios.schema.evidence import Basis

HEADS = ("Date", "Local time", "Way", "Asset", "Amount", "Far side")
EXCHANGE = "Coinlathe"
TYPES = {
    "paid in": "IN",
    "paid": "OUT",
    "was paid by": "IN",
    "bought": "CARD",
    "let": "IN",
    "had to stay": "OUT",
}
FUNDS = (
    "Paid in over the counter on our behalf; the counter holds the slip.",
    "Cash came over a counter that is not ours; who stood there has to be asked of it.",
)
OUTS = (
    "Sent in pounds from the balance; no coin was bought on the way.",
    "A payment in pounds; what it was for is not held.",
    "No coin among the rows; what it was for is not held.",
)
CARDS = (
    "Card of the exchange; what was bought and who was there is not held.",
    "Row of the exchange's card. The shop holds the till roll.",
)
MEMBERS = (
    "Picked by counterparty; sums are given on a request of their own.",
    "Listed by counterparty. Sums and clock need a fresh request.",
)
LIMITS = (
    "The answer covers Coinlathe only.",
    "Who held the handset at log-in is not known. Other exchanges are not covered.",
    "The far account is not one of ours; its holder is as typed.",
    "Identity papers held from opening, not checked again since.",
)
SAID: dict[Basis, tuple[str, ...]] = {
    "machine": ("Text of the customer's own record: {deed}", "As stored with the account: {deed}"),
    "direct": ("Support desk, from the customer's screen: {deed}", "Seen by support staff: {deed}"),
    "told": ("The customer told support that {deed}", "Chat with support, customer writing: {deed}"),
    "hearsay": ("Another customer wrote to support that {deed}", "Unasked mail to support: {deed}"),
}
SAID_LIMITS = (
    "No row of ours shows it.",
    "Not looked into by the exchange.",
    "The answer covers Coinlathe only.",
)
BASES_IN_WORDS: dict[Basis, str] = {
    "machine": "Read off a record: rows of the exchange's ledger. Who used the account is not one of them.",
    "direct": "First hand: seen by support staff of the exchange on the account.",
    "told": "Told by a person who had been there, the customer, to support.",
    "hearsay": "Talk; the speaker was not there. The ledger was not searched for it.",
}
_SEARCHED = (
    "{subject}, {date}: the answer has no rows. Whether none exist or none were sent is not said. Ask again.",
    "{subject}, {date}: rows sent under a password that does not open them. Nothing to check until sent again.",
    "{subject}, {date}: two customers fit the request. No row supplied; a date of birth is wanted.",
)
_WRITTEN = (
    "A mail to support names {subject} and no sum, day or account. Nothing was looked up on it.",
    'Support was told that {subject} "moves money". No sum, day or account was given. Not pressed.',
)
VAGUE_TEXTS: dict[Basis, tuple[str, ...]] = {
    "machine": _SEARCHED,
    "direct": _SEARCHED,
    "told": _WRITTEN,
    "hearsay": _WRITTEN,
}
"""What is written when there is nothing to check, by how it came."""
