"""Every source as a view: its licence, what it cannot tell apart, and its writer."""

from scenarios.schema.intelligence import SourceId
from synthetic.activities.activity import ActivityKind
from synthetic.views import anpr_view, communications_view, pcso_view, source_report_view
from synthetic.views.source_view import SourceView

VIEWS: dict[SourceId, SourceView] = {
    "pcso": pcso_view.VIEW,
    "source_report": source_report_view.VIEW,
    "anpr": anpr_view.VIEW,
    "communications": communications_view.VIEW,
}
NOTHING_MERGED = (0, 1, 2, 3, 4)


def merges(source: SourceId, kind: ActivityKind) -> tuple[int, ...]:
    """Return the class that a source shows for each true class of a kind, because it cannot tell them apart."""
    return VIEWS[source].merges.get(kind, NOTHING_MERGED)
