"""Answers that nobody writes down: what only runs of the world can tell."""
