"""Patterns that the model must reproduce, and controls that it must pass: one file each."""
