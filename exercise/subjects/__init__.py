"""Whom and what reports are about, as the record has it."""
