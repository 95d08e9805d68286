"""The network named beside what was so, and who was missed in it."""

from collections.abc import Iterator, Sequence

from exercise.debrief_parts.blocks import (
    Block,
    Bullets,
    Heading,
    Paragraph,
    TableColumn,
    TableLayout,
    Wording,
    table,
)
from exercise.read_models.debrief_models import NetworkComparison
from exercise.read_models.lesson_models import MissedMember
from exercise.scoring.mark_lines import NO_MEMBER

TITLE = "Network"
MISSED = "Who was missed: told of and not named"


def network(comparison: NetworkComparison, missed: Sequence[MissedMember]) -> Iterator[Block]:
    """Yield how well the network was named, by sex and by role, and the members missed."""
    yield Heading("The network that you named", medium="screen")
    yield Bullets(comparison.sentences)
    yield table(
        "Who was found and who was missed",
        (
            TableColumn("Members of whom reports told", 60),
            TableColumn("You named", 20),
            TableColumn("Of", 20),
        ),
        ((row.kind, row.named_members, row.members) for row in (*comparison.by_sex, *comparison.by_role)),
        empty=NO_MEMBER,
    )
    if not missed:
        yield Paragraph("Nobody whom reports told of was missed.", medium="print")
        return
    yield Heading(MISSED, 4, "screen")
    yield table(
        Wording(screen="Who was missed in the network", print=MISSED),
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
