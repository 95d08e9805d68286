"""Marking: queue, dossier, panels of markers, signature."""
