"""Suspicious activity reports: rows of a customer's account and why a bank reported them."""

from synthetic.testimony.source_view import SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views.bank_rows import MoneyRow, money_rows, movement, sum_words
from synthetic.views.sar_words import (
    BASES_IN_WORDS,
    CODES,
    HEADS,
    LIMITS,
    REASONS,
    SAID,
    SAID_LIMITS,
    TYPES,
    VAGUE_TEXTS,
)
from synthetic.writing.act_slots import detail_words, subject_title, subject_words
from synthetic.writing.narration import (
    check_words,
    form_rows,
    hearing_line,
    joined,
    narrated,
    nothing_told,
)
from synthetic.writing.wording import bank_sum, choice, formal_name


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
            ("Subject (type unknown)" if reported else "Asked for", subject_words(view, town)),
            ("Account", _account_numbers(view)),
            ("Glossary code", CODES[view.author % len(CODES)] if reported else ""),
            ("Defence sought", "no" if reported else ""),
            ("On request", view.tasked),
        ),
        table=(HEADS, *(_cells(row) for row in rows)) if rows else (),
        body=_nothing(view, town) if vague else _ground(view, town, rows) if rows else _statement(view, town),
        provenance=BASES_IN_WORDS[view.basis],
    )


def _account_numbers(view: View) -> str:
    return ", ".join(dict.fromkeys(act.actor.account for act in view.acts if act.actor.account))


def _cells(row: MoneyRow) -> tuple[str, ...]:
    amount = bank_sum(row.amount) if row.amount else "most of it" if row.onward_minutes else "withheld"
    return row.date, row.time or "not supplied", row.type, amount, row.far_side or "not held"


def _ground(view: View, town: Town, rows: tuple[MoneyRow, ...]) -> str:
    """Return what the rows add up to, how soon money moved, why it was reported and what is not shown."""
    in_group = view.indication.subject.kind == "group"
    kind = "group" if in_group else view.indication.kind
    moved = movement(rows)
    reasons = REASONS["stays" if kind == "deposit" and not moved else kind]
    detail = detail_words(view)
    return joined(
        _members(view, town) if in_group else "",
        _count(rows),
        moved,
        choice(reasons, view.wording, 1),
        f"Noted by staff: {detail}." if detail else "",
        _check(view),
        choice(LIMITS[kind], view.wording, 2),
    )


def _check(view: View) -> str:
    """Return what can be asked for; nobody is at a counter for a row without cash."""
    counter = view.handle is not None and view.handle.noun.startswith("counter")
    return "" if counter and view.indication.kind != "deposit" else check_words(view)


def _members(view: View, town: Town) -> str:
    """Return whose account a group's rows are from, and what the customer does where the act says so."""
    names = [formal_name(town.register.people[act.actor.person]) for act in view.acts]
    trades = [f"Text on the row: {act.doing}." for act in view.acts if act.doing]
    return joined(f"Account of {names[0]}, of {subject_words(view, town)}.", *trades)


def _count(rows: tuple[MoneyRow, ...]) -> str:
    total = sum(row.amount for row in rows)
    count = "One row" if len(rows) == 1 else f"{len(rows)} rows on one day"
    way = " in" if any(row.onward_minutes for row in rows) else " in all" if len(rows) > 1 else ""
    return f"{count}, {sum_words(total)}{way}." if total else f"{count}, no sum supplied."


def _statement(view: View, town: Town) -> str:
    detail = detail_words(view)
    return joined(
        narrated(view, town, choice(SAID[view.basis], view.wording, 2)),
        f"Also noted: {detail}." if detail else "",
        hearing_line(view, town, "Heard by staff"),
        check_words(view),
        choice(SAID_LIMITS, view.wording, 3),
    )


def _nothing(view: View, town: Town) -> str:
    pattern = choice(VAGUE_TEXTS[view.basis], view.wording).replace("{date}", town.date_words(view.day))
    return nothing_told(view, town, pattern, hearing_line(view, town, "Heard by staff"), check_words(view))


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
