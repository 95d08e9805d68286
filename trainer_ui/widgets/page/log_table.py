"""Lines of a decision log as a table."""

from collections.abc import Iterable

from assessment.amounts import cycle_name
from exercise.read_models.desk_models import LogLine
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.plain_text import moment


def log_table(lines: Iterable[LogLine], name: str, cycles: int = 0) -> None:
    """Show log lines, newest last, with the start of each fingerprint.

    With ``cycles``, the number of cycles, the time after the last one is called the hand-in.
    """
    table(
        [
            {
                "No.": line.seq,
                "Entered": moment(line.at),
                "Cycle": cycle_name(line.cycle, cycles or line.cycle),
                "Entry": line.text,
                "Role": line.role.capitalize() or "Not kept",
                "Fingerprint": line.hash[:16],
            }
            for line in lines
        ],
        name,
        empty="No entries yet.",
        rows_shown=8,
        lines=3,
    )
