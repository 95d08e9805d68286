"""Every source of intelligence."""

from scenarios.schema.intelligence import SourceId
from synthetic.sources import (
    anpr,
    communications,
    crime_report,
    pcso,
    platform_referral,
    prison,
    public_line,
    sar,
    source_report,
)
from synthetic.sources.voice import Voice

SOURCES: dict[SourceId, Voice] = {
    "crime_report": crime_report.VOICE,
    "pcso": pcso.VOICE,
    "public_line": public_line.VOICE,
    "source_report": source_report.VOICE,
    "anpr": anpr.VOICE,
    "communications": communications.VOICE,
    "prison": prison.VOICE,
    "sar": sar.VOICE,
    "platform_referral": platform_referral.VOICE,
}
