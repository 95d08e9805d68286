"""Words that no report may hold: phrases that give a generated text away, US forms, and what a child is never called."""

import re

PHRASES = (
    "it is worth noting", "notably", "significantly", "further enquiries are ongoing", "this suggests a pattern of",
    "consistent with known typologies", "in a suspicious manner", "acting suspiciously", "appeared nervous",
    "surveillance-aware", "known associate", "person of interest", "the suspect vehicle",
    "modus operandi consistent with", "highly likely", "it can be inferred", "corroborates other intelligence",
    "reliable sources indicate", "word on the street", "a well-placed source", "shadowy", "kingpin", "mastermind",
    "foot soldier", "criminal enterprise", "illicit goods", "illicit activities", "nefarious", "rendezvous",
    "clandestine", "exchanged pleasantries", "under the cover of darkness", "bustling", "tight-lipped",
    "a flurry of calls", "burner", "seamless", "amid", "underscores", "\N{EM DASH}", "for awareness",
)  # fmt: skip
US_FORMS = (
    "apartment", "license plate", "sidewalk", "suspect's vehicle", "perpetrator", "felony", "precinct", "subpoena",
    "officer smith", "gotten", "parking lot",
)  # fmt: skip
UNFIT = (
    "proceeded", "the male", "the female", "nominal", "ic1", "ic2", "ic3", "persons unknown", "made good his escape",
    "gaoler", "turnkey", "refused to cooperate", "acting shifty", "stop-checked", "dirty phone", "pinged", "chatted",
    "layering", "went viral", "netizens", "reliable source", "the source", "runner", "dealer", "enforcer", "up to no good",
    "around approximately",
)  # fmt: skip
_PATTERNS = tuple(
    re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)") for phrase in (*PHRASES, *US_FORMS, *UNFIT)
)
_CLOCK = re.compile(r"\b\d{1,2}:\d{2} ?[ap]\.?m\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b", re.IGNORECASE)


def refused(text: str) -> list[str]:
    """Return what a text holds that it may not: refused phrases, 12-hour clocks, dates in figures."""
    lower = text.lower()
    return [pattern.pattern for pattern in _PATTERNS if pattern.search(lower)] + _CLOCK.findall(text)
