"""Every source of intelligence."""

from scenarios.schema.intelligence import SourceId
from synthetic.sources import (
    anpr,
    communications,
    crime_report,
    crypto,
    custody,
    fire,
    liaison,
    open_source,
    pcso,
    platform_referral,
    prison,
    public_line,
    safeguarding,
    sar,
    source_report,
    stop_search,
    surveillance,
    utility,
    vetting,
    victim_referral,
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
    "victim_referral": victim_referral.VOICE,
    "surveillance": surveillance.VOICE,
    "stop_search": stop_search.VOICE,
    "custody": custody.VOICE,
    "crypto": crypto.VOICE,
    "liaison": liaison.VOICE,
    "utility": utility.VOICE,
    "fire": fire.VOICE,
    "safeguarding": safeguarding.VOICE,
    "vetting": vetting.VOICE,
    "open_source": open_source.VOICE,
}
