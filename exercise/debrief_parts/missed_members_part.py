"""Who was missed in the network: members whom reports told of and the trainee did not name."""

from collections.abc import Iterator, Sequence

from exercise.debrief_parts.blocks import Block, Heading, Paragraph, TableColumn, TableLayout, Wording, table
from exercise.read_models.lesson_models import MissedMember

TITLE = "Who was missed: told of and not named"


def missed_members(missed: Sequence[MissedMember]) -> Iterator[Block]:
    """Yield the members missed, or that there were none."""
    if not missed:
        yield Paragraph("Nobody whom reports told of was missed.", medium="print")
        return
    yield Heading(TITLE, 4, "screen")
    yield table(
        Wording(screen="Who was missed in the network", print=TITLE),
        (
            TableColumn("Name", 28),
            TableColumn("Role", 24),
            TableColumn("Group", 24),
            TableColumn("Reports that name them", 12),
            TableColumn(Wording(screen="Of these you opened", print="You opened"), 12),
        ),
        ((member.name, member.roles, member.group, member.reports, member.opened) for member in missed),
        layout=TableLayout(rows_shown=10),
    )
