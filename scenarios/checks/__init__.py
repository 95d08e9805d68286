"""Checks of a scenario as it is written, beside its schema: what it names exists, and its numbers agree."""
