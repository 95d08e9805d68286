"""Formative bias indicators, one pure function a file: prompts for a debrief, never marks."""
