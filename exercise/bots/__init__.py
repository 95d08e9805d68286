"""Scripted players: whole games through the desk, and what they score."""
