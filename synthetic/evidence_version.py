"""The version of the evidence that a run's reports belong to."""

EVIDENCE_VERSION = "3"
"""Raised whenever the same world is reported in other reports, so that no run is read with the reports of another."""
