"""Origin references: how a report says which informant or record it goes back to."""

from scenarios.schema.intelligence import SourceId

PREFIXES: dict[SourceId, str] = {
    "crime_report": "CRI",
    "pcso": "PCS",
    "public_line": "PUB",
    "source_report": "SRC",
    "anpr": "ANP",
    "communications": "COM",
    "prison": "PRI",
    "sar": "SAR",
    "platform_referral": "PLT",
}
"""The letters with which each source's references begin."""

_SOURCES: dict[str, SourceId] = {prefix: source for source, prefix in PREFIXES.items()}


def origin_source(origin: str) -> SourceId:
    """Return the source that an origin reference such as ``PCS-3f2a91`` goes back to.

    Raises ValueError when the reference begins with no known prefix.
    """
    prefix, dash, rest = origin.partition("-")
    if not dash or not rest or prefix not in _SOURCES:
        raise ValueError(
            f"origin {origin!r} names no source; expected one of {', '.join(_SOURCES)} and a dash"
        )
    return _SOURCES[prefix]
