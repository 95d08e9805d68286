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
    "Log-ins of the day are held to {kept}; not asked for.",
    "Device of the log-in is held to {kept} and is given on a request.",
    "Ledger of the day is preserved to {kept}.",
    "Opening papers of the customer are held; request of {asked} did not ask for them.",
    "Opening papers of a far side that is ours can be asked for here, to {kept}.",
)
SAID: dict[Basis, tuple[str, ...]] = {
    "machine": ("Customer record. {deed}", "Contact record of the account. {deed}"),
    "direct": ("Support desk, on the customer's screen: {deed}", "Seen by support staff: {deed}"),
    "told": ("The customer told support that {deed}", "Chat with support, customer writing: {deed}"),
    "hearsay": ("Another customer wrote to support that {deed}", "Unasked mail to support: {deed}"),
}
SAID_LIMITS = (
    "Ledger of the day is preserved to {kept}; not searched for this.",
    "Log-ins of the day are held to {kept}; not asked for.",
)
BASES_IN_WORDS: Mapping[str, Mapping[Basis, str]] = {
    "rows": {
        "machine": "Read off a record: the rows are the exchange's ledger.",
        "direct": "First hand: viewed on the account by staff of the exchange.",
        "told": "Told by the customer to support; ledger not yet searched for it.",
        "hearsay": "Talk; whoever wrote had no part in the payment.",
    },
    "use": {
        "machine": "Read off a record: the contact details that the exchange holds.",
        "direct": "First hand: support rang the number and it was answered.",
        "told": "Told by the customer to support; the number was not rung.",
        "hearsay": "Talk; whoever wrote has not rung the number.",
    },
}
"""How it is known, by what is known, and basis."""
_SEARCHED = (
    "{subject}: last log-in of the day {moment}, one minute long, from the usual device. Ledger rows come by {due}, from archive.",
    "{subject}, {date}: file with the rows arrived under a password. It was sent by post on {day}; due by {due}.",
    "{subject}, {date}: two customers fit. Both ledgers are preserved; a date of birth is asked for by {due}.",
)
_WRITTEN = (
    "Mail to support on {day}: {subject}, {date}, and an attachment that does not open. Writer asked for it again by {due}; writer's account preserved.",
    "Chat with support on {day}, two minutes: {subject} and {date}, then the line dropped. Support writes to that customer on {next}.",
)
VAGUE_TEXTS: dict[Basis, tuple[str, ...]] = {
    "machine": _SEARCHED,
    "direct": _SEARCHED,
    "told": _WRITTEN,
    "hearsay": _WRITTEN,
}
"""What is written when nothing was supplied that happened: one plain fact, and what comes when."""
VAGUE_BASES: Mapping[Basis, str] = {
    "machine": "Read off a record: what the exchange has sent so far.",
    "direct": "First hand: viewed by staff of the exchange, as far as it goes.",
    "told": "Told by a customer to support; ledger not yet searched.",
    "hearsay": "Talk; whoever wrote had no part in it.",
}
"""How that little is known."""
