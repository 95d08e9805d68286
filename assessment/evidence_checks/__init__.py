"""Checks of evidence: what the ideal and what counting can read from it, and what its headlines give away."""
