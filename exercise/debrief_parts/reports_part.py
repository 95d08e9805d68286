"""What lay behind the reports: those that were opened in full, and on screen all others below."""

from collections.abc import Iterator, Mapping, Sequence

from assessment.amounts import counted
from exercise.debrief_parts.blocks import (
    Block,
    Heading,
    Paragraph,
    TableCell,
    TableColumn,
    TableLayout,
    Wording,
    table,
)
from exercise.read_models.debrief_models import ReportTruth

TITLE = "Reports"
BACKGROUND = "background"
"""What lies behind a report that bears on no question."""
WRITTEN_OUT = 150
"""Opened reports up to which the whole table is written out."""
COLUMNS = (
    TableColumn("Report", 14),
    TableColumn("Headline", 24),
    TableColumn("Why", medium="screen"),
    TableColumn("Behind it", 12),
    TableColumn("Given", 7),
    TableColumn("Deserved", 9),
    TableColumn("Copy of", medium="screen"),
    TableColumn("Why", 26, "print"),
)


def reports(rows: Sequence[ReportTruth], ratings: Mapping[str, str]) -> Iterator[Block]:
    """Yield the opened reports first, then the rest, those about nothing that was asked last.

    ``ratings`` holds the trainee's own ratings by report, which the screen shows beside the opened ones.
    """
    opened = [report for report in rows if report.opened]
    unopened = [report for report in rows if not report.opened]
    yield Paragraph(
        Wording(
            screen=f"You opened {len(opened)} of {counted(len(rows), 'report')}.",
            print=f"{len(opened)} of {len(rows)} reports were opened. The page of the debrief tells of all of them.",
        )
    )
    yield Heading("The reports that you opened", medium="screen")
    yield table(
        Wording(
            screen="What lay behind the reports that you opened", print="What lay behind the reports opened"
        ),
        (*COLUMNS, TableColumn("Your rating", medium="screen")),
        ((*_cells(report), ratings.get(report.id, "") or "–") for report in opened),
        empty=Wording(screen="You opened no report.", print="No report was opened."),
        layout=TableLayout(wrap=len(opened) <= WRITTEN_OUT, rows_shown=8, lines=3),
    )
    yield Heading("The reports that you did not open", medium="screen")
    yield table(
        "What lay behind the reports that you did not open",
        COLUMNS,
        (_cells(report) for report in sorted(unopened, key=lambda report: report.error_type == BACKGROUND)),
        empty="You opened every report.",
        layout=TableLayout(rows_shown=8, lines=4),
        medium="screen",
    )


def _cells(report: ReportTruth) -> tuple[TableCell, ...]:
    return (
        report.id,
        report.title,
        report.explanation,
        report.error_type,
        report.recorded,
        report.correct,
        report.copy_of or "–",
        f"{report.explanation}{f' Copy of {report.copy_of}.' if report.copy_of else ''}",
    )
