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
        "Reason for the report: cash paid in and most of it sent on the same hour. No invoice was shown.",
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
        "Reason for the report: the customer gave no employer when asked at the counter.",
        "Listed by counterparty, as asked.",
    ),
}  # fmt: skip
"""Why it was reported, by kind; ``stays`` for a deposit that did not move on."""
ANSWERS: dict[str, tuple[str, ...]] = {
    "purchase": ("Card payments of the day, as asked.", "Card payments as asked; none of them was reported by the bank."),
    "letting": ("Rows marked rent on {date}, as asked.", "Rows marked rent on {date}, as asked; there is no other that day."),
}  # fmt: skip
"""What was asked for, where nothing was reported by the bank."""
LIMITS: dict[str, tuple[str, ...]] = {
    "deposit": (
        "{image}",
        "Paying-in slip is with the branch and is kept to {slip}.",
        "Receiving account is with another bank; its desk is to be asked by reference to this row.",
    ),
    "stays": ("{image}", "Paying-in slip is with the branch and is kept to {slip}."),
    "transfer": (
        "Log-in data of the minute are held to {slip}; not asked for.",
        "Payee's name is as typed by the holder.",
        "Receiving account is with another bank; its desk is to be asked by reference to this row.",
    ),
    "purchase": (
        "The till roll is with the shop.",
        "Card number and terminal of each row are held to {slip}.",
    ),
    "group": ("Sums are given on a request that names the rows; held to {slip}.",),
    "letting": (
        "Address of the let is not on the row; the mandate, held to {slip}, has it. Rent paid in notes would not show.",
        "Rent paid in notes would not be on the account. Rows marked rent of other weeks can be asked for by {slip}.",
    ),
}
"""What the rows do not show, who holds it and to which day."""
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
    "The branch has the note; kept to {slip}.",
    "Reported because it was raised unasked.",
    "No paper was shown; the branch has asked for it by {due}.",
)
BASES_IN_WORDS: Mapping[str, Mapping[Basis, str]] = {
    "rows": {
        "machine": "Read off a record: the rows are the bank's; the reason is the reporter's.",
        "direct": "First hand: entered by the member of staff who served; the rows are the bank's.",
        "told": "Told by the customer to the branch; not checked.",
        "hearsay": "Talk; the speaker in the branch had no part in the payment.",
    },
    "rent": {
        "machine": "Read off a record: the rows are the bank's.",
        "direct": "First hand: entered by the member of staff who set the payment up.",
        "told": "Told by the customer to the branch; not checked.",
        "hearsay": "Talk; the speaker has not seen the tenancy.",
    },
    "use": {
        "machine": "Read off a record: the contact details that the bank holds.",
        "direct": "First hand: the bank rang the number and it was answered.",
        "told": "Told by the customer to the branch; the number was not rung.",
        "hearsay": "Talk; the speaker in the branch has not rung the number.",
    },
}
"""How it is known, by what is known, and basis."""
_HOLDER = (
    "Report on {subject} for {date}: activity out of keeping with the account. The rows were not attached; desk {desk} sends them by {due}. Opening papers held, not asked for.",
    "{subject} logged in to the account {moment} from the usual handset. The rows that set off the report follow from desk {desk} by {due}.",
    "Statement of {subject} for {date} came with a page missing, and with it the row that set off the report. Desk {desk} sends the page by {due}.",
)
_OTHERS = (
    "{subject}, {date}: two customers' records came up. Desk {desk} tells them apart and sends rows by {due}.",
    "{subject} stands on a branch form of {date}, unsigned. Form returned to the branch; back at desk {desk} by {due}.",
)
VAGUE_HOLDERS: dict[Basis, tuple[str, ...]] = {
    "machine": _HOLDER,
    "direct": _HOLDER,
    "told": (
        "A customer told the branch, {moment}, that there was something on {subject} and was called to the next window. Branch rings the customer on {next}.",
        "Telephone to the branch about {subject}, {date}, two minutes, then the line dropped. Customer's name held by desk {desk}; rung back on {next}.",
    ),
    "hearsay": (
        "Talk in the queue at the branch on {day}: {subject} and {date}. The till was busy and no more was heard. Cashier is seen by desk {desk} on {next}.",
        "A customer spoke of {subject} and of {date} to the next in the queue. Cashier heard no more; seen by desk {desk} on {next}.",
    ),
}
"""What is written when nothing was told that happened, of somebody who can hold an account: one plain fact."""
VAGUE_NUMBERS: dict[Basis, tuple[str, ...]] = {
    "machine": _OTHERS,
    "direct": _OTHERS,
    "told": VAGUE_HOLDERS["told"],
    "hearsay": VAGUE_HOLDERS["hearsay"],
}
"""The same of a group or a number."""
VAGUE_BASES: Mapping[Basis, str] = {
    "machine": "Read off a record: what the bank has sent so far.",
    "direct": "First hand: entered by a member of staff, as far as it goes.",
    "told": "Told by a customer to the branch; not checked.",
    "hearsay": "Talk; the speaker in the branch had no part in it.",
}
"""How that little is known."""
CODES = ("XXQ1XX", "XXQ4XX", "XXQ7XX")
