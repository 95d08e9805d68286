"""Marks, indicators and records: pure functions of the log, the reports and the sealed truth."""
