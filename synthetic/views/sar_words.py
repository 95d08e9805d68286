"""Fixed words of suspicious activity reports: rows of an account, what is usual, and what is not shown."""

from scenarios.schema.evidence import Basis

HEADS = ("Date", "Time", "Type", "Amount", "Far side")
TYPES = {
    "paid in": "CASH IN",
    "paid": "FPO OUT",
    "was paid by": "FPO IN",
    "bought": "CARD",
    "let": "FPO IN",
    "had to stay": "STO OUT",
}
REASONS: dict[str, tuple[str, ...]] = {
    "deposit": (
        "Reported because a credit in cash was moved within the hour.",
        "Reported on the speed of the move; what was paid in before was not reviewed.",
        "Cash in, then most of it out: that is the whole of the reason.",
    ),
    "stays": (
        "Reported on the sum in notes alone.",
        "Reported under the branch's own limit for notes; what was paid in before was not reviewed.",
    ),
    "transfer": (
        "Reported on the sum and the payee; earlier payments were not reviewed.",
        "One payment, reported when the far account was asked about.",
        "Listed on request; no reason of our own.",
    ),
    "purchase": ("Listed on request; no reason of our own.", "Listed on request; below any limit of ours."),
    "letting": ("Listed on request; rent rows of the week only.", "Listed on request; no reason of our own."),
    "group": (
        "Rows of a member's account, picked by counterparty; sums are withheld until a full request.",
        "Listed by counterparty on request; sums to follow on a full request.",
    ),
}
"""Why it was reported, by kind; ``stays`` for a deposit that did not move on."""
LIMITS: dict[str, tuple[str, ...]] = {
    "deposit": (
        "Who stood at the counter is shown by the counter image alone.",
        "Where the notes came from was not asked.",
        "Other banks of the holder are not covered.",
    ),
    "transfer": (
        "What the payment was for is not held; reference left blank.",
        "The far account is held elsewhere; its bank has to be asked.",
        "Who keyed it is not shown; log-in data can be asked for.",
    ),
    "purchase": (
        "The card row does not show who else was there or what was bought.",
        "Who held the card is not shown; the till roll is with the shop.",
    ),
    "group": (
        "Whether it was the member's own money is not shown.",
        "Other accounts of the group are not covered.",
    ),
    "letting": (
        "The row does not show who lives there; the landlord has to be asked.",
        "Rent paid in notes would not be on the account.",
    ),
}
SAID: dict[Basis, tuple[str, ...]] = {
    "direct": ("Entered by the cashier who served: {deed}", "Cashier's own note: {deed}"),
    "told": ("The customer told the branch that {deed}", "Said by the customer on the telephone: {deed}"),
    "hearsay": (
        "Said to branch staff by another customer, not checked: {deed}",
        "Talk at the branch that {deed}",
    ),
    "machine": ("Text of the payment as typed by the customer: {deed}", "Note on the account: {deed}"),
}
"""For what leaves no row: an account's note or somebody's word."""
SAID_LIMITS = (
    "Nothing on the account supports or contradicts it.",
    "No row of the account belongs to it.",
    "The branch has not asked for papers.",
)
BASES_IN_WORDS: dict[Basis, str] = {
    "machine": "Read off a record: rows of the account. The reporter's reason is ground for the report, not fact.",
    "direct": "First hand: entered by the member of staff who dealt with it.",
    "told": "Told by a person who had been there, namely the customer, whose word it is.",
    "hearsay": "Talk; the speaker was not there. No row of ours stands behind it.",
}
_REVIEWED = (
    "{subject}: activity reviewed for {date}. No row is picked out, and the branch gave no reason. Ask the branch.",
    "{subject}: alert of {date} closed by the reporter before it was written up. No row is attached and none can be named.",
    '{subject} reported by the branch with the words "not happy with it". No row, sum or payee is given.',
)
VAGUE_TEXTS: dict[Basis, tuple[str, ...]] = {
    "machine": _REVIEWED,
    "direct": _REVIEWED,
    "told": (
        'A customer told the branch that {subject} "has money going through". No sum, day or payee was given.',
        "{subject} mentioned by a customer on the telephone. No row, sum or payee came with it. Not pressed.",
    ),
    "hearsay": (
        'Talk at the branch that {subject} "always has cash". No sum, day or payee in it. Not checked.',
        "{subject} named in talk at the branch; no row of ours, no sum, no day. Not pressed.",
    ),
}
"""What is written when there is nothing to check, by how it came."""
CODES = ("XXQ1XX", "XXQ4XX", "XXQ7XX")
