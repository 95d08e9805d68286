"""Freezing: runs written as sealed files that are read without replay, before or after a model has changed."""
