"""The measures of a study: their words, their unit and which way is good."""

from lab.records.study_records import StudyMeasure

_ALL = (
    StudyMeasure("harm", "harm", "harm days", "lower"),
    StudyMeasure("line_harm", "harm in the line's market", "harm days", "lower"),
    StudyMeasure("violence", "violence", "violent events", "lower"),
    StudyMeasure("exploited", "people exploited", "people", "lower"),
    StudyMeasure("groups_alive", "groups alive at the end", "groups", "lower"),
    StudyMeasure("confidence", "mean confidence in the police", "share from 0 to 1", "higher"),
    StudyMeasure("displaced", "offences displaced to other zones", "share from 0 to 1", "lower"),
    StudyMeasure("wdq", "weighted displacement quotient", "ratio", "higher"),
    StudyMeasure("officer_days", "officers' time", "officer-days", "lower"),
    StudyMeasure("specialist_hours", "specialists' time", "hours", "lower"),
    StudyMeasure("prevented", "harm prevented", "harm days", "higher"),
    StudyMeasure("prevented_per_officer_day", "harm prevented per officer-day", "harm days", "higher"),
)
MEASURES: dict[str, StudyMeasure] = {measure.name: measure for measure in _ALL}
"""Every measure of a run, by its field in Figures."""
USUAL = tuple(name for name in MEASURES if name not in ("specialist_hours", "prevented"))
"""Measures that a study reports when it names none; those left out say again what others say."""
