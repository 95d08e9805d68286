"""Checks on the language of a written assessment: help before it is handed in, never a mark."""
