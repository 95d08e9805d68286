"""Who was what: roles, handsets and visitors, whose look-alike was followed, and what two sources saw of one occasion."""

from collections.abc import Iterator, Sequence

from exercise.debrief_parts.blocks import Block, Bullets, Heading, Paragraph, TableColumn, TableLayout, table
from exercise.read_models.lives_models import (
    FollowedRow,
    LivesRevealed,
    OccasionRow,
    ReportsBehind,
    SharedUserRow,
)

TITLE = "Who was what"
MEANING = (
    "What was true of everybody and everything in question, and the reports that show it as it was. No single report "
    "says it: each shows one act."
)
ASSISTED = (
    "This exercise was assisted: an opened report said in words of the sheet what it shows, and which opened reports "
    "told the same account."
)
FOLLOWED = "Whom you favoured at the end"
RIGHTLY = "Whoever you favoured at the end was the answer, or you favoured nobody."
OCCASIONS = "One occasion, told of twice"
TWO_SOURCES = (
    "Two or more sources saw each of these, and you opened their accounts. Where they agree, the second is "
    "corroboration; where they do not, one of them is wrong. What was joined is what you said in the log; what was put "
    "together in the head it does not hold."
)
SHARED = "Two handsets of one user"
MOST = 12
"""Most reports named in a cell."""


def who_was_what(revealed: LivesRevealed) -> Iterator[Block]:
    """Yield the part."""
    if revealed.assisted:
        yield Paragraph(ASSISTED, "notice")
    yield Paragraph(MEANING)
    yield table(
        "What was true of everybody and everything in question",
        (
            TableColumn("What", 14),
            TableColumn("Name or number", 18),
            TableColumn("What was true", 28),
            TableColumn("Shown by reports that you opened", 20),
            TableColumn("And that you did not open", 20),
        ),
        ((row.kind, row.name, row.truth, *_cells(row.reports)) for row in revealed.roles),
        layout=TableLayout(wrap=True),
    )
    yield from _shared(revealed.shared)
    yield from _followed(revealed.followed)
    yield from _occasions(revealed.occasions)


def _cells(reports: ReportsBehind) -> tuple[str, str]:
    return _listed(reports.opened), _listed(reports.unopened)


def _listed(idents: Sequence[str]) -> str:
    more = f" and {len(idents) - MOST} more" if len(idents) > MOST else ""
    return f"{', '.join(idents[:MOST])}{more}" or "–"


def _shared(rows: Sequence[SharedUserRow]) -> Iterator[Block]:
    if not rows:
        return
    yield Heading(SHARED, 3)
    yield table(
        "Handsets that one person used",
        (
            TableColumn("User", 20),
            TableColumn("Handsets", 26),
            TableColumn("Opened reports that say so", 20),
            TableColumn("Unopened ones", 20),
            TableColumn("By you", 14),
        ),
        ((row.name, ", ".join(row.handsets), *_cells(row.reports), row.joined) for row in rows),
        layout=TableLayout(wrap=True),
    )


def _followed(rows: Sequence[FollowedRow]) -> Iterator[Block]:
    yield Heading(FOLLOWED, 3)
    if not rows:
        yield Paragraph(RIGHTLY)
    for row in rows:
        yield Paragraph(row.sentence)
        if row.reports:
            yield Paragraph("You opened these reports, each of which shows an end of the line by that name:")
            yield Bullets(row.reports)


def _occasions(rows: Sequence[OccasionRow]) -> Iterator[Block]:
    yield Heading(OCCASIONS, 3)
    if not rows:
        yield Paragraph("You opened no two accounts of one occasion.")
        return
    yield Paragraph(TWO_SOURCES)
    yield table(
        "Occasions of which you opened two accounts or more",
        (
            TableColumn("Day", 14),
            TableColumn("What happened", 42),
            TableColumn("Accounts opened", 30),
            TableColumn("By you", 14),
        ),
        ((row.happened, row.words, ", ".join(row.reports), row.joined) for row in rows),
        layout=TableLayout(wrap=True),
    )
