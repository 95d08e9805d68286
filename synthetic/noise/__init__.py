"""Honest noise: names, plates, dates and typing that are not quite right; one file each."""
