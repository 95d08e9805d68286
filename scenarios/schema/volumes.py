"""How many reports each source brings to a desk, whatever is asked: volumes follow the number of residents."""

from typing import Any

from scenarios.parameter import Part, parameter

PEOPLE = 100_000
"""Residents to whom a volume refers."""
WEST_MIDLANDS = (
    "assumption; all sources but SARs, with what bears on questions and what is copied, come to about 12, after "
    "129,091 intelligence reports in the West Midlands in 2023 (FOI 180A/24), some 44 for 1,000 residents a year"
)


def volume(default: float, description: str, source: str = WEST_MIDLANDS) -> Any:
    """Declare a source's volume."""
    return parameter(
        default,
        description=description,
        unit="reports a day for 100,000 residents",
        ge=0,
        le=100,
        source=source,
    )


class Volumes(Part):
    """Reports without bearing that each source brings to an intelligence desk, before the background dial."""

    crime_report: float = volume(0.85, "Crime reports that somebody puts in as intelligence.")
    pcso: float = volume(1.15, "Observations of neighbourhood staff.")
    public_line: float = volume(
        0.8,
        "Calls to anonymous and other public lines.",
        "152,000 Crimestoppers reports passed to police in 2017/18 are 0.6; other lines by assumption",
    )
    source_report: float = volume(0.75, "Covert source reports.")
    anpr: float = volume(0.55, "Research on reads of plates; the reads themselves are bulk records.")
    communications: float = volume(0.5, "Communications data, one report a product.")
    prison: float = volume(0.65, "Prison intelligence.")
    sar: float = volume(
        3.5,
        "Suspicious activity reports. Most reach no desk unasked: exercises set this lower.",
        "872,048 in the UK in 2023/24 (Clifford Chance on the UKFIU's report): some 320 in 90 days",
    )
    platform_referral: float = volume(0.3, "Referrals by schools and platforms.")
    victim_referral: float = volume(
        0.15,
        "Referrals by those who look after victims.",
        "19,125 NRM referrals in 2024 (Home Office) are 0.08; other referrals by assumption",
    )
    surveillance: float = volume(0.3, "Surveillance logs.")
    stop_search: float = volume(
        0.4,
        "Stop and searches of which somebody makes a report.",
        "526,024 in the year to March 2022 (Home Office) are 2.4; one in six by assumption",
    )
    custody: float = volume(0.5, "Custody records and what is said there.")
    crypto: float = volume(0.12, "Tracing of wallets.")
    liaison: float = volume(0.25, "Reports of liaison officers abroad and other forces.")
    utility: float = volume(0.15, "Utilities' alarms and readings.")
    fire: float = volume(0.15, "Fire safety visits.")
    safeguarding: float = volume(0.35, "Safeguarding notes.")
    vetting: float = volume(0.1, "Vetting and audits of system access.")
    open_source: float = volume(0.45, "Open-source research.")
