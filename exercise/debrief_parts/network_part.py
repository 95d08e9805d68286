"""The network named beside what was so, and who was missed in it."""

from collections.abc import Iterator, Sequence

from exercise.debrief_parts.blocks import (
    Block,
    Bullets,
    Heading,
    TableColumn,
    table,
)
from exercise.debrief_parts.missed_members_part import missed_members
from exercise.read_models.debrief_models import NetworkComparison
from exercise.read_models.lesson_models import MissedMember
from exercise.scoring.mark_lines import NO_MEMBER

TITLE = "Network"


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
    yield from missed_members(missed)
