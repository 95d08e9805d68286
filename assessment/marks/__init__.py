"""Marks: one file a kind of judgement."""
