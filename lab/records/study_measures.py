"""The measures of a study: what they are called, their unit and which way is good."""

from lab.records.study_records import Measure

_ALL = (
    Measure("harm", "harm", "harm days", "lower"),
    Measure("line_harm", "harm in the line's market", "harm days", "lower"),
    Measure("violence", "violence", "violent events", "lower"),
    Measure("exploited", "people exploited", "people", "lower"),
    Measure("groups_alive", "groups alive at the end", "groups", "lower"),
    Measure("confidence", "mean confidence in the police", "share from 0 to 1", "higher"),
    Measure("displaced", "offences displaced to other zones", "share from 0 to 1", "lower"),
    Measure("wdq", "weighted displacement quotient", "ratio", "higher"),
    Measure("officer_days", "officers' time", "officer-days", "lower"),
    Measure("specialist_hours", "specialists' time", "hours", "lower"),
    Measure("prevented", "harm prevented", "harm days", "higher"),
    Measure("prevented_per_officer_day", "harm prevented per officer-day", "harm days", "higher"),
)
MEASURES: dict[str, Measure] = {measure.name: measure for measure in _ALL}
"""Every measure of a run, by its field in Figures."""
USUAL = tuple(name for name in MEASURES if name not in ("specialist_hours", "prevented"))
"""Measures that a study reports when it names none; what is left out says again what others say."""
