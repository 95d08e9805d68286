"""Crypto exchange answers: rows of a customer's account in coin and pounds, and what the exchange cannot say."""

from synthetic.testimony.source_view import SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views.bank_rows import MoneyRow, holder_name, money_rows, movement, sum_words
from synthetic.views.crypto_words import (
    BASES_IN_WORDS,
    BOUGHT,
    CARDS,
    ELSEWHERE,
    EXCHANGE,
    HEADS,
    LIMITS,
    MEMBERS,
    OURS,
    SAID,
    SAID_LIMITS,
    SENT,
    TYPES,
    VAGUE_BASES,
    VAGUE_TEXTS,
)
from synthetic.writing.act_slots import detail_sentence, subject_title, subject_words
from synthetic.writing.narration import asked_day, form_rows, hearing_line, joined, narrated, nothing_told
from synthetic.writing.reasons import list_number
from synthetic.writing.wording import bank_sum, choice, formal_name

_PRESERVED = 90
"""Days for which an exchange preserves what was asked for."""


def crypto_text(view: View, town: Town) -> WrittenView:
    """Return an exchange's answer in words, with the rows of the account where there are any."""
    vague = view.indication.nature == VAGUE or not view.acts
    rows = () if vague or view.basis in ("told", "hearsay") else money_rows(view, town, TYPES)
    return WrittenView(
        title=subject_title(view, town, zoned=False),
        form=form_rows(
            ("Request", f"{VIEW.prefix}{view.reference}, officer {view.author}"),
            ("Exchange", EXCHANGE),
            ("Asked for", f"ledger of {subject_words(view, town)}, {town.date_words(view.day)}"),
            ("For", f"intelligence desk, list {list_number(view)}"),
            ("Asked", town.date_words(asked_day(view))),
            ("Answered", town.date_words(view.released_day)),
            ("Wallet", ", ".join(_wallets(view))),
            ("Linked bank account", ", ".join(_linked(view))),
            ("Our request", view.tasked),
        ),
        table=(HEADS, *(_cells(row, town) for row in rows)) if rows else (),
        body=_nothing(view, town) if vague else _answer(view, town, rows) if rows else _statement(view, town),
        provenance=VAGUE_BASES[view.basis]
        if vague
        else BASES_IN_WORDS["use" if view.indication.kind == "use" else "rows"][view.basis],
    )


def _linked(view: View) -> tuple[str, ...]:
    return tuple(dict.fromkeys(act.actor.account for act in view.acts if act.actor.account))


def _wallets(view: View) -> tuple[str, ...]:
    return tuple(dict.fromkeys(act.actor.wallet for act in view.acts if act.actor.wallet))


def _cells(row: MoneyRow, town: Town) -> tuple[str, ...]:
    """Return a row: in pounds for what came in, in coin with its value for what went to another wallet."""
    amount = bank_sum(row.amount) if row.amount else "not asked for"
    start = (row.date, row.time or "not asked for", row.type)
    if row.act is None or not row.act.asset or row.type != TYPES["paid"]:
        return *start, "GBP", "", amount, row.far_side or "none"
    name = holder_name(row.act.counterpart, town.register)
    owner = OURS.replace("{name}", name) if name else ELSEWHERE
    far_side = ", ".join(part for part in (row.act.counterpart.wallet, owner) if part)
    return *start, row.act.asset, row.act.quantity, amount, far_side


def _answer(view: View, town: Town, rows: tuple[MoneyRow, ...]) -> str:
    """Return the sum of the rows, the gap to what went on, how it was valued and one thing that is not held."""
    total, note = _total(rows), choice(_notes(view), view.wording, 1)
    limit = _dated(view, town, choice(LIMITS, view.wording, 2))
    return joined(
        _member(view, town),
        total,
        movement(rows),
        _checked(view, town),
        note,
        limit,
    )


def _checked(view: View, town: Town) -> str:
    """Return the odd detail as support noted it."""
    detail = detail_sentence(view, town)
    return f"Support note: {detail}" if detail else ""


def _dated(view: View, town: Town, limit: str) -> str:
    """Return a limit with the day to which something is preserved, and that of the request."""
    expiry = town.date_words(view.released_day + _PRESERVED)
    return limit.replace("{kept}", expiry).replace("{asked}", town.date_words(asked_day(view)))


def _notes(view: View) -> tuple[str, ...]:
    if view.indication.subject.kind == "group":
        return MEMBERS
    deeds = {act.deed for act in view.acts}
    return BOUGHT if "paid in" in deeds else CARDS if "bought" in deeds else SENT


def _member(view: View, town: Town) -> str:
    """Return whose account the rows of a group are from."""
    if view.indication.subject.kind != "group":
        return ""
    act = view.acts[0]
    trade = f" Reference on the row: {act.doing}." if act.doing else ""
    name = formal_name(town.register.people[act.actor.person])
    return f"Customer {name}, on the police list for {subject_words(view, town)}.{trade}"


def _total(rows: tuple[MoneyRow, ...]) -> str:
    count = "One row" if len(rows) == 1 else f"{len(rows)} rows"
    total = sum(row.amount for row in rows if not row.onward_minutes)
    if not total:
        return f"{count} for the day, amount not asked for."
    coins = [row.act for row in rows if row.act is not None and row.act.asset and row.type == TYPES["paid"]]
    if len(rows) == 1 and coins:
        return f"{count} for the day: {coins[0].quantity} {coins[0].asset} out, worth {sum_words(total)}."
    return f"{count} for the day, {sum_words(total)}{' in' if any(r.onward_minutes for r in rows) else ' in all' if len(rows) > 1 else ''}."


def _statement(view: View, town: Town) -> str:
    return joined(
        narrated(view, town, choice(SAID[view.basis], view.wording, 2)),
        _checked(view, town),
        hearing_line(view, town),
        _dated(view, town, choice(SAID_LIMITS, view.wording, 3)),
    )


def _nothing(view: View, town: Town) -> str:
    pattern = choice(VAGUE_TEXTS[view.basis], view.wording)
    return nothing_told(view, town, pattern)


VIEW = SourceView(
    id="crypto",
    prefix="CX",
    licence={"deposit": "senses", "transfer": "senses", "purchase": "senses", "use": "senses"},
    # The name on a far account tells no relative from a stranger, and a card row nothing of who stood beside it.
    merges={
        "deposit": (0, 1, 2, 3, 3),
        "transfer": (0, 1, 2, 3, 3),
        "purchase": (4, 4, 4, 4, 4),
    },
    precisions={"machine": "minute", "direct": "minute", "told": "part of day", "hearsay": "day"},
    evaluation=1,
    writer=crypto_text,
)
