"""Crypto exchange answers: rows of a customer's account in pounds, and what the exchange cannot say."""

from synthetic.testimony.source_view import SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views.bank_rows import MoneyRow, money_rows, movement, sum_words
from synthetic.views.crypto_words import (
    BASES_IN_WORDS,
    CARDS,
    EXCHANGE,
    FUNDS,
    HEADS,
    LIMITS,
    MEMBERS,
    OUTS,
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

_HEARD = "Heard by the writer"


def crypto_text(view: View, town: Town) -> WrittenView:
    """Return an exchange's answer in words, with the rows of the account where there are any."""
    vague = view.indication.nature == VAGUE or not view.acts
    rows = () if vague or view.basis in ("told", "hearsay") else money_rows(view, town, TYPES)
    return WrittenView(
        title=subject_title(view, town, zoned=False),
        form=form_rows(
            ("Request", f"{VIEW.prefix}{view.reference}, officer {view.author}"),
            ("Exchange", EXCHANGE),
            ("Asked for", f"{subject_words(view, town)}, {town.date_words(view.day)}, whole day"),
            ("Linked bank account", ", ".join(_linked(view))),
            ("On request", view.tasked),
        ),
        table=(HEADS, *(_cells(row) for row in rows)) if rows else (),
        body=_nothing(view, town) if vague else _answer(view, town, rows) if rows else _statement(view, town),
        provenance=BASES_IN_WORDS[view.basis],
    )


def _linked(view: View) -> tuple[str, ...]:
    return tuple(dict.fromkeys(act.actor.account for act in view.acts if act.actor.account))


def _cells(row: MoneyRow) -> tuple[str, ...]:
    amount = bank_sum(row.amount) if row.amount else "most of it" if row.onward_minutes else "not asked for"
    return row.date, row.time or "not asked for", row.type, "GBP", amount, row.far_side or "none"


def _answer(view: View, town: Town, rows: tuple[MoneyRow, ...]) -> str:
    """Return the sum of the rows, the gap to what went on, how it was funded and what is not held."""
    detail = detail_words(view)
    return joined(
        _member(view, town),
        _total(rows),
        movement(rows),
        choice(_notes(view), view.wording, 1),
        f"Support note: {detail}." if detail else "",
        check_words(view),
        choice(LIMITS, view.wording, 2),
    )


def _notes(view: View) -> tuple[str, ...]:
    if view.indication.subject.kind == "group":
        return MEMBERS
    deeds = {act.deed for act in view.acts}
    return FUNDS if "paid in" in deeds else CARDS if "bought" in deeds else OUTS


def _member(view: View, town: Town) -> str:
    """Return whose account the rows of a group are from."""
    if view.indication.subject.kind != "group":
        return ""
    act = view.acts[0]
    trade = f" Reference on the row: {act.doing}." if act.doing else ""
    name = formal_name(town.register.people[act.actor.person])
    return f"Customer {name}, asked for as one of {subject_words(view, town)}.{trade}"


def _total(rows: tuple[MoneyRow, ...]) -> str:
    count = "1 row" if len(rows) == 1 else f"{len(rows)} rows"
    total = sum(row.amount for row in rows)
    if not total:
        return f"{count} in the period, value not asked for."
    way = " in" if any(row.onward_minutes for row in rows) else " in all" if len(rows) > 1 else ""
    return f"{count} in the period, {sum_words(total)}{way}."


def _statement(view: View, town: Town) -> str:
    detail = detail_words(view)
    return joined(
        narrated(view, town, choice(SAID[view.basis], view.wording, 2)),
        f"With it: {detail}." if detail else "",
        hearing_line(view, town, _HEARD),
        check_words(view),
        choice(SAID_LIMITS, view.wording, 3),
    )


def _nothing(view: View, town: Town) -> str:
    pattern = choice(VAGUE_TEXTS[view.basis], view.wording).replace("{date}", town.date_words(view.day))
    return nothing_told(view, town, pattern, hearing_line(view, town, _HEARD), check_words(view))


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
