"""Every source as a view: its licence, what it cannot tell apart, and its writer."""

from scenarios.schema.intelligence import SourceId
from synthetic.testimony.occasion import ActivityKind
from synthetic.testimony.source_view import SourceView
from synthetic.views import (
    anpr_view,
    communications_view,
    crime_report_view,
    crypto_view,
    custody_view,
    fire_view,
    liaison_view,
    open_source_view,
    pcso_view,
    platform_referral_view,
    prison_view,
    public_line_view,
    safeguarding_view,
    sar_view,
    source_report_view,
    stop_search_view,
    surveillance_view,
    utility_view,
    vetting_view,
    victim_referral_view,
)

VIEWS: dict[SourceId, SourceView] = {
    "crime_report": crime_report_view.VIEW,
    "pcso": pcso_view.VIEW,
    "public_line": public_line_view.VIEW,
    "source_report": source_report_view.VIEW,
    "anpr": anpr_view.VIEW,
    "communications": communications_view.VIEW,
    "prison": prison_view.VIEW,
    "victim_referral": victim_referral_view.VIEW,
    "liaison": liaison_view.VIEW,
    "utility": utility_view.VIEW,
    "fire": fire_view.VIEW,
    "safeguarding": safeguarding_view.VIEW,
    "vetting": vetting_view.VIEW,
    "open_source": open_source_view.VIEW,
    "crypto": crypto_view.VIEW,
    "platform_referral": platform_referral_view.VIEW,
    "sar": sar_view.VIEW,
    "surveillance": surveillance_view.VIEW,
    "custody": custody_view.VIEW,
    "stop_search": stop_search_view.VIEW,
}
NOTHING_MERGED = (0, 1, 2, 3, 4)


def merges(source: SourceId, kind: ActivityKind) -> tuple[int, ...]:
    """Return the class that a source shows for each true class of a kind, because it cannot tell them apart."""
    return VIEWS[source].merges.get(kind, NOTHING_MERGED)
