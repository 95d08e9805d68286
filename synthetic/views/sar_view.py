"""Suspicious activity reports: rows of a customer's account and why a bank reported them."""

from synthetic.testimony.source_view import SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views.bank_rows import MoneyRow, money_rows, movement, sum_words
from synthetic.views.sar_words import (
    ANSWERS,
    BASES_IN_WORDS,
    CODES,
    HEADS,
    LIMITS,
    REASONS,
    SAID,
    SAID_LIMITS,
    TYPES,
    VAGUE_BASES,
    VAGUE_HOLDERS,
    VAGUE_NUMBERS,
)
from synthetic.writing.act_slots import detail_sentence, subject_title, subject_words
from synthetic.writing.narration import asked_day, form_rows, hearing_line, joined, narrated, nothing_told
from synthetic.writing.pattern_text import capitals
from synthetic.writing.reasons import list_number
from synthetic.writing.wording import bank_sum, choice, formal_name

_IMAGE, _SLIP = 30, 90
"""Days for which a branch keeps the picture of its counter, and a slip or a note."""
_DUE = 7
"""Days in which a customer is to show a paper."""


def sar_text(view: View, town: Town) -> WrittenView:
    """Return a suspicious activity report in words, with the rows of the account where there are any."""
    vague = view.indication.nature == VAGUE or not view.acts
    reported = view.indication.kind in ("deposit", "transfer")
    rows = () if vague or view.basis in ("told", "hearsay") else money_rows(view, town, TYPES)
    return WrittenView(
        title=subject_title(view, town, zoned=False),
        form=form_rows(
            ("SAR" if reported else "Account data", f"{VIEW.prefix}{view.reference}"),
            ("Reporter" if reported else "Supplied by", f"bank, desk {view.author}"),
            ("Holder", subject_words(view, town)),
            ("Subject type", "unknown" if reported else ""),
            ("Account", _account_numbers(view)),
            ("Code", CODES[view.author % len(CODES)] if reported else ""),
            ("Defence sought", "no" if reported else ""),
            (
                "Reported" if reported else "Asked",
                town.date_words(view.told_day if reported else asked_day(view)),
            ),
            ("For", "" if reported else f"intelligence desk, list {list_number(view)}"),
            ("" if reported else "Answered", "" if reported else town.date_words(view.released_day)),
            ("Request", view.tasked),
        ),
        table=(HEADS, *(_cells(row) for row in rows)) if rows else (),
        body=_nothing(view, town) if vague else _ground(view, town, rows) if rows else _statement(view, town),
        provenance=VAGUE_BASES[view.basis] if vague else BASES_IN_WORDS[_ledger(view)][view.basis],
    )


def _ledger(view: View) -> str:
    """Return what there is at a bank to know it from: rows, rent, or contact details."""
    return {"use": "use", "letting": "rent", "visit": "rent"}.get(view.indication.kind, "rows")


def _account_numbers(view: View) -> str:
    return ", ".join(dict.fromkeys(act.actor.account for act in view.acts if act.actor.account))


def _cells(row: MoneyRow) -> tuple[str, ...]:
    amount = bank_sum(row.amount) if row.amount else "withheld"
    return row.date, row.time or "not supplied", row.type, amount, row.far_side or "not held"


def _ground(view: View, town: Town, rows: tuple[MoneyRow, ...]) -> str:
    """Return what the rows add up to, how soon money moved, why it was reported and what is not shown."""
    in_group = view.indication.subject.kind == "group"
    kind: str = "group" if in_group else view.indication.kind
    kind = "stays" if kind == "deposit" and not movement(rows) else kind
    reason = choice(REASONS[kind] if kind in REASONS else ANSWERS[kind], view.wording, 1)
    total = joined(_members(view, town) if in_group else "", _count(rows, kind))
    first, second = (reason, total) if view.wording // 5 % 2 and kind in REASONS else (total, reason)
    return _dated(
        joined(first, second, _noted(view, town), choice(LIMITS[kind], view.wording, 2)), view, town
    )


def _noted(view: View, town: Town) -> str:
    """Return the odd detail as a sentence of its own."""
    return capitals(detail_sentence(view, town))


def _dated(text: str, view: View, town: Town) -> str:
    """Return a text with the days to which the bank keeps what the rows do not show."""
    image = town.date_words(view.day + _IMAGE)
    tense = "is" if view.day + _IMAGE >= view.released_day else "was"
    return (
        text.replace("{image}", f"Counter image {tense} kept to {image}; not viewed.")
        .replace("{slip}", town.date_words(view.released_day + _SLIP))
        .replace("{due}", town.date_words(view.released_day + _DUE))
        .replace("{date}", town.date_words(view.day))
    )


def _members(view: View, town: Town) -> str:
    """Return whose account a group's rows are from, and what the customer does where the act says so."""
    names = [formal_name(town.register.people[act.actor.person]) for act in view.acts]
    trades = [f"Text on the row: {act.doing}." for act in view.acts if act.doing]
    return joined(f"Account of {names[0]}, on the police list for {subject_words(view, town)}.", *trades)


def _count(rows: tuple[MoneyRow, ...], kind: str) -> str:
    """Return what came in or went out, added up from the rows and counted."""
    count = "One row" if len(rows) == 1 else f"{len(rows)} rows"
    total = sum(row.amount for row in rows if not row.onward_minutes)
    if not total:
        return f"{count}, sum withheld."
    if kind in ("deposit", "stays"):
        return joined(f"Cash of {sum_words(total)} was paid in over the counter.", movement(rows))
    way = " in" if all(row.type.endswith("IN") for row in rows) else " out"
    return f"{count}, {sum_words(total)}{way}."


def _statement(view: View, town: Town) -> str:
    return joined(
        narrated(view, town, choice(SAID[view.basis], view.wording, 2)),
        _noted(view, town),
        hearing_line(view, town),
        _dated(choice(SAID_LIMITS, view.wording, 3), view, town),
    )


def _nothing(view: View, town: Town) -> str:
    texts = VAGUE_HOLDERS if view.indication.subject.kind == "person" else VAGUE_NUMBERS
    pattern = choice(texts[view.basis], view.wording)
    return nothing_told(view, town, pattern)


VIEW = SourceView(
    id="sar",
    prefix="SA",
    licence={
        "deposit": "senses",
        "transfer": "senses",
        "purchase": "senses",
        "letting": "senses",
        "visit": "told",
        "use": "senses",
    },
    # A payee's name does not tell a relative from any other customer, a card row does not tell who stood beside it,
    # and rent on an account tells of a lodger who pays by transfer and of no guest.
    merges={
        "deposit": (0, 1, 2, 3, 3),
        "transfer": (0, 1, 2, 3, 3),
        "purchase": (4, 4, 4, 4, 4),
        "letting": (2, 4, 2, 4, 4),
    },
    precisions={"machine": "minute", "direct": "minute", "told": "part of day", "hearsay": "day"},
    evaluation=1,
    writer=sar_text,
)
