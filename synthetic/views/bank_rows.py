"""Rows of money returns: what an account shows of an act, with sums, clocks and the accounts on the far side."""

from dataclasses import dataclass

from synthetic.entities.town_register import Register
from synthetic.testimony.occasion import Act, Party
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.act_slots import shown_acts
from synthetic.writing.wording import bank_sum, clock, spot_words

MONEY_DEEDS = frozenset(["paid in", "paid", "was paid by", "bought", "let", "had to stay"])
"""Deeds that leave a row in an account."""


@dataclass(frozen=True)
class MoneyRow:
    """One row of an account."""

    date: str
    time: str
    """Clock, or empty where the act has none."""
    type: str
    amount: int
    """Pounds; 0 where the act holds no sum."""
    far_side: str
    """Account, payer, payee, merchant or branch on the far side; empty when nothing is held."""
    onward_minutes: int = 0
    """Minutes after the row before it, for a sum of it that went on; 0 for a row of its own."""
    act: Act | None = None
    """Act that left it, where one did."""


def money_rows(view: View, town: Town, types: dict[str, str]) -> tuple[MoneyRow, ...]:
    """Return the rows of a view; ``types`` gives what this house calls each deed."""
    if view.indication.subject.kind == "group":
        return tuple(row for act in view.acts for row in _member_rows(view, act, town, types))
    acts = [act for act in shown_acts(view) if act.deed in MONEY_DEEDS and act.amount]
    return tuple(row for act in acts for row in _rows(view, act, town, types))


def _member_rows(view: View, act: Act, town: Town, types: dict[str, str]) -> tuple[MoneyRow, ...]:
    """Return what the account of a group's member shows of an act: hire, a named payer, or the group's own trade.

    Whoever unloads for somebody has hired a vehicle and been paid; of a sum that the act does not hold none is given.
    """
    date = town.date_words(view.day)
    payer = holder_words(act.counterpart, town.register)
    hire = MoneyRow(date, "", types["bought"], 0, "VEHICLE HIRE")
    credit = MoneyRow(date, "", types["was paid by"], act.amount, payer)
    own = MoneyRow(date, "", types["was paid by"], 0, "OWN TRADE")
    rows = {"unloaded for": (hire, credit), "came with": (hire,), "collected from": (credit,)}
    return rows.get(act.deed, (own,))


def _rows(view: View, act: Act, town: Town, types: dict[str, str]) -> tuple[MoneyRow, ...]:
    date, far_side = town.date_words(view.day), _far_side(view, act, town)
    row = MoneyRow(date, clock(act.minute), types[act.deed], act.amount, far_side, act=act)
    if act.deed != "paid in":
        return (row,)
    credit = MoneyRow(date, row.time, row.type, act.amount, merchant(act, town))
    if not far_side or not act.onward:
        return (credit,)
    later = clock(act.minute + act.minutes)
    return credit, MoneyRow(date, later, types["paid"], act.onward, far_side, act.minutes, act)


def _far_side(view: View, act: Act, town: Town) -> str:
    if act.deed == "bought":
        return merchant(act, town)
    if view.indication.kind == "letting" and act.deed != "let":
        return "REF RENT, payee named on a request"
    return holder_words(act.counterpart, town.register)


def merchant(act: Act, town: Town) -> str:
    """Return the shop or branch of a row in capitals; empty when the act has no place."""
    premises = town.register.premises.get(act.premises)
    return spot_words(premises).upper() if premises is not None else ""


def holder_words(party: Party, register: Register) -> str:
    """Return the far side as typed: account and holder in capitals, or the name of the payer alone."""
    name = holder_name(party, register)
    return " ".join(part for part in (party.account, name) if part)


def holder_name(party: Party, register: Register) -> str:
    """Return who holds the account of a party, in capitals; empty where that is not held."""
    account = register.accounts.get(party.account)
    holder = party.person or (account.holder if account is not None else "")
    person, employer = register.people.get(holder), register.employers.get(holder)
    return person.name.upper() if person else employer.name.upper() if employer else ""


def sum_words(amount: int) -> str:
    """Return a sum with its sign: ``£1,840.00``."""
    return f"£{bank_sum(amount)}"


def movement(rows: tuple[MoneyRow, ...]) -> str:
    """Return how much of each credit went on and how soon, counted from the rows; empty when nothing did."""
    return " ".join(
        f"{sum_words(row.amount)} was sent on at {row.time}, {row.onward_minutes} minutes later."
        for row in rows
        if row.onward_minutes
    )
