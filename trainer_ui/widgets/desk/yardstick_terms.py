"""The PHIA probability yardstick and the analytical confidence ratings, ready to show."""

from assessment.yardstick.yardstick import TERMS, term_for
from trainer_ui.widgets.page.plain_text import percent

CONFIDENCE = {"low": "Low", "moderate": "Moderate", "high": "High"}

CONFIDENCE_MEANS = (
    "Low: thin, untested or conflicting information. "
    "Moderate: credible, but not corroborated enough to be sure. "
    "High: good, corroborated information and sound analysis. "
    "It says how firm the ground is, not how likely the answer is."
)


def term(per_cent: float) -> str:
    """Return the yardstick's words for 0 to 100 per cent; a value in a gap is named after both sides."""
    return term_for(per_cent / 100)


def rows() -> list[dict[str, str]]:
    """Return the yardstick as the rows of a table."""
    return [
        {
            "Term": entry.name,
            "Probability": f"{percent(entry.low)} to {'below ' if entry.below_high else ''}{percent(entry.high)}",
        }
        for entry in TERMS
    ]
