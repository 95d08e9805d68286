"""Scores of stated probabilities, one pure function a file."""
