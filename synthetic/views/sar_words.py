"""Fixed words of suspicious activity reports: rows of an account, why they were reported, and what is not shown."""

from collections.abc import Mapping

from scenarios.schema.evidence import Basis

HEADS = ("Date", "Time", "Type", "Amount", "Counterparty")
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
        "Reason for the report: cash sent on within the hour. Asked at the counter what it was for, the customer said it was private.",
        "Reason for the report: cash paid in and sent on in one visit to the town. No invoice was shown.",
        "Reason for the report: the account is a personal one, opened for wages, and the cash was not kept in it.",
        "Reason for the report: the cashier was told that the money was for a car. No receipt was shown.",
    ),
    "stays": (
        "Reason for the report: cash in used notes, counted twice. The customer said it was savings kept at home.",
        "Reason for the report: the customer asked at the counter how much can be paid in without being asked about it.",
    ),
    "transfer": (
        "Reason for the report: the payee's bank asked about the payment on the next working day and gave no reason.",
        "Reason for the report: rung about the payment by the bank, the customer said it was for a friend and ended the call.",
        "Reason for the report: keyed as \"loan\" by the customer, who told the bank on the telephone that it was rent.",
    ),
    "group": (
        "Reason for the report: the account is used by a customer who gave no employer. Sums held back until a full request.",
        "Listed by counterparty on request. Sums held back until a full request.",
    ),
}  # fmt: skip
"""Why it was reported, by kind; ``stays`` for a deposit that did not move on."""
ANSWERS: dict[str, tuple[str, ...]] = {
    "purchase": ("Card payments of the day, as asked.", "Card payments as asked; none of them was reported by the bank."),
    "letting": ("Asked for rent in or out, this week.", "Asked for rows marked rent, this week; no other row is."),
}  # fmt: skip
"""What was asked for, where nothing was reported by the bank."""
LIMITS: dict[str, tuple[str, ...]] = {
    "deposit": (
        "Counter image kept 30 days; not viewed.",
        "Who stood at the counter is not shown.",
        "Other banks of the holder are not covered.",
        "Receiving account is with another bank.",
    ),
    "stays": ("Counter image kept 30 days; not viewed.", "Other banks of the holder are not covered."),
    "transfer": (
        "Receiving account is with another bank.",
        "Who keyed it is not shown; log-in data can be asked for.",
        "Payee's name is as typed.",
    ),
    "purchase": ("The till roll is with the shop.", "Who held the card is not shown."),
    "group": ("Other accounts of the holder are not covered.",),
    "letting": ("Address of the let is not on the row.", "Rent paid in notes would not be on the account."),
}
SAID: dict[Basis, tuple[str, ...]] = {
    "direct": ("Cashier's note: {deed}", "Entered by the member of staff at the counter: {deed}"),
    "told": ("The customer told the branch that {deed}", "Said by the customer on the telephone: {deed}"),
    "hearsay": (
        "Said to branch staff by another customer: {deed}",
        "Said in the queue at the branch: {deed}",
    ),
    "machine": ("Contact record of the account. {deed}", "Note on the account. {deed}"),
}
"""For what leaves no row: an account's note or somebody's word."""
SAID_LIMITS = (
    "No row of the account shows it.",
    "No paper was asked for.",
    "Reported because the customer raised it unasked.",
)
BASES_IN_WORDS: Mapping[str, Mapping[Basis, str]] = {
    "rows": {
        "machine": "Read off a record: the rows are the bank's; the reason is the reporter's.",
        "direct": "First hand: entered by the cashier who served; the rows are the bank's.",
        "told": "Told by the customer to the branch; not checked.",
        "hearsay": "Talk; the speaker had no part in the payment.",
    },
    "rent": {
        "machine": "Read off a record: the rows are the bank's.",
        "direct": "First hand: entered by the member of staff who set the payment up.",
        "told": "Told by the customer to the branch; not checked.",
        "hearsay": "Talk; the speaker has not seen the tenancy.",
    },
    "use": {
        "machine": "Read off a record: the contact details on the account.",
        "direct": "First hand: the bank rang the number and it was answered.",
        "told": "Told by the customer to the branch; the number was not rung.",
        "hearsay": "Talk; the speaker has not rung the number.",
    },
}
"""How it is known, by what is known, and basis."""
_REVIEWED = (
    "{subject}: alert on the account for {date}. Closed by the branch before it was written up; the branch manager has been asked for the reason.",
    "{subject} reported by the branch with the words \"not happy with it\". No row was attached. Returned to the bank for rows and reason.",
    "{subject}: account under review from {date}. Rows will follow if the review is not closed within ten working days.",
)  # fmt: skip
VAGUE_TEXTS: dict[Basis, tuple[str, ...]] = {
    "machine": _REVIEWED,
    "direct": _REVIEWED,
    "told": (
        "A customer asked the branch whether it knew what goes through the account of {subject}, and was given nothing. The customer left a number.",
        "{subject} named by a customer on the telephone, who wished to report it to a person and not to a machine. Call-back arranged.",
    ),
    "hearsay": (
        "Talk in the queue at the branch about {subject} and money, no sum or day. Cashier asked to note who spoke, if they come again.",
        "{subject} named in talk at the branch. Cashier on duty can be spoken to; name held by the bank.",
    ),
}
"""What is written when nothing was told that happened: what was asked, and what comes next."""
CODES = ("XXQ1XX", "XXQ4XX", "XXQ7XX")
