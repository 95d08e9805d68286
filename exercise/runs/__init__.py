"""Runs in play: the world of a run, what is so in it, and its log."""
