"""What a trainee has coded, a line each, by the words with which it is taken back."""

from assessment.strength_scale import ADVERBS
from exercise.read_models.coding_models import CodedReport, CodingDetails, IdentifiedPair, JoinedPair
from exercise.read_models.desk_models import QuestionDetails
from trainer_ui.widgets.page.data_tables import table

DIRECTION = {"for": "For", "against": "Against"}
STRENGTH = {strength: adverb.capitalize() for strength, adverb in ADVERBS.items()}
SAMENESS = {"occasion": "One occasion", "origin": "One origin, a copy"}


def lines_of_report(details: CodingDetails, report: str) -> dict[str, str]:
    """Return what was said of one report, by key, such as ``code|R-0012|Q1|H2``."""
    return {
        **{_coded_key(row): _coded(row) for row in details.of_report(report)},
        **{_joined_key(row): _joined(row) for row in details.joined_with(report)},
    }


def all_lines(details: CodingDetails) -> dict[str, str]:
    """Return everything that was said, by key."""
    return {
        **{_coded_key(row): _coded(row) for row in details.codings},
        **{_joined_key(row): _joined(row) for row in details.joined},
        **{_identified_key(row): f"{row.label}: one person or user" for row in details.identified},
    }


def coded_matrix(question: QuestionDetails, details: CodingDetails) -> None:
    """Show a question's rivals in rows and the reports coded on it in columns, each cell as it was coded."""
    cells = {
        (row.hypothesis, row.report): f"{ADVERBS[row.strength]} {row.direction}"
        for row in details.codings
        if row.question == question.id
    }
    reports = sorted({report for _, report in cells})
    rows = [
        {"Rival hypothesis": rival.label} | {report: cells.get((rival.id, report), "") for report in reports}
        for rival in question.hypotheses
    ]
    table(
        rows if reports else [],
        f"What you have coded on {question.id}: rivals in rows, reports in columns",
        empty="You have coded no report on this question yet; code reports where you read them, in the log.",
    )


def _coded_key(row: CodedReport) -> str:
    return f"code|{row.report}|{row.question}|{row.hypothesis}"


def _coded(row: CodedReport) -> str:
    return f"{row.report} on {row.question}, {row.label}: {ADVERBS[row.strength]} {row.direction}"


def _joined_key(row: JoinedPair) -> str:
    return f"join|{row.first}|{row.second}"


def _joined(row: JoinedPair) -> str:
    return f"{row.first} and {row.second}: {SAMENESS[row.sameness].lower()}"


def _identified_key(row: IdentifiedPair) -> str:
    return f"identify|{row.first}|{row.second}"
