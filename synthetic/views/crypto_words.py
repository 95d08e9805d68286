"""Fixed words of a crypto exchange: rows of a customer's account, and what the exchange does not hold."""

from collections.abc import Mapping

from scenarios.schema.evidence import Basis

HEADS = ("Date", "Local time", "Way", "Asset", "Quantity", "Amount", "Far side")
EXCHANGE = "Coinlathe"
TYPES = {
    "paid in": "IN",
    "paid": "OUT",
    "was paid by": "IN",
    "bought": "CARD",
    "let": "IN",
    "had to stay": "OUT",
}
BOUGHT = ("Bought with the pounds of the first row.", "Pounds came by transfer from the linked bank account.")
SENT = (
    "Amount is the value at the minute of sending.",
    "Value by our own rate at the time; the fee is not included.",
    "Coin was bought earlier; purchases were not asked for.",
)
CARDS = ("Card of the exchange. The shop holds the till roll.",)
MEMBERS = ("Listed by counterparty. Amounts and clock are given on a request of their own.",)
OURS, ELSEWHERE = "our customer {name}", "not one of ours"
LIMITS = (
    "Log-ins not asked for.",
    "Other exchanges are not covered.",
    "Passport copy held from opening; address not confirmed since.",
    "Device and log-in country can be asked for.",
    "Customer details of the far wallet need a request of their own.",
)
SAID: dict[Basis, tuple[str, ...]] = {
    "machine": ("Customer record. {deed}", "Contact record of the account. {deed}"),
    "direct": ("Support desk, on the customer's screen: {deed}", "Seen by support staff: {deed}"),
    "told": ("The customer told support that {deed}", "Chat with support, customer writing: {deed}"),
    "hearsay": ("Another customer wrote to support that {deed}", "Unasked mail to support: {deed}"),
}
SAID_LIMITS = ("No row of ours shows it.", "Ledger not searched for it.")
BASES_IN_WORDS: Mapping[str, Mapping[Basis, str]] = {
    "rows": {
        "machine": "Read off a record: the rows are the exchange's ledger.",
        "direct": "First hand: viewed on the account by staff of the exchange.",
        "told": "Told by the customer to support; ledger not searched for it.",
        "hearsay": "Talk; the writer had no part in the payment.",
    },
    "use": {
        "machine": "Read off a record: the contact details on the account.",
        "direct": "First hand: support rang the number and it was answered.",
        "told": "Told by the customer to support; the number was not rung.",
        "hearsay": "Talk; the writer has not rung the number.",
    },
}
"""How it is known, by what is known, and basis."""
_SEARCHED = (
    "Answer for {subject}, {date}, came under a password that does not open it. Password asked for by telephone.",
    "Two customers fit {subject}. No row is given for either; a date of birth would tell them apart.",
    "{subject}, {date}: ledger of the day is in the archive. Retrieval takes five working days; fee agreed.",
)
_WRITTEN = (
    "A mail to support names {subject} and asks whether the exchange talks to police. Answered with the form; the writer's account is preserved.",
    "A customer told support that there was something to report about {subject} and was asked for sum and day. Seven days given.",
)
VAGUE_TEXTS: dict[Basis, tuple[str, ...]] = {
    "machine": _SEARCHED,
    "direct": _SEARCHED,
    "told": _WRITTEN,
    "hearsay": _WRITTEN,
}
"""What is written when nothing was supplied that happened: what was asked, and what would be answered."""
